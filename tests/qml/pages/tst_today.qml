// SPDX-License-Identifier: GPL-3.0-or-later
//
// Today with real events: an item of the week's plan begins with one tap, a spot check's result leads to where it is
// explained.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    name: "today"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
        window = app.createObject(null, { width: 1280, height: 800 });
        waitForRendering(window.contentItem);
    }
    function cleanup() {
        window.destroy();
        window = null;
    }
    function named(name) {
        const item = window.named(name);
        verify(item, "not on the page: " + name);
        return item;
    }
    function tap(name) {
        mouseClick(named(name));
        waitForRendering(window.contentItem);
    }
    function test_anItemOfThePlanBeginsWithOneTap() {
        named("today.start.v3").clicked(); // may lie below the edge
        compare(window.session.visit.itemStarted, "v3");
        verify(named("visit.finish"));
    }
    function test_theFloatingButtonCoversNothingThatHasTheFocus_data() {
        return [{ tag: "wide", width: 1280, height: 620 }, { tag: "narrow", width: 800, height: 620 }];
    }
    function test_theFloatingButtonCoversNothingThatHasTheFocus(data) {
        window.width = data.width;
        window.height = data.height;
        waitForRendering(window.contentItem);
        const floating = named("today.record");
        for (const name of ["today.start.v2", "today.start.v3", "today.start.v4"]) {
            const start = named(name);
            start.forceActiveFocus(Qt.TabFocusReason);
            waitForRendering(window.contentItem);
            const bottom = start.mapToItem(window.contentItem, 0, start.height).y;
            const edge = floating.mapToItem(window.contentItem, 0, 0).y;
            verify(bottom <= edge, name + " ends at " + bottom + ", the floating button begins at " + edge);
        }
    }
    function test_aDutyWithoutAccountIsDoneWithOneTapOrShownFirst() {
        const row = named("today.due.next_year_goals//2026-12-31.row");
        named("today.due.next_year_goals//2026-12-31").clicked();
        compare(window.session.today.ticked, "/next_year_goals/2026-12-31");
        window.session.today.ticked = "";

        row.clicked();
        waitForRendering(window.contentItem);
        compare(window.session.today.ticked, "", "a look is not a tick");
        named("duty.result").text = "已报公司领导";
        named("duty.note").text = "分解到季度";
        window.session.today.reportRefusal = "磁盘已满";
        tap("sheet.accept");
        verify(window.named("duty.result"), "still open: it was refused");
        window.session.today.reportRefusal = "";
        tap("sheet.accept");
        compare(window.named("duty.result"), null);
        compare(window.session.today.reported, "next_year_goals/2026-12-31|已报公司领导|分解到季度");

        row.clicked(); // nothing of the last time stands there
        waitForRendering(window.contentItem);
        compare(named("duty.result").text, "");
        compare(named("duty.note").text, "");
    }
    function test_whatIsArrangedBeginsAsBefore() {
        window.session.today.visits.setProperty(2, "fromPlan", false);
        named("today.start.v3").clicked();
        compare(window.session.visit.itemStarted, "");
        compare(window.session.visit.visitId, "v3");
    }
    function test_whatIsDoneIsTickedAndCannotBegin() {
        compare(window.named("today.start.v1"), null);
    }
    function test_whoLiesOnTheWayLeadsToItsArchive() {
        const line = named("today.nearby");
        compare(line.Accessible.name, window.session.today.nearText);
        verify(line.activeFocusOnTab || line.focusPolicy & Qt.TabFocus);
        line.clicked(); // may lie below the edge
        waitForRendering(window.contentItem);
        compare(window.session.account.accountId, "a6");
        window.navigator.go("today");
        window.session.today.nearText = "";
        waitForRendering(window.contentItem);
        compare(window.named("today.nearby"), null);
    }
    function test_aPlanThatNobodyApprovedSaysSo() {
        compare(window.named("today.planNote"), null);
        window.session.today.planNote = "计划还没有批准。到时间可以先去，拜访会标明“未批先行”（制度 第35条第1款）。";
        waitForRendering(window.contentItem);
        verify(named("today.planNote"));
    }
    function test_aResultOfASpotCheckIsExplained() {
        tap("today.checks.action");
        compare(window.named("checks.0.explain") !== null, true);
        tap("checks.0.explain");
        compare(window.session.ownChecks.openedId, "c1");
        tap("sheet.accept");
        verify(named("checks.explanation"), "still open: there is no word yet");
        named("checks.explanation").forceActiveFocus();
        keyClick("o");
        keyClick("k");
        compare(window.session.ownChecks.explanation, "ok");
        tap("sheet.accept");
        compare(window.named("checks.explanation"), null);
        compare(window.session.ownChecks.saves, 2);
        tap("header.back");
        verify(named("today.checks"));
    }
    function test_nothingWaitsNothingIsSaid() {
        window.session.ownChecks.waitingText = "";
        waitForRendering(window.contentItem);
        compare(window.named("today.checks"), null);
    }
}
