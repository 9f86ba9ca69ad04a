// SPDX-License-Identifier: GPL-3.0-or-later
//
// The places of the rail: each is found again as it was left, begins anew when it is asked for where one is already, fits
// the window whatever happened meanwhile; and the session knows which one is looked at.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    name: "places"
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
    function test_aPlaceIsFoundAsItWasLeft() {
        window.navigator.go("week");
        window.named("week.tab.1").clicked();
        waitForRendering(window.contentItem);
        verify(window.named("record.submit"));
        window.navigator.go("sync");
        waitForRendering(window.contentItem);
        compare(window.named("record.submit"), null);
        window.navigator.go("week");
        waitForRendering(window.contentItem);
        verify(window.named("record.submit"), "the tab that was open");
    }
    function test_whatNeedsMeLeadsSomewhere() {
        window.navigator.go("sync");
        waitForRendering(window.contentItem);
        const row = window.named("sync.attention.0");
        verify(row.leads && row.enabled);
        row.clicked();
        waitForRendering(window.contentItem);
        verify(window.named("account.tab.0"));
    }
    function test_askedForAgainItBeginsAnew() {
        window.navigator.go("week");
        window.named("week.tab.1").clicked();
        waitForRendering(window.contentItem);
        window.navigator.go("week");
        waitForRendering(window.contentItem);
        compare(window.named("record.submit"), null);
        verify(window.named("plan.submit"));
    }
    function test_backFromAPageAboveLeadsToThePlace() {
        window.navigator.go("accounts");
        window.navigator.openAccount("a1");
        compare(window.session.lookedAt, "account");
        window.navigator.back();
        waitForRendering(window.contentItem);
        verify(window.named("accounts.search"));
        compare(window.session.lookedAt, "accounts");
        window.navigator.back();
        compare(window.session.lookedAt, "today");
    }
    function test_aPageIsLookedAtWhenItLiesOnTop() {
        compare(window.session.lookedAt, "today");
        window.navigator.go("week");
        compare(window.session.lookedAt, "week");
        window.navigator.startVisit("a1");
        compare(window.session.lookedAt, "visit");
        window.navigator.back();
        compare(window.session.lookedAt, "week");
    }
    function test_whatWasLeftFitsTheWindowItComesBackTo() {
        window.navigator.go("accounts");
        window.navigator.go("today");
        window.width = 800;
        window.height = 1280;
        waitForRendering(window.contentItem);
        window.navigator.go("accounts");
        waitForRendering(window.contentItem);
        const search = window.named("accounts.search");
        const right = search.mapToItem(window.contentItem, search.width, 0).x;
        verify(right <= 800 && right > 700, right);
    }
    function test_theOpenAccountIsInSightInTheList_data() {
        return [
            { tag: "the list is there", first: true },
            { tag: "the list is made later", first: false }
        ];
    }
    function test_theOpenAccountIsInSightInTheList(row) {
        const accounts = window.session.accounts;
        const list = [];
        for (let i = 0; i < 80; ++i)
            list.push(["b" + i, "客户 " + i, "A2", false, "江城", "矿山机械", "林晓", "", "", 0, false]);
        accounts.results.fill(list);
        window.width = 1440;
        if (row.first) {
            window.navigator.go("accounts");
            waitForRendering(window.contentItem);
            compare(window.named("accounts.row.60"), null);
            window.navigator.go("today");
        }
        accounts.chosenIndex = 60;
        accounts.chosenFound();
        window.navigator.openAccount("b60"); // from elsewhere
        window.navigator.go("accounts");
        waitForRendering(window.contentItem);
        const chosen = window.named("accounts.row.60");
        verify(chosen && chosen.selected, "not in sight");
        const top = chosen.mapToItem(window.contentItem, 0, 0).y;
        verify(top >= 0 && top + chosen.height <= window.height, top);
    }
    // The files of an archive beside the list, and then on a page of its own.
    function openFilesTwice() {
        window.width = 1440;
        window.navigator.go("accounts");
        window.session.account.open("a1");
        waitForRendering(window.contentItem);
        window.named("account.tab.4").clicked();
        window.navigator.openAccount("a1");
        waitForRendering(window.contentItem);
        window.named("account.tab.4").clicked();
        waitForRendering(window.contentItem);
    }
    // So many of them are shown above the pages.
    function countAbove(name) {
        let above = window.named(name);
        while (above.parent)
            above = above.parent;
        return window.all(above, one => one.objectName === name).length;
    }
    function test_theCameraOfAnArchiveOpensOnce() {
        openFilesTwice();
        const tile = window.named("files.photograph");
        compare(tile.Accessible.name, "拍照");
        tile.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        const photo = window.session.account.files.photo;
        verify(photo.shown);
        verify(!window.session.visit.files.photo.shown);
        tryVerify(() => window.named("camera.shutter")?.activeFocus ?? false);
        compare(countAbove("camera.shutter"), 1);
        keyClick(Qt.Key_Space);
        tryVerify(() => window.named("camera.use")?.activeFocus ?? false);
        keyClick(Qt.Key_Return);
        compare(photo.kept, 1);
        verify(window.named("files.photograph").visible, "still at the archive");
    }
    function test_aPictureOfAnArchiveOpensOnce() {
        openFilesTwice();
        window.named("files.open.0").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        const files = window.session.account.files;
        verify(files.viewedName !== "");
        tryVerify(() => window.named("viewer.close")?.activeFocus ?? false);
        compare(countAbove("viewer.close"), 1);
        keyClick(Qt.Key_Escape);
        tryVerify(() => window.named("viewer.close") === null);
        compare(files.viewedName, "");
        verify(window.named("files.open.0").visible, "still at the archive");
        window.navigator.back(); // beside the list it opens too
        waitForRendering(window.contentItem);
        window.named("files.open.0").clicked();
        tryVerify(() => window.named("viewer.close") !== null);
        compare(countAbove("viewer.close"), 1);
    }
    function test_keysReachThePlaceThatOneComesBackTo() {
        const review = window.session.review;
        window.session.role = AppSession.Supervisor;
        for (const place of ["review", "spot", "review", "accounts", "review"]) {
            window.navigator.go(place);
            waitForRendering(window.contentItem);
        }
        const before = review.selectedId;
        keyClick(Qt.Key_J);
        verify(review.selectedId !== before, "J chooses the next");
        window.navigator.go("review");
        waitForRendering(window.contentItem);
        keyClick(Qt.Key_K);
        compare(review.selectedId, before);
        window.navigator.openAccount("a1");
        window.navigator.back();
        waitForRendering(window.contentItem);
        keyClick(Qt.Key_J);
        verify(review.selectedId !== before);
    }
}
