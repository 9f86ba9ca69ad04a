// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountList: the accounts a search found, as many as there are; rows are reused, so twenty thousand scroll as ten do.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

ListView {
    id: list

    required property AccountsController controller
    property string selectedId: ""
    property string namePrefix: "accounts.row."
    property bool showOwner: false
    property bool callable: false

    readonly property bool nearEnd: count > 0 && contentY + 3 * height > contentHeight

    signal chosen(string accountId)
    signal called(string accountId)

    function showChosen() {
        if (selectedId !== "" && controller.chosenIndex >= 0)
            positionViewAtIndex(controller.chosenIndex, ListView.Contain);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    keyNavigationEnabled: false
    model: controller.results
    reuseItems: true

    Accessible.name: qsTr("客户列表")
    Accessible.role: Accessible.List

    Component.onCompleted: showChosen()
    onCountChanged: if (nearEnd) controller.showMore()
    onNearEndChanged: if (nearEnd) controller.showMore()
    onSelectedIdChanged: showChosen()

    Basic.ScrollBar.vertical: Basic.ScrollBar {}

    Connections {
        function onChosenFound() {
            list.showChosen();
        }

        target: list.controller
    }

    delegate: AccountRow {
        required property int index

        callable: list.callable
        objectName: list.namePrefix + index
        selected: list.selectedId === accountId
        showOwner: list.showOwner
        width: ListView.view.width

        onCalled: list.called(accountId)
        onClicked: list.chosen(accountId)
    }

    EmptyState {
        anchors.centerIn: parent
        detail: list.controller.query === "" ? qsTr("新建一位客户，或者导入客户一览表。") : qsTr("可以用汉字、全拼或者首字母，例如 dljx。")
        iconName: list.controller.query === "" ? "users" : "search"
        text: list.controller.query === "" ? qsTr("还没有客户") : qsTr("没有找到“%1”").arg(list.controller.query)
        visible: list.count === 0 && !list.controller.busy
        width: Math.min(360, parent.width - 2 * Theme.space6)
    }
}
