// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

SealedRecordController {
    id: fake

    property string monthTitle: "2026年11月"
    property string monthHint: "上个月"
    property string summaryText: "拜访 38 次 · 客户 21 家"
    property string gapText: "还缺 1 周的记录。提交周记录以后，那几周的拜访才进月记录；现在提交也可以，月记录上会注明缺哪几周（制度 第36条第2款）。"
    property int months: 0
    readonly property BadgeModel badges: BadgeModel {
        Component.onCompleted: fill([["按计划 31", 1], ["改期 3", 2], ["未去 1", 4], ["计划外 4", 0], ["平均停留 43 分钟", 0]])
    }
    readonly property BadgeModel grades: BadgeModel {
        Component.onCompleted: fill([["12 次", 0, "A1", 12], ["9 次", 0, "A2", 9], ["8 次", 0, "B1", 8], ["3 次", 0, "tender", 3], ["6 次", 0, "", 6]])
    }
    readonly property BadgeModel kinds: BadgeModel {
        Component.onCompleted: fill([["专门回访 · 上门 22 次", 0], ["专门回访 · 电话 7 次", 0], ["业务联系 · 上门 6 次", 0], ["开发 · 上门 3 次", 0]])
    }
    readonly property list<QtObject> lines: [
        RecordLineModel {
            Component.onCompleted: fill([
                ["m1", "2日 周一", "a2", "华星橡胶制品有限公司", "A1", false, "09:30", "09:34 · 48 分钟", "按计划", 1, "", false, false],
                ["m2", "3日 周二", "a1", "东岭机械股份有限公司", "A2", false, "11:00", "11:02 · 52 分钟", "按计划", 1, "", false, false],
                ["m3", "5日 周四", "a3", "江城市政工程集团", "A1", true, "14:00", "15:40 · 35 分钟", "改期", 2, "前一家拖延", false, false]
            ])
        },
        RecordLineModel {
            Component.onCompleted: fill([
                ["m4", "9日 周一", "a6", "宏达轴承", "", false, "—", "16:50 · 20 分钟", "计划外", 0, "顺路拜访", false, false],
                ["m5", "11日 周三", "a4", "瑞丰五金商行", "B1", false, "10:00", "未访", "未去", 4, "对方停业盘点", false, false]
            ])
        },
        RecordLineModel {}
    ]
    readonly property MonthWeekModel weeks: MonthWeekModel {
        Component.onCompleted: fill([
            ["2026-10-26", "11月1日", "已审阅", 1, "没有计划，也没有拜访", "", false, fake.lines[2]],
            ["2026-11-02", "11月2日 – 11月8日", "已审阅", 1, "3 次拜访", "", false, fake.lines[0]],
            ["2026-11-09", "11月9日 – 11月15日", "已提交", 2, "1 次拜访", "", false, fake.lines[1]],
            ["2026-11-16", "11月16日 – 11月22日", "未交", 3, "周记录还没有提交，9 次拜访还没有进月记录", "去交周记录", true, fake.lines[2]]
        ])
    }

    editable: true
    exportable: true
    guidance: ""
    missingCount: 1
    remarks: "本月以年度框架为主；华北仪表厂的竞争对手降价 3%。"
    stateDetail: "12月5日 24:00 前提交 · 制度 第36条第2款"
    stateText: "未提交"

    function previousMonth() {
        --months;
    }
    function nextMonth() {
        ++months;
    }
    property string shownMonth: ""
    function showMonth(isoDay) {
        shownMonth = isoDay;
    }
    function usualMonth() {
        months = 0;
    }
}
