// SPDX-License-Identifier: GPL-3.0-or-later
//
// HandedInBar: how far a plan or record of a week or month has come, what the supervisor said, what can be done with it
// now, and why it could not be done.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: bar

    required property HandedInController controller
    property string secondText: controller.recallText
    property string namePrefix: ""

    signal second

    spacing: Theme.space3

    Item {
        height: Math.max(texts.height, buttons.height)
        width: parent.width

        Row {
            id: texts

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2
            width: parent.width - (buttons.visible ? buttons.width + Theme.space4 : 0)

            Badge {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                objectName: bar.namePrefix + "state"
                pixelSize: Theme.text13
                text: bar.controller.stateText
                tone: bar.controller.stateTone
                visible: text !== ""
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.muted
                font.pixelSize: Theme.text13
                maximumLineCount: 3
                text: Words.wrapping(bar.controller.stateDetail)
                width: parent.width - badge.width - parent.spacing
                wrapMode: Text.Wrap
            }
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space3
            visible: bar.controller.submitText !== "" || bar.secondText !== "" || bar.controller.exportable

            RemarksButton {
                objectName: bar.namePrefix + "talk"
                talk: bar.controller.talk
            }
            IconButton {
                iconName: "printer"
                lined: true
                objectName: bar.namePrefix + "export"
                text: qsTr("导出 PDF 和表格")
                visible: bar.controller.exportable

                onClicked: bar.controller.exportPaper()
            }
            Button {
                objectName: bar.namePrefix + "second"
                text: bar.secondText
                visible: text !== ""

                onClicked: bar.second()
            }
            Button {
                kind: Button.Primary
                objectName: bar.namePrefix + "submit"
                text: bar.controller.submitText
                visible: text !== ""

                onClicked: bar.controller.submit()
            }
        }
    }
    Banner {
        iconName: "info"
        objectName: bar.namePrefix + "guidance"
        text: qsTr("主管意见：%1").arg(bar.controller.guidance)
        tone: bar.controller.guidanceTone
        visible: bar.controller.guidance !== ""
        width: parent.width
    }
    Banner {
        iconName: "message-square-text"
        objectName: bar.namePrefix + "said"
        text: bar.controller.talk.latest
        tone: 2
        visible: text !== ""
        width: parent.width
    }
    Banner {
        objectName: bar.namePrefix + "refusal"
        text: bar.controller.refusal
        tone: 3
        visible: bar.controller.refusal !== ""
        width: parent.width
    }
}
