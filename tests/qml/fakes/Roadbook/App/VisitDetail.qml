// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string visitId: "v2"
    property string accountId: "a1"
    property string accountName: "东岭机械股份有限公司"
    property string grade: "A2"
    property bool tender: false
    property string repName: "林晓"
    property string dateText: "今天"
    property string timeText: "11:02–11:54"
    property string stayText: "停留 52 分钟"
    property string kindLabel: "专门回访"
    property string channelLabel: "上门"
    property string peopleText: "赵敏 · 经办，孙凯 · 采购部负责人"
    property string outcomeLabel: "达成"
    property int outcomeTone: 1
    property string summary: "四季度用量预计增加两成，主要是新产线密封件。竞品本月报价低 3%，对方更看重交期。希望月底前拿到 NBR-70 的试样和检测报告。"
    property string competitor: "竞品本月报价低 3%。"
    property string receivedText: "12:03 收到，离线 9 分钟"
    property string deviceText: "林晓的平板"
    property var purposes: ["客情维护", "竞争对手"]
    readonly property PromiseModel promises: PromiseModel {
        Component.onCompleted: fill([
            ["p3", "", "寄 NBR-70 试样与检测报告", "林晓", "11月30日", 3, 0, ""],
            ["p4", "", "确认新产线密封件年用量", "赵敏", "12月5日", 3, 0, ""]
        ])
    }
}
