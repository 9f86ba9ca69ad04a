// SPDX-License-Identifier: GPL-3.0-or-later
//
// WorkbenchController: a Monday morning of a supervisor.
import QtQml

QtObject {
    property string summaryText: "11 件等我处理，久等的在前 · 已过期限 4"
    property string problem: ""
    property bool ready: true
    readonly property ChoiceModel kinds: ChoiceModel {
        Component.onCompleted: fill([["", "全部 11", "", true], ["0", "审核 4", "", false], ["6", "审批申请 1", "", false], ["1", "未交 2", "", false], ["2", "冲突 1", "", false], ["3", "转来的修改 1", "", false], ["7", "抽查说明 1", "", false], ["5", "本人拜访 1", "", false]])
    }
    readonly property WorkModel work: WorkModel {
        Component.onCompleted: fill([
            ["5/today", "map-pin", "本人拜访", "本人要联系的客户 6 项", "最久的是 华北仪表厂 · 制度 第34条", "逾期 12 天", 4, WorkModel.Today, "today"],
            ["0/m1", "badge-check", "审核", "何川 · 月记录 · 10月1日 – 10月31日", "1 处差异 · 逾期提交 · 计划 37 次，完成 37 次 · 计划外 1 次 · 制度 第36条第2款", "等了 9 天", 4, WorkModel.Review, "m1"],
            ["2/c1", "git-merge", "冲突", "东岭机械股份有限公司 · 法定代表人", "两处改得不同，请选一个值，或者另填一个", "等了 3 天", 0, WorkModel.Account, "a2"],
            ["0/w1", "badge-check", "审核", "林晓 · 周记录 · 11月16日 – 11月22日", "4 处差异 · 计划 7 次，完成 6 次 · 计划外 1 次 · 制度 第36条第2款", "等了 2 天", 0, WorkModel.Review, "w1"],
            ["0/w2", "badge-check", "审核", "周航 · 周记录 · 11月16日 – 11月22日", "无异常 · 计划 9 次，完成 9 次 · 制度 第36条第2款", "等了 2 天", 0, WorkModel.Review, "w2"],
            ["1/week_record/s6/2026-11-16", "clock", "未交", "郑宁 · 周记录 · 11月16日 – 11月22日", "未交 · 11月21日 18:00 截止 · 制度 第36条第2款", "逾期 15 小时", 4, WorkModel.Review, "week_record/s6/2026-11-16"],
            ["1/week_plan/s6/2026-11-23", "clock", "未交", "郑宁 · 周计划 · 11月23日 – 11月29日", "未交 · 11月21日 18:00 截止 · 制度 第36条第1款", "逾期 15 小时", 4, WorkModel.Review, "week_plan/s6/2026-11-23"],
            ["3/q1", "octagon-alert", "转来的修改", "陈露 · 瑞丰五金商行 · 没有生效的修改", "这个客户已经交接给别人，这次修改没有生效", "昨天 16:20 起", 0, WorkModel.Sync, "q1"],
            ["6/r1", "gift", "审批申请", "林晓 · 东岭机械股份有限公司", "礼品 · 样品 · NBR-70 试样 · 制度 第35条第2款", "昨天 17:05 起", 3, WorkModel.Request, "r1"],
            ["0/c1", "badge-check", "审核", "陈露 · 行程变更 · 11月26日 星期四", "变更 · 制度 第36条第3款", "今天 08:40 起", 0, WorkModel.Review, "c1"],
            ["7/s1", "notebook-pen", "抽查说明", "林晓 · 华北仪表厂", "结果“部分属实”，本人说明：接待人临时开会，先交了样品 · 制度 第36条第5款", "今天 09:05 起", 0, WorkModel.Spot, "s1"]
        ])
    }

    function open() {}
    function close() {}
}
