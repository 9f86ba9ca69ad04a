// SPDX-License-Identifier: GPL-3.0-or-later
//
// FormField: a label, a line to type in, and below it what is wrong or what it is for. A button beside it may offer another
// way to fill it.
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
    property string buttonIcon: ""
    property string buttonText: ""

    signal accepted
    signal buttonTapped
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
    Item {
        implicitHeight: field.implicitHeight
        width: form.width

        TextLine {
            id: field

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: button.visible ? button.width + Theme.space1 : 0
            name: form.label
            wrong: form.problem !== ""

            onAccepted: form.accepted()
            onTextEdited: form.edited(text)
        }
        IconButton {
            id: button

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: form.buttonIcon
            ink: Theme.primary
            objectName: form.fieldName === "" ? "" : form.fieldName + ".pick"
            text: Words.spaced([form.label, form.buttonText])
            visible: form.buttonIcon !== ""

            onClicked: form.buttonTapped()
        }
    }
    AppText {
        color: form.problem !== "" ? Theme.danger : Theme.muted
        font.pixelSize: Theme.text12
        lineHeight: Theme.prose
        text: form.problem !== "" ? form.problem : form.hint
        visible: text !== ""
        width: form.width
        wrapMode: Text.Wrap
    }
}
