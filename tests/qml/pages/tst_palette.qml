// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ctrl+K from anywhere, by keyboard alone: the arrows choose, Enter takes, Escape leaves everything as it was.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    name: "palette"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
        window = app.createObject(null, { width: 1280, height: 800 });
        waitForRendering(window.contentItem);
        window.requestActivate();
        tryVerify(() => window.active);
    }
    function cleanup() {
        window.destroy();
        window = null;
    }
    function open() {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => window.named("palette.field")?.activeFocus);
    }
    function test_theArrowsChooseAndEnterTakes() {
        open();
        for (let i = 0; i < 3; ++i)
            keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryCompare(window.navigator, "place", "sync");
        verify(!window.named("palette.field")?.activeFocus);
    }
    function test_anAccountOpensItsPage() {
        open();
        keyClick(Qt.Key_Down);
        mouseClick(window.named("palette.account/a1"));
        tryCompare(window.session.account, "accountId", "a1");
    }
    function test_typingAsksAndEscapeLeaves() {
        window.navigator.go("accounts");
        open();
        keyClick(Qt.Key_T);
        compare(window.session.palette.query, "t");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !window.named("palette.field")?.activeFocus);
        compare(window.navigator.place, "accounts");
    }
}
