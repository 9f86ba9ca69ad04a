// SPDX-License-Identifier: GPL-3.0-or-later
//
// FormField: a label, a line to type in, and below it what is wrong or what it is for.
import QtQuick
import Roadbook.Ui

Column {
    id: form

    required property string label
    property alias text: field.text
    property alias placeholder: field.placeholderText
    property alias echoMode: field.echoMode
    property alias inputHints: field.inputMethodHints
    property alias fieldName: field.objectName
    property string problem: ""
    property string hint: ""

    signal accepted
    signal edited(string text)

    spacing: Theme.space1 + 2

    function take() {
        field.forceActiveFocus();
        field.selectAll();
    }

    AppText {
        color: Theme.muted
        font.pixelSize: Theme.text13
        text: form.label
    }
    TextLine {
        id: field

        name: form.label
        width: form.width
        wrong: form.problem !== ""

        onAccepted: form.accepted()
        onTextEdited: form.edited(text)
    }
    AppText {
        color: form.problem !== "" ? Theme.danger : Theme.muted
        font.pixelSize: Theme.text12
        lineHeight: 1.3
        text: form.problem !== "" ? form.problem : form.hint
        visible: text !== ""
        width: form.width
        wrapMode: Text.Wrap
    }
}
