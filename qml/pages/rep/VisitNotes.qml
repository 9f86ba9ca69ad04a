// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitNotes: what was said, in words, and what was heard about competitors. Neither is compulsory; every pause in
// typing is saved.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: notes

    required property VisitController controller
    property bool competitorOpen: controller.competitor !== ""

    signal filesWanted

    spacing: Theme.space2

    SectionTitle {
        text: qsTr("纪要")
    }
    TextArea {
        id: summary

        bottomPadding: attach.visible ? Theme.control : Theme.space4
        minimumHeight: 132
        name: qsTr("纪要")
        objectName: "visit.summary"
        placeholderText: notes.controller.readOnly ? "" : qsTr("谈了什么、对方在意什么、下一步是什么；可以以后再补")
        readOnly: notes.controller.readOnly
        text: notes.controller.summary
        width: parent.width

        onTextChanged: if (activeFocus && notes.controller.summary !== text) notes.controller.summary = text

        IconButton {
            id: attach

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            iconName: "paperclip"
            ink: Theme.muted
            objectName: "visit.attach"
            text: qsTr("加照片、录音或文件")
            visible: notes.controller.files.canAdd

            onClicked: notes.filesWanted()
        }
    }
    VisitPhrases {
        controller: notes.controller.phrases
        visible: !notes.controller.readOnly
        width: parent.width

        onPicked: phrase => {
            const cursor = notes.controller.insertPhrase(phrase, summary.activeFocus || summary.cursorPosition > 0 ? summary.cursorPosition : summary.length);
            summary.cursorPosition = cursor;
        }
    }
    Button {
        iconName: "plus"
        kind: Button.Quiet
        leftPadding: 0
        objectName: "visit.competitorOpen"
        text: qsTr("竞争对手与市场信息")
        visible: !notes.competitorOpen && !notes.controller.readOnly

        onClicked: {
            notes.competitorOpen = true;
            competitor.forceActiveFocus();
        }
    }
    SectionTitle {
        text: qsTr("竞争对手与市场信息")
        topPadding: Theme.space4
        visible: notes.competitorOpen
    }
    TextArea {
        id: competitor

        minimumHeight: 84
        name: qsTr("竞争对手与市场信息")
        objectName: "visit.competitor"
        readOnly: notes.controller.readOnly
        text: notes.controller.competitor
        visible: notes.competitorOpen
        width: parent.width

        onTextChanged: if (activeFocus && notes.controller.competitor !== text) notes.controller.competitor = text
    }
}
