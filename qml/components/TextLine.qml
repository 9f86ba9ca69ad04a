// SPDX-License-Identifier: GPL-3.0-or-later
//
// TextLine: one line to type in. `name` is its accessible name.
import QtQuick
import QtQuick.Templates as T
import Roadbook.Ui

T.TextField {
    id: field

    required property string name
    property bool wrong: false

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.text15
    implicitHeight: Math.max(Theme.touch, contentHeight + 2 * Theme.space3)
    implicitWidth: 240
    leftPadding: Theme.space4
    placeholderTextColor: Theme.muted
    rightPadding: Theme.space4
    selectByMouse: true
    selectedTextColor: Theme.inkOnPrimary
    selectionColor: Theme.primary
    verticalAlignment: TextInput.AlignVCenter

    Accessible.name: name
    Accessible.role: Accessible.EditableText

    background: Rectangle {
        border.color: field.wrong ? Theme.danger : field.activeFocus ? Theme.primary : Theme.lineStrong
        border.width: field.activeFocus ? 2 : 1
        color: Theme.surface
        radius: Theme.radius
    }

    AppText {
        anchors.fill: parent
        anchors.leftMargin: field.leftPadding
        anchors.rightMargin: field.rightPadding
        color: field.placeholderTextColor
        font: field.font
        text: field.placeholderText
        visible: !field.length && !field.preeditText
    }
}
