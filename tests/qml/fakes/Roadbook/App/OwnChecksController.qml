// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    readonly property OwnCheckModel checks: OwnCheckModel {
        Component.onCompleted: fill([
            ["c1", "华北仪表厂", "A1", false, "11月19日 09:00 · 上门 · 3 分钟", "部分属实", 3, "王敏 · 电话核实 · 昨天 16:20", "门口交了样品，没有进会议室。对服务满意。", "", "", "等您说明", true, true],
            ["c2", "瑞丰五金商行", "B1", false, "11月16日 10:00 · 上门 · 35 分钟", "属实", 1, "王敏 · 电话核实 · 11月20日 10:05", "", "", "", "已抽查", false, true],
            ["c3", "江城市政工程集团", "A1", true, "11月10日 14:20 · 上门 · 1 小时 5 分钟", "无法联系", 0, "王敏 · 实地核实 · 11月13日 15:00", "接待人休假，办公室无人接待。", "周航当天休假，见的是办公室孙工，名片已交主管。", "王敏 11月14日 09:10：接受说明", "已了结", false, false]
        ])
    }
    property int waitingCount: 1
    property string waitingText: "抽查：11月19日 09:00 · 华北仪表厂，结果“部分属实”。您可以说明情况。"
    property string articleText: "制度 第36条第5款"
    property string openedId: ""
    property string openedTitle: "华北仪表厂 · 部分属实"
    property string openedAnswer: "门口交了样品，没有进会议室。对服务满意。"
    property string explanation: ""
    property int saves: 0

    function open(checkId) {
        openedId = checkId;
        return true;
    }
    function save() {
        ++saves;
        return explanation.trim() === "" ? "写下当时的情况，一两句就可以。" : "";
    }
}
