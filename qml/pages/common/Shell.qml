// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shell: the signed-in app: where one can go (rail or bar), and the pages on top of each other. The role decides the
// places, the width decides the arrangement. Leaving a page never asks: drafts save themselves.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

FocusScope {
    id: shell

    required property AppSession session

    readonly property bool wide: width >= Theme.railFrom
    readonly property bool rep: session.role === AppSession.Rep
    readonly property bool fullScreen: stack.currentItem instanceof VisitPage || stack.currentItem instanceof PickAccountPage
    property string place: rep ? "today" : "team"

    function go(key: string) {
        place = key;
        stack.replace(null, pageOf(key), Basic.StackView.Immediate);
    }
    function pageOf(key: string): Component {
        switch (key) {
        case "accounts":
            return accountsPage;
        case "sync":
            return syncPage;
        case "team":
            return teamPage;
        case "week":
            return weekPage;
        case "more":
            return morePage;
        }
        return todayPage;
    }
    function push(page: Component) {
        stack.push(page, Basic.StackView.Immediate);
    }
    function back() {
        if (stack.depth > 1)
            stack.pop(Basic.StackView.Immediate);
        else
            go(rep ? "today" : "team");
    }
    function search() {
        session.accounts.query = "";
        go("accounts");
        (stack.currentItem as AccountsPage)?.focusSearch();
    }
    function openAccount(accountId: string) {
        session.account.open(accountId);
        push(accountPage);
    }
    function startVisit(accountId: string) {
        session.visit.start(accountId);
        push(visitPage);
    }
    function startDueVisit(accountId: string, kind: string, channel: string) {
        session.visit.startFor(accountId, kind, channel);
        push(visitPage);
    }
    function startPlanned(visitId: string) {
        session.visit.startPlanned(visitId);
        push(visitPage);
    }
    function openVisit(visitId: string) {
        session.visit.open(visitId);
        push(visitPage);
    }
    function pickAccount() {
        push(pickPage);
    }
    function openImport() {
        session.importer.reset();
        push(importPage);
    }

    focus: true

    Keys.onEscapePressed: back()
    Keys.onBackPressed: back()

    Component.onCompleted: go(place)

    NavRail {
        id: rail

        current: shell.place
        flat: !shell.wide
        height: flat ? implicitHeight : parent.height
        initial: shell.session.userInitial
        personName: shell.session.userName
        places: {
            const open = shell.session.sync.conflictCount + shell.session.sync.quarantineCount;
            const accounts = { key: "accounts", icon: "users", label: qsTr("客户") };
            const sync = { key: "sync", icon: "refresh-cw", label: qsTr("同步"), count: open };
            const more = { key: "more", icon: "ellipsis", label: qsTr("更多") };
            const week = { key: "week", icon: "calendar-days", label: qsTr("本周"), count: shell.session.weekRecord.missingCount };
            if (shell.rep)
                return [{ key: "today", icon: "sun", label: qsTr("今日") }, accounts, week, sync, more];
            return [{ key: "team", icon: "user-check", label: qsTr("团队"), count: shell.session.teamVisits.newCount }, accounts, sync, more];
        }
        visible: flat ? !shell.fullScreen : true
        width: flat ? parent.width : implicitWidth
        y: flat ? parent.height - height : 0

        onChosen: key => shell.go(key)
        onPersonChosen: shell.go("more")
    }
    Basic.StackView {
        id: stack

        anchors.bottom: parent.bottom
        anchors.bottomMargin: rail.flat && rail.visible ? rail.height : 0
        anchors.left: parent.left
        anchors.leftMargin: rail.flat ? 0 : rail.width
        anchors.right: parent.right
        anchors.top: parent.top
        focus: true // keys reach the page at once: J and K on the team's visits
    }

    Component {
        id: todayPage

        TodayPage {
            controller: shell.session.today
            sync: shell.session.sync

            onAccountWanted: accountId => shell.openAccount(accountId)
            onDueVisitWanted: (accountId, kind, channel) => shell.startDueVisit(accountId, kind, channel)
            onPlannedVisitWanted: visitId => shell.startPlanned(visitId)
            onRecordWanted: shell.pickAccount()
            onSearchWanted: shell.search()
            onSyncWanted: shell.go("sync")
            onVisitShown: visitId => shell.openVisit(visitId)
            onVisitWanted: accountId => shell.startVisit(accountId)
        }
    }
    Component {
        id: accountsPage

        AccountsPage {
            account: shell.session.account
            controller: shell.session.accounts
            showOwner: !shell.rep

            onAccountWanted: accountId => shell.openAccount(accountId)
            onImportWanted: shell.openImport()
            onVisitShown: visitId => shell.openVisit(visitId)
            onVisitWanted: accountId => shell.startVisit(accountId)
        }
    }
    Component {
        id: accountPage

        AccountPage {
            controller: shell.session.account

            onBack: shell.back()
            onVisitShown: visitId => shell.openVisit(visitId)
            onVisitWanted: accountId => shell.startVisit(accountId)
        }
    }
    Component {
        id: visitPage

        VisitPage {
            controller: shell.session.visit

            onBack: shell.back()
            onEnded: shell.go(shell.rep ? "today" : "team")
        }
    }
    Component {
        id: pickPage

        PickAccountPage {
            controller: shell.session.accounts

            onBack: shell.back()
            onPicked: accountId => shell.startVisit(accountId)
        }
    }
    Component {
        id: syncPage

        SyncPage {
            controller: shell.session.sync

            onConflictWanted: accountId => shell.openAccount(accountId)
        }
    }
    Component {
        id: importPage

        ImportPage {
            controller: shell.session.importer

            onBack: shell.back()
        }
    }
    Component {
        id: teamPage

        TeamVisitsPage {
            controller: shell.session.teamVisits
            sync: shell.session.sync

            onAccountWanted: accountId => shell.openAccount(accountId)
            onSyncWanted: shell.go("sync")
        }
    }
    Component {
        id: weekPage

        WeekPage {
            plan: shell.session.weekPlan
            record: shell.session.weekRecord
            sync: shell.session.sync

            onAccountWanted: accountId => shell.openAccount(accountId)
            onSyncWanted: shell.go("sync")
            onVisitWanted: accountId => shell.startVisit(accountId)
        }
    }
    Component {
        id: morePage

        MorePage {
            session: shell.session

            onImportWanted: shell.openImport()
        }
    }
}
