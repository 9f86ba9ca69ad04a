// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string conflictId: "c1"
    property string title: "法定代表人"
    property string recordTitle: "东岭机械股份有限公司"
    property string beforeText: "刘建国"
    property bool settled: false
    property string settledText: ""
    property string alsoMergedText: "同一次同步里另有 3 个字段自动合并，没有丢失"
    property string taken: ""
    readonly property RivalModel rivals: RivalModel {
        rows: [
            { value: "刘志元", author: "周航", device: "电脑", madeText: "11月22日 09:05", arrivedText: "", shown: true },
            { value: "刘志远", author: "林晓", device: "平板", madeText: "11月21日 16:40", arrivedText: "离线，今天 08:12 到达", shown: false }
        ]
    }

    function settleWith(row) {
        taken = rivals.get(row).value;
        return "";
    }
    function settleWithText(text) {
        taken = text;
        return "";
    }
}
