// SPDX-License-Identifier: GPL-3.0-or-later
//
// ProgressPanel: work that takes a while: what it is doing, how far it is, and a way out that loses nothing.
import QtQuick
import Roadbook.Ui

Column {
    id: panel

    required property string text
    required property double value
    property string detail: ""
    property string cancelText: ""

    signal cancelled

    spacing: Theme.space3

    AppText {
        font.pixelSize: Theme.text15
        font.weight: Font.Medium
        text: panel.text
        width: parent.width
        wrapMode: Text.Wrap
    }
    ProgressLine {
        label: panel.text
        value: panel.value
        width: parent.width
    }
    AppText {
        color: Theme.muted
        font.pixelSize: Theme.text13
        text: panel.detail
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
    Button {
        text: panel.cancelText
        visible: text !== ""

        onClicked: panel.cancelled()
    }
}
