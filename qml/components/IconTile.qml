// SPDX-License-Identifier: GPL-3.0-or-later
//
// IconTile: an icon on a soft square, as it stands before the rows of a list.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: tile

    required property string iconName
    property int tone: 0
    property bool edged: false // stands on a soft ground
    property int side: Theme.icon(36)

    border.color: tone === 0 ? Theme.line : Theme.toneLine(tone)
    border.width: edged || tone === 0 ? 1 : 0
    color: Theme.toneGround(tone)
    implicitHeight: side
    implicitWidth: side
    radius: Theme.radius

    Icon {
        anchors.centerIn: parent
        color: tile.tone === 0 ? Theme.ink : Theme.toneInk(tile.tone)
        name: tile.iconName
        size: Math.round(tile.side / 2)
    }
}
