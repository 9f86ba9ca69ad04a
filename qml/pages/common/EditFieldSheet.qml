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

    function edit(fieldName: string, label: string, kindName: string) {
        field = fieldName;
        title = label;
        kind = kindName;
        choices = kindName === "choice" ? controller.choicesFor(fieldName) : null;
        line.text = lines.text = controller.editValue(fieldName);
        open();
    }

    title: ""

    TextLine {
        id: line

        inputMethodHints: sheet.kind === "number" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
        name: sheet.title
        objectName: "editField.text"
        visible: sheet.kind !== "multiline" && sheet.kind !== "choice"
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
        refusal = controller.edit(field, kind === "choice" ? choices.chosenValue : kind === "multiline" ? lines.text : line.text);
        if (refusal === "")
            close();
    }
    onOpened: {
        if (kind === "multiline") {
            lines.forceActiveFocus();
        } else if (kind !== "choice") {
            line.forceActiveFocus();
            line.selectAll();
        }
    }
}
