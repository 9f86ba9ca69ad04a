// SPDX-License-Identifier: GPL-3.0-or-later
//
// DueList: what is due and what was promised, overdue first, each with its reason and the article behind it. The button
// does it or starts the visit that does; a duty of many accounts unfolds.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: list

    required property TodayController controller

    signal accountWanted(string accountId)
    signal dueVisitWanted(string accountId, string kind, string channel)
    signal plannedVisitWanted(string visitId)
    signal filingWanted(string filing)

    function act(deed: int, accountId: string, subjectId: string, kind: string, channel: string) {
        switch (deed) {
        case DueModel.Visit:
            dueVisitWanted(accountId, kind, channel);
            break;
        case DueModel.Record:
            plannedVisitWanted(subjectId);
            break;
        case DueModel.Keep:
            controller.keepPromise(subjectId);
            break;
        case DueModel.Tick:
            controller.tickOff(accountId, subjectId);
            break;
        case DueModel.File:
            filingWanted(subjectId);
            break;
        case DueModel.Unfold:
            controller.unfold(subjectId);
            break;
        }
    }
    // What is about an account leads there; a duty that is about none is shown before it is ticked off.
    function look(row: DueRow, deed: int, accountId: string, subjectId: string, kind: string, channel: string) {
        if (accountId !== "") {
            accountWanted(accountId);
        } else if (deed === DueModel.Tick) {
            duty.active = true; // made when the first one is opened
            (duty.item as DutySheet).show(subjectId, row.head, row.when, row.why);
        } else {
            act(deed, accountId, subjectId, kind, channel);
        }
    }

    Loader {
        id: duty

        active: false
        visible: false

        sourceComponent: DutySheet {
            controller: list.controller
        }
    }
    Item {
        height: Math.max(title.height, late.height) + Theme.space2
        width: parent.width

        SectionTitle {
            id: title

            maximumWidth: list.width - 2 * Theme.space5 - (late.visible ? late.width : 0)
            pixelSize: Theme.text17
            text: qsTr("到期与承诺")
            x: Theme.space5
        }
        Badge {
            id: late

            anchors.right: parent.right
            anchors.rightMargin: Theme.space5
            text: qsTr("逾期 %1").arg(list.controller.overdueCount)
            tone: 4
            visible: list.controller.overdueCount > 0
        }
    }
    Repeater {
        id: rows

        model: list.controller.due

        DueRow {
            id: row

            required property int index
            required property string dueKey
            required property int deed
            required property string accountId
            required property string subjectId
            required property string kind
            required property string channel
            required doIcon
            required doText
            required head
            required when
            required why
            required tone

            doName: "today.due." + dueKey
            objectName: doName + ".row"
            last: index === rows.count - 1
            width: parent.width

            onClicked: list.look(row, deed, accountId, subjectId, kind, channel)
            onDone: list.act(deed, accountId, subjectId, kind, channel)
        }
    }
    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        kind: Button.Quiet
        objectName: "today.moreDue"
        text: qsTr("还有 %1 项").arg(list.controller.moreDue)
        visible: list.controller.moreDue > 0

        onClicked: list.controller.showMoreDue()
    }
    EmptyState {
        bottomPadding: Theme.space6
        detail: list.controller.dueProblem === "" ? qsTr("该见的都见过，承诺都已兑现。") : list.controller.dueProblem
        iconName: list.controller.dueProblem === "" ? "circle-check" : "info"
        text: list.controller.dueProblem === "" ? qsTr("没有到期的事") : qsTr("到期清单不能显示")
        topPadding: Theme.space6
        visible: list.controller.dueKnown && rows.count === 0 || list.controller.dueProblem !== ""
        width: parent.width
    }
}
