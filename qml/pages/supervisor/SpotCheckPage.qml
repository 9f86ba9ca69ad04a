// SPDX-License-Identifier: GPL-3.0-or-later
//
// SpotCheckPage: the week's sample and what came of it. Wide: list and check side by side; narrow: the check on top of
// the list. J and K move.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

FocusScope {
    id: page

    required property SpotCheckController controller

    readonly property bool twoPanes: width >= 900
    readonly property bool empty: controller.selectedId === ""
    property bool detailOpen: false

    focus: true

    Keys.onPressed: event => {
        if (event.key === Qt.Key_J)
            controller.selectNext();
        else if (event.key === Qt.Key_K)
            controller.selectPrevious();
        else
            return;
        event.accepted = true;
    }

    Rectangle {
        id: pane

        color: Theme.surface
        height: parent.height
        visible: page.twoPanes || !page.detailOpen
        width: page.twoPanes ? Math.min(page.width * 0.4, 352 * Theme.scale) : page.width

        Item {
            id: head

            anchors.left: parent.left
            anchors.leftMargin: Theme.space5
            anchors.right: parent.right
            anchors.rightMargin: Theme.space3
            height: Math.max(Theme.control, title.implicitHeight)
            y: Theme.space3

            SectionTitle {
                id: title

                anchors.verticalCenter: parent.verticalCenter
                pixelSize: Theme.text17
                text: qsTr("抽查")
            }
            AppText {
                anchors.left: title.right
                anchors.leftMargin: Theme.space3
                anchors.right: weeks.left
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.muted
                font.pixelSize: Theme.text13
                horizontalAlignment: Text.AlignRight
                text: page.controller.weekText
            }
            Row {
                id: weeks

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                IconButton {
                    iconName: "chevron-left"
                    objectName: "spot.earlier"
                    text: qsTr("上一周")

                    onClicked: page.controller.earlierWeek()
                }
                IconButton {
                    enabled: page.controller.later
                    iconName: "chevron-right"
                    objectName: "spot.later"
                    text: qsTr("下一周")

                    onClicked: page.controller.laterWeek()
                }
            }
        }
        AppText {
            id: summary

            anchors.left: parent.left
            anchors.leftMargin: Theme.space5
            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            anchors.top: head.bottom
            color: Theme.muted
            font.pixelSize: Theme.text13
            text: page.controller.trouble === "" ? page.controller.summaryText : page.controller.trouble
            wrapMode: Text.Wrap
        }
        ListView {
            id: list

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: summary.bottom
            anchors.topMargin: Theme.space3
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: page.controller.visits
            reuseItems: true

            Accessible.name: qsTr("抽中的拜访")
            Accessible.role: Accessible.List

            Basic.ScrollBar.vertical: Basic.ScrollBar {}

            delegate: SpotCheckRow {
                required property int index

                objectName: "spot.row." + index
                selected: page.controller.selectedId === visitId
                width: ListView.view.width

                onClicked: {
                    page.controller.selectedId = visitId;
                    page.detailOpen = true;
                }
                onSelectedChanged: if (selected) Qt.callLater(list.positionViewAtIndex, index, ListView.Contain) // not while it is laid out
            }
        }
        EmptyState {
            anchors.centerIn: list
            detail: qsTr("这一周没有可抽的拜访。")
            iconName: "shield-check"
            text: qsTr("没有抽中的拜访")
            visible: list.count === 0
            width: Math.min(280, parent.width - 2 * Theme.space5)
        }
        Rectangle {
            anchors.right: parent.right
            color: Theme.line
            height: parent.height
            visible: page.twoPanes
            width: 1
        }
    }
    SpotCheckPane {
        anchors.right: parent.right
        controller: page.controller
        height: parent.height
        overlay: !page.twoPanes
        visible: (page.twoPanes || page.detailOpen) && !page.empty
        width: page.twoPanes ? parent.width - pane.width : parent.width

        onBack: page.detailOpen = false
    }
}
