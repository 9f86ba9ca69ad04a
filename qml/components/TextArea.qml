// SPDX-License-Identifier: GPL-3.0-or-later
//
// TextArea: some lines to type in; grows with its text. Tab moves on, it is not a character.
import QtQuick
import QtQuick.Templates as T
import Roadbook.Ui

T.TextArea {
    id: area

    required property string name
    property int minimumHeight: 108

    bottomPadding: Theme.space4
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.text15
    implicitHeight: Math.max(minimumHeight, contentHeight + topPadding + bottomPadding)
    implicitWidth: 240
    leftPadding: Theme.space4
    placeholderTextColor: Theme.muted
    rightPadding: Theme.space4
    selectByMouse: true
    selectedTextColor: Theme.inkOnPrimary
    selectionColor: Theme.primary
    topPadding: Theme.space4
    wrapMode: TextEdit.Wrap

    Accessible.multiLine: true
    Accessible.name: name
    Accessible.role: Accessible.EditableText

    KeyNavigation.priority: KeyNavigation.BeforeItem
    KeyNavigation.tab: nextItemInFocusChain(true)

    background: Rectangle {
        border.color: area.activeFocus ? Theme.primary : Theme.line
        border.width: area.activeFocus ? 2 : 1
        color: Theme.surface
        radius: Theme.radiusLarge
    }

    AppText {
        color: area.placeholderTextColor
        font: area.font
        lineHeight: Theme.prose
        text: area.placeholderText
        visible: !area.length && !area.preeditText
        width: area.width - area.leftPadding - area.rightPadding
        wrapMode: Text.Wrap
        x: area.leftPadding
        y: area.topPadding
    }
}
