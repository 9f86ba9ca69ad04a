// SPDX-License-Identifier: GPL-3.0-or-later
//
// OwnCheckCard: one spot check of a visit of one's own: what was found, what the customer said, and one's own words to it.
import QtQuick
import Roadbook.Ui

Card {
    id: card

    required property string accountName
    required property string grade
    required property bool tender
    required property string visitText
    required property string outcomeText
    required property int outcomeTone
    required property string foundText
    required property string answerText
    required property string explanationText
    required property string explainedText
    required property string replyText
    required property string stateText
    required property bool waiting
    required property bool explainable
    property string namePrefix: ""

    signal explained

    accent: waiting ? Theme.primary : Theme.line
    accentWidth: waiting ? 2 : 1
    padding: Theme.space4

    Column {
        spacing: Theme.space3
        width: parent.width

        Item {
            height: Math.max(who.height, result.height)
            width: parent.width

            Column {
                id: who

                anchors.left: parent.left
                anchors.right: result.left
                anchors.rightMargin: Theme.space3
                spacing: 2

                NameLine {
                    font.pixelSize: Theme.text17
                    grade: card.grade
                    tender: card.tender
                    text: card.accountName
                    width: parent.width

                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                }
                AppText {
                    color: Theme.muted
                    font.pixelSize: Theme.text13
                    text: card.visitText
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
            Badge {
                id: result

                anchors.right: parent.right
                pixelSize: Theme.text13
                text: card.outcomeText
                tone: card.outcomeTone
                y: 2
            }
        }
        LabelledText {
            label: qsTr("客户怎么说（%1）").arg(card.foundText)
            value: card.answerText === "" ? qsTr("没有写客户怎么说") : card.answerText
            width: parent.width
        }
        LabelledText {
            label: Words.dotted([qsTr("我的说明"), card.explainedText])
            value: card.explanationText
            visible: value !== ""
            width: parent.width
        }
        LabelledText {
            label: qsTr("答复")
            value: card.replyText
            visible: value !== ""
            width: parent.width
        }
        Item {
            height: Math.max(standing.height, act.visible ? act.height : 0)
            width: parent.width

            AppText {
                id: standing

                anchors.left: parent.left
                anchors.right: act.visible ? act.left : parent.right
                anchors.rightMargin: Theme.space3
                anchors.verticalCenter: parent.verticalCenter
                color: card.waiting ? Theme.primary : Theme.muted
                font.pixelSize: Theme.text13
                text: card.stateText
                wrapMode: Text.Wrap
            }
            Button {
                id: act

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                kind: card.waiting ? Button.Primary : Button.Quiet
                objectName: card.namePrefix + ".explain"
                text: card.explanationText === "" ? qsTr("说明情况") : qsTr("补充说明")
                visible: card.explainable

                onClicked: card.explained()
            }
        }
    }
}
