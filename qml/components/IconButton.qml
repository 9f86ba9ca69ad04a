// SPDX-License-Identifier: GPL-3.0-or-later
//
// IconButton: a button that shows only an icon; `text` is what a screen reader says.
import QtQuick
import Roadbook.Ui

Tappable {
    id: control

    required property string iconName
    property bool framed: false // stands on white
    property bool lined: false // stands on paper
    property color ink: Theme.ink

    implicitHeight: Theme.control
    implicitWidth: Theme.control
    padding: 0
    ringRadius: Theme.radiusLarge

    background: Rectangle {
        border.color: Theme.line
        border.width: control.lined ? 1 : 0
        color: control.down || control.hovered ? Theme.line : control.framed ? Theme.raised : control.lined ? Theme.surface : "transparent"
        radius: control.ringRadius
    }
    contentItem: Item {
        implicitHeight: Theme.icon(20)
        implicitWidth: Theme.icon(20)

        Icon {
            anchors.centerIn: parent
            color: control.enabled ? control.ink : Theme.lineStrong
            name: control.iconName
            size: Theme.icon(20)
        }
    }
}
