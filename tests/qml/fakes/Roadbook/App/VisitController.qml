// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    enum DraftState { Nothing, Saving, Saved, Failed }

    property string visitId: "v2"
    property bool loading: false
    property string accountId: "a1"
    property string today: "2026-11-23"
    property string accountName: "东岭机械股份有限公司"
    property string grade: "A2"
    property bool tender: false
    property string startedText: "11:02"
    property string plannedText: "11:00"
    property string elapsedText: "00:24:10"
    property string endedText: ""
    property string stayText: ""
    property int draftState: VisitController.Saved
    property bool readOnly: false
    property bool finished: false
    property string refusal: ""
    property string summary: "四季度用量预计增加两成，主要是新产线密封件。竞品本月报价低 3%，对方更看重交期。希望月底前拿到 NBR-70 的试样和检测报告。"
    property string competitor: ""
    property var remarks: ["计入：A2 每 30 天上门 1 次，下次到期 12月23日", "计入：A2 每两周电话 1 次，下次到期 12月7日"]
    property int remarksTone: 1
    property int finishes: 0
    readonly property ChoiceModel people: ChoiceModel {
        many: true
        Component.onCompleted: fill([["k1", "赵敏", "经办", true], ["k2", "孙凯", "采购部负责人"], ["k3", "刘总", "关键决策人"]])
    }
    readonly property ChoiceModel kinds: ChoiceModel {
        Component.onCompleted: fill([["return_visit", "专门回访", "", true], ["business", "业务联系"], ["development", "开发"], ["reception", "接待"], ["store_patrol", "巡店"]])
    }
    readonly property ChoiceModel channels: ChoiceModel {
        Component.onCompleted: fill([["on_site", "上门", "", true], ["phone", "电话"], ["wechat", "微信"], ["mail", "邮件"], ["meeting", "会议"]])
    }
    readonly property ChoiceModel purposes: ChoiceModel {
        many: true
        Component.onCompleted: fill([["relations", "客情维护", "", true], ["research", "市场调查"], ["competitors", "竞争对手", "", true], ["promotion", "新产品推广"], ["new_customers", "开发新客户"], ["share", "提高占有率"]])
    }
    readonly property ChoiceModel outcomes: ChoiceModel {
        Component.onCompleted: fill([["achieved", "达成", "", true], ["follow_up", "需跟进"], ["not_met", "未见到人"], ["complaint", "有投诉"]])
    }
    readonly property PromiseModel promises: PromiseModel {
        Component.onCompleted: fill([
            ["p3", "", "寄 NBR-70 试样与检测报告", "我", "11月30日", 3, 0, ""],
            ["p4", "", "确认新产线密封件年用量", "赵敏", "12月5日", 3, 0, ""]
        ])
    }
    readonly property ChoiceModel dueChoices: ChoiceModel {
        Component.onCompleted: fill([["2026-11-24", "明天", "11月24日"], ["2026-11-30", "一周后", "11月30日", true], ["2026-12-05", "下周六", "12月5日"]])
    }
    readonly property VisitPreparation preparation: VisitPreparation {}
    readonly property PhrasesController phrases: PhrasesController {}
    readonly property FilesController files: FilesController {
        ofVisit: true
    }

    function insertPhrase(phrase, cursor) {
        summary = summary.slice(0, cursor) + phrase + "。" + summary.slice(cursor);
        return cursor + phrase.length + 1;
    }
    function start(id) {
        accountId = id;
    }
    function startFor(id, kind, channel) {
        accountId = id;
        kinds.choose(kind);
        channels.choose(channel);
    }
    function startCall(id) {
        startFor(id, "return_visit", "phone");
    }
    property string itemStarted: ""
    function startItem(id) {
        itemStarted = id;
        visitId = id;
    }
    function startPlanned(id) {
        visitId = id;
    }
    function open(id) {
        visitId = id;
    }
    function addPerson(name, level) {
        people.append({ value: name, label: name, hint: level, chosen: true });
        return "";
    }
    function addPromise(what, due) {
        promises.append({ promiseId: what, accountId: "", accountName: "", what: what, ownerText: "我", dueText: due, dueTone: 3, phase: 0, detail: "" });
        return "";
    }
    function pickDue(day) {
        dueChoices.append({ value: day, label: day, hint: "", chosen: false });
        dueChoices.choose(day);
    }
    function removePromise(promiseId) {}
    function finish() {
        finishes += 1;
        return "";
    }
    function discard() {}
    function setTimes(startHm, endHm, reason) {
        return "";
    }
}
