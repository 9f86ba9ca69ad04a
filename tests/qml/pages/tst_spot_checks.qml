// SPDX-License-Identifier: GPL-3.0-or-later
//
// A spot check is recorded with an outcome, and not without one.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    name: "spotChecks"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
        window = app.createObject(null, { width: 1280, height: 1200 });
        waitForRendering(window.contentItem);
        window.session.role = AppSession.Supervisor;
        window.navigator.go("spot");
        waitForRendering(window.contentItem);
    }
    function cleanup() {
        window.session.settings.textStep = 0;
        window.destroy();
        window = null;
    }
    function test_needsAnOutcome() {
        mouseClick(window.named("spot.record"));
        compare(window.session.spotCheck.records, 0);
        waitForRendering(window.contentItem);
        verify(window.named("spot.problem"));
        mouseClick(window.named("spot.outcome.partly"));
        mouseClick(window.named("spot.record"));
        compare(window.session.spotCheck.records, 1);
    }
    function test_lettersTypedAreNoCommands() {
        const answer = window.named("spot.answer");
        mouseClick(answer);
        for (const letter of "jk")
            keyClick(letter);
        compare(window.session.spotCheck.answer, "jk");
        compare(window.session.spotCheck.selectedId, "s1");
    }
    function test_whatIsToBeDoneIsInSight_data() {
        const rows = [];
        for (const step of [0, 3])
            for (const size of [[1280, 800], [1440, 900], [800, 1280]])
                rows.push({ tag: size.join("x") + ", text " + step, step: step, width: size[0], height: size[1] });
        return rows;
    }
    function test_whatIsToBeDoneIsInSight(row) {
        window.width = row.width;
        window.height = row.height;
        window.session.settings.textStep = row.step;
        waitForRendering(window.contentItem);
        if (window.named("spot.record") === null) // narrow: the list comes first
            window.named("spot.row.0").clicked();
        waitForRendering(window.contentItem);
        const seen = name => {
            const button = window.named(name);
            verify(button, name);
            const bottom = button.mapToItem(window.contentItem, 0, button.height).y;
            verify(bottom <= window.height, name + " ends at " + bottom);
        };
        seen("spot.record");
        window.session.spotCheck.explain();
        waitForRendering(window.contentItem);
        compare(window.named("spot.record"), null);
        seen("spot.accept");
        seen("spot.uphold");
    }
    function test_anExplanationIsAnswered() {
        compare(window.named("spot.accept"), null);
        window.session.spotCheck.explain();
        waitForRendering(window.contentItem);
        window.named("spot.uphold").clicked();
        waitForRendering(window.contentItem);
        verify(window.named("spot.problem"), "what stands needs its reason");
        verify(window.named("spot.accept"));
        window.named("spot.accept").clicked();
        waitForRendering(window.contentItem);
        compare(window.session.spotCheck.explainedCount, 0);
        compare(window.named("spot.accept"), null);
    }
}
