// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main job on the real app, with real mouse and key events and no network: unlock, Today, a visit in at most six
// taps without typing, saved in the store; the draft survives the end of the app.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Test
import Roadbook.Ui

TestCase {
    id: test

    property var window: null
    property int taps: 0
    property int keys: 0

    name: "road"
    when: windowShown

    Component {
        id: app

        Main {}
    }

    function init() {
        failOnWarning(/.?/);
        verify(World.fresh("lin"));
        enter();
        taps = 0;
        keys = 0;
    }
    function cleanup() {
        World.session.settings.language = "zh";
        leave();
        World.drop();
    }
    function enter() {
        window = app.createObject(null, { session: World.session, width: 1280, height: 800 });
        window.requestActivate();
        waitForRendering(window.contentItem);
        for (const letter of World.password)
            keyClick(letter);
        keyClick(Qt.Key_Return);
        tryVerify(() => named("today.record") !== null, 10000);
        waitForRendering(window.contentItem);
    }
    function leave() {
        window.destroy();
        wait(0);
        window = null;
    }
    function within(item, name) {
        if (!item || !item.visible)
            return null;
        if (item.objectName === name)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = within(item.children[i], name);
            if (found)
                return found;
        }
        return null;
    }
    function named(name) {
        return within(window.contentItem, name);
    }
    function tap(name) {
        tryVerify(() => named(name) !== null, 5000, name);
        waitForRendering(window.contentItem);
        const item = named(name);
        verify(item.mapToItem(window.contentItem, 0, item.height).y <= window.height, name + " is out of sight");
        mouseClick(item);
        ++taps;
    }
    function scrollTo(name) {
        tryVerify(() => named(name) !== null, 5000, name);
        const below = () => named(name).mapToItem(window.contentItem, 0, named(name).height).y > window.height;
        for (let turns = 0; below() && turns < 20; ++turns) {
            mouseWheel(window.contentItem, window.width / 2, window.height / 2, 0, -240);
            waitForRendering(window.contentItem);
        }
    }
    function write(text) {
        for (const letter of text) {
            keyClick(letter);
            ++keys;
        }
    }

    // Done when 9
    function test_sixTapsFromTodayToASavedVisit() {
        tap("today.record");
        tap("picker.account.1");
        tryVerify(() => named("visit.finish") !== null && named("visit.finish").enabled);
        const account = World.session.visit.accountId;
        const before = World.endedVisits(account);
        tap("visit.outcome.follow_up");
        tap("visit.finish");
        tryVerify(() => named("today.record") !== null);
        compare(World.endedVisits(account), before + 1);
        verify(taps <= 6, taps + " taps");
        compare(keys, 0);
    }
    function test_plannedVisitInTwoTaps() {
        tryVerify(() => World.session.today.visits.count >= 4);
        const planned = [];
        const collect = item => {
            if (item.objectName.startsWith("today.start.") && item.visible)
                planned.push(item.objectName);
            for (let i = 0; i < item.children.length; ++i)
                collect(item.children[i]);
        };
        collect(window.contentItem);
        verify(planned.length > 0);
        tap(planned[0]);
        tryVerify(() => named("visit.finish") !== null && named("visit.finish").enabled);
        const account = World.session.visit.accountId;
        const before = World.savedVisits(account);
        const ended = World.endedVisits(account);
        tap("visit.finish");
        tryVerify(() => named("today.record") !== null);
        compare(World.savedVisits(account), before);
        compare(World.endedVisits(account), ended + 1);
        compare(taps, 2);
    }
    function test_law1_everyKeystrokeSurvivesTheEndOfTheApp() {
        tap("today.record");
        tap("picker.account.0");
        tap("visit.summary");
        write("30 boxes in March");
        compare(named("visit.summary").text, "30 boxes in March");
        compare(World.session.visit.summary, "30 boxes in March");
        wait(500); // a pause in typing; each keystroke is on its way to the disk at once
        compare(World.session.visit.draftState, VisitController.Saved);
        const account = World.session.visit.accountId;
        leave();
        verify(World.restart());
        enter();
        World.session.visit.start(account);
        tryCompare(World.session.visit, "summary", "30 boxes in March");
    }
    function test_aMonthIsHandedInWithTwoTapsFromTheWeek() {
        tap("nav.week");
        verify(World.handInWeeks(20)); // every other one is 林晓's
        taps = 0;
        tap("week.tab.2");
        const month = World.session.monthRecord;
        tryVerify(() => month.monthTitle !== "" && month.submitText !== "");
        const title = month.monthTitle;
        compare(World.monthsIn("submitted"), 0);
        tap("month.submit");
        tryVerify(() => World.monthsIn("submitted") === 1);
        compare(taps, 2);
        compare(month.refusal, "");
        tryVerify(() => !month.editable);
        compare(month.monthTitle, title); // it stays, to be looked at
        compare(named("month.submit"), null);
        verify(month.sealText !== "");
    }
    function test_searchByInitials() {
        tap("nav.accounts");
        tap("accounts.search");
        write("dljx");
        tryVerify(() => World.session.accounts.results.count >= 1 && World.session.accounts.query === "dljx");
        tap("accounts.row.0");
        tryVerify(() => named("account.tab.0") !== null);
        tryCompare(World.session.account, "name", "东岭机械股份有限公司");
    }
    function test_editsOneFieldOfAnArchive() {
        tap("nav.accounts");
        tap("accounts.row.0");
        scrollTo("account.field.phone"); // what is due stands above it
        tap("account.field.phone");
        tryVerify(() => window.activeFocusItem && window.activeFocusItem.objectName === "editField.text");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        write("0871-5550000");
        keyClick(Qt.Key_Return);
        tryVerify(() => named("account.field.phone").value === "0871-5550000");
        verify(named("account.field.phone").edited);
    }
    function test_languageSwitchesWhileRunning() {
        compare(named("today.record").text, "记录拜访");
        World.session.settings.language = "en";
        tryVerify(() => named("today.record").text === "Record a visit");
        const chinese = /[\u4e00-\u9fff]/;
        tryVerify(() => !chinese.test(World.session.today.dateTitle));
        verify(!chinese.test(named("nav.sync").text));
        World.session.settings.language = "zh";
        tryVerify(() => named("today.record").text === "记录拜访");
    }
    function test_lockedMeansLocked() {
        tap("nav.more");
        tap("more.lock");
        tryVerify(() => named("unlock.submit") !== null);
        compare(World.session.today.visits.count, 0);
        write("wrong");
        keyClick(Qt.Key_Return);
        tryVerify(() => World.session.unlock.errorText !== "", 10000);
        compare(World.session.stage, AppSession.Locked);
    }
}
