// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitTimesSheet: start and stop are taken automatically; whoever changes them says why.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property VisitController controller

    acceptable: start.text.trim() !== "" && reason.text.trim() !== ""
    title: qsTr("改起止时间")

    Row {
        spacing: Theme.space3
        width: parent.width

        TimeField {
            id: start

            fieldName: "visit.startTime"
            label: qsTr("开始")
            width: (parent.width - parent.spacing) / 2

            onAccepted: end.take()
        }
        TimeField {
            id: end

            fieldName: "visit.endTime"
            hint: qsTr("还在进行就留空")
            label: qsTr("结束")
            placeholder: ""
            width: (parent.width - parent.spacing) / 2

            onAccepted: reason.take()
        }
    }
    FormField {
        id: reason

        fieldName: "visit.timeReason"
        hint: qsTr("例如：忘了按开始。主管会看到。")
        label: qsTr("原因")
        width: parent.width

        onAccepted: if (sheet.acceptable) sheet.accepted()
    }

    onAccepted: {
        refusal = controller.setTimes(start.text.trim(), end.text.trim(), reason.text.trim());
        if (refusal === "")
            close();
    }
    onOpened: {
        start.text = controller.startedText;
        end.text = controller.endedText;
        reason.text = "";
        start.take();
    }
}
