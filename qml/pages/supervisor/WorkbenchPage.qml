// SPDX-License-Identifier: GPL-3.0-or-later
//
// WorkbenchPage: everything that waits for whoever leads, the oldest first. J and K move, Enter opens where it is done.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

FocusScope {
    id: page

    required property WorkbenchController controller
    required property SyncController sync

    readonly property int side: width >= 780 ? Theme.space7 : Theme.space4
    readonly property real inside: Math.min(Theme.formWidth, width - 2 * side)

    signal reviewWanted(string reviewId)
    signal accountWanted(string accountId)
    signal requestWanted(string requestId)
    signal spotCheckWanted(string visitId)
    signal syncWanted
    signal todayWanted

    focus: true

    Component.onCompleted: controller.open()
    Component.onDestruction: controller.close()

    Keys.onPressed: event => {
        const step = event.key === Qt.Key_J ? 1 : event.key === Qt.Key_K ? -1 : 0;
        if (step === 0 || event.modifiers !== Qt.NoModifier || list.count === 0)
            return;
        event.accepted = true;
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + step));
        list.currentItem?.forceActiveFocus();
    }

    function carryOut(deed: int, subjectId: string) {
        switch (deed) {
        case WorkModel.Review:
            return reviewWanted(subjectId);
        case WorkModel.Account:
            return accountWanted(subjectId);
        case WorkModel.Spot:
            return spotCheckWanted(subjectId);
        case WorkModel.Today:
            return todayWanted();
        case WorkModel.Request:
            return requestWanted(subjectId);
        case WorkModel.Sync:
            return syncWanted();
        }
    }

    PageHeader {
        id: header

        subtitle: page.controller.summaryText
        title: qsTr("工作台")
        width: page.inside
        x: (page.width - width) / 2
        y: Theme.space4 + 2

        SyncChip {
            sync: page.sync

            onClicked: page.syncWanted()
        }
    }
    Banner {
        id: trouble

        anchors.top: header.bottom
        anchors.topMargin: Theme.space3
        height: visible ? implicitHeight : 0
        text: page.controller.problem
        tone: 4
        visible: text !== ""
        width: page.inside
        x: header.x
    }
    ChipGroup {
        id: kinds

        anchors.top: trouble.bottom
        anchors.topMargin: Theme.space3
        choices: page.controller.kinds
        namePrefix: "work.kind."
        single: true
        visible: page.controller.work.count > 0
        width: page.inside
        x: header.x
    }
    Card {
        anchors.top: kinds.bottom
        anchors.topMargin: Theme.space4
        height: Math.min(list.contentHeight + 2 * padding, page.height - y - page.side)
        padding: 1
        visible: list.count > 0
        width: page.inside
        x: header.x

        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: -1
            keyNavigationEnabled: false
            model: page.controller.work
            reuseItems: true

            Accessible.name: qsTr("等我处理的")
            Accessible.role: Accessible.List

            Basic.ScrollBar.vertical: Basic.ScrollBar {}

            delegate: WorkRow {
                required property int index

                last: index === ListView.view.count - 1
                objectName: "work.row." + index
                width: ListView.view.width

                onClicked: page.carryOut(deed, subjectId)
            }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        detail: qsTr("有人提交周计划、记录或申请、到期未交、出现冲突或抽中抽查，就会排在这里。")
        iconName: "circle-check"
        text: qsTr("都处理完了")
        visible: page.controller.ready && list.count === 0
        width: Math.min(320, parent.width - 2 * Theme.space5)
    }
}
