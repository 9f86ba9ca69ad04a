// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitPrepCard: what to know and to take along, at the top of a visit: a line that unfolds. Ticks are for the rep alone.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: card

    required property VisitPreparation preparation
    property bool unfolded: false

    border.color: Theme.line
    border.width: 1
    color: Theme.surface
    implicitHeight: head.height + (unfolded ? body.height : 0)
    radius: Theme.radiusLarge

    Tappable {
        id: head

        height: Math.max(56, texts.height + 2 * Theme.space2)
        objectName: "visit.prep"
        ringGap: -2
        ringRadius: Theme.radiusLarge
        text: Words.spaced([qsTr("拜访准备"), card.preparation.briefText])
        width: parent.width

        Accessible.description: card.unfolded ? qsTr("已展开") : qsTr("已收起")

        onClicked: card.unfolded = !card.unfolded

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.primary
            name: "list-checks"
            size: Theme.icon(20)
            x: Theme.space4
        }
        Column {
            id: texts

            anchors.left: icon.right
            anchors.leftMargin: Theme.space3
            anchors.right: arrow.left
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                font.weight: Font.Medium
                text: qsTr("拜访准备")
                width: parent.width
            }
            AppText {
                color: Theme.muted
                font.pixelSize: Theme.text12
                text: card.preparation.briefText
                visible: !card.unfolded
                width: parent.width
            }
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            name: card.unfolded ? "chevron-up" : "chevron-down"
            size: Theme.icon(18)
        }
    }
    Column {
        id: body

        anchors.top: head.bottom
        bottomPadding: Theme.space4
        leftPadding: Theme.space4
        rightPadding: Theme.space4
        spacing: Theme.space4
        topPadding: Theme.space2
        visible: card.unfolded
        width: parent.width

        LabelledText {
            label: qsTr("计划办的事")
            value: card.preparation.matters
            visible: value !== ""
            width: parent.width - 2 * Theme.space4
        }
        LabelledText {
            label: card.preparation.lastText
            value: card.preparation.lastSummary
            visible: value !== ""
            width: parent.width - 2 * Theme.space4
        }
        Column {
            visible: promises.count > 0
            width: parent.width - 2 * Theme.space4

            SectionTitle {
                hint: qsTr("还没有兑现的，见面时给个交代")
                text: qsTr("未了的承诺")
            }
            Repeater {
                id: promises

                model: card.preparation.open

                PromiseRow {
                    required property int index

                    last: index === promises.count - 1
                    width: parent.width
                }
            }
        }
        Repeater {
            model: card.preparation.days

            Row {
                id: day

                required property string modelData

                spacing: Theme.space2

                Icon {
                    color: Theme.info
                    name: "cake"
                    size: Theme.icon(18)
                }
                AppText {
                    text: day.modelData
                }
            }
        }
        Row {
            spacing: Theme.space2
            visible: card.preparation.verification !== ""

            Icon {
                color: Theme.warning
                name: "file-text"
                size: Theme.icon(18)
            }
            AppText {
                text: qsTr("档案待核实：%1").arg(card.preparation.verification)
            }
        }
        ChipGroup {
            choices: card.preparation.bring
            hint: qsTr("可以不勾")
            namePrefix: "visit.bring."
            text: qsTr("准备事项")
            visible: card.preparation.bring.count > 0
            width: parent.width - 2 * Theme.space4
        }
    }
}
