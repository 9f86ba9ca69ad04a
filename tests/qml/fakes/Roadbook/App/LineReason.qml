// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string title: "江城市政工程集团"
    property string differenceText: "改期 · 晚 1 小时 40 分钟"
    property string ruleText: "改期须写明原因，并报告停留时数 · 制度 第36条第3款"
    property bool report: true
    property string reasonText: ""
    property string stayText: "35"
    property var saved: null
    readonly property ChoiceModel reasons: ChoiceModel {
        Component.onCompleted: fill([["客户要求改期", "客户要求改期"], ["前一家拖延", "前一家拖延"], ["天气或路况", "天气或路况"], ["临时有急事", "临时有急事"]])
    }

    function save(reason, stayMinutes) {
        saved = [reason, stayMinutes];
        return reason === "" ? "行程变更须写明原因；补上后再“报告”（制度 第36条第3款）" : "";
    }
}
