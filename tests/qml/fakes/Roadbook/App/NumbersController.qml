// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string title: team ? "团队数字" : "我的数字"
    property string subtitle: "今天的覆盖 · 前 4 周的计划 · 前 30 天的承诺"
    property bool team: false
    property string problem: ""
    readonly property ChoiceModel people: ChoiceModel {
        Component.onCompleted: fill([["", "全部", "", true], ["s1", "林晓", "", false], ["s2", "周航", "", false]])
    }
    readonly property MeasureModel measures: MeasureModel {
        Component.onCompleted: fill([
            ["coverage", "覆盖", "应联系 46 项，按时 39 项", "85%", 0.85, 3],
            ["plan", "计划执行", "计划 40 家，去了 37 家", "93%", 0.93, 1],
            ["promises", "承诺兑现", "到期 12 项，兑现 8 项", "67%", 0.67, 4],
            ["unplanned", "计划外拜访", "拜访 41 家，计划外 4 家", "10%", 0.1, 0],
            ["changed", "计划变更", "计划 40 家，变更 5 家", "13%", 0.13, 0]
        ])
    }
    readonly property MeasureModel grades: MeasureModel {
        Component.onCompleted: fill([
            ["A1", "A1", "应联系 12 项，按时 9 项", "75%", 0.75, 3],
            ["A2", "A2", "应联系 18 项，按时 17 项", "94%", 0.94, 1],
            ["B1", "B1", "应联系 16 项，按时 13 项", "81%", 0.81, 3],
            ["tender", "招投标", "应联系 4 项，按时 4 项", "100%", 1, 1, true]
        ])
    }
    readonly property MeasureModel persons: MeasureModel {
        Component.onCompleted: fill([
            ["s1", "林晓", "应联系 24 项，按时 22 项", "92%", 0.92, 1],
            ["s2", "周航", "应联系 22 项，按时 17 项", "77%", 0.77, 3]
        ])
    }

    function open() {}
    function close() {}
}
