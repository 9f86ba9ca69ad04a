// SPDX-License-Identifier: GPL-3.0-or-later
//
// MonthWeekCard: one week of the monthly record: how its own record stands, and its lines. A week that is missing stands
// on warm ground with the way to hand it in.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Card {
    id: card

    required property string titleText
    required property string stateText
    required property int stateTone
    required property string detailText
    required property string actionText
    required property bool missing
    required property int lineCount
    required property RecordLineModel lines
    property string namePrefix: ""

    readonly property RecordColumns columns: RecordColumns {
        room: card.width
    }

    signal accountWanted(string accountId)
    signal weekWanted

    accent: missing ? Theme.warning : Theme.line
    color: missing ? Theme.warningSoft : Theme.surface
    padding: 1

    Column {
        width: parent.width

        Item {
            height: Math.max(52, texts.height + 2 * Theme.space2, act.visible ? act.height + Theme.space2 : 0)
            width: parent.width

            Column {
                id: texts

                anchors.left: parent.left
                anchors.leftMargin: card.columns.edge
                anchors.right: act.visible ? act.left : parent.right
                anchors.rightMargin: card.columns.edge
                anchors.verticalCenter: parent.verticalCenter
                spacing: 2

                Row {
                    spacing: Theme.space2
                    width: parent.width

                    AppText {
                        id: title

                        anchors.verticalCenter: parent.verticalCenter
                        font.pixelSize: Theme.text15
                        font.weight: Font.Medium
                        text: card.titleText

                        Accessible.name: text
                        Accessible.role: Accessible.Heading
                    }
                    Badge {
                        anchors.verticalCenter: parent.verticalCenter
                        text: card.stateText
                        tone: card.stateTone
                        visible: text !== ""
                    }
                }
                AppText {
                    color: card.missing ? Theme.warning : Theme.muted
                    font.pixelSize: Theme.text13
                    text: card.detailText
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
            Button {
                id: act

                anchors.right: parent.right
                anchors.rightMargin: card.columns.edge
                anchors.verticalCenter: parent.verticalCenter
                objectName: card.namePrefix + ".hand-in"
                text: card.actionText
                visible: text !== ""

                onClicked: card.weekWanted()
            }
        }
        Divider {
            visible: card.lineCount > 0
            width: parent.width - 2 * card.columns.edge
            x: card.columns.edge
        }
        RecordHeader {
            visible: card.columns.across && card.lineCount > 0
            width: parent.width
        }
        Repeater {
            model: card.lines

            RecordLine {
                required property int index
                required property string accountId

                namePrefix: card.namePrefix + ".line." + index
                width: parent.width

                onAccountWanted: if (accountId !== "") card.accountWanted(accountId)
            }
        }
    }
}
