// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string deviceName: "林晓的平板"
    property string sinceText: "3月2日"
    property string userText: "林晓（lin）"
    property string serverText: "https://roadbook.example"
    property string contactText: "今天 08:12"
    property string clockText: "准"
    property bool clockIsWrong: false
    property string recordsText: "4213 条，来自 302 份档案，全部加密"
    property string filesText: "86 个（含缩略图），全部加密"
    property string storageText: "38.2 MB"
    property string freeText: "41.7 GB"
    property bool checking: false
    property string checkText: "本机 4213 条记录核对无误，和服务器的数字摘要一致。"
    property int checkTone: 1
    property int checks: 0
    property var incidents: ["11月12日 07:40 服务器恢复过备份，已由本机补回", "9月8日 18:22 有一条记录和服务器不一样，已改成一样"]
    readonly property MeasureModel kinds: MeasureModel {
        Component.onCompleted: {
            for (const r of [["记录", "6.1 MB", 0.16], ["变更历史", "3.4 MB", 0.09], ["待上传和留底的保存", "0.2 MB", 0.01], ["照片与文件", "21.5 MB", 0.56], ["检索与其他", "7.0 MB", 0.18]])
                append({ measureId: r[0], label: r[0], detail: "占 " + Math.round(100 * r[2]) + "%", shareText: r[1], share: r[2], tone: 0 });
        }
    }

    function look() {}
    function check() {
        checks += 1;
    }
}
