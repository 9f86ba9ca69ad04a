// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string itemId: ""
    property string accountId: "a1"
    property string accountName: "东岭机械股份有限公司"
    property string plannedText: "12月1日 星期二 11:00"
    property string timeText: "11:00"
    property string mattersText: "四季度用量；NBR-70 试样"
    property string giftText: ""
    property string expenseText: ""
    property string requestText: ""
    property string approvalText: "礼品事前申报并获批准，年历、贺卡除外；费用事前申请（制度 第35条第2款）"
    property bool reporting: false
    readonly property bool moving: changes.chosenValue === "moved"
    property string stayText: changes.chosenValue === "dropped" ? "0" : ""
    property string reportedText: ""
    property var saved: null
    property var reported: null
    readonly property ChoiceModel days: ChoiceModel {
        Component.onCompleted: fill([["2026-11-30", "周一", "11月30日"], ["2026-12-01", "周二", "12月1日", true], ["2026-12-02", "周三", "12月2日"], ["2026-12-03", "周四", "12月3日"], ["2026-12-04", "周五", "12月4日"], ["2026-12-05", "周六", "12月5日"]])
    }
    readonly property ChoiceModel channels: ChoiceModel {
        Component.onCompleted: fill([["on_site", "上门", "", true], ["phone", "电话"], ["wechat", "微信"], ["mail", "邮件"], ["meeting", "会议"]])
    }
    readonly property ChoiceModel preparation: ChoiceModel {
        many: true
        Component.onCompleted: fill([["appointed", "已预约", "", true], ["person_fixed", "已确定人员"], ["brochure", "宣传画册"], ["price_list", "价格表", "", true]])
    }
    readonly property ChoiceModel giftKinds: ChoiceModel {
        Component.onCompleted: fill([["calendar", "年历"], ["card", "贺卡"], ["sample", "样品"], ["other", "其他礼品"]])
    }
    readonly property ChoiceModel changes: ChoiceModel {
        Component.onCompleted: fill([["moved", "改期", "", true], ["dropped", "取消"], ["person", "换人"], ["channel", "换方式"], ["other", "其他"]])
    }
    readonly property ChoiceModel reasons: ChoiceModel {
        Component.onCompleted: fill([["客户要求改期", "客户要求改期"], ["前一家拖延", "前一家拖延"], ["天气或路况", "天气或路况"]])
    }

    function save(timeHm, matters, gift, expense) {
        saved = [timeHm, matters, gift, expense];
        return timeHm === "x" ? "时间要写成 9:30 这样，或者留空。" : "";
    }
    function report(reason, stayMinutes) {
        reported = [reason, stayMinutes];
        return reason === "" ? "行程变更须写明原因；补上后再“报告”（制度 第36条第3款）" : "";
    }
}
