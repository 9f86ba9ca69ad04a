// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    enum State { Running, Paused, Failed, Done }

    property int state: FirstSyncController.Running
    property double progress: 0.42
    property int received: 42180
    property int total: 100000
    property string phaseText: "正在接收客户档案"
    property string errorText: ""
    property string remainingText: "大约还要 20 秒"

    function cancel() {
        state = FirstSyncController.Paused;
    }
    function resume() {
        state = FirstSyncController.Running;
    }
    function enterAnyway() {}
}
