// SPDX-License-Identifier: GPL-3.0-or-later
//
// The review desk by keyboard alone: every key does its one thing, and twenty clean weekly records take at most 45 of them.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Ui

TestCase {
    id: test

    property var window: null
    property ReviewController review: null
    property int keys: 0

    name: "review"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
        keys = 0;
        window = app.createObject(null, { width: 1440, height: 900 });
        waitForRendering(window.contentItem);
        window.session.role = AppSession.Supervisor;
        window.navigator.go("review");
        review = window.session.review;
        waitForRendering(window.contentItem);
    }
    function cleanup() {
        window.destroy();
        window = null;
    }
    function hints() {
        return window.all(window.contentItem, one => one instanceof AppText && one.text.startsWith("J / K"));
    }
    function test_keysAreNamedWhereThereIsAKeyboard() {
        review.selectNext();
        compare(hints().length, 1);
        window.width = 1280;
        tryVerify(() => hints().length === 0);
    }
    function press(key, modifiers) {
        ++keys;
        keyClick(key, modifiers ?? Qt.NoModifier);
    }
    function type(text) {
        for (const letter of text)
            press(letter);
    }
    function test_twentyCleanRecordsOneByOne() {
        review.fillClean(20);
        for (let i = 0; i < 20; ++i)
            press(Qt.Key_A);
        compare(review.approved.length, 20);
        compare(review.approved[0], "w0");
        compare(review.approved[19], "w19");
        compare(review.waitingCount, 0);
        verify(keys <= 45, keys + " keys");
    }
    function test_twentyCleanRecordsAtOnce() {
        review.fillClean(20);
        press(Qt.Key_A, Qt.ShiftModifier);
        compare(review.approved.length, 0, "it is asked first");
        tryVerify(() => window.named("review.bulkGuidance")?.activeFocus ?? false);
        press(Qt.Key_Return);
        compare(review.approved.length, 20);
        verify(keys <= 45, keys + " keys");
    }
    function test_bulkCanBeLeft() {
        press(Qt.Key_A, Qt.ShiftModifier);
        tryVerify(() => window.named("review.bulkGuidance")?.activeFocus ?? false);
        press(Qt.Key_Escape);
        tryVerify(() => window.named("review.bulkGuidance") === null);
        compare(review.approved.length, 0);
        press(Qt.Key_J);
        compare(review.selectedId, "w2", "the keys are back on the list");
    }
    function test_bulkTakesOnlyTheCleanOnes() {
        press(Qt.Key_A, Qt.ShiftModifier);
        tryVerify(() => window.named("review.bulkGuidance")?.activeFocus ?? false);
        press(Qt.Key_Return);
        compare(review.approved.length, 2);
        verify(!review.approved.includes("w1"));
        compare(review.selectedId, "w1");
    }
    function test_upAndDown() {
        press(Qt.Key_J);
        compare(review.selectedId, "w2");
        press(Qt.Key_K);
        press(Qt.Key_K);
        compare(review.selectedId, "w1");
    }
    function test_approvingNeedsGuidanceWhereTheRegulationWantsIt() {
        press(Qt.Key_A);
        compare(review.approved.length, 0);
        verify(window.named("review.problem"));
        verify(window.named("review.guidance").activeFocus, "the cursor stands where something is missing");
        press(Qt.Key_Escape);
        press(Qt.Key_A);
        verify(window.named("review.guidance").activeFocus, "and again");
        type("aj"); // letters now, not commands
        compare(review.guidance, "aj");
        press(Qt.Key_Return, Qt.ControlModifier);
        compare(review.approved[0], "w1");
    }
    function test_guidanceAndBack() {
        press(Qt.Key_G);
        verify(window.named("review.guidance").activeFocus);
        type("ok");
        press(Qt.Key_Escape);
        press(Qt.Key_J);
        compare(review.guidance, "ok");
        compare(review.selectedId, "w2");
        verify(window.named("review.title"), "Escape left the field, not the page");
    }
    function test_returnAsksForTheReason() {
        press(Qt.Key_R);
        verify(window.named("review.guidance").activeFocus);
        press(Qt.Key_Return, Qt.ControlModifier);
        compare(review.returned.length, 0);
        verify(window.named("review.problem"));
        type("why");
        press(Qt.Key_Return, Qt.ControlModifier);
        compare(review.returned[0], "w1");
        press(Qt.Key_J);
        compare(review.returned.length, 1);
    }
    function test_returnCanBeLeft() {
        press(Qt.Key_R);
        press(Qt.Key_Escape);
        verify(!review.returning);
        compare(review.returned.length, 0);
        press(Qt.Key_K);
        compare(review.selectedId, "w1");
    }
    function test_markWithX() {
        press(Qt.Key_J);
        press(Qt.Key_X);
        verify(review.reviews.get(1).marked);
        press(Qt.Key_X);
        verify(!review.reviews.get(1).marked);
    }
    function test_narrowOpensTheDocumentOnTopOfTheList() {
        window.width = 800;
        waitForRendering(window.contentItem);
        compare(window.named("review.title"), null);
        mouseClick(window.named("review.row.1"));
        waitForRendering(window.contentItem);
        verify(window.named("review.title"));
        compare(window.named("review.row.1"), null);
        mouseClick(window.named("review.back"));
        waitForRendering(window.contentItem);
        verify(window.named("review.row.1"));
    }
    function test_thePaperOfWhatIsShown() {
        window.named("review.export").clicked();
        compare(review.exports, 1);
        review.selectedId = "week_record/s6/2026-11-16";
        waitForRendering(window.contentItem);
        compare(window.named("review.export"), null, "nobody handed it in");
    }
}
