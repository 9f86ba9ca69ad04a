// SPDX-License-Identifier: GPL-3.0-or-later
//
// DueRow: something due and why: icon, what, until when in its colour, the reason. One tap goes there; a button at
// the right does the obvious thing.
import QtQuick
import Roadbook.Ui

TappableCard {
    id: row

    required property string iconName
    property string head: ""
    property string when: ""
    property string why: ""
    property int tone: 0
    property string doText: ""
    property string doIcon: ""
    property string doName: ""
    property bool leads: false // an arrow says that a tap goes somewhere
    property bool last: false

    signal done

    bottomPadding: Theme.space3
    leftPadding: Theme.space5
    plain: true
    ringGap: -2
    rightPadding: Theme.space4
    text: Words.spaced([row.head, row.when, row.why])
    topPadding: Theme.space3

    contentItem: Item {
        implicitHeight: texts.implicitHeight

        IconTile {
            id: tile

            iconName: row.iconName
            tone: row.tone
            y: 2
        }
        Column {
            id: texts

            anchors.left: tile.right
            anchors.leftMargin: Theme.space3
            anchors.right: act.visible ? act.left : arrow.visible ? arrow.left : parent.right
            anchors.rightMargin: arrow.visible ? Theme.space3 : 0
            spacing: 2

            AppText {
                font.pixelSize: Theme.text15
                text: row.head
                width: parent.width
                wrapMode: Text.Wrap
            }
            AppText {
                color: row.tone === 0 ? Theme.muted : Theme.toneInk(row.tone)
                font.pixelSize: Theme.text12
                font.weight: row.tone === 0 ? Font.Normal : Font.Medium
                text: Words.wrapping(row.when)
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            AppText {
                color: Theme.muted
                font.pixelSize: Theme.text12
                text: Words.wrapping(row.why)
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            name: "chevron-right"
            size: Theme.icon(16)
            visible: row.leads
        }
        IconButton {
            id: act

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: row.doIcon
            ink: Theme.primary
            objectName: row.doName
            text: row.doText
            visible: row.doIcon !== ""

            onClicked: row.done()
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
        width: parent.width - 2 * Theme.space5
        x: Theme.space5
    }
}
