// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitDetailPane: the chosen visit, all of it, as the rep recorded it.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: pane

    required property TeamVisitsController controller
    required property VisitDetail detail
    property bool overlay: false

    readonly property bool empty: controller.selectedId === ""

    signal back
    signal accountWanted(string accountId)

    color: Theme.surface

    Rectangle {
        color: Theme.line
        height: parent.height
        width: 1
    }
    EmptyState {
        anchors.centerIn: parent
        detail: qsTr("在左边选一条拜访，这里显示见了谁、谈了什么、答应了什么。")
        iconName: "notebook-pen"
        text: qsTr("没有选中拜访")
        visible: pane.empty
        width: Math.min(300, parent.width - 2 * Theme.space5)
    }
    ScrollPane {
        anchors.fill: parent
        margin: Theme.space6
        spacing: Theme.space4
        topMarginInside: Theme.space5
        visible: !pane.empty

        Button {
            iconName: "chevron-left"
            leftPadding: Theme.space3
            objectName: "team.back"
            text: qsTr("返回列表")
            visible: pane.overlay

            onClicked: pane.back()
        }
        Column {
            spacing: Theme.space1
            width: parent.width

            NameLine {
                font.pixelSize: Theme.text20
                font.weight: Font.Bold
                grade: pane.detail.grade
                objectName: "team.detail.account"
                tender: pane.detail.tender
                text: pane.detail.accountName
                width: parent.width

                Accessible.name: text
                Accessible.role: Accessible.Heading
            }
            AppText {
                color: Theme.muted
                text: Words.dotted([pane.detail.repName, pane.detail.dateText, pane.detail.timeText, pane.detail.stayText])
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Flow {
            spacing: Theme.space2
            width: parent.width

            Badge {
                text: pane.detail.kindLabel
                tone: 1
                visible: text !== ""
            }
            Badge {
                text: pane.detail.channelLabel
                visible: text !== ""
            }
            Badge {
                text: pane.detail.outcomeLabel
                tone: pane.detail.outcomeTone
                visible: text !== ""
            }
            Repeater {
                model: pane.detail.purposes

                Badge {
                    required property string modelData

                    text: modelData
                }
            }
        }
        Divider {
            width: parent.width
        }
        LabelledText {
            label: qsTr("见到谁")
            value: pane.detail.peopleText === "" ? qsTr("没有记下") : pane.detail.peopleText
            width: parent.width
        }
        LabelledText {
            label: qsTr("纪要")
            value: pane.detail.summary === "" ? qsTr("没有写") : pane.detail.summary
            width: parent.width
        }
        LabelledText {
            label: qsTr("竞争对手与市场信息")
            value: pane.detail.competitor
            visible: value !== ""
            width: parent.width
        }
        SectionTitle {
            text: qsTr("承诺与待办")
            visible: promises.count > 0
        }
        Card {
            padding: 1
            visible: promises.count > 0
            width: parent.width

            Column {
                width: parent.width

                Repeater {
                    id: promises

                    model: pane.detail.promises

                    PromiseRow {
                        required property int index

                        last: index === promises.count - 1
                        width: parent.width
                    }
                }
            }
        }
        VisitFiles {
            controller: pane.controller.files
            width: parent.width
        }
        Banner {
            iconName: "shield-check"
            text: pane.detail.deviceText === "" ? pane.detail.receivedText : pane.detail.receivedText + " · " + pane.detail.deviceText
            tone: 0
            visible: pane.detail.receivedText !== ""
            width: parent.width
        }
        Button {
            objectName: "team.openAccount"
            text: qsTr("打开客户档案")

            onClicked: pane.accountWanted(pane.detail.accountId)
        }
    }
}
