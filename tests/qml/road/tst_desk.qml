// SPDX-License-Identifier: GPL-3.0-or-later
//
// The review desk on the real app, over a real store: twenty clean weekly records are reviewed by keyboard alone with at
// most 45 keys, one by one or together, and stand reviewed in the store.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Test
import Roadbook.Ui

TestCase {
    id: test

    property var window: null
    property int keys: 0
    readonly property ReviewController review: World.session?.review ?? null

    name: "desk"
    when: windowShown

    Component {
        id: app

        Main {}
    }

    function init() {
        failOnWarning(/.?/);
        verify(World.fresh("wang"));
        window = app.createObject(null, { session: World.session, width: 1440, height: 900 });
        window.requestActivate();
        waitForRendering(window.contentItem);
        for (const letter of World.password)
            keyClick(letter);
        keyClick(Qt.Key_Return);
        tryVerify(() => window.navigator !== null, 10000);
        verify(World.handInWeeks(20));
        window.navigator.go("review");
        tryCompare(review, "waitingCount", 20);
        keys = 0;
    }
    function cleanup() {
        window.destroy();
        wait(0);
        window = null;
        World.drop();
    }
    function press(key, modifiers) {
        ++keys;
        keyClick(key, modifiers ?? Qt.NoModifier);
    }
    function test_twentyCleanRecordsOneByOne() {
        for (let left = 19; left >= 0; --left) {
            tryVerify(() => review.detail.reviewId === review.selectedId);
            press(Qt.Key_A);
            tryCompare(review, "waitingCount", left);
        }
        compare(World.weeksIn("reviewed"), 20);
        verify(keys <= 45, keys + " keys");
    }
    function test_twentyCleanRecordsAtOnce() {
        press(Qt.Key_A, Qt.ShiftModifier);
        compare(World.weeksIn("submitted"), 20);
        tryVerify(() => window.activeFocusItem?.objectName === "review.bulkGuidance");
        press(Qt.Key_Return);
        tryCompare(review, "waitingCount", 0);
        compare(World.weeksIn("reviewed"), 20);
        verify(keys <= 45, keys + " keys");
    }
    function test_returnWithItsReason() {
        tryVerify(() => review.detail.reviewId === review.selectedId);
        press(Qt.Key_R);
        press(Qt.Key_Return, Qt.ControlModifier);
        compare(World.weeksIn("returned"), 0);
        for (const letter of "late")
            press(letter);
        press(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(review, "waitingCount", 19);
        compare(World.weeksIn("returned"), 1);
    }
}
