// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    id: today

    property string dateTitle: "11月23日 星期一"
    property string summaryText: "本周计划已批准 · 今天 4 家，已完成 1 家"
    property string planNote: ""
    property int overdueCount: 1
    property string kept: ""
    property bool dueKnown: true
    property int moreDue: 0
    property string nearText: "顺路：宏达轴承 距江城市政工程集团 1.4 公里，A2 上门还差 1 次"
    property string nearAccountId: "a6"
    readonly property VisitModel visits: VisitModel {
        Component.onCompleted: fill([
            ["v1", "华星橡胶制品有限公司", "A1", false, "今天", "09:30", "专门回访", "李工 · 采购部负责人", "达成", 1, "", "停留 48 分钟", "林晓", 2, 1, "", false, true],
            ["v2", "东岭机械股份有限公司", "A2", false, "今天", "11:00", "专门回访", "赵敏 · 经办", "", 0, "", "00:24", "林晓", 1, 0],
            ["v3", "江城市政工程集团", "A1", true, "今天", "14:00", "专门回访", "周航 · 业务负责人", "", 0, "年度框架，带检测报告", "", "林晓", 0, 1, "市场调查", true, true],
            ["v4", "瑞丰五金商行", "B1", false, "今天", "", "业务联系", "陈姐 · 负责人", "", 0, "", "", "林晓", 0, 1, "新产品推广", true, true]
        ])
    }
    readonly property VisitModel recent: VisitModel {
        Component.onCompleted: fill([
            ["v8", "华北仪表厂", "A1", false, "11月20日", "09:00", "业务联系", "马工 · 经办", "需跟进", 3, "年底前要一份新的价格表，希望账期延到 60 天。", "35 分钟", "林晓", 2, 2],
            ["v9", "宏达轴承", "", false, "11月19日", "10:41", "开发", "何经理 · 负责人", "达成", 1, "第一次上门，对样品感兴趣。", "44 分钟", "林晓", 2, 2]
        ])
    }
    property string dueProblem: ""
    property string ticked: ""
    property string reported: ""
    property string reportRefusal: ""
    property string unfolded: ""
    readonly property DueModel due: DueModel {
        Component.onCompleted: fill([
            ["a1_phone", "phone", "电话 · 华北仪表厂", "逾期 2 天", "A1 每两周电话 1 次 · 制度 第34条 · 上次 11月7日", "11月7日", 4, 1, "a5", "", "return_visit", "phone"],
            ["promise", "flag", "承诺 · 瑞丰五金：寄样册 20 份", "今天", "11月16日拜访答应 陈姐", "", 3, 3, "a4", "p2", "", ""],
            ["a2_on_site", "map-pin", "上门 · 宏达轴承", "还剩 7 天", "A2 每 30 天上门 1 次 · 制度 第34条 · 上次 10月31日", "10月31日", 3, 1, "a6", "", "return_visit", "on_site"],
            ["completion", "file-text", "不完整的档案每月补全 · 东岭机械", "还剩 7 天", "缺 注册资本 · 档案制度第二章（建议）", "", 3, 0, "a1", "", "", ""],
            ["filing/week_plan", "calendar-days", "下周拜访计划", "还剩 1 天", "周六 18:00 前交 · 制度 第36条", "", 3, 6, "", "week_plan/2026-11-30", "", ""],
            ["next_year_goals//2026-12-31", "calendar-days", "下年度客户管理目标与计划", "还剩 31 天", "集团制度第四节二（建议） · 12月31日前", "—", 3, 4, "", "next_year_goals/2026-12-31", "", ""],
            ["group/year_end", "gift", "年末挂历与贺卡 · 11 家", "12月31日前", "制度 第34条", "", 3, 5, "", "group/year_end", "", ""]
        ])
    }

    function keepPromise(promiseId) {
        kept = promiseId;
    }
    function tickOff(accountId, duty) {
        ticked = accountId + "/" + duty;
    }
    function reportDuty(duty, result, note) {
        reported = duty + "|" + result + "|" + note;
        return reportRefusal;
    }
    function showMoreDue() {
        moreDue = 0;
    }
    function unfold(dueKey) {
        unfolded = dueKey;
    }
}
