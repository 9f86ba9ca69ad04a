// SPDX-License-Identifier: GPL-3.0-or-later
//
// From Today to a finished visit with real mouse events: at most six taps, nothing typed. And by keyboard alone.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Ui

TestCase {
    id: test

    property var window: null
    property int taps: 0

    name: "visit"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
        taps = 0;
        window = app.createObject(null, { width: 1280, height: 800 });
        waitForRendering(window.contentItem);
    }
    function cleanup() {
        window.destroy();
        window = null;
    }
    function tap(name) {
        const item = window.named(name);
        verify(item, "not on the page: " + name);
        mouseClick(item);
        ++taps;
        waitForRendering(window.contentItem);
    }
    function test_sixTapsToAFinishedVisit() {
        tap("today.record");
        tap("picker.account.0");
        compare(window.session.visit.accountId, "a1");
        tap("visit.person.1");
        tap("visit.outcome.follow_up");
        compare(window.session.visit.outcomes.chosenValue, "follow_up");
        tap("visit.finish");
        compare(window.session.visit.finishes, 1);
        verify(taps <= 6);
        verify(window.named("today.record"), "back on Today");
        console.info("a visit from Today to saved: " + taps + " taps, 0 keystrokes");
    }
    function test_threeTapsToAPhoneContact() {
        tap("today.due.a1_phone");
        compare(window.session.visit.accountId, "a5");
        compare(window.session.visit.channels.chosenValue, "phone");
        tap("visit.finish");
        compare(window.session.visit.finishes, 1);
        verify(taps <= 3);
        console.info("a phone contact from Today to saved: " + taps + " taps, 0 keystrokes");
    }
    function test_threeTapsToAnyPhoneContact() {
        tap("today.record");
        tap("picker.account.0.call");
        compare(window.session.visit.channels.chosenValue, "phone");
        tap("visit.finish");
        compare(window.session.visit.finishes, 1);
        verify(taps <= 3);
    }
    function test_plannedVisitStartsWithOneTap() {
        tap("today.start.v3");
        compare(window.session.visit.visitId, "v3");
        tap("visit.finish");
        compare(window.session.visit.finishes, 1);
        compare(taps, 2);
    }
    function test_byKeyboardAlone() {
        window.named("today.record").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        waitForRendering(window.contentItem);
        window.named("picker.account.0").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        waitForRendering(window.contentItem);
        window.named("visit.finish").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        compare(window.session.visit.finishes, 1);
    }
    function test_typingReachesTheDraft() {
        tap("today.start.v2");
        const summary = window.named("visit.summary");
        mouseClick(summary);
        keyClick(Qt.Key_End, Qt.ControlModifier);
        keyClick("o");
        keyClick("k");
        verify(window.session.visit.summary.endsWith("ok"), window.session.visit.summary);
    }
    function test_promiseWithOneLineAndOneTap() {
        tap("today.start.v2");
        const before = window.session.visit.promises.count;
        tap("visit.addPromise");
        for (const letter of "sample")
            keyClick(letter);
        tap("visit.promiseAdd");
        compare(window.session.visit.promises.count, before + 1);
    }
    function test_aVoiceNoteByKeyboard() {
        tap("today.start.v2");
        const tile = window.named("visit.record");
        compare(tile.Accessible.name, "录音");
        tile.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        verify(window.session.visit.files.voice.running);
        compare(tile.Accessible.name, "停止录音 1:04");
        keyClick(Qt.Key_Return);
        verify(!window.session.visit.files.voice.running);
    }
    function test_aPhotographByKeyboard() {
        tap("today.start.v2");
        const tile = window.named("visit.photograph");
        compare(tile.Accessible.name, "拍照");
        tile.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        const photo = window.session.visit.files.photo;
        verify(photo.shown);
        tryVerify(() => window.named("camera.shutter")?.activeFocus ?? false);
        keyClick(Qt.Key_Return);
        verify(photo.taken);
        tryVerify(() => window.named("camera.use")?.activeFocus ?? false);
        keyClick(Qt.Key_Escape); // one step back
        verify(photo.shown && !photo.taken);
        tryVerify(() => window.named("camera.shutter")?.activeFocus ?? false);
        keyClick(Qt.Key_Space);
        verify(photo.taken);
        tryVerify(() => window.named("camera.use")?.activeFocus ?? false);
        keyClick(Qt.Key_Return);
        compare(photo.kept, 1);
        verify(!photo.shown);
        verify(window.named("visit.photograph").visible, "still at the visit");
    }
    function test_aPhotographByFinger() {
        tap("today.start.v2");
        window.named("visit.photograph").clicked();
        waitForRendering(window.contentItem);
        const photo = window.session.visit.files.photo;
        verify(window.named("camera.shutter").width >= Theme.touch);
        tap("camera.switch");
        compare(photo.switched, 1);
        tap("camera.shutter");
        verify(photo.taken);
        tap("camera.again");
        verify(!photo.taken);
        tap("camera.back");
        verify(!photo.shown);
        compare(photo.kept, 0);
    }
    function test_whyNothingIsRecordedIsSeen() {
        tap("today.start.v2");
        window.session.visit.files.problem = "这台设备上没有找到麦克风，没有录音。";
        const banner = window.named("visit.filesProblem");
        tryVerify(() => {
            const bottom = banner.mapToItem(window.contentItem, 0, banner.height).y;
            return banner.visible && bottom <= window.named("visit.finish").mapToItem(window.contentItem, 0, 0).y;
        });
    }
    function rightEdge(name) {
        const item = window.named(name);
        return item.mapToItem(window.contentItem, item.width, 0).x;
    }
    function test_whatCountsIsInSightBesideTheButton_data() {
        const rows = [];
        for (const size of [[1280, 800], [800, 1280], [1920, 1080], [480, 800]])
            rows.push({ tag: size.join("x"), width: size[0], height: size[1] });
        return rows;
    }
    function test_whatCountsIsInSightBesideTheButton(row) {
        window.width = row.width;
        window.height = row.height;
        waitForRendering(window.contentItem);
        tap("today.start.v2");
        const box = window.named("visit.remarks");
        const lines = window.all(box, one => one instanceof AppText).map(one => one.text);
        for (const remark of window.session.visit.remarks)
            verify(lines.includes(remark), remark);
        verify(box.mapToItem(window.contentItem, 0, box.height).y <= row.height);
        // In line with the form above
        compare(box.mapToItem(window.contentItem, 0, 0).x, window.named("visit.person.0").mapToItem(window.contentItem, 0, 0).x);
        compare(rightEdge("visit.finish"), rightEdge("visit.summary"));
        window.session.visit.refusal = "请先选见到谁";
        waitForRendering(window.contentItem);
        compare(window.all(box, one => one instanceof AppText).map(one => one.text), ["请先选见到谁"]);
    }
    function test_aRecordingIsPlayedWhereItStands() {
        tap("today.start.v2");
        const tile = window.named("visit.file.2");
        verify(tile.Accessible.name.startsWith("播放 "), tile.Accessible.name);
        tile.clicked();
        compare(window.session.visit.files.playing, "f8");
        verify(tile.Accessible.name.startsWith("停止播放 "), tile.Accessible.name);
        tile.clicked();
        compare(window.session.visit.files.playing, "");
    }
    function test_leavingKeepsTheDraftAndNeverAsks() {
        tap("today.start.v2");
        keyClick(Qt.Key_Escape);
        waitForRendering(window.contentItem);
        verify(window.named("today.record"));
        compare(window.session.visit.finishes, 0);
    }
}
