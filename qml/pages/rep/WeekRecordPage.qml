// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekRecordPage: 周拜访记录表. It makes itself from the plan and the visits; the rep explains what differs, adds a summary
// and hands it in, which seals it.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property WeekRecordController controller
    property bool wide: true

    signal accountWanted(string accountId)

    spacing: Theme.space4
    topMarginInside: Theme.space4

    HandedInBar {
        controller: page.controller
        namePrefix: "record."
        secondText: page.controller.supplementText !== "" ? page.controller.supplementText : page.controller.recallText
        width: parent.width

        onSecond: page.controller.supplementText !== "" ? page.controller.supplement() : page.controller.recall()
    }
    Flow {
        spacing: Theme.space2
        visible: badges.count > 0
        width: parent.width

        Repeater {
            id: badges

            model: page.controller.badges

            Badge {
                required text
                required tone

                pixelSize: Theme.text13
            }
        }
    }
    Card {
        padding: 1
        visible: page.controller.problem === ""
        width: parent.width

        Column {
            width: parent.width

            RecordHeader {
                visible: columns.across && lines.count > 0
                width: parent.width
            }
            Repeater {
                id: lines

                model: page.controller.lines

                RecordLine {
                    id: line

                    required property int index
                    required property string lineKey
                    required property string accountId

                    namePrefix: "record.line." + index
                    width: parent.width

                    onAccountWanted: page.accountWanted(accountId)
                    onExplained: if (page.controller.explain(lineKey)) reasonSheet.open()
                }
            }
            EmptyState {
                bottomPadding: Theme.space10
                detail: qsTr("排进计划的和记下的拜访会自动出现在这里，不用再填一遍。")
                iconName: "notebook-pen"
                text: qsTr("这一周还没有计划，也没有拜访")
                topPadding: Theme.space10
                visible: lines.count === 0
                width: parent.width
            }
        }
    }
    EmptyState {
        detail: page.controller.problem
        iconName: "info"
        text: qsTr("周记录不能显示")
        topPadding: Theme.space10
        visible: page.controller.problem !== ""
        width: parent.width
    }
    SealedSummary {
        controller: page.controller
        fieldName: "record.remarks"
        placeholder: qsTr("这一周的要点、需要主管支持的事")
        title: qsTr("本周小结")
        width: parent.width
    }

    LineReasonSheet {
        id: reasonSheet

        editor: page.controller.reason
    }
}
