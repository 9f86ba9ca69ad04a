// SPDX-License-Identifier: GPL-3.0-or-later
//
// DutySheet: a duty that is about no account, with what the regulation says of it. It is done with one more tap; what came
// of it and a note can be added.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property TodayController controller
    property string duty: ""
    property string when: ""
    property string why: ""

    function show(duty: string, head: string, when: string, why: string) {
        sheet.duty = duty;
        title = head;
        sheet.when = when;
        sheet.why = why;
        result.text = "";
        note.text = "";
        open();
    }

    acceptText: qsTr("已完成")
    title: ""

    Column {
        spacing: Theme.space1
        width: parent.width

        AppText {
            font.pixelSize: Theme.text15
            text: sheet.when
            width: parent.width
            wrapMode: Text.Wrap
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text13
            text: Words.wrapping(sheet.why)
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Column {
        spacing: Theme.space1 + 2
        width: parent.width

        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text13
            text: result.name
        }
        TextArea {
            id: result

            name: qsTr("结果（可不填）")
            objectName: "duty.result"
            width: parent.width
        }
    }
    FormField {
        id: note

        fieldName: "duty.note"
        label: qsTr("备注（可不填）")
        width: parent.width

        onAccepted: sheet.accepted()
    }

    onAccepted: {
        refusal = controller.reportDuty(duty, result.text, note.text);
        if (refusal === "")
            close();
    }
}
