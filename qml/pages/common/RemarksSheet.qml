// SPDX-License-Identifier: GPL-3.0-or-later
//
// RemarksSheet: what rep and supervisor say to each other about a plan or a record, and a field to say something more.
// What is typed stays when it is closed.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property Conversation talk

    acceptText: qsTr("发出")
    acceptable: talk.sendable
    cancelText: qsTr("关闭")
    title: qsTr("批注")

    AppText {
        color: Theme.muted
        lineHeight: Theme.prose
        text: Words.wrapping(qsTr("还没有人写批注。在这里写的，本人和主管都看得到；不改变计划或记录本身。"))
        visible: said.count === 0
        width: parent.width
        wrapMode: Text.Wrap
    }
    ListView {
        id: said

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        height: Math.min(contentHeight, 320)
        model: sheet.talk.remarks
        spacing: Theme.space4
        visible: count > 0
        width: parent.width

        Accessible.name: qsTr("已写的批注")
        Accessible.role: Accessible.List

        Basic.ScrollBar.vertical: Basic.ScrollBar {}

        delegate: LabelledText {
            required property string who
            required property string when
            required property string said

            label: Words.dotted([who, when])
            value: said
            width: ListView.view.width
        }

        onCountChanged: positionViewAtEnd()
    }
    TextArea {
        id: area

        minimumHeight: 84
        name: qsTr("批注")
        objectName: "remarks.text"
        placeholderText: qsTr("问一句，或者说明一下")
        text: sheet.talk.text
        width: parent.width

        Keys.onPressed: event => {
            if (!(event.modifiers & Qt.ControlModifier) || (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter))
                return;
            event.accepted = true;
            sheet.accepted();
        }

        onTextChanged: if (activeFocus && sheet.talk.text !== text) sheet.talk.text = text
    }

    onAboutToShow: said.positionViewAtEnd()
    onAccepted: talk.send()
    onOpened: area.forceActiveFocus()
}
