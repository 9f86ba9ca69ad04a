// SPDX-License-Identifier: GPL-3.0-or-later
//
// Days and times by finger and by keyboard, from the gallery and where pages use them; the files, the phrases and the
// preparation of a visit with real events.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Test
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    name: "pickers"
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
        verify(Language.use("zh"));
        window.destroy();
        window = null;
    }
    function tap(name) {
        const item = window.named(name);
        verify(item, "not on the page: " + name);
        mouseClick(item);
        waitForRendering(window.contentItem);
    }
    function field(name) {
        const item = window.named(name);
        verify(item, "not on the page: " + name);
        return item;
    }
    function test_aDayByFinger() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        field("gallery.date").forceActiveFocus(); // scrolled into view
        tap("gallery.date.pick");
        tap("date.later");
        tap("date.day.10"); // December 2026 begins on a Tuesday: the first cell is Monday, 30 November
        compare(field("gallery.date").text, "2026-12-10");
    }
    function test_aDayByKeyboard() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        field("gallery.date").forceActiveFocus();
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Space); // the button
        waitForRendering(window.contentItem);
        keyClick(Qt.Key_Right); // the 24th
        keyClick(Qt.Key_Down); // the 1st of December
        keyClick(Qt.Key_PageDown); // January
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        compare(field("gallery.date").text, "2026-12-25");
    }
    function test_noDayBeginsWithTheOfficesToday() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        const date = field("gallery.date");
        date.text = "";
        date.forceActiveFocus();
        tap("gallery.date.pick");
        keyClick(Qt.Key_Return);
        compare(date.text, "2026-11-23"); // whatever day it is on this machine
    }
    function test_theEndOfAMonthStaysInIt() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        const date = field("gallery.date");
        date.text = "2027-01-31";
        date.forceActiveFocus();
        tap("gallery.date.pick");
        keyClick(Qt.Key_PageDown);
        keyClick(Qt.Key_Return);
        compare(date.text, "2027-02-28");
    }
    function test_escapeChoosesNothing() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        field("gallery.date").forceActiveFocus();
        tap("gallery.date.pick");
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Escape);
        compare(field("gallery.date").text, "2026-11-23");
    }
    function test_aTimeByFingerAndByKeyboard() {
        window.navigator.startVisit("a1");
        waitForRendering(window.contentItem);
        tap("visit.times");
        const start = field("visit.startTime");
        tap("visit.startTime.pick");
        tap("time.hour.14");
        tap("time.minute.9");
        keyClick(Qt.Key_Right); // of the minutes? No: fingers take no focus, the hours have it
        keyClick(Qt.Key_Return);
        compare(start.text, "15:45");
    }
    function test_everyMinuteByFinger() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        field("gallery.time").forceActiveFocus(); // scrolled into view
        tap("gallery.time.pick");
        tap("time.later");
        tap("time.later");
        tap("sheet.accept");
        compare(field("gallery.time").text, "09:32");
        tap("gallery.time.pick"); // begins with it
        for (let i = 0; i < 33; ++i)
            tap("time.earlier");
        tap("sheet.accept");
        compare(field("gallery.time").text, "08:59");
    }
    function test_everyMinuteByKeyboard() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        field("gallery.time").forceActiveFocus();
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Space); // the button; the hours have the focus
        waitForRendering(window.contentItem);
        keyClick("+");
        keyClick("+");
        keyClick(Qt.Key_Tab); // the minutes
        keyClick(Qt.Key_Left); // from 32 to 30
        keyClick(Qt.Key_Right);
        keyClick("-");
        keyClick(Qt.Key_Return);
        compare(field("gallery.time").text, "09:34");
    }
    function test_fromBetweenTwoFivesToTheNext() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        field("gallery.time").text = "09:58";
        field("gallery.time").forceActiveFocus();
        tap("gallery.time.pick");
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return);
        compare(field("gallery.time").text, "09:00"); // within the hour
    }
    function test_whatIsNoTimeBeginsAtNine() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        field("gallery.time").text = "";
        field("gallery.time").forceActiveFocus();
        tap("gallery.time.pick");
        keyClick(Qt.Key_Return);
        compare(field("gallery.time").text, "09:00"); // whatever time it is on this machine
    }
    function test_theMonthIsNamedAsTheInterfaceDoes() {
        window.navigator.openGallery();
        waitForRendering(window.contentItem);
        field("gallery.date").forceActiveFocus();
        tap("gallery.date.pick");
        compare(field("date.month").text, "2026年11月");
        const today = field("date.day.28"); // after Monday, 26 October
        compare(today.text, "23");
        verify(today.Accessible.name.includes("今天"), today.Accessible.name);
        verify(Language.use("en"));
        compare(field("date.month").text, "November 2026");
    }
    function test_anotherDayForAPromise() {
        window.navigator.startVisit("a1");
        waitForRendering(window.contentItem);
        const add = field("visit.addPromise");
        add.forceActiveFocus();
        tap("visit.addPromise");
        field("visit.otherDue").forceActiveFocus();
        tap("visit.otherDue");
        keyClick(Qt.Key_PageDown);
        keyClick(Qt.Key_Return);
        compare(window.session.visit.dueChoices.chosenValue, "2026-12-30"); // a month after 一周后
    }
    function test_aPhraseWithOneTap() {
        window.navigator.startVisit("a1");
        waitForRendering(window.contentItem);
        const notes = field("visit.summary");
        notes.forceActiveFocus();
        notes.cursorPosition = 4;
        const before = window.session.visit.summary;
        const phrase = window.session.visit.phrases.phrases[3]; // longer than its chip
        field("visit.phrase.3").forceActiveFocus();
        tap("visit.phrase.3");
        compare(window.session.visit.summary, before.slice(0, 4) + phrase + "。" + before.slice(4));
        compare(notes.text, window.session.visit.summary);
        compare(notes.cursorPosition, 4 + phrase.length + 1);
    }
    function test_thePreparationUnfoldsAndTicks() {
        window.navigator.startVisit("a1");
        waitForRendering(window.contentItem);
        verify(!window.named("visit.bring.manual"));
        const brief = () => window.all(field("visit.prep"), one => one instanceof AppText && one.visible).length;
        compare(brief(), 2);
        tap("visit.prep");
        compare(brief(), 1); // what it says in brief stands below in full
        field("visit.bring.manual").forceActiveFocus();
        tap("visit.bring.manual");
        verify(window.session.visit.preparation.bring.get(1).chosen);
    }
    function test_filesAreLookedAtAndTakenAway() {
        window.navigator.startVisit("a1");
        waitForRendering(window.contentItem);
        field("visit.fileRemove.1").forceActiveFocus();
        tap("visit.file.0");
        compare(window.session.visit.files.viewedName, "新产线.jpg");
        keyClick(Qt.Key_Escape);
        compare(window.session.visit.files.viewedName, "");
        compare(window.session.visit.files.files.count, 4);
        tap("visit.fileRemove.1");
        compare(window.session.visit.files.files.count, 3);
    }
    function test_theDeviceIsCheckedFromTheSyncPage() {
        window.navigator.go("sync");
        waitForRendering(window.contentItem);
        field("sync.device").forceActiveFocus();
        tap("sync.device");
        tap("device.check");
        compare(window.session.device.checks, 1);
    }
}
