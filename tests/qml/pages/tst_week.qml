// SPDX-License-Identifier: GPL-3.0-or-later
//
// The week with real events: a customer is tapped and then its day, drawn there, or sent there by a key; planned visits
// move with the keyboard; the record asks for its reasons.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    name: "week"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
        open(1280, 800);
    }
    function cleanup() {
        window.destroy();
        window = null;
    }
    function open(width, height) {
        if (window)
            window.destroy();
        window = app.createObject(null, { width: width, height: height });
        waitForRendering(window.contentItem);
        tap("nav.week");
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
    function drag(from, to) {
        const start = from.mapToItem(window.contentItem, 40, 20);
        const end = to.mapToItem(window.contentItem, to.width / 2, Math.min(100, to.height / 2));
        mousePress(window.contentItem, start.x, start.y);
        for (let i = 1; i <= 10; ++i)
            mouseMove(window.contentItem, start.x + (end.x - start.x) * i / 10, start.y + (end.y - start.y) * i / 10);
        mouseRelease(window.contentItem, end.x, end.y);
    }
    function day(index) {
        return window.all(window.contentItem, one => one instanceof WeekDay)[index];
    }
    function test_aCustomerAndThenItsDay() {
        tap("plan.account.0");
        compare(window.session.weekPlan.chosenId, "a5");
        verify(named("plan.day.3.put").Accessible.name.includes("华北仪表厂"));
        tap("plan.day.3.put");
        compare(window.session.weekPlan.planned, ["a5", "2026-12-03"]);
        compare(window.named("plan.day.3.put"), null);
    }
    function test_theDayThatFitsStandsOut() {
        verify(named("plan.account.0").Accessible.name.includes("1.4 公里"));
        tap("plan.account.0");
        compare(named("plan.day.1.put").kind, Button.Primary);
        verify(named("plan.day.1.put").Accessible.description.includes("江城市政工程集团"));
        compare(named("plan.day.3.put").kind, Button.Secondary);
        compare(named("plan.day.3.put").Accessible.description, "");
        tap("plan.account.1"); // nothing is known of this one
        compare(named("plan.day.1.put").kind, Button.Secondary);
    }
    function test_aCustomerIsDrawnToADay_data() {
        return [{ tag: "across", width: 1280, height: 800 }, { tag: "below each other", width: 800, height: 1280 }];
    }
    function test_aCustomerIsDrawnToADay(row) {
        open(row.width, row.height);
        drag(named("plan.account.2"), day(3));
        compare(window.session.weekPlan.planned, ["a4", "2026-12-03"]);
        compare(window.session.weekPlan.chosenId, ""); // drawing is not tapping
    }
    function test_aPlannedVisitIsDrawnToAnotherDay() {
        drag(named("plan.day.1.item.0"), day(4));
        compare(window.session.weekPlan.moved, ["i3", "2026-12-04"]);
    }
    function test_besideTheDaysNothingHappens() {
        drag(named("plan.account.2"), named("plan.submit"));
        compare(window.session.weekPlan.planned, null);
        compare(window.session.weekPlan.moved, null);
    }
    function test_aClosedPlanIsNotDrawn() {
        window.session.weekPlan.editable = false;
        drag(named("plan.account.2"), day(3));
        compare(window.session.weekPlan.planned, null);
    }
    function test_byKeyboardAlone() {
        named("plan.account.1").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_6);
        compare(window.session.weekPlan.planned, ["a6", "2026-12-05"]);
        keyClick(Qt.Key_Space);
        compare(window.session.weekPlan.chosenId, "a6");
        named("plan.day.1.item.1").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        compare(window.session.weekPlan.moved, null);
        keyClick(Qt.Key_Right, Qt.ControlModifier);
        compare(window.session.weekPlan.moved, ["i4", 1]);
        keyClick(Qt.Key_Left, Qt.ControlModifier);
        compare(window.session.weekPlan.moved, ["i4", -1]);
        keyClick(Qt.Key_Delete);
        compare(window.session.weekPlan.removed, "i4");
    }
    function test_theKeyboardStaysWithWhatMoved() {
        named("plan.day.1.item.1").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right, Qt.ControlModifier);
        const items = window.session.weekPlan.items;
        const moved = Object.assign({}, items[1].get(1));
        items[1].remove(1);
        items[2].append(moved);
        waitForRendering(window.contentItem);
        verify(named("plan.day.2.item.1").activeFocus);
    }
    function test_aPlannedVisitIsOpenedAndSaved() {
        tap("plan.day.1.item.0");
        const time = named("planItem.time");
        compare(time.text, "11:00");
        mouseClick(time);
        time.text = "x";
        tap("sheet.accept");
        compare(window.session.weekPlan.editor.saved[0], "x");
        verify(named("planItem.time"), "still open: it was refused");
        time.text = "9:30";
        tap("sheet.accept");
        compare(window.session.weekPlan.editor.saved[0], "9:30");
        compare(window.named("planItem.time"), null);
    }
    function test_aGiftAndAnExpenseAreWrittenDown() {
        tap("plan.day.1.item.0");
        named("planItem.gift.sample").clicked(); // below the edge of the sheet
        named("planItem.giftText").text = "NBR-70 试样";
        named("planItem.expense").text = "200";
        tap("sheet.accept");
        compare(window.session.weekPlan.editor.giftKinds.chosenValue, "sample");
        compare(window.session.weekPlan.editor.saved.slice(2), ["NBR-70 试样", "200"]);
    }
    function test_aChangeIsReportedWithAUsualReason() {
        window.session.weekPlan.editor.reporting = true;
        tap("plan.day.1.item.0");
        compare(window.named("planItem.remove"), null);
        tap("sheet.accept");
        verify(named("planItem.reason"), "still open: the reason is missing");
        tap("planItem.change.dropped");
        compare(named("planItem.stay").text, "0");
        compare(window.named("planItem.day.2026-12-01"), null);
        tap("planItem.reason.1");
        tap("sheet.accept");
        compare(window.session.weekPlan.editor.reported, ["前一家拖延", "0"]);
    }
    function test_theRecordAsksForAReason() {
        tap("week.tab.1");
        compare(window.named("record.line.0.explain"), null);
        tap("record.line.2.explain");
        compare(window.session.weekRecord.explained, "i3");
        compare(named("reason.stay").text, "35");
        tap("reason.usual.0");
        tap("sheet.accept");
        compare(window.session.weekRecord.reason.saved, ["客户要求改期", "35"]);
        tap("record.submit");
        compare(window.session.weekRecord.submits, 1);
        verify(named("record.refusal").text.includes("第36条第3款"));
    }
    function test_eachTabHasItsOwnWeek() {
        tap("week.next");
        compare(window.session.weekPlan.weeks, 1);
        tap("week.tab.1");
        tap("week.previous");
        compare(window.session.weekPlan.weeks, 1);
        compare(window.session.weekRecord.weeks, -1);
        tap("week.usual");
        compare(window.session.weekRecord.weeks, 0);
    }
    function test_aCleanMonthIsHandedInWithTwoTaps() {
        tap("week.tab.2");
        tap("month.submit");
        compare(window.session.monthRecord.submits, 1);
    }
    function test_theMonthHasItsOwnArrows() {
        tap("week.tab.2");
        compare(window.named("week.previous"), null);
        tap("month.previous");
        compare(window.session.monthRecord.months, -1);
        tap("month.next");
        tap("month.next");
        compare(window.session.monthRecord.months, 1);
        tap("month.usual");
        compare(window.session.monthRecord.months, 0);
        compare(window.session.weekPlan.weeks, 0);
    }
    function test_aMissingWeekLeadsToItsRecord() {
        tap("week.tab.2");
        compare(window.named("month.week.1.hand-in"), null);
        named("month.week.3.hand-in").clicked(); // below the edge of the window
        waitForRendering(window.contentItem);
        compare(window.session.weekRecord.shownWeek, "2026-11-16");
        verify(named("record.submit"));
    }
    function test_whatIsToBeHandedInOpensItsTab_data() {
        return [{ tag: "week_plan", at: "plan.submit", of: "weekPlan" }, { tag: "week_record", at: "record.submit", of: "weekRecord" }, { tag: "month_record", at: "month.submit", of: "monthRecord" }];
    }
    function test_whatIsToBeHandedInOpensItsTab(row) {
        window.navigator.go("today");
        window.navigator.openFiling(row.tag + "/2026-11-01");
        waitForRendering(window.contentItem);
        verify(named(row.at));
        compare(row.tag === "month_record" ? window.session.monthRecord.shownMonth : window.session[row.of].shownWeek, "2026-11-01");
    }
    function test_typingReachesTheSummary() {
        tap("week.tab.1");
        const remarks = named("record.remarks");
        remarks.forceActiveFocus();
        remarks.cursorPosition = remarks.length;
        keyClick("o");
        keyClick("k");
        verify(window.session.weekRecord.remarks.endsWith("ok"), window.session.weekRecord.remarks);
    }
}
