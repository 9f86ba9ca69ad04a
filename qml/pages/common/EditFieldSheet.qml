// SPDX-License-Identifier: GPL-3.0-or-later
//
// EditFieldSheet: changes one field of an archive; a value that does not fit is refused with its reason.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property AccountController controller
    property string field: ""
    property string kind: "text"
    property ChoiceModel choices: null

    function edit(fieldName: string, kindName: string) {
        field = fieldName;
        title = controller.editTitle(fieldName);
        kind = kindName;
        choices = kindName === "choice" ? controller.choicesFor(fieldName) : null;
        line.text = lines.text = day.text = controller.editValue(fieldName);
        open();
    }

    title: ""

    TextLine {
        id: line

        inputMethodHints: sheet.kind === "number" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
        name: sheet.title
        objectName: "editField.text"
        visible: sheet.kind === "text" || sheet.kind === "number"
        width: parent.width
        wrong: sheet.refusal !== ""

        onAccepted: sheet.accepted()
        onTextEdited: sheet.refusal = ""
    }
    TextArea {
        id: lines

        name: sheet.title
        objectName: "editField.area"
        visible: sheet.kind === "multiline"
        width: parent.width
    }
    DateField {
        id: day

        fieldName: "editField.day"
        label: qsTr("日期")
        today: sheet.controller.today
        visible: sheet.kind === "date"
        width: parent.width

        onAccepted: sheet.accepted()
        onEdited: sheet.refusal = ""
    }
    Loader {
        active: sheet.choices !== null
        visible: active
        width: parent.width

        sourceComponent: ChipGroup {
            choices: sheet.choices
            namePrefix: "editField."
            single: true
        }
    }

    onAccepted: {
        const written = { "choice": choices?.chosenValue ?? "", "multiline": lines.text, "date": day.text };
        refusal = controller.edit(field, written[kind] ?? line.text);
        if (refusal === "")
            close();
    }
    onOpened: {
        if (kind === "multiline") {
            lines.forceActiveFocus();
        } else if (kind === "date") {
            day.take();
        } else if (kind !== "choice") {
            line.forceActiveFocus();
            line.selectAll();
        }
    }
}
