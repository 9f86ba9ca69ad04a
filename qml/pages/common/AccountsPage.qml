// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountsPage: search as you type over accounts and contacts. On wide windows the archive opens beside the list,
// on narrow ones on a page of its own.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property AccountsController controller
    required property AccountController account
    property bool showOwner: false

    readonly property bool split: width >= Theme.threePanesFrom - 84

    signal accountWanted(string accountId)
    signal visitWanted(string accountId)
    signal visitShown(string visitId)
    signal importWanted

    function choose(accountId: string) {
        if (split)
            account.open(accountId);
        else
            accountWanted(accountId);
    }
    function focusSearch() {
        search.forceActiveFocus();
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.top: parent.top
        color: page.split ? Theme.surface : "transparent"
        width: left.width

        Rectangle {
            anchors.right: parent.right
            color: Theme.line
            height: parent.height
            visible: page.split
            width: 1
        }
    }
    Item {
        id: left

        readonly property int margin: page.width >= 780 && !page.split ? Theme.space7 : Theme.space4

        anchors.bottom: parent.bottom
        anchors.top: parent.top
        width: page.split ? 420 : parent.width

        PageHeader {
            id: header

            anchors.left: parent.left
            anchors.leftMargin: left.margin
            anchors.right: parent.right
            anchors.rightMargin: left.margin
            compact: page.split
            subtitle: page.controller.query === "" ? qsTr("共 %1 家").arg(page.controller.total) : qsTr("找到 %1 家").arg(page.controller.total)
            title: qsTr("客户")
            y: Theme.space4 + 2

            IconButton {
                lined: true
                iconName: "upload"
                objectName: "accounts.import"
                text: qsTr("导入客户一览表")

                onClicked: page.importWanted()
            }
            Button {
                iconName: "plus"
                kind: Button.Secondary
                leftPadding: Theme.space4
                objectName: "accounts.new"
                text: qsTr("新建客户")

                onClicked: creator.open()
            }
        }
        SearchField {
            id: search

            anchors.left: header.left
            anchors.right: header.right
            anchors.top: header.bottom
            anchors.topMargin: Theme.space3
            name: qsTr("查找客户或联系人")
            objectName: "accounts.search"
            placeholderText: qsTr("客户、联系人、拼音首字母")
            text: page.controller.query

            Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            onTextEdited: page.controller.query = text
        }
        Card {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: page.split ? 0 : Theme.space4
            anchors.left: parent.left
            anchors.leftMargin: page.split ? 0 : left.margin
            anchors.right: parent.right
            anchors.rightMargin: page.split ? 1 : left.margin
            anchors.top: search.bottom
            anchors.topMargin: Theme.space3
            accentWidth: page.split ? 0 : 1
            color: page.split ? "transparent" : Theme.surface
            padding: page.split ? 0 : 1

            AccountList {
                anchors.fill: parent
                controller: page.controller
                selectedId: page.split ? page.account.accountId : ""
                showOwner: page.showOwner

                onChosen: accountId => page.choose(accountId)
            }
        }
    }
    Loader {
        active: page.split
        anchors.bottom: parent.bottom
        anchors.left: left.right
        anchors.right: parent.right
        anchors.top: parent.top

        sourceComponent: Item {
            AccountPage {
                anchors.fill: parent
                controller: page.account
                embedded: true
                visible: page.account.accountId !== ""

                onVisitShown: visitId => page.visitShown(visitId)
                onVisitWanted: accountId => page.visitWanted(accountId)
            }
            EmptyState {
                anchors.centerIn: parent
                iconName: "users"
                text: qsTr("在左边选一位客户")
                visible: page.account.accountId === ""
                width: 320
            }
        }
    }
    NewAccountSheet {
        id: creator

        controller: page.controller

        onCreated: accountId => page.choose(accountId)
    }
}
