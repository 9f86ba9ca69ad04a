// SPDX-License-Identifier: GPL-3.0-or-later
//
// The overview of whoever leads, in every width and at the largest text: the heads of its table, the names below its
// charts.
import QtQuick
import QtTest
import Roadbook.App
import Roadbook.Test
import Roadbook.Ui

TestCase {
    id: test

    property var window: null

    name: "overview"
    when: windowShown

    Component {
        id: app

        AppWindow {}
    }

    function init() {
        failOnWarning(/.?/);
        window = app.createObject(null, { width: 1440, height: 900 });
        waitForRendering(window.contentItem);
    }
    function cleanup() {
        verify(Language.use("zh"));
        window.session.settings.textStep = 0;
        window.destroy();
        window = null;
    }
    function show(row) {
        window.width = row.width;
        window.session.settings.textStep = row.step;
        verify(Language.use(row.language));
        window.session.role = AppSession.Manager;
        window.navigator.openOverview();
        waitForRendering(window.contentItem);
    }
    function table() {
        const rows = [];
        for (const language of ["zh", "en"])
            for (const step of [0, 3])
                for (const width of [800, 1280, 1440])
                    rows.push({ tag: [language, width, step].join(" "), language: language, width: width, step: step });
        return rows;
    }
    function test_theHeadsOfTheTableAreOfOneSize_data() {
        return table();
    }
    function test_theHeadsOfTheTableAreOfOneSize(row) {
        show(row);
        const heads = window.all(window.named("overview.table"), one => one.objectName.startsWith("overview.head."));
        verify(heads.length >= 8);
        for (const head of heads) {
            compare(head.fontInfo.pixelSize, Theme.text13);
            verify(!head.truncated && head.contentWidth <= head.width, "cut off: " + head.text);
        }
    }
    function test_aChartNamesItsEnds_data() {
        return table();
    }
    function test_aChartNamesItsEnds(row) {
        show(row);
        const charts = window.all(window.contentItem, one => one instanceof ChartFrame);
        compare(charts.length, 2);
        for (const chart of charts) {
            const names = window.all(chart, one => one.objectName.startsWith("chart.name."));
            compare(names[0].text, "9/7");
            compare(names[names.length - 1].text, "11/23");
            verify(names[names.length - 1].x + names[names.length - 1].width <= chart.width + 0.5, "leaves the chart");
            const gaps = names.slice(1).map((name, i) => name.index - names[i].index);
            verify(Math.max(...gaps) - Math.min(...gaps) <= 1, "not even: " + gaps);
            for (let i = 1; i < names.length; ++i)
                verify(names[i - 1].x + names[i - 1].width < names[i].x, "touches: " + names[i].text);
        }
    }
}
