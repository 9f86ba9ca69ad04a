// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

HandedInController {
    id: fake

    property string weekTitle: "11月30日 – 12月5日"
    property string weekHint: "下周"
    property string summaryText: "已排 6 家 · 到期未排 2 家"
    stateText: "已退回"
    stateTone: 4
    stateDetail: "王敏 · 今天 09:10"
    guidance: "周四也排一家；宏达轴承先电话确认再去。"
    guidanceTone: 4
    property string dueProblem: ""
    property string chosenId: ""
    property string chosenText: ""
    property string query: ""
    property var planned: null
    property var moved: null
    property string removed: ""
    property int weeks: 0
    readonly property PlanItemEditor editor: PlanItemEditor {}
    readonly property SuggestionModel suggestions: SuggestionModel {
        Component.onCompleted: fill([
            ["a5", "逾期和下周到期", "phone", "华北仪表厂", "A1", false, "逾期 2 天", "A1 每两周电话 1 次 · 制度 第34条 · 上次 11月7日", 4, "", "顺路：周二 江城市政工程集团 · 1.4 公里"],
            ["a6", "", "map-pin", "宏达轴承", "A2", false, "还剩 7 天", "A2 每 30 天上门 1 次 · 制度 第34条 · 上次 10月31日 · 另有 1 项", 3, "已排 周三"],
            ["a4", "", "flag", "瑞丰五金商行", "B1", false, "今天", "承诺：寄样册 20 份 · 制度 第35条", 3, "已排 周五 · 晚 4 天"],
            ["a3", "可以顺带", "map-pin", "江城市政工程集团", "A1", true, "12月20日前", "招投标客户每月 1–2 次 · 制度 第34条 · 上次 11月20日", 0, "已排 周二"],
            ["a9", "", "map-pin", "新港物流", "", false, "12月28日前", "待定级 · 建议每季上门 1 次", 0, "", "顺路：周一 华星橡胶制品有限公司 · 同在江城"]
        ])
    }
    readonly property list<QtObject> items: [
        PlanItemModel {
            Component.onCompleted: fill([["i1", "a2", "华星橡胶制品有限公司", "A1", false, "09:30", "上门 · 年度框架", "", 0], ["i2", "a8", "新港物流", "B1", false, "", "上门", "", 0]])
        },
        PlanItemModel {
            Component.onCompleted: fill([["i3", "a1", "东岭机械股份有限公司", "A2", false, "11:00", "上门 · 四季度用量", "", 0], ["i4", "a3", "江城市政工程集团", "A1", true, "14:00", "上门", "", 0]])
        },
        PlanItemModel {
            Component.onCompleted: fill([["i5", "a6", "宏达轴承", "", false, "10:30", "上门", "改期 → 周四", 2]])
        },
        PlanItemModel {},
        PlanItemModel {
            Component.onCompleted: fill([["i6", "a5", "华北仪表厂", "A1", false, "", "电话", "已访", 1]])
        },
        PlanItemModel {}
    ]
    readonly property WeekDayModel days: WeekDayModel {
        Component.onCompleted: fill([
            ["2026-11-30", "周一", "11月30日", true, false, fake.items[0]],
            ["2026-12-01", "周二", "12月1日", false, false, fake.items[1]],
            ["2026-12-02", "周三", "12月2日", false, false, fake.items[2]],
            ["2026-12-03", "周四", "12月3日", false, false, fake.items[3]],
            ["2026-12-04", "周五", "12月4日", false, false, fake.items[4]],
            ["2026-12-05", "周六", "12月5日", false, false, fake.items[5]]
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
    function choose(accountId) {
        chosenId = chosenId === accountId ? "" : accountId;
        chosenText = "";
        for (let i = 0; i < suggestions.count; ++i) {
            const chosen = suggestions.get(i).accountId === chosenId;
            suggestions.setProperty(i, "chosen", chosen);
            if (chosen)
                chosenText = suggestions.get(i).accountName;
        }
        for (let day = 0; day < days.count; ++day)
            days.setProperty(day, "fitText", chosenId === "a5" && day === 1 ? "顺路：离江城市政工程集团 1.4 公里" : "");
    }
    function plan(accountId, day) {
        planned = [accountId, day];
        if (chosenId !== "")
            choose(chosenId);
    }
    function planOn(accountId, dayIndex) {
        planned = [accountId, days.get(dayIndex).day];
    }
    function move(itemId, day) {
        moved = [itemId, day];
    }
    function shift(itemId, by) {
        moved = [itemId, by];
    }
    function remove(itemId) {
        removed = itemId;
    }
    function openItem(itemId) {
        editor.itemId = itemId;
        return true;
    }
}
