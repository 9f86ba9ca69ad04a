// SPDX-License-Identifier: GPL-3.0-or-later
//
// AppText: every piece of text. Ink on paper, 14 px, one family; wraps only when it is told to, else it elides.
import QtQuick
import Roadbook.Ui

Text {
    color: Theme.ink
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    font.family: Theme.family
    font.pixelSize: Theme.text14
    renderType: Text.QtRendering
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
