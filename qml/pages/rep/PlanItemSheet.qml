// SPDX-License-Identifier: GPL-3.0-or-later
//
// PlanItemSheet: one planned visit. While the plan is open: its day, time, way, matters and preparation. Once it is
// handed in, the plan stays as it is, and a change of the itinerary is reported with its reason.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property WeekPlanController controller

    readonly property PlanItemEditor editor: controller.editor
    readonly property string usualReason: editor.reasons.chosenValue
    readonly property string usualStay: editor.stayText

    signal accountWanted(string accountId)
    signal visitWanted(string accountId)

    acceptText: editor.reporting ? qsTr("报告主管") : qsTr("保存")
    title: editor.accountName
    wanted: 640

    AppText {
        color: Theme.muted
        text: sheet.editor.reporting ? qsTr("计划：%1。计划已提交，变动以行程变更报告。").arg(sheet.editor.plannedText) : sheet.editor.plannedText
        width: parent.width
        wrapMode: Text.Wrap
    }
    AppText {
        font.weight: Font.Medium
        objectName: "planItem.request"
        text: sheet.editor.requestText
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
    Flow {
        id: ways

        spacing: Theme.space2
        width: parent.width + Theme.space3
        x: -Theme.space3 // their words stand where the other lines begin

        Button {
            kind: Button.Quiet
            objectName: "planItem.account"
            text: qsTr("看客户")
            visible: sheet.editor.accountId !== ""

            onClicked: {
                sheet.close();
                sheet.accountWanted(sheet.editor.accountId);
            }
        }
        Button {
            kind: Button.Quiet
            objectName: "planItem.visit"
            text: qsTr("记录拜访")
            visible: sheet.editor.accountId !== ""

            onClicked: {
                sheet.close();
                sheet.visitWanted(sheet.editor.accountId);
            }
        }
        Button {
            kind: Button.Quiet
            objectName: "planItem.remove"
            text: qsTr("从计划去掉")
            visible: !sheet.editor.reporting

            onClicked: {
                sheet.close();
                sheet.controller.remove(sheet.editor.itemId);
            }
        }
    }
    ScrollPane {
        id: pane

        bottomMarginInside: Theme.space1
        footed: true
        height: Math.min(contentHeight, Math.max(160, (sheet.parent?.height ?? 800) - 292 - ways.height - 140 * (Theme.scale - 1)))
        margin: 0
        spacing: Theme.space4
        width: parent.width

        Column {
            spacing: Theme.space4
            visible: sheet.editor.reporting
            width: parent.width

            AppText {
                text: qsTr("已报告：%1").arg(sheet.editor.reportedText)
                visible: sheet.editor.reportedText !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            ChipGroup {
                choices: sheet.editor.changes
                namePrefix: "planItem.change."
                single: true
                text: qsTr("变更")
                width: parent.width
            }
        }
        ChipGroup {
            choices: sheet.editor.days
            namePrefix: "planItem.day."
            single: true
            text: sheet.editor.reporting ? qsTr("改到") : qsTr("日期")
            visible: !sheet.editor.reporting || sheet.editor.moving
            width: parent.width
        }
        Column {
            spacing: Theme.space4
            visible: sheet.editor.reporting
            width: parent.width

            ChipGroup {
                choices: sheet.editor.reasons
                namePrefix: "planItem.reason."
                nameByRow: true
                single: true
                text: qsTr("原因")
                width: parent.width
            }
            FormField {
                id: reason

                fieldName: "planItem.reason"
                label: qsTr("原因（可以直接选上面的）")
                width: parent.width
            }
            FormField {
                id: stay

                fieldName: "planItem.stay"
                hint: qsTr("不去写 0；改期先写预计的，实际停留以拜访为准")
                inputHints: Qt.ImhDigitsOnly
                label: qsTr("停留时间（分钟）")
                width: parent.width
            }
        }
        Column {
            spacing: Theme.space4
            visible: !sheet.editor.reporting
            width: parent.width

            TimeField {
                id: time

                fieldName: "planItem.time"
                hint: qsTr("留空就是当天任何时候")
                label: qsTr("几点")
                width: parent.width
            }
            ChipGroup {
                choices: sheet.editor.channels
                namePrefix: "planItem.channel."
                single: true
                text: qsTr("方式")
                width: parent.width
            }
            SectionTitle {
                text: qsTr("商谈事项")
            }
            TextArea {
                id: matters

                minimumHeight: 72
                name: qsTr("商谈事项")
                objectName: "planItem.matters"
                placeholderText: qsTr("想谈什么、要带什么消息")
                width: parent.width
            }
            ChipGroup {
                choices: sheet.editor.preparation
                hint: qsTr("可多选")
                namePrefix: "planItem.preparation."
                text: qsTr("拜访准备")
                width: parent.width
            }
            ChipGroup {
                choices: sheet.editor.giftKinds
                hint: qsTr("没有就不选")
                namePrefix: "planItem.gift."
                single: true
                text: qsTr("礼品")
                width: parent.width
            }
            FormField {
                id: gift

                fieldName: "planItem.giftText"
                label: qsTr("是什么礼品")
                width: parent.width
            }
            FormField {
                id: expense

                fieldName: "planItem.expense"
                hint: sheet.editor.approvalText
                inputHints: Qt.ImhFormattedNumbersOnly
                label: qsTr("预计费用（元）")
                width: parent.width
            }
        }
    }

    onAccepted: {
        refusal = editor.reporting ? editor.report(reason.text, stay.text) : editor.save(time.text, matters.text, gift.text, expense.text);
        if (refusal === "")
            close();
    }
    onUsualReasonChanged: if (usualReason !== "") reason.text = usualReason
    onUsualStayChanged: stay.text = usualStay
    onAboutToShow: {
        time.text = editor.timeText;
        matters.text = editor.mattersText;
        gift.text = editor.giftText;
        expense.text = editor.expenseText;
        reason.text = "";
        stay.text = editor.stayText;
        pane.contentY = 0;
    }
}
