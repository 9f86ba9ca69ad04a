// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string title: "大客户管理制度"
    property string subtitle: "第 1 版 · 2026年1月1日起生效"
    property string problem: ""
    readonly property RuleModel rules: RuleModel {
        Component.onCompleted: fill([
            ["contact/a1_phone", "联系与拜访", "A1 每两周电话 1 次", "制度 第34条", "上门也算完成电话，制度未说，是本程序的建议", false],
            ["contact/a2_on_site", "", "A2 每 30 天上门 1 次", "制度 第34条", "", false],
            ["dated/year_end", "按日期的事", "年末挂历与贺卡", "制度 第34条", "", false],
            ["deadline/week_plan", "交什么、何时交", "下周拜访计划：周六 18:00 前", "制度 第36条", "", false],
            ["grade/S0", "定级", "按年用量定级", "制度 第12条", "", false],
            ["approval/gift", "审批", "礼品与宴请", "", "制度没有写金额，由公司填写", true]
        ])
    }
    readonly property RuleModel open: RuleModel {
        Component.onCompleted: fill([
            ["grading[0].bands", "缺口", "年用量 20 万元整没有等级，按较低一级处理", "grading[0].bands", "", false],
            ["calculators.travel", "需要配置", "出差定额没有填写", "calculators.travel", "", false]
        ])
    }

    function look() {}
    function leave() {}
}
