// SPDX-License-Identifier: GPL-3.0-or-later
//
// Navigator: where one can go in the signed-in app, and how each place is opened. Leaving a page never asks: drafts save
// themselves.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

QtObject {
    required property AppSession session
    required property Basic.StackView stack
    required property var pages // components by name
    required property Item holder // of the pages that are kept

    readonly property bool rep: session.role === AppSession.Rep
    readonly property string home: rep ? "today" : "team"
    property string place: home
    property var kept: ({}) // pages of the rail by name: made once, and found again as they were left
    property var opened: [] // names of the pages on the stack, the topmost last

    function go(key: string) {
        const old = kept[key] ?? null;
        const again = old !== null && stack.currentItem === old; // asked for where one is: from its beginning
        place = key;
        look([key]);
        if (old === null || again)
            kept[key] = pages[key].createObject(holder, {
                width: Qt.binding(() => stack.width),
                height: Qt.binding(() => stack.height)
            });
        stack.replace(null, kept[key], Basic.StackView.Immediate);
        if (again)
            old.destroy();
        stack.forceActiveFocus(); // the keys of the page work at once, whatever was clicked to come here
    }
    function push(key: string) {
        look(opened.concat(key));
        stack.push(pages[key], Basic.StackView.Immediate);
    }
    function back() {
        if (stack.depth > 1) {
            look(opened.slice(0, -1));
            stack.pop(Basic.StackView.Immediate);
        } else {
            go(home);
        }
    }
    // What is looked at asks the store first, and is being read while its page is made.
    function look(names: var) {
        opened = names;
        session.look(names[names.length - 1]);
    }
    function search() {
        session.accounts.query = "";
        go("accounts");
        (stack.currentItem as AccountsPage)?.focusSearch();
    }
    function openAccount(accountId: string) {
        session.account.open(accountId);
        push("account");
    }
    function startVisit(accountId: string) {
        session.visit.start(accountId);
        push("visit");
    }
    function startDueVisit(accountId: string, kind: string, channel: string) {
        session.visit.startFor(accountId, kind, channel);
        push("visit");
    }
    function startCall(accountId: string) {
        session.visit.startCall(accountId);
        push("visit");
    }
    function startItem(itemId: string) {
        session.visit.startItem(itemId);
        push("visit");
    }
    function startPlanned(visitId: string) {
        session.visit.startPlanned(visitId);
        push("visit");
    }
    function openVisit(visitId: string) {
        session.visit.open(visitId);
        push("visit");
    }
    function pickAccount() {
        push("pick");
    }
    // What is to be handed in: "month_record/2026-11-01".
    function openFiling(filing: string) {
        go(rep ? "week" : "review");
        (stack.currentItem as WeekPage)?.showFiling(filing);
    }
    function openChecks() {
        push("checks");
    }
    function openReview(reviewId: string) {
        session.review.selectedId = reviewId;
        go("review");
    }
    function openSpotCheck(visitId: string) {
        session.spotCheck.openVisit(visitId);
        go("spot");
    }
    function openNumbers() {
        session.numbers.open();
        push("numbers");
    }
    function openOverview() {
        session.overview.open();
        push("overview");
    }
    function openRegrade() {
        session.regrade.open();
        push("regrade");
    }
    function openRequests(requestId: string) {
        session.requests.look(requestId);
        push("requests");
    }
    function openRegulation() {
        session.regulation.look();
        push("regulation");
    }
    function openPackTrial() {
        session.packTrial.reset();
        push("trial");
    }
    function openDevice() {
        session.device.look();
        push("device");
    }
    function openGallery() {
        push("gallery");
    }
    function openImport() {
        session.importer.reset();
        push("import");
    }
    // What the command palette was asked for.
    function carryOut(deed: string, subject: string) {
        switch (deed) {
        case "go":
            return go(subject);
        case "account":
            return openAccount(subject);
        case "record":
            return pickAccount();
        case "sync":
            return session.sync.syncNow();
        case "lock":
            return session.lock();
        case "page":
            return openPage(subject);
        }
    }
    function openPage(key: string) {
        switch (key) {
        case "numbers":
            return openNumbers();
        case "overview":
            return openOverview();
        case "regrade":
            return openRegrade();
        case "requests":
            return openRequests("");
        case "regulation":
            return openRegulation();
        case "trial":
            return openPackTrial();
        case "import":
            return openImport();
        }
    }
}
