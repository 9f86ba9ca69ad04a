// SPDX-License-Identifier: GPL-3.0-or-later
//
// LinkRow: one line of a list of places to go or things to do: icon, words and an arrow.
import QtQuick
import Roadbook.Ui

TappableCard {
    id: row

    required property string iconName
    property bool danger: false // takes something away, leads nowhere
    property bool last: false

    bottomPadding: Theme.space3
    leftPadding: Theme.space5
    plain: true
    ringGap: -2
    rightPadding: Theme.space4
    topPadding: Theme.space3

    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, Theme.icon(24))

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: row.danger ? Theme.danger : Theme.muted
            name: row.iconName
            size: Theme.icon(20)
        }
        AppText {
            id: words

            anchors.left: icon.right
            anchors.leftMargin: Theme.space3
            anchors.right: arrow.left
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            color: row.danger ? Theme.danger : Theme.ink
            font.pixelSize: Theme.text15
            text: row.text
            wrapMode: Text.Wrap
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            name: "chevron-right"
            size: Theme.icon(16)
            visible: !row.danger
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
        width: parent.width - 2 * Theme.space5
        x: Theme.space5
    }
}
