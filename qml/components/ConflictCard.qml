// SPDX-License-Identifier: GPL-3.0-or-later
//
// ConflictCard: two people changed the same field. The value before, every rival with who, where and when; take one
// or write another. Nothing is lost either way, and nothing waits for it.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Card {
    id: card

    required property ConflictItem item
    property int picked: -1
    property string refusal: ""

    readonly property bool writing: picked === rivals.count
    readonly property string pickedText: writing ? other.text : picked >= 0 ? (rivals.itemAt(picked) as RivalCard)?.value ?? "" : ""

    signal later
    signal settled

    function settle() {
        refusal = writing ? item.settleWithText(other.text) : item.settleWith(picked);
        if (refusal === "")
            settled();
    }

    accent: Theme.danger
    padding: Theme.space5 + 2

    Accessible.name: title.text
    Accessible.role: Accessible.Grouping

    Column {
        spacing: Theme.space3
        width: parent.width

        Row {
            spacing: Theme.space2
            width: parent.width

            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.danger
                name: "triangle-alert"
                size: Theme.icon(20)
            }
            AppText {
                id: title

                font.pixelSize: Theme.text17
                font.weight: Font.Bold
                text: qsTr("%1：两个人都改过").arg(card.item.title)
                width: parent.width - sign.width - parent.spacing
                wrapMode: Text.Wrap
            }
        }
        AppText {
            color: Theme.muted
            text: card.item.beforeText !== "" ? qsTr("修改前：%1").arg(card.item.beforeText) : qsTr("修改前没有填写")
            width: parent.width
            wrapMode: Text.Wrap
        }
        Repeater {
            id: rivals

            model: card.item.rivals

            RivalCard {
                chosen: card.picked === index
                objectName: "conflict.rival." + index
                width: parent.width

                Component.onCompleted: if (shown && card.picked < 0) card.picked = index
                onClicked: card.picked = index
            }
        }
        RadioCard {
            id: otherCard

            chosen: card.writing
            objectName: "conflict.other"
            text: qsTr("另填一个值…")
            width: parent.width

            contentItem: Column {
                spacing: Theme.space2

                AppText {
                    color: card.writing ? Theme.ink : Theme.muted
                    font.pixelSize: Theme.text15
                    height: 24
                    text: otherCard.text
                }
                TextLine {
                    id: other

                    name: qsTr("%1 的新值").arg(card.item.title)
                    objectName: "conflict.otherText"
                    visible: card.writing
                    width: parent.width
                }
            }

            onClicked: {
                card.picked = rivals.count;
                other.forceActiveFocus();
            }
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text13
            lineHeight: Theme.prose
            text: qsTr("所有的值都会留在变更历史里，随时可以改回来。裁决同步后，每台设备显示同一个结果。")
            width: parent.width
            wrapMode: Text.Wrap
        }
        Banner {
            text: card.refusal
            tone: 4
            visible: text !== ""
            width: parent.width
        }
        Flow {
            spacing: Theme.space3
            width: parent.width

            Button {
                enabled: card.picked >= 0 && (!card.writing || other.text.trim() !== "")
                kind: Button.Primary
                objectName: "conflict.settle"
                text: card.pickedText === "" ? qsTr("采用") : qsTr("采用“%1”").arg(card.pickedText.length > 12 ? card.pickedText.slice(0, 11) + "…" : card.pickedText)

                onClicked: card.settle()
            }
            Button {
                objectName: "conflict.later"
                text: qsTr("稍后处理")

                onClicked: card.later()
            }
        }
        Rectangle {
            color: Theme.line
            height: 1
            visible: card.item.alsoMergedText !== ""
            width: parent.width
        }
        Row {
            spacing: Theme.space2
            visible: card.item.alsoMergedText !== ""
            width: parent.width

            Icon {
                id: past

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.muted
                name: "history"
                size: Theme.icon(16)
            }
            AppText {
                color: Theme.muted
                font.pixelSize: Theme.text13
                text: card.item.alsoMergedText
                width: parent.width - past.width - parent.spacing
                wrapMode: Text.Wrap
            }
        }
    }
}
