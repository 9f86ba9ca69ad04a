// SPDX-License-Identifier: GPL-3.0-or-later
//
// PackTrialPage: a new regulation is tried on the past year before IT puts it into force: choose the file, see what it
// would change for whom. Nothing changes by looking.
import QtQuick
import QtQuick.Dialogs
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property PackTrialController controller

    readonly property int stage: controller.state
    readonly property bool done: stage === PackTrialController.Done
    readonly property real inside: Math.min(width - 2 * margin, maximumWidth)
    readonly property real half: width >= 1000 ? Math.floor((inside - Theme.space4) / 2) : inside

    signal back

    margin: width >= 780 ? Theme.space7 : Theme.space4
    maximumWidth: Theme.tableWidth
    spacing: Theme.space4
    topMarginInside: Theme.space4 + 2

    Component.onDestruction: controller.reset()

    PageHeader {
        back: true
        subtitle: page.done ? page.controller.title : qsTr("用过去一年的记录试一遍，什么都不会改变")
        title: qsTr("试算新制度")
        width: parent.width

        onBackChosen: page.back()

        Button {
            objectName: "trial.another"
            text: qsTr("另选一个")
            visible: page.done || page.stage === PackTrialController.Refused

            onClicked: dialog.open()
        }
    }
    Card {
        visible: page.stage === PackTrialController.Choosing
        width: parent.width

        EmptyState {
            actionText: qsTr("选择文件")
            detail: qsTr("选一个制度包（JSON 文件）。先检查对不对，再看谁的等级、谁的应办和逾期会变。启用由信息管理员在服务器上做。")
            iconName: "scroll-text"
            text: qsTr("选一个制度包")
            width: parent.width

            onAction: dialog.open()
        }
    }
    Card {
        visible: page.stage === PackTrialController.Reading || page.stage === PackTrialController.Running
        width: parent.width

        ProgressPanel {
            cancelText: qsTr("停止")
            detail: qsTr("在本机的记录上计算，不影响别的工作")
            text: page.stage === PackTrialController.Reading ? qsTr("正在读取 %1").arg(page.controller.fileName) : qsTr("正在试算 %1").arg(page.controller.fileName)
            value: page.controller.progress
            width: parent.width

            onCancelled: page.controller.reset()
        }
    }
    Banner {
        objectName: "trial.error"
        text: page.controller.errorText
        tone: 4
        visible: page.stage === PackTrialController.Refused
        width: parent.width
    }
    Flow {
        spacing: Theme.space4
        visible: page.done
        width: parent.width

        Repeater {
            model: page.controller.facts

            Card {
                id: fact

                required property string label
                required property string text
                required property int tone

                width: (page.inside - 3 * Theme.space4) / (page.inside >= 760 ? 4 : 2) - (page.inside >= 760 ? 0 : -Theme.space4)

                Column {
                    spacing: Theme.space1
                    width: parent.width

                    AppText {
                        color: Theme.muted
                        font.pixelSize: Theme.text13
                        text: fact.label
                        width: parent.width
                    }
                    AppText {
                        color: fact.tone === 0 ? Theme.ink : Theme.toneInk(fact.tone)
                        font.pixelSize: Theme.text20
                        font.weight: Font.Medium
                        text: fact.text
                        width: parent.width
                    }
                }
            }
        }
    }
    Card {
        visible: page.done
        width: parent.width

        Column {
            spacing: Theme.space2
            width: parent.width

            SectionTitle {
                text: qsTr("要启用时")
                width: parent.width
            }
            AppText {
                objectName: "trial.next"
                text: page.controller.nextText
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
    Grid { // each column for itself: what is beside a long list leaves no hole
        columnSpacing: Theme.space4
        columns: page.half < page.inside ? 2 : 1
        rowSpacing: Theme.space4
        visible: page.done
        width: parent.width

        Column {
            spacing: Theme.space4
            width: page.half

            Card {
                width: parent.width

                Column {
                    spacing: Theme.space3
                    width: parent.width

                    SectionTitle {
                        hint: qsTr("过去十二个月的月底")
                        text: qsTr("逾期的事项")
                        width: parent.width
                    }
                    BarChart {
                        firstText: qsTr("现行")
                        points: page.controller.months
                        secondText: qsTr("新的")
                        text: qsTr("每月底逾期的事项")
                        width: parent.width
                    }
                }
            }
            TrialList {
                emptyText: qsTr("没有客户会改等级")
                rows: page.controller.regraded
                title: qsTr("等级会不同的客户")
                width: parent.width
            }
        }
        Column {
            spacing: Theme.space4
            width: page.half

            TrialList {
                emptyText: qsTr("没有人的工作量会变")
                rows: page.controller.people
                title: qsTr("每个人的工作量")
                width: parent.width
            }
            TrialList {
                emptyText: qsTr("没有客户的应办会变")
                rows: page.controller.owed
                title: qsTr("应办和逾期会不同的客户")
                width: parent.width
            }
        }
    }
    Card {
        visible: found.count > 0
        width: parent.width

        Column {
            width: parent.width

            Repeater {
                id: found

                model: page.controller.findings

                RuleRow {
                    required property int index

                    last: index === found.count - 1
                    width: parent.width
                }
            }
        }
    }
    FileDialog {
        id: dialog

        nameFilters: [qsTr("制度包 (*.json)"), qsTr("所有文件 (*)")]
        title: qsTr("选一个制度包")

        onAccepted: page.controller.choose(selectedFile)
    }
}
