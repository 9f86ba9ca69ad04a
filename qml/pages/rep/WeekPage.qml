// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekPage: a rep's working week: what is planned, the record of what became of it, and the month that its records make.
// The week or month stands in the title; plan, record and month are tabs, and each remembers its own.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property WeekPlanController plan
    required property WeekRecordController record
    required property MonthRecordController month
    required property SyncController sync

    readonly property bool wide: width >= 960
    readonly property int margin: wide ? Theme.space7 : Theme.space4
    readonly property bool recording: tabs.current === 1
    readonly property bool monthly: tabs.current === 2

    signal accountWanted(string accountId)
    signal visitWanted(string accountId)
    signal syncWanted

    // What is to be handed in: "month_record/2026-11-01".
    function showFiling(filing: string) {
        const parts = filing.split("/");
        tabs.current = parts[0] === "month_record" ? 2 : parts[0] === "week_record" ? 1 : 0;
        if (monthly)
            month.showMonth(parts[1]);
        else if (recording)
            record.showWeek(parts[1]);
        else
            plan.showWeek(parts[1]);
    }
    function step(ahead: int) {
        if (monthly)
            ahead < 0 ? month.previousMonth() : month.nextMonth();
        else if (recording)
            ahead < 0 ? record.previousWeek() : record.nextWeek();
        else
            ahead < 0 ? plan.previousWeek() : plan.nextWeek();
    }
    function toUsual() {
        monthly ? month.usualMonth() : recording ? record.usualWeek() : plan.usualWeek();
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: page.margin
        anchors.right: parent.right
        anchors.rightMargin: page.margin
        compact: !page.wide
        subtitle: page.monthly ? Words.dotted([page.month.monthHint, page.month.summaryText]) : page.recording ? Words.dotted([page.record.weekHint, page.record.summaryText]) : Words.dotted([page.plan.weekHint, page.plan.summaryText])
        title: page.monthly ? page.month.monthTitle : page.recording ? page.record.weekTitle : page.plan.weekTitle
        y: Theme.space4 + 2

        IconButton {
            iconName: "chevron-left"
            lined: true
            objectName: page.monthly ? "month.previous" : "week.previous"
            text: page.monthly ? qsTr("上一个月") : qsTr("上一周")

            onClicked: page.step(-1)
        }
        IconButton {
            iconName: "calendar-days"
            lined: true
            objectName: page.monthly ? "month.usual" : "week.usual"
            text: page.monthly ? qsTr("回到要交的一个月") : page.recording ? qsTr("回到本周") : qsTr("回到要排的一周")

            onClicked: page.toUsual()
        }
        IconButton {
            iconName: "chevron-right"
            lined: true
            objectName: page.monthly ? "month.next" : "week.next"
            text: page.monthly ? qsTr("下一个月") : qsTr("下一周")

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
        counts: [-1, page.record.missingCount > 0 ? page.record.missingCount : -1, page.month.editable && page.month.missingCount > 0 ? page.month.missingCount : -1]
        labels: [qsTr("周计划"), qsTr("周记录"), qsTr("月记录")]
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
        visible: tabs.current === 0
        wide: page.wide

        onAccountWanted: accountId => page.accountWanted(accountId)
        onVisitWanted: accountId => page.visitWanted(accountId)
    }
    MadeWhenSeen {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        seen: page.recording

        sourceComponent: WeekRecordPage {
            controller: page.record
            margin: page.margin
            wide: page.wide

            onAccountWanted: accountId => page.accountWanted(accountId)
        }
    }
    MadeWhenSeen {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        seen: page.monthly

        sourceComponent: MonthRecordPage {
            controller: page.month
            margin: page.margin
            wide: page.wide

            onAccountWanted: accountId => page.accountWanted(accountId)
            onWeekWanted: week => {
                page.record.showWeek(week);
                tabs.current = 1;
            }
        }
    }
}
