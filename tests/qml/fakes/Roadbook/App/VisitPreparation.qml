// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property bool shown: true
    property string lastText: "上次 10月31日，23 天前"
    property string lastSummary: "竞品本月报价低 3%，对方更看重交期。答应月底前寄试样。"
    property string matters: "谈四季度用量，送新版样册"
    property var days: ["赵敏 11月30日生日", "12月1日合作满 6 年"]
    property string verification: "交易客户档案每年核实两次"
    property string briefText: "上次 10月31日，23 天前 · 1 项承诺未了 · 赵敏 11月30日生日 · 档案待核实"
    readonly property PromiseModel open: PromiseModel {
        Component.onCompleted: fill([["p9", "", "寄 NBR-70 试样", "我", "11月30日", 3, 0, ""]])
    }
    readonly property ChoiceModel bring: ChoiceModel {
        many: true
        Component.onCompleted: fill([["brochure", "宣传画册", "", true], ["manual", "产品手册"], ["price_list", "价格表", "", true], ["card", "名片"], ["notebook", "笔记本"]])
    }
}
