// SPDX-License-Identifier: GPL-3.0-or-later
//
// TeamVisitsPage: what the team brought home, as it comes in. Wide: filters, list, detail side by side, J and K move;
// narrow: the list, and the detail on top of it.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

FocusScope {
    id: page

    required property TeamVisitsController controller
    required property SyncController sync

    readonly property bool threePanes: width >= Theme.threePanesFrom - 84
    readonly property bool twoPanes: width >= 900
    property bool detailOpen: false

    signal accountWanted(string accountId)
    signal syncWanted

    focus: true

    Keys.onPressed: event => {
        if (event.key === Qt.Key_J)
            controller.selectNext();
        else if (event.key === Qt.Key_K)
            controller.selectPrevious();
        else
            return;
        event.accepted = true;
    }

    TeamFilters {
        id: filters

        controller: page.controller
        height: parent.height
        visible: page.threePanes
        width: visible ? 264 : 0
    }
    Item {
        id: middle

        readonly property int margin: page.twoPanes ? Theme.space6 : Theme.space4

        anchors.bottom: parent.bottom
        anchors.left: filters.right
        anchors.right: page.twoPanes ? detail.left : parent.right
        anchors.top: parent.top
        visible: page.twoPanes || !page.detailOpen

        PageHeader {
            id: header

            anchors.left: parent.left
            anchors.leftMargin: middle.margin
            anchors.right: parent.right
            anchors.rightMargin: middle.margin
            compact: page.twoPanes
            subtitle: page.controller.liveText
            title: qsTr("团队拜访")
            y: Theme.space4

            Badge {
                anchors.verticalCenter: parent.verticalCenter
                objectName: "team.new"
                text: qsTr("新到 %1").arg(page.controller.newCount)
                tone: 2
                visible: page.controller.newCount > 0
            }
            SyncChip {
                compact: header.width < 440 * Theme.scale // no room for its words
                sync: page.sync

                onClicked: page.syncWanted()
            }
        }
        Flow {
            id: quick

            anchors.left: header.left
            anchors.right: header.right
            anchors.top: header.bottom
            anchors.topMargin: Theme.space2
            height: visible ? implicitHeight : 0
            spacing: Theme.space2
            visible: !page.threePanes

            ChipGroup {
                choices: page.controller.periods
                namePrefix: "team.period."
                single: true
                width: parent.width
            }
            ChipGroup {
                choices: page.controller.reps
                namePrefix: "team.rep."
                single: true
                width: parent.width
            }
        }
        Card {
            anchors.bottom: keys.visible ? keys.top : parent.bottom
            anchors.bottomMargin: Theme.space4
            anchors.left: header.left
            anchors.right: header.right
            anchors.top: quick.bottom
            anchors.topMargin: Theme.space3
            padding: 1

            ListView {
                id: list

                anchors.fill: parent
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                model: page.controller.visits
                reuseItems: true

                Accessible.name: qsTr("团队拜访")
                Accessible.role: Accessible.List

                Basic.ScrollBar.vertical: Basic.ScrollBar {}

                delegate: VisitRow {
                    required property int index

                    objectName: "team.visit." + index
                    selected: page.controller.selectedId === visitId
                    showRep: true
                    showStage: false
                    width: ListView.view.width

                    onClicked: {
                        page.controller.selectedId = visitId;
                        page.detailOpen = true;
                    }
                    onSelectedChanged: if (selected) Qt.callLater(list.positionViewAtIndex, index, ListView.Contain) // not while it is laid out
                }
            }
            EmptyState {
                anchors.centerIn: parent
                detail: qsTr("专员的拜访一上传，就会出现在这里，不用刷新。")
                iconName: "inbox"
                text: qsTr("这段时间还没有拜访")
                visible: list.count === 0
                width: Math.min(320, parent.width)
            }
        }
        AppText {
            id: keys

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space4
            anchors.left: header.left
            color: Theme.muted
            font.pixelSize: Theme.text12
            text: qsTr("J / K 下一条、上一条")
            visible: page.threePanes
        }
    }
    VisitDetailPane {
        id: detail

        anchors.right: parent.right
        controller: page.controller
        detail: page.controller.detail
        height: parent.height
        overlay: !page.twoPanes
        visible: page.twoPanes || page.detailOpen
        width: page.twoPanes ? Math.min(440, page.width * 0.42) : parent.width

        onAccountWanted: accountId => page.accountWanted(accountId)
        onBack: page.detailOpen = false
    }
}
