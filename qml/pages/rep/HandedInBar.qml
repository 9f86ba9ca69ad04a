// SPDX-License-Identifier: GPL-3.0-or-later
//
// HandedInBar: how far a plan or record of a week has come, what the supervisor said, what can be done with it now, and
// why it could not be done. Extra buttons go in as children.
import QtQuick
import Roadbook.Ui

Column {
    id: bar

    required property string stateText
    required property int stateTone
    required property string detail
    required property string guidance
    required property int guidanceTone
    required property string refusal
    property string submitText: ""
    property string secondText: ""
    property string namePrefix: ""
    property bool exportable: false

    signal submitted
    signal second
    signal exported

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
                text: bar.stateText
                tone: bar.stateTone
                visible: text !== ""
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.muted
                font.pixelSize: Theme.text13
                maximumLineCount: 3
                text: bar.detail
                width: parent.width - badge.width - parent.spacing
                wrapMode: Text.Wrap
            }
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space3
            visible: bar.submitText !== "" || bar.secondText !== "" || bar.exportable

            IconButton {
                iconName: "printer"
                lined: true
                objectName: bar.namePrefix + "export"
                text: qsTr("导出 PDF 和表格")
                visible: bar.exportable

                onClicked: bar.exported()
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
                text: bar.submitText
                visible: text !== ""

                onClicked: bar.submitted()
            }
        }
    }
    Banner {
        iconName: "info"
        objectName: bar.namePrefix + "guidance"
        text: qsTr("主管意见：%1").arg(bar.guidance)
        tone: bar.guidanceTone
        visible: bar.guidance !== ""
        width: parent.width
    }
    Banner {
        objectName: bar.namePrefix + "refusal"
        text: bar.refusal
        tone: 3
        visible: bar.refusal !== ""
        width: parent.width
    }
}
