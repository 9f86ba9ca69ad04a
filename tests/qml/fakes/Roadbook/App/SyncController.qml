// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    enum State { UpToDate, Waiting, Syncing, Offline, Attention, Failed }
    enum Stage { OnDevice, Uploaded, Received }

    property int state: SyncController.Waiting
    property int pendingCount: 3
    property int conflictCount: 1
    property int quarantineCount: 0
    property string lastConfirmedText: "今天 08:12"
    property string reasonText: "连不上服务器，30 秒后自动再试"
    property string serverText: "roadbook.example"
    property string deviceText: "林晓的平板"
    property string storageText: "38 MB"
    property int recordCount: 4213
    readonly property SyncStepModel steps: SyncStepModel {
        rows: [
            { stage: 0, label: "已存本机", countText: "4213 条", hint: "断电也不会丢", reached: true },
            { stage: 1, label: "已上传", countText: "还差 3 条", hint: "服务器确认了才算", reached: false },
            { stage: 2, label: "主管已收", countText: "还差 2 份", hint: "您提交的，主管处理了才算", reached: false }
        ]
    }
    readonly property PendingModel waiting: PendingModel {
        rows: [
            { entryId: "1", title: "拜访 · 东岭机械股份有限公司", detail: "专门回访，2 项承诺", timeText: "11:52", stage: 0 },
            { entryId: "2", title: "联系人 · 孙凯", detail: "改了手机", timeText: "10:05", stage: 0 },
            { entryId: "3", title: "拜访 · 华星橡胶制品有限公司", detail: "专门回访", timeText: "10:18", stage: 0 }
        ]
    }
    readonly property AttentionModel attention: AttentionModel {
        rows: [{ entryId: "c1", refused: false, title: "东岭机械股份有限公司 · 法定代表人", stateText: "两个人都改过", detail: "周航 填了“刘志元”，您填了“刘志远”", accountId: "a1", opens: true }]
    }

    readonly property RefusedSave refused: RefusedSave {}

    function syncNow() {
        state = SyncController.Syncing;
    }
}
