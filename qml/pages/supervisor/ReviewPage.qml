// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewPage: the supervisor's desk. Wide: list, document, decision side by side; tablets: list and document with the
// decision below; narrow: the document on top of the list. Keyboard first: J/K move, A approves and goes on, R returns,
// G writes guidance, X marks, Shift+A approves all clean ones.
import QtQuick
import Roadbook.App
import Roadbook.Ui

FocusScope {
    id: page

    required property ReviewController controller

    readonly property bool threePanes: width >= Theme.threePanesFrom - 84
    readonly property bool twoPanes: width >= 900
    readonly property bool empty: controller.selectedId === ""
    // What the regulation wants written is asked for where it is written.
    readonly property bool returning: controller.returning
    readonly property string problem: controller.problem
    property bool detailOpen: false

    focus: true

    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        event.accepted = true;
        if (event.key === Qt.Key_J)
            controller.selectNext();
        else if (event.key === Qt.Key_K)
            controller.selectPrevious();
        else if (event.key === Qt.Key_A && (event.modifiers & Qt.ShiftModifier))
            page.askForBulk();
        else if (event.key === Qt.Key_A)
            controller.approve();
        else if (event.key === Qt.Key_R)
            controller.startReturn();
        else if (event.key === Qt.Key_G)
            page.takeText();
        else if (event.key === Qt.Key_X)
            controller.toggleMark(controller.selectedId);
        else
            event.accepted = false;
    }

    onEmptyChanged: if (empty) detailOpen = false
    onProblemChanged: if (problem !== "") takeText()
    onReturningChanged: if (returning) takeText()

    function takeText() {
        detailOpen = true;
        decision.takeText();
    }
    function askForBulk() {
        if (controller.bulkCount > 0)
            bulk.open();
    }

    ReviewList {
        id: list

        beside: page.twoPanes
        controller: page.controller
        height: parent.height
        visible: page.twoPanes || !page.detailOpen
        width: page.twoPanes ? Math.min(page.width * 0.34, 288 * Math.max(1, Theme.scale * 0.9)) : page.width

        onBulkWanted: page.askForBulk()
        onChosen: page.detailOpen = true
    }
    Item {
        id: right

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        visible: page.twoPanes || page.detailOpen
        width: page.twoPanes ? page.width - list.width : page.width

        EmptyState {
            anchors.centerIn: parent
            detail: qsTr("在左边选一份，这里显示计划与记录的每一处差异。")
            iconName: "file-text"
            text: qsTr("没有选中")
            visible: page.empty
            width: Math.min(300, parent.width - 2 * Theme.space5)
        }
        ReviewDocument {
            id: document

            anchors.bottom: page.threePanes ? parent.bottom : decision.top
            anchors.left: parent.left
            anchors.right: page.threePanes ? decision.left : parent.right
            anchors.top: parent.top
            detail: page.controller.detail
            overlay: !page.twoPanes
            visible: !page.empty

            onBack: page.detailOpen = false
            onExportWanted: page.controller.exportPaper()
        }
        ReviewDecision {
            id: decision

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            compact: !page.threePanes
            controller: page.controller
            height: page.threePanes ? parent.height : Math.min(wanted, parent.height * 0.55)
            keyed: page.width >= Theme.keysFrom
            margin: page.threePanes ? Theme.space5 : document.margin
            visible: !page.empty
            width: page.threePanes ? Math.min(parent.width * 0.4, 344 * Theme.scale) : parent.width

            onDone: list.forceActiveFocus()
        }
    }
    ReviewBulkSheet {
        id: bulk

        controller: page.controller

        onClosed: list.forceActiveFocus()
    }
}
