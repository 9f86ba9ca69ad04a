// SPDX-License-Identifier: GPL-3.0-or-later
//
// PackTrialController: finish() and refuse() stand for a file that was chosen.
import QtQml

QtObject {
    enum State { Choosing, Reading, Running, Done, Refused }

    property int state: PackTrialController.Choosing
    property string fileName: ""
    property string title: "试算的《大客户管理制度》第 2 版与现行的《大客户管理制度》第 1 版"
    property double progress: -1
    property string errorText: ""
    property string nextText: ""
    readonly property RuleModel findings: RuleModel {}
    readonly property ShortFactModel facts: ShortFactModel {}
    readonly property ReplayModel regraded: ReplayModel {}
    readonly property ReplayModel owed: ReplayModel {}
    readonly property ReplayModel people: ReplayModel {}
    readonly property ChartModel months: ChartModel {}

    function reset() {
        state = PackTrialController.Choosing;
        findings.fill([]);
    }
    function choose(file: url) {
        finish();
    }
    function compute() {
        fileName = "ours.json";
        progress = 0.4;
        state = PackTrialController.Running;
    }
    function finish() {
        fileName = "ours.json";
        nextText = "把文件 ours.json 交给信息管理员。服务器上有所有团队的记录：先在那里再试算一遍，看过结果再启用。两步的命令写在运行手册里。";
        facts.fill([["accounts", "本机的客户", "60", 0], ["regraded", "等级不同", "4", 2], ["overdue", "今天逾期", "31 → 38", 4], ["due", "今天应办", "22 → 25", 0]]);
        months.fill([["12/31", 20, 24, -1], ["1/31", 22, 27, -1], ["2/28", 25, 30, -1], ["3/31", 28, 31, -1], ["4/30", 30, 33, -1], ["5/31", 31, 36, -1], ["6/30", 33, 40, -1], ["7/31", 29, 37, -1], ["8/31", 34, 41, -1], ["9/30", 36, 43, -1], ["10/31", 38, 46, -1], ["11/30", 31, 38, -1]]);
        people.fill([["林晓", "过去一年上门 142 次，电话等 96 次", "每周上门 3.20 · 电话 4.10", "每周上门 3.90 · 电话 4.10", 2], ["周航", "过去一年上门 118 次，电话等 80 次", "每周上门 2.80 · 电话 3.60", "每周上门 3.40 · 电话 3.60", 2]]);
        regraded.fill([["东岭机械股份有限公司 · 林晓", "年用量 26.4 万元，在 20–50 万元", "A2", "A1", 2], ["瑞丰五金商行 · 周航", "年用量 8.2 万元，在 8 万元以上", "B1", "A2", 2], ["华北仪表厂 · 陈露", "人工定级 A1 有效，会照旧。年用量 24 万元", "A2", "A1", 0]]);
        owed.fill([["华北仪表厂 · 陈露", "", "逾期 1 · 应办 0", "逾期 3 · 应办 1", 4], ["东岭机械股份有限公司 · 林晓", "", "逾期 0 · 应办 1", "逾期 2 · 应办 1", 4], ["重山橡胶厂 · 林晓", "", "逾期 2 · 应办 0", "逾期 1 · 应办 1", 1]]);
        findings.fill([["calculators.travel", "需要配置", "出差定额没有填写", "calculators.travel", "", false]]);
        state = PackTrialController.Done;
    }
    function refuse() {
        fileName = "ours.json";
        errorText = "文件 ours.json 有 2 处错误，不能用，也不能启用。请把下面的位置和原因交给编写制度包的人，改好以后再选一次。";
        findings.fill([["0", "错误", "定级方案第 1 项（按年用量定级） · 分档第 2 项（A2） · 起点：两档重叠，只能给其中一档", "grading[0].bands[1].from", "文件第 214 行", false], ["1", "", "联系要求第 4 项（A2 每两周电话 1 次） · 由谁负责：没有“boss”这个值，可以写：rep, supervisor", "obligations[3].who", "文件第 61 行", false]]);
        state = PackTrialController.Refused;
    }
}
