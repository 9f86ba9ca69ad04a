// SPDX-License-Identifier: GPL-3.0-or-later
//
// SearchField: a round field with a magnifier; every keystroke searches. Escape and the cross empty it.
import QtQuick
import QtQuick.Templates as T
import Roadbook.Ui

T.TextField {
    id: field

    required property string name

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.text14
    implicitHeight: Theme.control
    implicitWidth: 260
    leftPadding: magnifier.x + magnifier.width + Theme.space2 + 2
    placeholderTextColor: Theme.muted
    rightPadding: clear.visible ? Theme.control : Theme.space4
    selectByMouse: true
    selectedTextColor: Theme.inkOnPrimary
    selectionColor: Theme.primary
    verticalAlignment: TextInput.AlignVCenter

    Accessible.name: name
    Accessible.role: Accessible.EditableText
    Accessible.searchEdit: true

    Keys.onEscapePressed: event => {
        if (length > 0) {
            clear.clicked();
        } else {
            event.accepted = false;
        }
    }

    background: Rectangle {
        border.color: field.activeFocus ? Theme.primary : Theme.line
        border.width: field.activeFocus ? 2 : 1
        color: Theme.surface
        radius: height / 2
    }

    Icon {
        id: magnifier

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.muted
        name: "search"
        size: Theme.icon(18)
        x: 14
    }
    AppText {
        anchors.fill: parent
        anchors.leftMargin: field.leftPadding
        anchors.rightMargin: Theme.space4
        color: field.placeholderTextColor
        font: field.font
        text: field.placeholderText
        visible: !field.length && !field.preeditText
    }
    IconButton {
        id: clear

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus
        iconName: "x"
        ink: Theme.muted
        text: qsTr("清空搜索")
        visible: field.length > 0

        onClicked: {
            field.clear();
            field.textEdited();
            field.forceActiveFocus();
        }
    }
}
