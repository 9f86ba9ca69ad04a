// SPDX-License-Identifier: GPL-3.0-or-later
//
// UnlockPage: opens the encrypted store with the password and with nothing else; no network is needed.
import QtQuick
import Roadbook.App
import Roadbook.Ui

DoorCard {
    id: page

    required property UnlockController controller

    readonly property bool ready: password.text !== "" && !controller.busy && controller.waitSeconds === 0

    function submit() {
        if (!ready)
            return;
        controller.unlock(password.text);
        password.text = "";
    }

    subtitle: qsTr("档案已加密保存在这台设备上，没有网络也能打开。")
    title: qsTr("%1，您好").arg(page.controller.userName)

    FormField {
        id: password

        echoMode: TextInput.Password
        fieldName: "unlock.password"
        inputHints: Qt.ImhSensitiveData
        label: qsTr("密码")
        problem: page.controller.errorText
        width: parent.width

        onAccepted: page.submit()
    }
    Button {
        enabled: page.ready
        kind: Button.Primary
        large: true
        objectName: "unlock.submit"
        text: page.controller.busy ? qsTr("正在打开…") : page.controller.waitSeconds > 0 ? qsTr("请等 %1 秒再试").arg(page.controller.waitSeconds) : qsTr("打开")
        width: parent.width

        onClicked: page.submit()
    }
    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        kind: Button.Quiet
        objectName: "unlock.other"
        text: qsTr("用别的账号登录")

        onClicked: page.controller.useOtherUser()
    }

    Component.onCompleted: password.take()
}
