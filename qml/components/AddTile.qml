// SPDX-License-Identifier: GPL-3.0-or-later
//
// AddTile: the place of a file that is not there yet, among FileTiles: what it adds, in a dashed frame.
import QtQuick
import Roadbook.Ui

Tappable {
    id: tile

    required property string iconName
    required property string word // what is read on it; `text` may say more

    height: Theme.icon(96)
    implicitWidth: Math.max(Theme.icon(112), label.implicitWidth + 2 * Theme.space3)
    ringRadius: Theme.radius
    width: implicitWidth

    background: DashedFrame {
        color: tile.hovered ? Theme.primary : Theme.lineStrong
        radius: Theme.radius
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.space1

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.primary
                name: tile.iconName
                size: Theme.icon(24)
            }
            AppText {
                id: label

                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.primary
                font.pixelSize: Theme.text13
                text: tile.word
            }
        }
    }
}
