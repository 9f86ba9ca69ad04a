// SPDX-License-Identifier: GPL-3.0-or-later
//
// SuggestionRow: a customer, until when and why. A tap chooses it, the next tap on a day puts it there; the keys 1 to 7
// do both at once; drawn sideways it comes out of the list and goes where it is let go.
import QtQuick
import Roadbook.App
import Roadbook.Ui

TappableCard {
    id: row

    required property WeekPlanController controller
    required property string accountId
    required property string iconName
    required property string accountName
    required property string grade
    required property bool tender
    required property string when
    required property string why
    required property int tone
    required property string plannedText
    required property int plannedTone
    required property string nearText
    required property bool chosen
    property bool last: false

    signal accountWanted
    signal lifted
    signal carried(point scene)
    signal dropped

    bottomPadding: Theme.space3
    leftPadding: Theme.space4
    plain: true
    ringGap: -2
    rightPadding: Theme.space5
    text: Words.spaced([accountName, when, why, plannedText, nearText])
    topPadding: Theme.space3

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.description: qsTr("选中后再选一天；或按 1 到 7 直接排到那一天")

    Keys.onPressed: event => {
        const day = event.key - Qt.Key_1;
        if (day >= 0 && day < 7 && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
            row.controller.planOn(row.accountId, day);
            event.accepted = true;
        }
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: row.chosen ? 3 : 0
            border.color: Theme.primary
            border.width: row.chosen ? 2 : 0
            color: row.chosen ? Theme.soft : row.hovered || row.down ? Theme.raised : "transparent"
            radius: row.chosen ? Theme.radius : 0
        }
    }
    contentItem: Item {
        implicitHeight: texts.implicitHeight

        IconTile {
            id: tile

            edged: row.chosen
            iconName: row.chosen ? "check" : row.iconName
            tone: row.chosen ? 1 : row.tone
            y: 2
        }
        Column {
            id: texts

            anchors.left: tile.right
            anchors.leftMargin: Theme.space3
            anchors.right: parent.right
            spacing: 2

            NameLine {
                font.pixelSize: Theme.text15
                grade: row.grade
                tender: row.tender
                text: row.accountName
                width: parent.width
            }
            Row {
                spacing: Theme.space2
                width: parent.width

                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: row.tone === 0 ? row.chosen ? Theme.mutedOnSoft : Theme.muted : Theme.toneInk(row.tone)
                    font.pixelSize: Theme.text12
                    font.weight: row.tone === 0 ? Font.Normal : Font.Medium
                    text: row.when
                    width: Math.min(implicitWidth, parent.width - (planned.visible ? planned.width + parent.spacing : 0))
                }
                Badge {
                    id: planned

                    anchors.verticalCenter: parent.verticalCenter
                    text: row.plannedText
                    tone: row.plannedTone
                    visible: text !== ""
                }
            }
            AppText {
                color: row.chosen ? Theme.mutedOnSoft : Theme.muted
                font.pixelSize: Theme.text12
                text: Words.wrapping(row.why)
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            AppText {
                color: Theme.info
                font.pixelSize: Theme.text12
                text: Words.wrapping(row.nearText)
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }

    onClicked: controller.editable ? controller.choose(accountId) : accountWanted()

    DragHandler {
        enabled: row.controller.editable
        target: null
        yAxis.enabled: false // up and down scrolls the list

        onActiveChanged: active ? row.lifted() : row.dropped()
        onCentroidChanged: if (active) row.carried(centroid.scenePosition)
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last && !row.chosen
        width: parent.width - 2 * Theme.space5
        x: Theme.space5
    }
}
