// SPDX-License-Identifier: GPL-3.0-or-later
//
// A conflict is a card: take a rival, write another value, or leave it for later.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    name: "conflict"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
        window = app.createObject(null, { width: 1280, height: 800 });
        waitForRendering(window.contentItem);
        window.navigator.openAccount("a1");
        waitForRendering(window.contentItem);
    }
    function cleanup() {
        window.destroy();
        window = null;
    }
    function test_theShownValueIsPreselected() {
        verify(window.named("conflict.rival.0").chosen);
        mouseClick(window.named("conflict.settle"));
        compare(window.session.account.firstConflict.taken, "刘志元");
    }
    function test_takeTheOther() {
        mouseClick(window.named("conflict.rival.1"));
        mouseClick(window.named("conflict.settle"));
        compare(window.session.account.firstConflict.taken, "刘志远");
    }
    function test_writeAnother() {
        mouseClick(window.named("conflict.other"));
        waitForRendering(window.contentItem);
        verify(!window.named("conflict.settle").enabled);
        for (const letter of "Liu")
            keyClick(letter);
        mouseClick(window.named("conflict.settle"));
        compare(window.session.account.firstConflict.taken, "Liu");
    }
    function test_later() {
        mouseClick(window.named("conflict.later"));
        compare(window.session.account.firstConflict.taken, "");
        compare(window.named("conflict.settle"), null);
    }
}
