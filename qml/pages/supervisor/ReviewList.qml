// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewList: what waits, the longest first, then who has not handed in, then what was decided lately; and one button for
// all that is clean.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: pane

    required property ReviewController controller
    property bool beside: true // something stands at its right

    signal chosen
    signal bulkWanted

    color: Theme.surface

    SectionTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.space5
        anchors.right: parent.right
        pixelSize: Theme.text17
        text: qsTr("审核")
        y: Theme.space5
    }
    AppText {
        id: summary

        anchors.left: title.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.top: title.bottom
        anchors.topMargin: Theme.space1
        color: Theme.muted
        font.pixelSize: Theme.text13
        objectName: "review.summary"
        text: pane.controller.summaryText
        wrapMode: Text.Wrap
    }
    ListView {
        id: list

        anchors.bottom: bulk.visible ? bulk.top : parent.bottom
        anchors.bottomMargin: bulk.visible ? Theme.space3 : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: summary.bottom
        anchors.topMargin: Theme.space3
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: pane.controller.reviews
        reuseItems: true

        Accessible.name: qsTr("等着审的")
        Accessible.role: Accessible.List

        Basic.ScrollBar.vertical: Basic.ScrollBar {}

        delegate: ReviewRow {
            required property int index

            objectName: "review.row." + index
            selected: pane.controller.selectedId === reviewId
            width: ListView.view.width

            onClicked: {
                pane.controller.selectedId = reviewId;
                pane.chosen();
            }
            onSelectedChanged: if (selected) list.positionViewAtIndex(index, ListView.Contain)
        }
        section.delegate: Item {
            id: head

            required property string section

            implicitHeight: word.text !== "" ? word.implicitHeight + Theme.space4 + Theme.space1 : 0
            width: ListView.view.width

            AppText {
                id: word

                color: Theme.muted
                font.pixelSize: Theme.text12
                font.weight: Font.Medium
                text: head.section === "decided" ? qsTr("最近七天已审") : head.section === "missing" ? qsTr("还没有交") : ""
                visible: text !== ""
                x: Theme.space5
                y: Theme.space4
            }
        }
        section.property: "section"
    }
    EmptyState {
        anchors.centerIn: list
        detail: qsTr("专员提交周计划、周记录、月记录或报告行程变更，就会出现在这里。")
        iconName: "circle-check"
        text: qsTr("都审完了")
        visible: list.count === 0
        width: Math.min(280, parent.width - 2 * Theme.space5)
    }
    Button {
        id: bulk

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        anchors.left: parent.left
        anchors.leftMargin: Theme.space4
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        enabled: !pane.controller.busy
        iconName: "badge-check"
        leftPadding: Theme.space3
        objectName: "review.bulk"
        text: pane.controller.markedCount > 0 ? qsTr("通过已标记的 %1 份").arg(pane.controller.bulkCount) : qsTr("通过无异常的 %1 份").arg(pane.controller.bulkCount)
        visible: pane.controller.bulkCount > 0

        Accessible.description: qsTr("Shift+A")

        onClicked: pane.bulkWanted()
    }
    Rectangle {
        anchors.right: parent.right
        color: Theme.line
        height: parent.height
        visible: pane.beside
        width: 1
    }
}
