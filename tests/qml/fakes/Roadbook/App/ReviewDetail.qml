// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string reviewId: "w1"
    property string repName: "林晓"
    property string title: "林晓 · 11月16日 – 11月22日"
    property string kindLabel: "周拜访记录表"
    property string submittedText: "11月21日 17:20 提交 · 第 2 版"
    property bool late: false
    property string noteText: "本周重点跟了华星的框架合同；瑞丰停业盘点没有提前问到，下周改约。"
    property string warningText: ""
    property string adviceText: ""
    property string plannedHead: "计划"
    property string actualHead: "实际"
    property string differenceHead: "差异"
    property string onwardLabel: "审阅"
    property string returnLabel: "退回"
    property string articleText: "制度 第36条第2款"
    property string decidedText: ""
    property string givenText: ""
    property bool guidanceNeeded: true
    property bool exportable: true
    property string lastGuidance: "江城市政下周带检测报告；小客户顺路看，不单独排一天。"
    property string lastGuidanceText: "上次指导 · 11月16日"
    readonly property ShortFactModel counts: ShortFactModel {
        Component.onCompleted: fill([["as_planned", "按计划 5", "", 1], ["moved", "改期 1", "", 2], ["skipped", "未去 1", "", 4], ["added", "计划外 1", "", 0], ["dwell", "停留时间不同 1", "", 3], ["stay", "", "平均停留 41 分钟", 0]])
    }
    readonly property ShortFactModel history: ShortFactModel {
        Component.onCompleted: fill([["kept", "按计划完成", "42/45", 0], ["late", "逾期提交", "1 次", 3], ["stay", "平均停留", "41 分钟", 0], ["overdue", "到期清单上逾期", "3 项", 4]])
    }
    function showMissing() {
        repName = "郑宁";
        title = "郑宁 · 11月16日 – 11月22日";
        submittedText = "11月21日 18:00 截止 · 逾期 15 小时 · 制度 第36条第2款";
        adviceText = "草稿还没有提交。请提醒本人在“本周”里填写并提交；到期以后交的照常收下，并注明逾期。";
        late = true;
        exportable = false;
        noteText = onwardLabel = returnLabel = articleText = "";
        counts.fill([]);
        lines.fill([]);
    }
    readonly property ReviewLineModel lines: ReviewLineModel {
        Component.onCompleted: fill([
            ["星期一", "华星橡胶制品有限公司", "A1", false, "09:30", "09:34 · 48 分钟", "按计划", 1, "", false, "续签明年框架合同的意向明确。"],
            ["星期一", "东岭机械股份有限公司", "A2", false, "11:00", "11:02 · 52 分钟", "按计划", 1],
            ["星期二", "江城市政工程集团", "A1", true, "14:00", "15:40 · 35 分钟", "推迟 1 小时 40 分钟", 2, "对方临时开会，改到下午后段"],
            ["星期二", "宏达轴承", "A2", false, "—", "16:50 · 20 分钟", "计划外", 0, "顺路"],
            ["星期三", "瑞丰五金商行", "B1", false, "10:00", "未访", "未去", 4, "对方停业盘点"],
            ["星期四", "华北仪表厂", "A1", false, "09:00", "09:00 · 3 分钟", "停留时间不同", 3, "没有写原因", true, "", "phone"],
            ["星期四", "宏达轴承", "A2", false, "10:30", "10:41 · 44 分钟", "按计划", 1],
            ["星期五", "新港物流", "", false, "15:00", "15:05 · 38 分钟", "按计划", 1]
        ])
    }
}
