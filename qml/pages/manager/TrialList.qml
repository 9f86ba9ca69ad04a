// SPDX-License-Identifier: GPL-3.0-or-later
//
// TrialList: what a pack would change, line by line: before, and after.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Card {
    id: card

    required property string title
    required property string emptyText
    required property ReplayModel rows

    Column {
        width: parent.width

        SectionTitle {
            bottomPadding: Theme.space2
            hint: lines.count > 0 ? String(lines.count) : ""
            text: card.title
            width: parent.width
        }
        Repeater {
            id: lines

            model: card.rows

            Item {
                id: line

                required property int index
                required property string title
                required property string detail
                required property string beforeText
                required property string afterText
                required property int tone

                implicitHeight: texts.implicitHeight + 2 * Theme.space2
                width: card.width - 2 * card.padding

                Accessible.name: qsTr("%1：现行 %2，新的 %3。%4").arg(title).arg(beforeText).arg(afterText).arg(detail)
                Accessible.role: Accessible.StaticText

                Column {
                    id: texts

                    spacing: 2
                    width: parent.width
                    y: Theme.space2

                    AppText {
                        font.weight: Font.Medium
                        text: line.title
                        width: parent.width
                    }
                    Flow {
                        spacing: Theme.space2
                        width: parent.width

                        AppText {
                            color: Theme.muted
                            font.pixelSize: Theme.text13
                            text: line.beforeText
                        }
                        AppText {
                            color: Theme.muted
                            font.pixelSize: Theme.text13
                            text: "→"
                        }
                        AppText {
                            color: line.tone === 0 ? Theme.ink : Theme.toneInk(line.tone)
                            font.pixelSize: Theme.text13
                            font.weight: Font.Medium
                            text: line.afterText
                        }
                    }
                    AppText {
                        color: Theme.muted
                        font.pixelSize: Theme.text12
                        text: line.detail
                        visible: text !== ""
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
                Divider {
                    anchors.bottom: parent.bottom
                    visible: line.index < lines.count - 1
                    width: parent.width
                }
            }
        }
        AppText {
            color: Theme.muted
            text: card.emptyText
            visible: lines.count === 0
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
