// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    readonly property SpotCheckModel visits: SpotCheckModel {
        Component.onCompleted: fill([
            ["s1", "华北仪表厂", "A1", false, "林晓", "11月19日 09:00 · 3 分钟", "3 处提示", 3, false],
            ["s2", "宏达轴承有限公司", "A2", false, "林晓", "11月18日 16:50 · 20 分钟", "", 0, false],
            ["s3", "江城市政工程集团", "", true, "周航", "11月17日 14:20 · 1 小时 5 分钟", "1 处提示", 3, false],
            ["s4", "瑞丰五金商行", "B1", false, "陈露", "11月16日 10:00 · 35 分钟", "属实", 1, true],
            ["s5", "新港物流有限公司", "", false, "陈露", "11月20日 15:05 · 38 分钟", "未见", 4, true]
        ])
    }
    readonly property ShortFactModel signs: ShortFactModel {
        Component.onCompleted: fill([["0", "上门拜访只停留 3 分钟，少于 10 分钟", "+300", 3], ["1", "纪要与 11月10日 的一次相同", "+300", 3], ["2", "结束 80 小时后才录入", "+300", 3]])
    }
    readonly property ShortFactModel talk: ShortFactModel {}
    readonly property ChoiceModel methods: ChoiceModel {
        Component.onCompleted: fill([["phone", "电话核实", "", true], ["own_visit", "实地核实"]])
    }
    readonly property ChoiceModel outcomes: ChoiceModel {
        Component.onCompleted: fill([["confirmed", "属实"], ["partly", "部分属实"], ["not_seen", "未见"], ["unreachable", "无法联系"], ["declined", "客户拒答"]])
    }
    property string selectedId: "s1"
    property int openCount: 3
    property string weekText: "11月16日 – 11月22日"
    property string summaryText: "34 次拜访抽 5 次，已查 2"
    property string trouble: ""
    property bool later: false
    property string title: "华北仪表厂"
    property string whoText: "林晓 · 上门 · 11月19日 09:00 · 3 分钟"
    property string chanceText: "抽中概率 38% · 提示较多，必抽 · 种子 2026-11-16 已公布"
    property string summary: "门口交了样品，没有进会议室。"
    property string contactText: "马工 · 经办 · 138 0000 2217"
    property list<string> script: ["您好，我是公司大客户部的主管，做一次服务回访，占用您两分钟，方便吗？", "我们的同事最近和您联系过吗？大概是什么时候、怎么联系的？", "上次主要谈了哪些事情？有没有答应您而还没办的？"]
    property string foundText: ""
    property int explainedCount: 0
    property bool settleable: false
    property string answer: ""
    property string problem: ""
    property int records: 0

    // A check that was explained, for the tests that answer it.
    function explain() {
        explainedCount = 1;
        foundText = "部分属实 · 昨天 16:20";
        talk.fill([["found", "王敏 · 电话核实 · 昨天 16:20", "部分属实", 0], ["answer", "客户 · 王敏记下 · 昨天 16:20", "门口交了样品，没有进会议室。", 0], ["explained", "林晓 · 本人说明 · 今天 09:10", "接待人临时开会，先交了样品，次日补了会谈。", 0]]);
        settleable = true;
    }
    function openVisit(visitId: string) {
        selectedId = visitId;
    }
    function settle(accepted: bool, text: string) {
        if (!accepted && text === "") {
            problem = "维持原结果要写明理由，本人会看到。";
            return;
        }
        problem = "";
        talk.append({ factKey: "said/3", label: "王敏 · 答复 · 今天 11:02", text: accepted ? "接受说明" : "维持原结果：" + text, tone: 0 });
        settleable = false;
        explainedCount = 0;
    }
    function selectNext() {}
    function selectPrevious() {}
    function earlierWeek() {
        later = true;
    }
    function laterWeek() {
        later = false;
    }
    function record() {
        if (outcomes.chosenValue === "")
            problem = "先选一个结果。";
        else
            ++records;
    }
}
