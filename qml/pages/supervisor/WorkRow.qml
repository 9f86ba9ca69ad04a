// SPDX-License-Identifier: GPL-3.0-or-later
//
// WorkRow: one thing that waits: what kind, whose, why, and since when.
import QtQuick
import Roadbook.Ui

TappableCard {
    id: row

    required property string iconName
    required property string kindLabel
    required property string head
    required property string detail
    required property string ageText
    required property int ageTone
    required property int deed
    required property string subjectId

    property bool last: false
    readonly property bool narrow: width < 620 * Theme.scale

    bottomPadding: Theme.space3
    leftPadding: Theme.space4
    plain: true
    ringGap: -2
    rightPadding: Theme.space4
    text: Words.spaced([kindLabel, head, ageText, detail])
    topPadding: Theme.space3

    contentItem: Item {
        implicitHeight: texts.implicitHeight

        IconTile {
            id: tile

            anchors.verticalCenter: parent.verticalCenter
            iconName: row.iconName
            tone: row.ageTone
        }
        Column {
            id: texts

            anchors.left: tile.right
            anchors.leftMargin: Theme.space3
            anchors.right: row.narrow ? parent.right : age.left
            anchors.rightMargin: row.narrow ? 0 : Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            AppText {
                font.pixelSize: Theme.text15
                font.weight: Font.Medium
                text: row.head
                width: parent.width
                wrapMode: Text.Wrap
            }
            AppText {
                color: row.ageTone === 0 ? Theme.muted : Theme.toneInk(row.ageTone)
                font.pixelSize: Theme.text13
                font.weight: row.ageTone === 0 ? Font.Normal : Font.Medium
                text: Words.dotted([row.kindLabel, row.ageText])
                visible: row.narrow
                width: parent.width
            }
            AppText {
                color: Theme.muted
                font.pixelSize: Theme.text13
                text: row.detail
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Column {
            id: age

            anchors.right: arrow.left
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            visible: !row.narrow
            width: Theme.text14 * 9

            AppText {
                color: row.ageTone === 0 ? Theme.ink : Theme.toneInk(row.ageTone)
                font.weight: Font.Medium
                horizontalAlignment: Text.AlignRight
                text: row.ageText
                width: parent.width
            }
            AppText {
                color: Theme.muted
                font.pixelSize: Theme.text12
                horizontalAlignment: Text.AlignRight
                text: row.kindLabel
                width: parent.width
            }
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            name: "chevron-right"
            size: Theme.icon(18)
            visible: !row.narrow
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
        width: parent.width - 2 * Theme.space4
        x: Theme.space4
    }
}
