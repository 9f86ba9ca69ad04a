// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dialog: a question before something that cannot be undone with a tap: what happens, what it means, do it or leave it.
// What can be undone is done at once and said by a Toast instead.
import QtQuick
import Roadbook.Ui

Sheet {
    id: dialog

    required property string text

    AppText {
        lineHeight: Theme.prose
        text: dialog.text
        width: parent.width
        wrapMode: Text.Wrap
    }
}
