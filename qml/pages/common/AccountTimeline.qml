// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountTimeline: all visits to an account, newest first.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Item {
    id: pane

    required property AccountController controller
    property int margin: Theme.space7

    signal visitShown(string visitId)

    Card {
        anchors.bottomMargin: Theme.space5
        anchors.fill: parent
        anchors.leftMargin: pane.margin
        anchors.rightMargin: pane.margin
        anchors.topMargin: Theme.space5
        padding: Theme.space1

        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: pane.controller.timeline
            reuseItems: true

            Accessible.name: qsTr("往来")
            Accessible.role: Accessible.List

            Basic.ScrollBar.vertical: Basic.ScrollBar {}

            delegate: VisitRow {
                showAccount: false
                showRep: true
                width: ListView.view.width

                onClicked: pane.visitShown(visitId)
            }
        }
        EmptyState {
            anchors.centerIn: parent
            iconName: "notebook-pen"
            text: qsTr("还没有拜访记录")
            visible: list.count === 0
            width: 320
        }
    }
}
