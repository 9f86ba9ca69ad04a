// SPDX-License-Identifier: GPL-3.0-or-later
//
// OverviewPage: how a department or a team stands: a table of teams and people by grade, the last twelve weeks, and the
// accounts behind each number.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property OverviewController controller

    readonly property real inside: Math.min(width - 2 * margin, maximumWidth)
    readonly property real half: width >= 960 ? (inside - Theme.space4) / 2 : inside

    signal back
    signal accountWanted(string accountId)

    margin: width >= 780 ? Theme.space7 : Theme.space4
    maximumWidth: Theme.tableWidth
    spacing: Theme.space4
    topMarginInside: Theme.space4 + 2

    Component.onDestruction: controller.close()

    PageHeader {
        back: true
        subtitle: page.controller.subtitle
        title: page.controller.title
        width: parent.width

        onBackChosen: page.back()
    }
    Banner {
        text: page.controller.problem
        tone: 4
        visible: text !== ""
        width: parent.width
    }
    Card {
        padding: Theme.space3
        width: parent.width

        OverviewTable {
            controller: page.controller
            objectName: "overview.table"
            width: parent.width
        }
    }
    Card {
        visible: page.controller.accountsTitle !== ""
        width: parent.width

        Column {
            width: parent.width

            Item {
                height: Theme.control
                width: parent.width

                SectionTitle {
                    anchors.verticalCenter: parent.verticalCenter
                    hint: page.controller.accountsHint
                    text: page.controller.accountsTitle
                    width: parent.width - Theme.control
                }
                IconButton {
                    anchors.right: parent.right
                    iconName: "x"
                    objectName: "overview.lookAway"
                    text: qsTr("收起")

                    onClicked: page.controller.lookAway()
                }
            }
            Repeater {
                id: found

                model: page.controller.accounts

                CoveredRow {
                    required property int index

                    last: index === found.count - 1
                    objectName: "overview.account." + index
                    width: parent.width

                    onClicked: page.accountWanted(accountId)
                }
            }
            EmptyState {
                detail: qsTr("制度对这里的客户没有按期联系的要求。")
                iconName: "circle-check"
                text: qsTr("没有要求")
                visible: found.count === 0
                width: parent.width
            }
        }
    }
    Flow {
        spacing: Theme.space4
        width: parent.width

        Card {
            width: page.half

            Column {
                spacing: Theme.space3
                width: parent.width

                SectionTitle {
                    hint: page.controller.chartTitle
                    text: qsTr("计划与完成的拜访")
                    width: parent.width
                }
                BarChart {
                    firstText: qsTr("计划")
                    points: page.controller.weeks
                    secondText: qsTr("完成")
                    text: qsTr("每周计划与完成的拜访")
                    width: parent.width
                }
            }
        }
        Card {
            width: page.half

            Column {
                spacing: Theme.space3
                width: parent.width

                SectionTitle {
                    hint: page.controller.chartTitle
                    text: qsTr("计划执行")
                    width: parent.width
                }
                LineChart {
                    lineText: qsTr("计划的拜访里去了的")
                    points: page.controller.weeks
                    text: qsTr("每周计划执行的比例")
                    width: parent.width
                }
            }
        }
    }
}
