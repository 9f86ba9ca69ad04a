// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitSlot: a visit of today on its hour: planned with 开始, running with 继续记录 and a strong frame, done and faded. An item
// of the week's plan stands there like a visit that is arranged.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: slot

    required property string visitId
    required property string accountId
    required property string accountName
    required property string grade
    required property bool tender
    required property string timeText
    required property string kindLabel
    required property string peopleText
    required property string purposeText
    required property string summary
    required property bool fromPlan
    required property bool inPlan
    required property string outcomeLabel
    required property string stayText
    required property int phase

    readonly property bool running: phase === VisitModel.Running
    readonly property bool done: phase === VisitModel.Done

    signal opened
    signal started

    implicitHeight: card.implicitHeight
    implicitWidth: 600

    AppText {
        id: hour

        color: slot.done ? Theme.muted : Theme.ink
        font.pixelSize: Theme.text15
        text: slot.timeText !== "" ? slot.timeText : qsTr("当天")
        width: 66
        y: Theme.space4
    }
    TappableCard {
        id: card

        anchors.left: hour.right
        anchors.right: parent.right
        emphasised: slot.running
        padding: Theme.space4
        leftPadding: Theme.space4 + 2
        text: Words.spaced([slot.timeText, slot.accountName, slot.kindLabel, slot.purposeText, slot.peopleText])

        contentItem: Item {
            implicitHeight: texts.implicitHeight

            Column {
                id: texts

                anchors.left: parent.left
                anchors.right: button.visible ? button.left : parent.right
                anchors.rightMargin: button.visible ? Theme.space3 : 0
                spacing: Theme.space1 + 2

                NameLine {
                    color: slot.done ? Theme.muted : Theme.ink
                    font.pixelSize: Theme.text17
                    gap: Theme.space2 + 2
                    grade: slot.grade
                    tender: slot.tender
                    text: slot.accountName
                    width: parent.width
                }
                Row {
                    spacing: Theme.space2
                    width: parent.width

                    Badge {
                        id: kind

                        text: slot.kindLabel
                        visible: text !== ""
                    }
                    AppText {
                        color: Theme.muted
                        font.pixelSize: Theme.text13
                        text: Words.dotted([slot.done ? "" : slot.purposeText, slot.peopleText])
                        width: parent.width - (kind.visible ? kind.width + parent.spacing : 0)
                        wrapMode: Text.Wrap
                        y: Math.max(0, (kind.height - implicitHeight / Math.max(1, lineCount)) / 2) // beside the badge
                    }
                }
                Row {
                    spacing: Theme.space2 - 2
                    width: parent.width

                    Icon {
                        id: phaseIcon

                        anchors.verticalCenter: parent.verticalCenter
                        color: slot.done || slot.running ? Theme.primary : Theme.muted
                        name: slot.done ? "circle-check" : slot.running ? "circle-dot" : "clock"
                        size: Theme.icon(16)
                    }
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: slot.done || slot.running ? Theme.primary : Theme.muted
                        font.pixelSize: Theme.text13
                        font.weight: slot.running ? Font.Medium : Font.Normal
                        text: {
                            if (slot.done)
                                return Words.dotted([qsTr("已完成"), slot.stayText, slot.inPlan ? qsTr("计划内") : ""]);
                            if (slot.running)
                                return qsTr("进行中 · %1").arg(slot.stayText);
                            return Words.dotted([slot.fromPlan ? qsTr("周计划") : qsTr("计划 %1").arg(slot.timeText), slot.fromPlan ? slot.summary : ""]);
                        }
                        width: parent.width - phaseIcon.width - parent.spacing
                        wrapMode: Text.Wrap
                    }
                }
            }
            Button {
                id: button

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                kind: slot.running ? Button.Primary : Button.Secondary
                objectName: "today.start." + slot.visitId
                text: slot.running ? qsTr("继续记录") : qsTr("开始")
                visible: !slot.done && slot.accountId !== ""
                width: Math.max(104, implicitWidth)

                onClicked: slot.started()
            }
        }

        onClicked: slot.opened()
    }
}
