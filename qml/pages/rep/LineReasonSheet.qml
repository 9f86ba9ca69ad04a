// SPDX-License-Identifier: GPL-3.0-or-later
//
// LineReasonSheet: why this line differs from the plan. A tap on a usual reason is enough; the time stayed is filled in
// from the visit.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property LineReason editor
    readonly property string usualReason: editor.reasons.chosenValue

    acceptText: editor.report ? qsTr("报告主管") : qsTr("保存")
    title: editor.title

    Column {
        spacing: Theme.space1
        width: parent.width

        AppText {
            font.pixelSize: Theme.text15
            text: sheet.editor.differenceText
            width: parent.width
            wrapMode: Text.Wrap
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text13
            text: sheet.editor.ruleText
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    ChipGroup {
        choices: sheet.editor.reasons
        namePrefix: "reason.usual."
        nameByRow: true
        single: true
        width: parent.width
    }
    FormField {
        id: reason

        fieldName: "reason.text"
        label: qsTr("原因")
        width: parent.width

        onAccepted: sheet.accepted()
    }
    FormField {
        id: stay

        fieldName: "reason.stay"
        hint: qsTr("没去写 0")
        inputHints: Qt.ImhDigitsOnly
        label: qsTr("停留时间（分钟）")
        visible: sheet.editor.report
        width: parent.width

        onAccepted: sheet.accepted()
    }

    onAccepted: {
        refusal = editor.save(reason.text, stay.text);
        if (refusal === "")
            close();
    }
    onUsualReasonChanged: if (usualReason !== "") reason.text = usualReason
    onAboutToShow: {
        reason.text = editor.reasonText;
        stay.text = editor.stayText;
    }
    onOpened: reason.take()
}
