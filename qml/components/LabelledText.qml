// SPDX-License-Identifier: GPL-3.0-or-later
//
// LabelledText: a quiet label and some prose below it.
import QtQuick
import Roadbook.Ui

Column {
    id: labelled

    required property string label
    required property string value

    spacing: Theme.space1

    AppText {
        color: Theme.muted
        font.pixelSize: Theme.text13
        text: labelled.label
    }
    AppText {
        font.pixelSize: Theme.text15
        lineHeight: Theme.prose
        text: labelled.value
        width: parent.width
        wrapMode: Text.Wrap
    }
}
