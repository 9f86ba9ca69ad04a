// SPDX-License-Identifier: GPL-3.0-or-later
//
// RegradePage: whose grade the regulation would change, and why; the manager approves or refuses each, or the clean ones
// together. What an open week holds back says so, with the next step.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property RegradeController controller

    readonly property int side: width >= 780 ? Theme.space7 : Theme.space4
    readonly property real inside: Math.min(Theme.formWidth, width - 2 * side)

    signal back
    signal accountWanted(string accountId)

    Component.onDestruction: controller.close()

    PageHeader {
        id: header

        back: true
        subtitle: page.controller.subtitle
        title: qsTr("调级建议")
        width: page.inside
        x: (page.width - width) / 2
        y: Theme.space4 + 2

        onBackChosen: page.back()
    }
    Banner {
        id: trouble

        anchors.top: header.bottom
        anchors.topMargin: Theme.space3
        height: visible ? implicitHeight : 0
        text: page.controller.problem
        tone: 4
        visible: text !== ""
        width: page.inside
        x: header.x
    }
    Flow {
        id: together

        anchors.top: trouble.bottom
        anchors.topMargin: Theme.space3
        spacing: Theme.space3
        width: page.inside
        x: header.x

        Button {
            enabled: !page.controller.busy
            iconName: "badge-check"
            kind: Button.Primary
            leftPadding: Theme.space3
            objectName: "regrade.approveClean"
            text: qsTr("批准无疑问的 %n 家", "", page.controller.cleanCount)
            visible: page.controller.cleanCount > 0

            onClicked: page.controller.approveClean()
        }
        Button {
            enabled: !page.controller.busy
            iconName: "check"
            leftPadding: Theme.space3
            objectName: "regrade.applyApproved"
            text: qsTr("执行已批准的 %1 家").arg(page.controller.approvedCount)
            visible: page.controller.approvedCount > 0

            onClicked: page.controller.applyApproved()
        }
    }
    Card {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: page.side
        anchors.top: together.bottom
        anchors.topMargin: Theme.space4
        padding: 1
        visible: list.count > 0
        width: page.inside
        x: header.x

        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: page.controller.regrades

            Accessible.name: qsTr("调级建议")
            Accessible.role: Accessible.List

            Basic.ScrollBar.vertical: Basic.ScrollBar {}

            delegate: RegradeRow {
                required property int index

                busy: page.controller.busy
                last: index === ListView.view.count - 1
                objectName: "regrade.row." + index
                width: ListView.view.width

                onAccountChosen: page.accountWanted(accountId)
                onApproved: page.controller.approve(accountId)
                onRefused: refusing.look(accountId, name)
            }
            section.delegate: AppText {
                required property string section

                bottomPadding: Theme.space1
                color: Theme.muted
                font.pixelSize: Theme.text12
                font.weight: Font.Medium
                leftPadding: Theme.space4
                text: section
                topPadding: Theme.space4
            }
            section.property: "sectionText"
        }
    }
    EmptyState {
        anchors.centerIn: parent
        detail: qsTr("每位客户的等级都与制度一致，或者由人工定级。")
        iconName: "circle-check"
        text: qsTr("没有调级建议")
        visible: page.controller.ready && list.count === 0
        width: Math.min(320, parent.width - 2 * Theme.space5)
    }
    Sheet {
        id: refusing

        property string accountId: ""

        function look(account: string, name: string) {
            accountId = account;
            title = qsTr("否决 %1 的调级").arg(name);
            reason.text = "";
            open();
            reason.forceActiveFocus();
        }

        acceptText: qsTr("否决")
        title: ""

        TextArea {
            id: reason

            minimumHeight: 96
            name: qsTr("否决的理由")
            objectName: "regrade.reason"
            placeholderText: qsTr("为什么保持现在的等级")
            width: parent.width

            onTextChanged: refusing.refusal = ""
        }

        onAccepted: {
            refusal = page.controller.refuse(accountId, reason.text);
            if (refusal === "")
                close();
        }
    }
}
