// SPDX-License-Identifier: GPL-3.0-or-later
//
// Badge: a small coloured word. tone is one of Roadbook.App's Tone; neutral is an outline.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: badge

    required property string text
    property int tone: 0
    property bool outlined: tone === 0
    property int pixelSize: Theme.text12

    border.color: outlined ? Theme.line : Theme.toneLine(tone)
    border.width: 1
    color: outlined ? Theme.surface : Theme.toneGround(tone)
    implicitHeight: label.implicitHeight + 4
    implicitWidth: label.implicitWidth + 2 * 7
    radius: Theme.radiusSmall

    Accessible.name: text
    Accessible.role: Accessible.StaticText

    AppText {
        id: label

        anchors.centerIn: parent
        color: Theme.toneInk(badge.tone)
        font.pixelSize: badge.pixelSize
        font.weight: badge.outlined ? Font.Normal : Font.Medium
        text: badge.text
        width: Math.min(implicitWidth, badge.width - 8)
    }
}
