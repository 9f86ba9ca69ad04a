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
        detail: page.controller.stateDetail
        exportable: page.controller.exportable
        guidance: page.controller.guidance
        guidanceTone: page.controller.guidanceTone
        namePrefix: "record."
        refusal: page.controller.refusal
        secondText: page.controller.supplementText
        stateText: page.controller.stateText
        stateTone: page.controller.stateTone
        submitText: page.controller.submitText
        width: parent.width

        onExported: page.controller.exportPaper()
        onSecond: page.controller.supplement()
        onSubmitted: page.controller.submit()
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
                detail: qsTr("排进计划的和记下的拜访会自己出现在这里，不用再填一遍。")
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
    SectionTitle {
        hint: page.controller.editable ? qsTr("可以不写；写到哪里存到哪里") : ""
        text: qsTr("本周小结")
        visible: remarks.visible
        width: parent.width
    }
    TextArea {
        id: remarks

        minimumHeight: 92
        name: qsTr("本周小结")
        objectName: "record.remarks"
        placeholderText: qsTr("这一周的要点、需要主管支持的事")
        readOnly: !page.controller.editable
        text: page.controller.remarks
        visible: page.controller.problem === "" && (page.controller.editable || text !== "")
        width: parent.width

        onTextChanged: if (activeFocus && page.controller.remarks !== text) page.controller.remarks = text
    }
    AppText {
        color: Theme.muted
        font.pixelSize: Theme.text12
        text: page.controller.sealText !== "" ? page.controller.sealText : qsTr("提交后封存；以后补记的拜访会成为新的一版，旧的一版留在历史里。")
        visible: page.controller.problem === ""
        width: parent.width
        wrapMode: Text.Wrap
    }

    LineReasonSheet {
        id: reasonSheet

        editor: page.controller.reason
    }
}
