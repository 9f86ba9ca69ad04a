// SPDX-License-Identifier: GPL-3.0-or-later
//
// PlanItemCard: one planned visit on its day. Ctrl+Left and Ctrl+Right move it, Delete takes it out, a tap opens it; it
// can be drawn sideways to another day.
import QtQuick
import Roadbook.Ui

TappableCard {
    id: card

    required property string itemId
    required property string accountName
    required property string grade
    required property bool tender
    required property string timeText
    required property string detailText
    required property string markText
    required property int markTone
    required property string lateText
    property bool editable: true
    property bool stacked: true // narrow: one below the other

    signal shifted(int days)
    signal removed
    signal lifted
    signal carried(point scene)
    signal dropped

    padding: Theme.space2 + 2
    ringGap: 1
    ringRadius: Theme.radius
    text: Words.spaced([timeText, accountName, grade, detailText, markText, lateText])

    Accessible.description: editable ? qsTr("Ctrl+左右键换一天，Delete 去掉") : ""

    Keys.onDeletePressed: if (editable) removed()
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_Left || event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Right || event.key === Qt.Key_Down ? 1 : 0;
        if (by !== 0 && card.editable && (event.modifiers & Qt.ControlModifier)) {
            card.shifted(by);
            event.accepted = true;
        }
    }

    contentItem: Item {
        implicitHeight: facts.implicitHeight

        Flow {
            id: facts

            readonly property real lineHeight: Math.round(Theme.text14 * 1.6)

            anchors.verticalCenter: parent.verticalCenter
            spacing: card.stacked ? Theme.space1 : Theme.space2
            width: parent.width

            AppText {
                color: Theme.muted
                font.pixelSize: Theme.text13
                height: card.stacked ? implicitHeight : facts.lineHeight
                text: card.timeText
                visible: text !== ""
                width: card.stacked ? parent.width : implicitWidth
            }
            AppText {
                font.weight: Font.Medium
                height: card.stacked || lineCount > 1 ? implicitHeight : facts.lineHeight
                text: card.accountName
                width: card.stacked ? parent.width : Math.min(implicitWidth, parent.width)
                wrapMode: Text.Wrap
            }
            GradeBadge {
                grade: card.grade
                tender: card.tender
            }
            Badge {
                id: mark

                text: card.markText
                tone: card.markTone
                visible: text !== "" && implicitWidth <= facts.width
            }
            AppText {
                color: Theme.toneInk(card.markTone)
                font.pixelSize: Theme.text12
                font.weight: Font.Medium
                text: card.markText
                visible: mark.implicitWidth > facts.width
                width: facts.width
                wrapMode: Text.Wrap
            }
            AppText {
                color: Theme.muted
                font.pixelSize: Theme.text12
                height: card.stacked ? implicitHeight : facts.lineHeight
                text: card.detailText
                visible: text !== ""
                width: card.stacked ? parent.width : Math.min(implicitWidth, parent.width)
                wrapMode: card.stacked ? Text.Wrap : Text.NoWrap
            }
            AppText {
                color: Theme.toneInk(4)
                font.pixelSize: Theme.text12
                font.weight: Font.Medium
                text: Words.wrapping(card.lateText)
                visible: text !== ""
                width: facts.width
                wrapMode: Text.Wrap
            }
        }
    }

    DragHandler {
        enabled: card.editable
        target: null
        yAxis.enabled: false // up and down scrolls

        onActiveChanged: active ? card.lifted() : card.dropped()
        onCentroidChanged: if (active) card.carried(centroid.scenePosition)
    }
}
