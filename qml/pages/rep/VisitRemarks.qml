// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitRemarks: what this visit would count for, or why not, before it is saved; or why it cannot be saved yet. As many
// lines stand beside each other as there is room for.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: remarks

    required property var lines
    required property int tone
    property string reassurance: "" // the last line, whatever the others say

    color: Theme.toneGround(tone)
    implicitHeight: entries.height + 2 * Theme.space3
    radius: Theme.radiusLarge

    Flow {
        id: entries

        spacing: Theme.space1
        width: parent.width - 2 * Theme.space4
        x: Theme.space4
        y: Theme.space3

        Repeater {
            model: remarks.reassurance === "" ? remarks.lines : remarks.lines.concat([remarks.reassurance])

            Row {
                id: entry

                required property int index
                required property string modelData

                rightPadding: Theme.space4
                spacing: Theme.space2

                Icon {
                    id: sign

                    color: words.color
                    name: entry.index === remarks.lines.length ? "circle-check" : remarks.tone >= 3 ? "info" : "badge-check"
                    size: Theme.icon(16)
                    y: Math.max(0, (words.implicitHeight / Math.max(1, words.lineCount) - size) / 2)
                }
                AppText {
                    id: words

                    color: Theme.toneInk(remarks.tone)
                    font.pixelSize: Theme.text13
                    text: entry.modelData
                    width: Math.min(Math.ceil(implicitWidth), entries.width - sign.width - entry.spacing - entry.rightPadding)
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
