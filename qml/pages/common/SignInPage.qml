// SPDX-License-Identifier: GPL-3.0-or-later
//
// SignInPage: the first time on this device, or as somebody else. Needs the network once.
import QtQuick
import Roadbook.App
import Roadbook.Ui

DoorCard {
    id: page

    required property SignInController controller

    readonly property bool complete: user.text.trim() !== "" && password.text !== "" && server.text.trim() !== ""

    function submit() {
        if (!complete || controller.busy)
            return;
        controller.server = server.text.trim();
        controller.user = user.text.trim();
        controller.device = device.text.trim();
        controller.signIn(password.text);
        password.text = "";
    }

    kept: submit // however large the text is
    subtitle: qsTr("第一次登录需要网络；以后没有网络也能打开。")
    title: qsTr("登录访册")

    FormField {
        id: server

        fieldName: "signIn.server"
        inputHints: Qt.ImhUrlCharactersOnly
        label: qsTr("服务器")
        text: page.controller.server
        width: parent.width

        onAccepted: user.take()
    }
    FormField {
        id: user

        fieldName: "signIn.user"
        inputHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        label: qsTr("登录名")
        text: page.controller.user
        width: parent.width

        onAccepted: password.take()
    }
    FormField {
        id: password

        echoMode: TextInput.Password
        fieldName: "signIn.password"
        inputHints: Qt.ImhSensitiveData
        label: qsTr("密码")
        width: parent.width

        onAccepted: page.submit()
    }
    FormField {
        id: device

        fieldName: "signIn.device"
        hint: qsTr("出现在变更历史里，好认出是哪一台")
        label: qsTr("设备名称")
        text: page.controller.device
        width: parent.width

        onAccepted: page.submit()
    }
    Banner {
        text: page.controller.errorText
        tone: 4
        visible: text !== ""
        width: parent.width
    }
    Button {
        id: submit

        enabled: page.complete && !page.controller.busy
        kind: Button.Primary
        large: true
        objectName: "signIn.submit"
        text: page.controller.busy ? qsTr("正在登录…") : qsTr("登录")
        width: parent.width

        onClicked: page.submit()
    }

    Component.onCompleted: page.controller.user === "" ? user.take() : password.take()
}
