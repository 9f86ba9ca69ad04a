// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages of who leads: each row of the workbench opens its page, the overview leads from a team to its accounts, a
// regrade is refused only with a reason, and a new pack is tried from the page of the regulation.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    name: "lead"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
        window = app.createObject(null, { width: 1440, height: 900 });
        window.requestActivate();
        waitForRendering(window.contentItem);
    }
    function cleanup() {
        window.session.settings.textStep = 0;
        window.destroy();
        window = null;
    }
    function open(role, place) {
        window.session.role = role;
        window.navigator.go(place);
        waitForRendering(window.contentItem);
    }
    function tap(name) {
        const item = window.named(name);
        verify(item, name);
        item.clicked();
        waitForRendering(window.contentItem);
    }

    function test_theWorkbenchIsReachedFromTheRail() {
        window.session.role = AppSession.Rep;
        compare(window.named("nav.desk"), null);
        window.session.role = AppSession.Supervisor;
        waitForRendering(window.contentItem);
        tap("nav.desk");
        verify(window.named("work.row.0"));
    }
    function test_aDocumentOpensOnTheDesk() {
        open(AppSession.Supervisor, "desk");
        tap("work.row.3");
        compare(window.navigator.place, "review");
        compare(window.session.review.selectedId, "w1");
    }
    function test_whatIsNotHandedInOpensOnTheDesk() {
        open(AppSession.Supervisor, "desk");
        tap("work.row.5");
        compare(window.navigator.place, "review");
        verify(window.named("review.advice"));
        compare(window.named("review.approve"), null, "there is nothing to decide");
    }
    function test_aConflictOpensItsAccount() {
        open(AppSession.Supervisor, "desk");
        tap("work.row.2");
        verify(window.named("account.tab.0"));
    }
    function test_theTeamPageSaysHowMyWorkStandsInWords() {
        for (const width of [800, 1280, 1440]) {
            window.width = width;
            open(AppSession.Supervisor, "team");
            verify(!window.named("syncChip").compact, width);
        }
    }
    function test_theOthersOpenTheirPages() {
        open(AppSession.Supervisor, "desk");
        tap("work.row.0");
        compare(window.navigator.place, "today");
        window.navigator.go("desk");
        waitForRendering(window.contentItem);
        tap("work.row.7");
        compare(window.navigator.place, "sync");
    }
    function test_theWorkbenchByKeyboard() {
        open(AppSession.Supervisor, "desk");
        keyClick(Qt.Key_J);
        keyClick(Qt.Key_J);
        keyClick(Qt.Key_J);
        keyClick(Qt.Key_K);
        tryVerify(() => window.named("work.row.1").activeFocus);
        keyClick(Qt.Key_Return);
        compare(window.navigator.place, "review");
        compare(window.session.review.selectedId, "m1");
    }
    function test_aNumberShowsItsAccounts() {
        open(AppSession.Manager, "more");
        tap("more.overview");
        verify(window.named("overview.row.0"));
        compare(window.named("overview.account.0"), null);
        window.session.overview.look("person/s3", 0);
        waitForRendering(window.contentItem);
        tap("overview.account.0");
        verify(window.named("account.tab.0"));
    }
    function test_theTableFitsOrShowsThatItScrolls_data() {
        return [
            { tag: "portrait", width: 800, step: 0, fits: true },
            { tag: "portrait, largest text", width: 800, step: 3, fits: true },
            { tag: "desktop", width: 1440, step: 0, fits: true },
            { tag: "telephone", width: 480, step: 0, fits: false }
        ];
    }
    function test_theTableFitsOrShowsThatItScrolls(row) {
        window.width = row.width;
        window.session.settings.textStep = row.step;
        open(AppSession.Manager, "more");
        tap("more.overview");
        const table = window.named("overview.table");
        compare(table.contentWidth <= table.width + 1, row.fits, table.contentWidth + " in " + table.width);
        for (const word of ["未交", "投诉"]) // beside the shares or below them
            verify(window.all(table, one => one instanceof AppText && one.text.startsWith(word)).length > 0, word);
        if (!row.fits)
            verify(window.all(table, one => one.policy !== undefined && one.orientation === Qt.Horizontal).length > 0, "no bar");
    }
    function test_aRepSeesNeither() {
        open(AppSession.Rep, "more");
        compare(window.named("more.overview"), null);
        compare(window.named("more.regrade"), null);
        compare(window.named("more.requests"), null);
        window.navigator.openRegulation();
        waitForRendering(window.contentItem);
        compare(window.named("regulation.trial"), null);
    }
    function test_aRegradeIsRefusedWithAReason() {
        open(AppSession.Manager, "more");
        tap("more.regrade");
        const before = window.session.regrade.regrades.count;
        tap("regrade.refuse");
        tryVerify(() => window.named("regrade.reason")?.activeFocus ?? false);
        tap("sheet.accept");
        compare(window.session.regrade.regrades.count, before, "not without one");
        verify(window.named("regrade.reason"));
        keyClick("o");
        keyClick("k");
        tap("sheet.accept");
        tryVerify(() => window.named("regrade.reason") === null);
        compare(window.session.regrade.regrades.count, before - 1);
    }
    function test_aRequestIsOpenedFromTheWorkbench() {
        open(AppSession.Supervisor, "desk");
        tap("work.row.8");
        compare(window.session.requests.wanted, "r1");
        verify(window.named("request.approve"));
    }
    function test_anExplanationIsOpenedFromTheWorkbench() {
        open(AppSession.Supervisor, "desk");
        tap("work.row.10");
        compare(window.navigator.place, "spot");
        compare(window.session.spotCheck.selectedId, "s1");
    }
    function test_aRequestIsRefusedWithAReason() {
        open(AppSession.Supervisor, "more");
        tap("more.requests");
        const before = window.session.requests.requests.count;
        tap("request.refuse");
        tryVerify(() => window.named("request.reason")?.activeFocus ?? false);
        tap("sheet.accept");
        compare(window.session.requests.requests.count, before, "not without one");
        keyClick("n");
        keyClick("o");
        tap("sheet.accept");
        tryVerify(() => window.named("request.reason") === null);
        compare(window.session.requests.requests.count, before - 1);
    }
    function test_aRequestIsApproved() {
        open(AppSession.Supervisor, "more");
        tap("more.requests");
        verify(window.named("request.refusal"), "what came between says so");
        tap("request.approve");
        compare(window.session.requests.waitingCount, 1);
    }
    function test_theCleanRegradesTogether() {
        open(AppSession.Manager, "more");
        tap("more.regrade");
        verify(window.named("regrade.refusal"), "what an open week holds back says why");
        tap("regrade.approveClean");
        compare(window.session.regrade.cleanCount, 0);
        compare(window.named("regrade.approveClean"), null);
        tap("regrade.applyApproved");
        compare(window.session.regrade.approvedCount, 0);
    }
    function test_aPackIsTriedFromTheRegulation() {
        open(AppSession.Manager, "more");
        window.navigator.openRegulation();
        waitForRendering(window.contentItem);
        tap("regulation.trial");
        compare(window.named("trial.next"), null);
        window.session.packTrial.refuse();
        waitForRendering(window.contentItem);
        verify(window.named("trial.error"));
        window.session.packTrial.finish();
        waitForRendering(window.contentItem);
        verify(window.named("trial.next"));
        compare(window.named("trial.error"), null);
    }
}
