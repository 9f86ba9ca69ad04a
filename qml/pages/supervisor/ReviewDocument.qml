// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewDocument: the plan, record or change that is open: what it says in numbers, and every row with its difference.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: pane

    required property ReviewDetail detail
    property bool overlay: false

    readonly property bool narrow: width < 560 * Theme.scale

    signal back
    signal exportWanted

    bottomMarginInside: Theme.space5
    margin: narrow ? Theme.space4 : Theme.space6
    spacing: Theme.space3
    topMarginInside: Theme.space5

    Button {
        iconName: "chevron-left"
        leftPadding: Theme.space3
        objectName: "review.back"
        text: qsTr("返回列表")
        visible: pane.overlay

        onClicked: pane.back()
    }
    Item {
        implicitHeight: Math.max(title.implicitHeight, paper.visible ? paper.height : 0)
        width: parent.width

        AppText {
            id: title

            anchors.left: parent.left
            anchors.right: paper.visible ? paper.left : parent.right
            anchors.rightMargin: paper.visible ? Theme.space3 : 0
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.text20
            font.weight: Font.Bold
            objectName: "review.title"
            text: pane.detail.title
            wrapMode: Text.Wrap

            Accessible.name: text
            Accessible.role: Accessible.Heading
        }
        IconButton {
            id: paper

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: "printer"
            lined: true
            objectName: "review.export"
            text: qsTr("导出 PDF 和表格")
            visible: pane.detail.exportable

            onClicked: pane.exportWanted()
        }
    }
    Flow {
        spacing: Theme.space2
        width: parent.width

        Badge {
            text: pane.detail.kindLabel
            visible: text !== ""
        }
        Repeater {
            model: pane.detail.counts

            Row {
                id: count

                required property string label
                required property string text
                required property int tone

                Badge {
                    text: count.label
                    tone: count.tone
                    visible: count.label !== ""
                }
                AppText {
                    color: Theme.muted
                    font.pixelSize: Theme.text13
                    text: count.text
                    visible: text !== ""
                }
            }
        }
    }
    AppText {
        color: pane.detail.late ? Theme.danger : Theme.muted
        font.pixelSize: Theme.text13
        text: pane.detail.submittedText
        width: parent.width
        wrapMode: Text.Wrap
    }
    Banner {
        text: pane.detail.warningText
        tone: 4
        visible: text !== ""
        width: parent.width
    }
    Banner {
        objectName: "review.advice"
        text: pane.detail.adviceText
        tone: pane.detail.late ? 3 : 2
        visible: text !== ""
        width: parent.width
    }
    Card {
        id: card

        padding: 1
        visible: lines.count > 0
        width: parent.width

        Column {
            width: parent.width

            Item {
                id: heads

                readonly property real dayWidth: Theme.text14 * 4.6
                readonly property real plannedWidth: Theme.text14 * 4.6
                readonly property real actualWidth: Theme.icon(16) + Theme.space2 + Math.max(card.width * 0.17, Theme.text14 * 10.5)
                readonly property real markWidth: Math.max(card.width * 0.17, Theme.text14 * 8)

                height: Math.max(40, head.implicitHeight + 2 * Theme.space2)
                visible: !pane.narrow
                width: parent.width

                AppText {
                    id: head

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    font.pixelSize: Theme.text13
                    text: qsTr("日期")
                    x: Theme.space4
                }
                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    font.pixelSize: Theme.text13
                    text: qsTr("客户")
                    x: Theme.space4 + heads.dayWidth
                }
                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    font.pixelSize: Theme.text13
                    text: pane.detail.plannedHead
                    x: actualHead.x - heads.plannedWidth
                }
                AppText {
                    id: actualHead

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    font.pixelSize: Theme.text13
                    text: pane.detail.actualHead
                    x: heads.width - heads.markWidth - heads.actualWidth - Theme.space3
                }
                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    font.pixelSize: Theme.text13
                    text: pane.detail.differenceHead
                    x: heads.width - heads.markWidth - Theme.space3
                }
                Divider {
                    anchors.bottom: parent.bottom
                    width: parent.width - 2 * Theme.space4
                    x: Theme.space4
                }
            }
            Repeater {
                id: lines

                model: pane.detail.lines

                ReviewLine {
                    required property int index

                    actualHead: pane.detail.actualHead
                    actualWidth: heads.actualWidth
                    dayWidth: heads.dayWidth
                    last: index === lines.count - 1
                    markWidth: heads.markWidth
                    narrow: pane.narrow
                    objectName: "review.line." + index
                    plannedHead: pane.detail.plannedHead
                    plannedWidth: heads.plannedWidth
                    width: parent.width
                }
            }
        }
    }
    LabelledText {
        label: qsTr("本人小结")
        value: pane.detail.noteText
        visible: value !== ""
        width: parent.width
    }
}
