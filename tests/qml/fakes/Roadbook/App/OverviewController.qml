// SPDX-License-Identifier: GPL-3.0-or-later
//
// OverviewController: two teams, one of them unfolded.
import QtQml

QtObject {
    property string title: "部门总览"
    property string subtitle: "今天的覆盖 · 前 4 周的计划与逾期 · 近 12 周的拜访"
    property string problem: ""
    property list<string> grades: ["A1", "A2", "B1", "B2", "C", "D", "待定级", "全部"]
    readonly property MatrixModel table: MatrixModel {
        Component.onCompleted: fill([
            ["", "全部", 0, false, false, true, [88, 91, 76, 100, -1, 67, -1, 86], 91, 2, 3, 1, 2],
            ["team/t1", "华东一组", 1, true, false, false, [92, 94, 81, 100, -1, 67, -1, 90], 93, 0, 1, 1, 0],
            ["person/s2", "林晓", 2, false, false, false, [92, 95, 88, 100, -1, 67, -1, 92], 95, 0, 0, 0, 0],
            ["person/s3", "周航", 2, false, false, false, [100, 92, 64, 100, -1, 67, -1, 87], 92, 0, 1, 1, 0],
            ["person/s4", "陈露", 2, false, false, false, [85, 96, 90, 100, -1, 67, -1, 91], 91, 0, 0, 0, 0],
            ["team/t2", "华东二组", 1, true, true, false, [83, 88, 70, 100, -1, 67, -1, 82], 88, 2, 2, 0, 2]
        ])
    }
    property string chartTitle: "全部"
    readonly property ChartModel weeks: ChartModel {
        Component.onCompleted: fill([["9/7", 40, 36, 85], ["9/14", 42, 41, 90], ["9/21", 44, 40, 84], ["9/28", 20, 18, 90], ["10/5", 0, 3, -1], ["10/12", 45, 44, 93], ["10/19", 43, 41, 91], ["10/26", 46, 45, 94], ["11/2", 44, 38, 82], ["11/9", 47, 46, 93], ["11/16", 48, 45, 91], ["11/23", 46, 12, 26]])
    }
    property string accountsTitle: ""
    property string accountsHint: "3 家客户，逾期在前"
    readonly property CoveredModel accounts: CoveredModel {}

    function open() {}
    function close() {}
    function choose(rowId: string) {
        for (let i = 0; i < table.count; ++i)
            table.setProperty(i, "chosen", table.get(i).rowId === rowId);
    }
    function look(rowId: string, column: int) {
        accountsTitle = "周航 · " + grades[column];
        accounts.fill([
            ["a5", "华北仪表厂", "A1", false, "周航", "2 项，按时 0 项", "逾期 12 天", "A1 每月上门 1 次 · 制度 第34条 · 上次 10月15日", 4],
            ["a6", "宏达轴承有限公司", "A1", false, "周航", "2 项，按时 1 项", "逾期 3 天", "A1 每两周电话 1 次 · 制度 第34条 · 上次 11月6日", 4],
            ["a1", "华星橡胶制品有限公司", "A1", false, "周航", "2 项，按时 2 项", "还剩 5 天", "A1 每月上门 1 次 · 制度 第34条 · 上次 11月2日", 0]
        ]);
    }
    function lookAway() {
        accountsTitle = "";
        accounts.fill([]);
    }
}
