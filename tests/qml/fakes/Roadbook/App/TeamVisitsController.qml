// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    id: team

    readonly property ChoiceModel reps: ChoiceModel {
        Component.onCompleted: fill([["", "全部", "17", true], ["r1", "林晓", "6"], ["r2", "周航", "5"], ["r3", "陈露", "4"], ["r4", "何川", "2"]])
    }
    readonly property ChoiceModel kinds: ChoiceModel {
        Component.onCompleted: fill([["", "全部", "", true], ["return_visit", "专门回访"], ["business", "业务联系"], ["development", "开发"], ["store_patrol", "巡店"]])
    }
    readonly property ChoiceModel periods: ChoiceModel {
        Component.onCompleted: fill([["", "全部"], ["today", "今天"], ["week", "本周", "", true], ["month", "本月"]])
    }
    readonly property VisitModel visits: VisitModel {
        Component.onCompleted: fill([
            ["v2", "东岭机械股份有限公司", "A2", false, "今天", "11:02", "专门回访", "赵敏 · 经办", "达成", 1, "四季度用量预计增加两成，主要是新产线密封件。", "52 分钟", "林晓", 2, 2],
            ["v1", "华星橡胶制品有限公司", "A1", false, "今天", "09:34", "专门回访", "李工 · 采购部负责人", "达成", 1, "续签明年框架合同的意向明确。", "48 分钟", "林晓", 2, 2],
            ["v21", "江城市政工程集团", "A1", true, "今天", "09:10", "市场调查", "周经理 · 业务负责人", "需跟进", 3, "明年标段要等预算。", "35 分钟", "周航", 2, 2],
            ["v22", "瑞丰五金商行", "B1", false, "11月21日", "10:00", "业务联系", "", "未见到人", 3, "对方停业盘点。", "5 分钟", "陈露", 2, 2],
            ["v23", "华北仪表厂", "A1", false, "11月20日", "09:00", "业务联系", "马工 · 经办", "有投诉", 4, "一批密封圈尺寸偏差，要求换货。", "35 分钟", "林晓", 2, 2],
            ["v24", "宏达轴承", "", false, "11月19日", "10:41", "开发", "何经理 · 负责人", "达成", 1, "第一次上门，对样品感兴趣。", "44 分钟", "何川", 2, 2]
        ])
    }
    property string selectedId: "v2"
    readonly property VisitDetail detail: VisitDetail {}
    readonly property FilesController files: FilesController {
        canAdd: false
    }
    property int todayCount: 3
    property int newCount: 1
    property string liveText: "实时 · 上次更新 12:03"

    function selectNext() {}
    function selectPrevious() {}
}
