// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    id: account

    property bool loading: false
    property string accountId: ""
    property string name: "东岭机械股份有限公司"
    property string grade: "A2"
    property bool tender: false
    property string ownerName: "林晓"
    property string secondName: "周航"
    property string annualUsageText: "26.4 万元"
    property string updatedText: "08:12"
    property string subtitle: "主联系 林晓 · 副联系 周航 · 年用量 26.4 万元 · 资料更新于 08:12"
    property bool canEdit: true
    property bool found: true
    property int openPromises: 2
    property string today: "2026-11-23"
    readonly property FieldModel fields: FieldModel {
        Component.onCompleted: {
            const list = [["credit_code", "统一社会信用代码", "91530000XXXXXXXX2F", ""], ["legal_representative", "法定代表人", "刘志元", "conflict"], ["registered_capital", "注册资本", "", "missing"], ["business_scope", "经营范围", "矿山机械、密封件、备件", ""], ["address", "地址", "江城市东岭路 18 号", ""], ["postcode", "邮编", "650000", ""], ["phone", "电话", "0871-0000 2200", ""], ["fax", "传真", "0871-0000 2201", ""], ["industry", "行业", "矿山机械", ""], ["payment_credit", "付款信用", "良好，账期 45 天", ""]];
            for (const r of list)
                append({ field: r[0], label: r[1], value: r[2], fieldState: r[3], editable: true, kind: r[0] === "business_scope" ? "multiline" : "text", edited: r[0] === "phone" });
        }
    }
    property string noDueText: ""
    readonly property DueModel due: DueModel {
        Component.onCompleted: fill([
            ["a2_phone", "phone", "A2 每两周电话 1 次", "还剩 9 天", "制度 第34条 · 上次 11月18日", "11月18日", 0, 1, "a1", "", "return_visit", "phone"],
            ["a2_on_site", "map-pin", "A2 每 30 天上门 1 次", "今天", "制度 第34条 · 上次 10月24日", "10月24日", 3, 1, "a1", "", "return_visit", "on_site"],
            ["a2_supervisor", "map-pin", "A2 主管每半年上门 1 次", "12月31日前", "制度 第34条 · 上次 8月12日", "8月12日", 0, 1, "a1", "", "return_visit", "on_site"],
            ["year_end", "gift", "年末挂历与贺卡", "12月31日前", "制度 第34条 · 已有长期批准，不必另行申请", "—", 0, 4, "a1", "year_end", "", ""],
            ["spring_festival", "gift", "春节高层沟通", "2027年2月6日前", "制度 第34条", "—", 0, 4, "a1", "spring_festival", "", ""]
        ])
    }
    readonly property ContactModel contacts: ContactModel {
        rows: [
            { contactId: "k1", name: "赵敏", initial: "赵", level: "handler", levelLabel: "经办", levelTone: 0, jobTitle: "采购员", mobile: "138 0000 2217", wechat: "zhaomin", email: "", pending: false },
            { contactId: "k2", name: "孙凯", initial: "孙", level: "head", levelLabel: "负责人", levelTone: 2, jobTitle: "采购部负责人", mobile: "139 0000 1102", wechat: "", email: "sunkai@example.com", pending: true },
            { contactId: "k3", name: "刘总", initial: "刘", level: "decision_maker", levelLabel: "关键决策人", levelTone: 1, jobTitle: "总经理", mobile: "", wechat: "", email: "", pending: false }
        ]
    }
    readonly property VisitModel timeline: VisitModel {
        Component.onCompleted: fill([
            ["v2", "东岭机械股份有限公司", "A2", false, "今天", "11:02", "专门回访", "赵敏 · 经办", "达成", 1, "四季度用量预计增加两成，主要是新产线密封件。", "52 分钟", "林晓", 2, 0],
            ["v12", "东岭机械股份有限公司", "A2", false, "11月18日", "15:20", "业务联系", "孙凯 · 采购部负责人", "达成", 1, "电话确认交期。", "8 分钟", "林晓", 2, 2],
            ["v11", "东岭机械股份有限公司", "A2", false, "10月31日", "09:30", "专门回访", "赵敏 · 经办", "需跟进", 3, "竞品本月报价低 3%，对方更看重交期。", "41 分钟", "周航", 2, 2]
        ])
    }
    readonly property PromiseModel promises: PromiseModel {
        Component.onCompleted: fill([
            ["p3", "东岭机械", "寄 NBR-70 试样与检测报告", "我", "11月30日", 3, 0, "11月23日拜访答应 赵敏"],
            ["p4", "东岭机械", "确认新产线密封件年用量", "赵敏", "12月5日", 3, 0, "11月23日拜访"]
        ])
    }
    readonly property HistoryModel history: HistoryModel {
        rows: [
            { entryId: "h1", whenText: "今天 08:12", whoText: "林晓", deviceText: "平板", fieldLabel: "法定代表人", beforeText: "刘建国", afterText: "刘志远", how: "冲突", tone: 4 },
            { entryId: "h2", whenText: "今天 08:12", whoText: "林晓", deviceText: "平板", fieldLabel: "电话", beforeText: "0871-0000 2199", afterText: "0871-0000 2200", how: "自动合并", tone: 1 },
            { entryId: "h3", whenText: "11月22日 09:05", whoText: "周航", deviceText: "电脑", fieldLabel: "法定代表人", beforeText: "刘建国", afterText: "刘志元", how: "修改", tone: 0 },
            { entryId: "h4", whenText: "9月3日 10:20", whoText: "王敏", deviceText: "电脑", fieldLabel: "客户名称", beforeText: "", afterText: "东岭机械股份有限公司", how: "建档", tone: 0 }
        ]
    }
    readonly property ConflictItem firstConflict: ConflictItem {}
    readonly property ConflictModel conflicts: ConflictModel {
        Component.onCompleted: append({ conflictId: "c1", item: account.firstConflict })
    }
    readonly property ChoiceModel contactLevels: ChoiceModel {
        Component.onCompleted: fill([["handler", "经办", "", true], ["head", "负责人"], ["decision_maker", "关键决策人"]])
    }
    readonly property FilesController files: FilesController {
        ofVisit: false
    }

    function open(id) {
        accountId = id;
    }
    function editTitle(field) {
        return field;
    }
    function editValue(field) {
        return "";
    }
    function choicesFor(field) {
        return null;
    }
    function edit(field, text) {
        return "";
    }
    function saveContact(contactId, name, level, jobTitle, mobile, wechat, email) {
        return "";
    }
    function addPromise(what, due) {
        return "";
    }
    function keepPromise(id) {}
    function dropPromise(id) {}
}
