// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks every page in every arrangement: no warning, no control without a name, nothing too small for a finger, no
// clipped button, and everything can be reached by keyboard.
import QtQuick
import QtQuick.Templates as T
import QtTest
import Roadbook.App
import Roadbook.Test
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    readonly property var pages: [
        { name: "sign-in", stage: AppSession.SignedOut },
        { name: "unlock", stage: AppSession.Locked },
        { name: "first-sync", stage: AppSession.FirstSync },
        { name: "today", place: "today" },
        { name: "accounts", place: "accounts" },
        { name: "sync", place: "sync" },
        { name: "more", place: "more" },
        { name: "team", place: "team", role: AppSession.Supervisor },
        { name: "workbench", place: "desk", role: AppSession.Supervisor },
        { name: "review", place: "review", role: AppSession.Supervisor },
        { name: "review return", place: "review", role: AppSession.Supervisor, then: () => window.session.review.startReturn() },
        { name: "review, not handed in", place: "review", role: AppSession.Supervisor, then: () => { window.session.review.selectedId = "week_record/s6/2026-11-16"; } },
        { name: "spot checks", place: "spot", role: AppSession.Supervisor },
        { name: "spot check explained", place: "spot", role: AppSession.Supervisor, then: () => window.session.spotCheck.explain() },
        { name: "pick", then: shell => shell.pickAccount() },
        { name: "visit", then: shell => shell.startVisit("a1") },
        { name: "visit recording", then: shell => { shell.startVisit("a1"); window.session.visit.files.record(); window.session.visit.files.view("f8"); } },
        { name: "visit camera", then: shell => { shell.startVisit("a1"); window.session.visit.files.photograph(); } },
        { name: "visit photographed", then: shell => { shell.startVisit("a1"); window.session.visit.files.photograph(); window.session.visit.files.photo.take(); } },
        { name: "visit prepared", then: shell => { shell.startVisit("a1"); window.named("visit.prep").clicked(); } },
        { name: "account", then: shell => shell.openAccount("a1") },
        { name: "account contacts", then: shell => { shell.openAccount("a1"); window.named("account.tab.1").clicked(); } },
        { name: "account dealings", then: shell => { shell.openAccount("a1"); window.named("account.tab.2").clicked(); } },
        { name: "account promises", then: shell => { shell.openAccount("a1"); window.named("account.tab.3").clicked(); } },
        { name: "account files", then: shell => { shell.openAccount("a1"); window.named("account.tab.4").clicked(); } },
        { name: "account camera", then: shell => { shell.openAccount("a1"); window.named("account.tab.4").clicked(); window.session.account.files.photograph(); } },
        { name: "account history", then: shell => { shell.openAccount("a1"); window.named("account.tab.5").clicked(); } },
        { name: "week plan", place: "week" },
        { name: "week plan, a customer chosen", place: "week", then: () => window.session.weekPlan.choose("a5") },
        { name: "week record", place: "week", then: () => window.named("week.tab.1").clicked() },
        { name: "month record", place: "week", then: () => window.named("week.tab.2").clicked() },
        { name: "own checks", then: shell => shell.openChecks() },
        { name: "device", then: shell => shell.openDevice() },
        { name: "gallery", then: shell => shell.openGallery() },
        { name: "import", then: shell => shell.openImport() },
        { name: "regulation", then: shell => shell.openRegulation() },
        { name: "numbers", then: shell => shell.openNumbers() },
        { name: "overview", role: AppSession.Manager, then: shell => shell.openOverview() },
        { name: "overview, behind a number", role: AppSession.Manager, then: shell => { shell.openOverview(); window.session.overview.look("person/s3", 0); } },
        { name: "regrade", role: AppSession.Manager, then: shell => shell.openRegrade() },
        { name: "requests", role: AppSession.Supervisor, then: shell => shell.openRequests("") },
        { name: "pack trial", role: AppSession.Manager, then: shell => shell.openPackTrial() },
        { name: "pack trial running", role: AppSession.Manager, then: shell => { shell.openPackTrial(); window.session.packTrial.compute(); } },
        { name: "pack trial done", role: AppSession.Manager, then: shell => { shell.openPackTrial(); window.session.packTrial.finish(); } },
        { name: "pack trial refused", role: AppSession.Manager, then: shell => { shell.openPackTrial(); window.session.packTrial.refuse(); } },
        { name: "team numbers", role: AppSession.Supervisor, then: shell => { window.session.numbers.team = true; shell.openNumbers(); } }
    ]

    name: "walk"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
    }
    function cleanup() {
        verify(Language.use("zh"));
        if (window) {
            window.session.settings.textStep = 0;
            window.destroy();
            window = null;
            wait(0); // it is gone now: nothing of it answers to what the next test sets
        }
    }
    function show(page, width, height) {
        window = app.createObject(null, { width: width, height: height });
        verify(window);
        waitForRendering(window.contentItem);
        if (page.role !== undefined)
            window.session.role = page.role;
        if (page.stage !== undefined)
            window.session.stage = page.stage;
        if (page.place !== undefined)
            window.navigator.go(page.place);
        if (page.then !== undefined)
            page.then(window.navigator);
        waitForRendering(window.contentItem);
    }
    function isControl(item) {
        return item.enabled && (item instanceof Tappable || item instanceof T.TextField || item instanceof T.TextArea);
    }
    function table() {
        const rows = [];
        for (const page of pages) {
            for (const size of [[1280, 800], [800, 1280], [1440, 900], [1920, 1080], [480, 800]])
                rows.push({ tag: page.name + " " + size[0] + "x" + size[1], page: page, width: size[0], height: size[1] });
        }
        return rows;
    }
    function test_everyControlIsNamedAndBigEnough_data() {
        return table();
    }
    function test_everyControlIsNamedAndBigEnough(row) {
        show(row.page, row.width, row.height);
        const controls = window.all(window.contentItem, isControl);
        verify(controls.length > 0, "a page without any control");
        for (const control of controls) {
            verify(control.Accessible.name !== "", "no name: " + control + " " + control.objectName);
            verify(control.Accessible.role !== Accessible.NoRole, "no role: " + control);
            if (control.height < Theme.touch) // rows beyond the edge of a list are still being made
                tryVerify(() => control.height >= Theme.touch, 1000, "too low: " + control.Accessible.name + " " + control.height);
            verify(control.width >= 40, "too narrow: " + control.Accessible.name + " " + control.width);
            const left = control.mapToItem(window.contentItem, 0, 0).x;
            verify(!(control instanceof NavItem) || (left >= 0 && left + control.width <= row.width), "outside: " + control.Accessible.name);
        }
    }
    function test_largestTextIsNotClipped_data() {
        const rows = [];
        for (const row of table().filter(one => one.width >= 800)) {
            for (const language of ["zh", "en"])
                rows.push({ tag: row.tag + " " + language, page: row.page, width: row.width, height: row.height, language: language });
        }
        return rows;
    }
    function test_largestTextIsNotClipped(row) {
        show(row.page, row.width, row.height);
        verify(Language.use(row.language));
        window.session.settings.textStep = 3;
        waitForRendering(window.contentItem);
        for (const button of window.all(window.contentItem, one => one instanceof Button || one instanceof Chip || one instanceof NavItem)) {
            for (const text of window.all(button, one => one instanceof AppText)) {
                verify(!text.truncated, "cut off: " + text.text);
                verify(text.height <= button.height, "too high: " + text.text);
            }
        }
        for (const title of window.all(window.contentItem, one => one instanceof SectionTitle)) {
            const head = window.all(title, one => one instanceof AppText)[0]; // the remark behind it may give way
            verify(!head.truncated, "cut off: " + head.text);
        }
        const rows = window.all(window.contentItem, one => one instanceof VisitRow || one instanceof AccountRow || one instanceof VisitSlot || one instanceof SuggestionRow || one instanceof PlanItemCard || one instanceof SpotCheckRow || one instanceof ReviewRow || one instanceof ReviewLine || one instanceof RecordLine);
        for (const line of rows) {
            const name = line.accountName ?? line.name ?? line.repName;
            const words = window.all(line, one => one instanceof AppText && one.text === name);
            verify(line instanceof VisitRow || name === "" || words.length > 0, "no name on " + line);
            verify(words.every(one => !one.truncated && one.width >= Math.min(one.contentWidth, one.implicitWidth)), "cut off: " + name);
        }
        for (const field of window.all(window.contentItem, one => one instanceof FieldRow)) {
            for (const text of window.all(field, one => one instanceof AppText))
                verify(!text.truncated && text.height <= field.height, "cut off: " + text.text);
        }
    }
    function test_theButtonIsInSightHoweverLargeTheText_data() {
        return [
            { tag: "sign-in zh", stage: AppSession.SignedOut, button: "signIn.submit", language: "zh" },
            { tag: "sign-in en", stage: AppSession.SignedOut, button: "signIn.submit", language: "en" },
            { tag: "unlock en", stage: AppSession.Locked, button: "unlock.submit", language: "en" }
        ];
    }
    function test_theButtonIsInSightHoweverLargeTheText(row) {
        show(row, 1280, 800);
        verify(Language.use(row.language));
        window.session.settings.textStep = 3;
        waitForRendering(window.contentItem);
        const button = window.named(row.button);
        verify(button.mapToItem(window.contentItem, 0, button.height).y <= 800, "below the fold");
    }
    function test_tabReachesEveryControl_data() {
        return table().filter(row => row.width === 1280);
    }
    function test_tabReachesEveryControl(row) {
        show(row.page, row.width, row.height);
        const controls = window.all(window.contentItem, one => isControl(one) && one.focusPolicy !== Qt.NoFocus);
        const reached = [];
        let item = window.contentItem.nextItemInFocusChain(true);
        for (let i = 0; i < 400 && item && !reached.includes(item); ++i) {
            reached.push(item);
            item = item.nextItemInFocusChain(true);
        }
        for (const control of controls)
            verify(reached.includes(control), "Tab does not reach " + control.Accessible.name);
    }
}
