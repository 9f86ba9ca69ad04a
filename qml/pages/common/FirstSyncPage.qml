// SPDX-License-Identifier: GPL-3.0-or-later
//
// FirstSyncPage: the archives come onto this device for the first time. It can be stopped, resumed, or gone around.
import QtQuick
import Roadbook.App
import Roadbook.Ui

DoorCard {
    id: page

    required property FirstSyncController controller

    readonly property bool running: controller.state === FirstSyncController.Running

    subtitle: qsTr("只有第一次需要等；今天要用的客户先到。")
    title: qsTr("正在准备您的档案")

    ProgressPanel {
        detail: {
            const parts = [];
            if (page.controller.total > 0)
                parts.push(qsTr("%1 / %2 条").arg(page.controller.received).arg(page.controller.total));
            else if (page.controller.received > 0)
                parts.push(qsTr("已收到 %1 条").arg(page.controller.received));
            if (page.controller.remainingText !== "")
                parts.push(page.controller.remainingText);
            return Words.dotted(parts);
        }
        text: page.controller.phaseText
        value: page.controller.progress
        width: parent.width
    }
    Banner {
        text: page.controller.errorText
        tone: 3
        visible: text !== ""
        width: parent.width
    }
    Button {
        kind: Button.Primary
        objectName: "firstSync.resume"
        text: qsTr("继续")
        visible: !page.running && page.controller.state !== FirstSyncController.Done
        width: parent.width

        onClicked: page.controller.resume()
    }
    Button {
        kind: page.running ? Button.Primary : Button.Secondary
        objectName: "firstSync.enter"
        text: qsTr("先开始工作，其余的在后台接收")
        width: parent.width

        onClicked: page.controller.enterAnyway()
    }
    Button {
        kind: Button.Quiet
        objectName: "firstSync.cancel"
        text: qsTr("暂停，已收到的会保留")
        visible: page.running
        width: parent.width

        onClicked: page.controller.cancel()
    }
}
