// SPDX-License-Identifier: GPL-3.0-or-later
//
// EmptyState: what a list shows when it has nothing: what it means and, if there is one, the next step.
import QtQuick
import Roadbook.Ui

Column {
    id: empty

    required property string iconName
    required property string text
    property string detail: ""
    property string actionText: ""

    signal action

    spacing: Theme.space3

    IconTile {
        anchors.horizontalCenter: parent.horizontalCenter
        iconName: empty.iconName
        side: Theme.icon(48)
        tone: 0
    }
    AppText {
        font.pixelSize: Theme.text15
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
        text: empty.text
        width: parent.width
        wrapMode: Text.Wrap
    }
    AppText {
        color: Theme.muted
        font.pixelSize: Theme.text13
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.prose
        text: Words.wrapping(empty.detail)
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        kind: Button.Secondary
        text: empty.actionText
        visible: text !== ""

        onClicked: empty.action()
    }
}
