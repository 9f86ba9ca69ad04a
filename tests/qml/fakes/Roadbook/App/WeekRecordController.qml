// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

SealedRecordController {
    property string weekTitle: "11月23日 – 11月28日"
    property string weekHint: "本周"
    property string summaryText: "计划 7 家 · 已访 5 家"
    stateText: "草稿"
    stateTone: 0
    stateDetail: "11月28日 18:00 前提交 · 制度 第36条第2款"
    guidance: "瑞丰停业要提前电话确认；江城市政下周带检测报告。"
    guidanceTone: 2
    missingCount: 2
    remarks: "本周以年度框架为主，东岭的试样需要技术中心支持。"
    property string explained: ""
    property int weeks: 0
    readonly property LineReason reason: LineReason {}
    readonly property BadgeModel badges: BadgeModel {
        Component.onCompleted: fill([["按计划 4", 1], ["改期 1", 2], ["未去 1", 4], ["计划外 1", 0], ["平均停留 41 分钟", 0]])
    }
    readonly property RecordLineModel lines: RecordLineModel {
        Component.onCompleted: fill([
            ["i1", "周一", "a2", "华星橡胶制品有限公司", "A1", false, "09:30", "09:34 · 48 分钟", "按计划", 1, "", false, false],
            ["i2", "周一", "a1", "东岭机械股份有限公司", "A2", false, "11:00", "11:02 · 52 分钟", "按计划", 1, "", false, false],
            ["i3", "周二", "a3", "江城市政工程集团", "A1", true, "14:00", "15:40 · 35 分钟", "改期 · 晚 1 小时 40 分钟", 2, "", true, true],
            ["v9", "周二", "a6", "宏达轴承", "", false, "—", "16:50 · 20 分钟", "计划外", 0, "顺路拜访", false, true],
            ["i4", "周三", "a4", "瑞丰五金商行", "B1", false, "10:00", "未访", "未去", 4, "", true, true],
            ["i5", "周四", "a5", "华北仪表厂", "A1", false, "09:00", "09:00 · 3 分钟", "停留时间不同 · 少 57 分钟", 3, "对方另有会议", false, true, "phone"],
            ["i6", "周五", "a8", "新港物流", "B1", false, "当天", "", "未到时间", 0, "", false, false]
        ])
    }

    function previousWeek() {
        --weeks;
    }
    function nextWeek() {
        ++weeks;
    }
    function usualWeek() {
        weeks = 0;
    }
    property string shownWeek: ""
    function showWeek(isoDay) {
        shownWeek = isoDay;
    }
    function explain(lineKey) {
        explained = lineKey;
        return true;
    }
    function submit() {
        ++submits;
        refusal = "11月24日 江城市政工程集团 改期：记录与计划的差异须有原因，行程变更须报告并记录停留时数；补上后再“提交”（制度 第36条第3款）";
    }
}
