// SPDX-License-Identifier: GPL-3.0-or-later
//
// Avatar: one character of a person's name on a disc.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: avatar

    required property string initial
    property int side: Theme.icon(40)
    property int tone: 2

    color: Theme.toneGround(tone)
    implicitHeight: side
    implicitWidth: side
    radius: side / 2

    AppText {
        anchors.centerIn: parent
        color: Theme.toneInk(avatar.tone)
        font.pixelSize: Math.round(avatar.side * 0.4)
        font.weight: Font.Medium
        text: avatar.initial
    }
}
