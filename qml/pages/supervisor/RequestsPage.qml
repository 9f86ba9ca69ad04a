// SPDX-License-Identifier: GPL-3.0-or-later
//
// RequestsPage: what people ask approval for beforehand, the longest waiting first: signed, or refused with a reason.
// What waits for somebody else, and what was decided lately, stands below.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property RequestsController controller

    readonly property int side: width >= 780 ? Theme.space7 : Theme.space4
    readonly property real inside: Math.min(Theme.formWidth, width - 2 * side)
    readonly property var titles: ({
        "mine": qsTr("等我审批"),
        "others": qsTr("等别人签批"),
        "own": qsTr("我申请的"),
        "decided": qsTr("最近决定的")
    })

    signal back
    signal accountWanted(string accountId)

    PageHeader {
        id: header

        back: true
        subtitle: page.controller.subtitle
        title: qsTr("审批申请")
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
    Card {
        anchors.top: trouble.bottom
        anchors.topMargin: Theme.space3
        height: Math.min(list.contentHeight + 2 * padding, page.height - y - page.side)
        padding: 1
        visible: list.count > 0
        width: page.inside
        x: header.x

        ListView {
            id: list

            readonly property int wanted: page.controller.wantedRow

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0 // the card grows with its rows: none is made half, ahead of being seen
            clip: true
            model: page.controller.requests

            Accessible.name: qsTr("审批申请")
            Accessible.role: Accessible.List

            Basic.ScrollBar.vertical: Basic.ScrollBar {}

            Component.onCompleted: if (wanted >= 0) positionViewAtIndex(wanted, ListView.Contain)

            onWantedChanged: if (wanted >= 0) positionViewAtIndex(wanted, ListView.Contain)

            delegate: RequestRow {
                required property int index

                last: index === ListView.view.count - 1
                objectName: "request.row." + index
                width: ListView.view.width

                onAccountChosen: page.accountWanted(accountId)
                onApproved: page.controller.approve(requestId)
                onRefused: refusing.look(requestId, Words.dotted([authorName, whatText]))
            }
            section.delegate: AppText {
                required property string section

                bottomPadding: Theme.space1
                color: Theme.muted
                font.pixelSize: Theme.text12
                font.weight: Font.Medium
                leftPadding: Theme.space4
                text: page.titles[section] ?? ""
                topPadding: Theme.space4
            }
            section.property: "section"
        }
    }
    EmptyState {
        anchors.centerIn: parent
        detail: qsTr("有人申请礼品、应酬或费用，就会排在这里。")
        iconName: "circle-check"
        text: qsTr("没有审批申请")
        visible: page.controller.ready && list.count === 0
        width: Math.min(320, parent.width - 2 * Theme.space5)
    }
    Sheet {
        id: refusing

        property string requestId: ""

        function look(request: string, what: string) {
            requestId = request;
            title = qsTr("否决 %1").arg(what);
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
            objectName: "request.reason"
            placeholderText: qsTr("为什么不同意，可以怎么改；申请人会看到")
            width: parent.width

            onTextChanged: refusing.refusal = ""
        }

        onAccepted: {
            refusal = page.controller.refuse(requestId, reason.text);
            if (refusal === "")
                close();
        }
    }
}
