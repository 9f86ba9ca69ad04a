// SPDX-License-Identifier: GPL-3.0-or-later
//
// TodayVisits: the left column of Today: today's visits on their hours, below them the recent ones. On narrow windows
// the due list stands between them.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: pane

    required property TodayController controller
    required property OwnChecksController checks
    property bool showDue: false

    signal accountWanted(string accountId)
    signal visitWanted(string accountId)
    signal dueVisitWanted(string accountId, string kind, string channel)
    signal plannedVisitWanted(string visitId)
    signal planItemWanted(string itemId)
    signal filingWanted(string filing)
    signal visitShown(string visitId)
    signal recordWanted
    signal checksWanted

    // Where a tap beside the button leads; a customer without an archive is only in the plan.
    function show(slot: VisitSlot) {
        if (slot.phase === VisitModel.Running)
            visitWanted(slot.accountId);
        else if (slot.phase === VisitModel.Done)
            visitShown(slot.visitId);
        else if (slot.accountId !== "")
            accountWanted(slot.accountId);
        else
            filingWanted("week_plan/");
    }

    spacing: Theme.space2 + 2

    Banner {
        actionText: qsTr("去说明")
        iconName: "shield-check"
        objectName: "today.checks"
        text: pane.checks.waitingText
        tone: 2
        visible: text !== ""
        width: parent.width

        onAction: pane.checksWanted()
    }
    Banner {
        iconName: "info"
        objectName: "today.planNote"
        text: pane.controller.planNote
        tone: 2
        visible: text !== ""
        width: parent.width
    }
    Repeater {
        model: pane.controller.visits

        VisitSlot {
            required property int index

            objectName: "today.visit." + index
            width: parent.width

            onOpened: pane.show(this)
            onStarted: phase === VisitModel.Running ? pane.visitWanted(accountId) : fromPlan ? pane.planItemWanted(visitId) : pane.plannedVisitWanted(visitId)
        }
    }
    Card {
        visible: pane.controller.visits.count === 0
        width: parent.width

        EmptyState {
            actionText: qsTr("记录一次拜访")
            detail: qsTr("见到了谁、谈了什么，点几下就能记下来；没有网络也一样。")
            iconName: "notebook-pen"
            text: qsTr("今天还没有拜访")
            width: parent.width

            onAction: pane.recordWanted()
        }
    }
    NearbyLine {
        text: pane.controller.nearText
        visible: text !== ""
        width: parent.width

        onClicked: pane.accountWanted(pane.controller.nearAccountId)
    }
    Card {
        padding: 1
        visible: pane.showDue
        width: parent.width

        MadeWhenSeen {
            seen: pane.showDue
            width: parent.width

            sourceComponent: DueList {
                controller: pane.controller
                topPadding: Theme.space4

                onAccountWanted: accountId => pane.accountWanted(accountId)
                onDueVisitWanted: (accountId, kind, channel) => pane.dueVisitWanted(accountId, kind, channel)
                onFilingWanted: filing => pane.filingWanted(filing)
                onPlannedVisitWanted: visitId => pane.plannedVisitWanted(visitId)
            }
        }
    }
    Item {
        height: Theme.space2
        visible: pane.controller.recent.count > 0
        width: 1
    }
    SectionTitle {
        hint: qsTr("七天以内")
        text: qsTr("最近拜访")
        visible: pane.controller.recent.count > 0
    }
    Card {
        padding: Theme.space1
        visible: pane.controller.recent.count > 0
        width: parent.width

        Column {
            width: parent.width

            Repeater {
                model: pane.controller.recent

                VisitRow {
                    width: parent.width

                    onClicked: pane.visitShown(visitId)
                }
            }
        }
    }
}
