// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountDue: how often this customer is to be seen and by whom, when it was last done, and until when it is due again,
// each with its reason; or why the regulation asks nothing.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Card {
    id: card

    required property AccountController controller

    Column {
        width: parent.width

        SectionTitle {
            bottomPadding: Theme.space2
            hint: card.controller.grade
            text: qsTr("频次与到期")
            width: parent.width // the remark stands after it
        }
        AppText {
            bottomPadding: Theme.space2
            color: Theme.muted
            text: card.controller.noDueText
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        Repeater {
            id: rows

            model: card.controller.due

            Item {
                id: row

                required property int index
                required property string head
                required property string when
                required property string why
                required property int tone

                Accessible.name: Words.spaced([head, when, why])
                Accessible.role: Accessible.StaticText
                implicitHeight: texts.implicitHeight + 2 * Theme.space3
                width: parent.width

                Column {
                    id: texts

                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 2
                    width: parent.width - badge.width - Theme.space3

                    AppText {
                        text: row.head
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                    AppText {
                        color: Theme.muted
                        font.pixelSize: Theme.text12
                        text: Words.wrapping(row.why)
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
                Badge {
                    id: badge

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.when
                    tone: row.tone
                }
                Divider {
                    anchors.bottom: parent.bottom
                    visible: row.index < rows.count - 1
                    width: parent.width
                }
            }
        }
    }
}
