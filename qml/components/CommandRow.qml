// SPDX-License-Identifier: GPL-3.0-or-later
//
// CommandRow: one line of the command palette: icon, what, and a quiet remark at the right. The current one is tinted.
import QtQuick
import Roadbook.Ui

Tappable {
    id: row

    required property string iconName
    required property string hint
    property bool current: false

    focusPolicy: Qt.NoFocus // the field keeps the keys
    leftPadding: Theme.space4
    rightPadding: Theme.space4
    ringGap: -2
    ringRadius: Theme.radius

    background: Rectangle {
        color: row.current ? Theme.soft : row.hovered ? Theme.raised : "transparent"
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: Math.max(icon.height, name.implicitHeight) + Theme.space2

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: row.current ? Theme.primary : Theme.muted
            name: row.iconName
            size: Theme.icon(18)
        }
        AppText {
            id: name

            anchors.left: icon.right
            anchors.leftMargin: Theme.space3
            anchors.right: remark.left
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            elide: Text.ElideRight
            font.pixelSize: Theme.text15
            text: row.text
        }
        AppText {
            id: remark

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: row.current ? Theme.mutedOnSoft : Theme.muted
            elide: Text.ElideRight
            font.pixelSize: Theme.text12
            text: row.hint
            width: Math.min(implicitWidth, parent.width * 0.45)
        }
    }
}
