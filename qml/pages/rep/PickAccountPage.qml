// SPDX-License-Identifier: GPL-3.0-or-later
//
// PickAccountPage: whom did you visit? Those not seen for longest first; a few letters find anybody else. One tap
// starts the visit.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property AccountsController controller

    signal back
    signal picked(string accountId)
    signal called(string accountId)

    Component.onCompleted: controller.query = ""

    PageHeader {
        id: header

        anchors.left: search.left
        anchors.right: search.right
        back: true
        compact: true
        subtitle: qsTr("点一下就开始，接下来的都可以事后补")
        title: qsTr("拜访谁？")
        y: Theme.space3

        onBackChosen: page.back()
    }
    SearchField {
        id: search

        anchors.top: header.bottom
        anchors.topMargin: Theme.space3
        name: qsTr("查找客户或联系人")
        objectName: "picker.search"
        placeholderText: qsTr("客户、联系人、拼音首字母")
        width: Math.min(Theme.readingWidth, page.width - 2 * Theme.space4)
        x: (page.width - width) / 2

        onTextEdited: page.controller.query = text
    }
    Card {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: search.bottom
        anchors.topMargin: Theme.space3
        padding: 1
        width: search.width

        AccountList {
            anchors.fill: parent
            callable: true
            controller: page.controller
            namePrefix: "picker.account."

            onCalled: accountId => page.called(accountId)
            onChosen: accountId => page.picked(accountId)
        }
    }
}
