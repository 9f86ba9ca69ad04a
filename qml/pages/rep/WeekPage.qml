// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekPage: a rep's working week: what is planned, and the record of what became of it. The week stands in the title,
// plan and record are two tabs; each remembers its own week.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property WeekPlanController plan
    required property WeekRecordController record
    required property SyncController sync

    readonly property bool wide: width >= 960
    readonly property int margin: wide ? Theme.space7 : Theme.space4
    readonly property bool recording: tabs.current === 1

    signal accountWanted(string accountId)
    signal visitWanted(string accountId)
    signal syncWanted

    function step(weeks: int) {
        if (recording)
            weeks < 0 ? record.previousWeek() : record.nextWeek();
        else
            weeks < 0 ? plan.previousWeek() : plan.nextWeek();
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: page.margin
        anchors.right: parent.right
        anchors.rightMargin: page.margin
        compact: !page.wide
        subtitle: page.recording ? Words.dotted([page.record.weekHint, page.record.summaryText]) : Words.dotted([page.plan.weekHint, page.plan.summaryText])
        title: page.recording ? page.record.weekTitle : page.plan.weekTitle
        y: Theme.space4 + 2

        IconButton {
            iconName: "chevron-left"
            lined: true
            objectName: "week.previous"
            text: qsTr("上一周")

            onClicked: page.step(-1)
        }
        IconButton {
            iconName: "calendar-days"
            lined: true
            objectName: "week.usual"
            text: page.recording ? qsTr("回到本周") : qsTr("回到要排的一周")

            onClicked: page.recording ? page.record.usualWeek() : page.plan.usualWeek()
        }
        IconButton {
            iconName: "chevron-right"
            lined: true
            objectName: "week.next"
            text: qsTr("下一周")

            onClicked: page.step(1)
        }
        SyncChip {
            sync: page.sync
            visible: page.width >= 720

            onClicked: page.syncWanted()
        }
    }
    Tabs {
        id: tabs

        anchors.left: parent.left
        anchors.leftMargin: page.margin - Theme.space3
        anchors.right: parent.right
        anchors.rightMargin: page.margin
        anchors.top: header.bottom
        anchors.topMargin: Theme.space1
        counts: [-1, page.record.missingCount > 0 ? page.record.missingCount : -1]
        labels: [qsTr("周计划"), qsTr("周记录")]
        namePrefix: "week.tab."
    }
    Divider {
        anchors.top: tabs.bottom
        width: parent.width
    }
    WeekPlanPage {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.topMargin: Theme.space4
        controller: page.plan
        margin: page.margin
        visible: !page.recording
        wide: page.wide

        onAccountWanted: accountId => page.accountWanted(accountId)
        onVisitWanted: accountId => page.visitWanted(accountId)
    }
    WeekRecordPage {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        controller: page.record
        margin: page.margin
        visible: page.recording
        wide: page.wide

        onAccountWanted: accountId => page.accountWanted(accountId)
    }
}
