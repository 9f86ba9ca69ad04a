// SPDX-License-Identifier: GPL-3.0-or-later
//
// SpotCheckRow: one visit of the sample: where, by whom, when, and what was found or what is striking about it.
import QtQuick
import Roadbook.Ui

TappableCard {
    id: row

    required property string visitId
    required property string accountName
    required property string grade
    required property bool tender
    required property string repName
    required property string whenText
    required property string markText
    required property int markTone
    required property bool settled

    property bool selected: false

    bottomPadding: Theme.space3
    leftPadding: Theme.space5
    plain: true
    ringGap: -2
    rightPadding: Theme.space4
    text: Words.spaced([accountName, repName, whenText, markText])
    topPadding: Theme.space3

    Accessible.selected: selected

    background: Rectangle {
        color: row.selected ? Theme.soft : row.hovered || row.down ? Theme.raised : "transparent"

        Rectangle {
            color: Theme.primary
            height: parent.height
            visible: row.selected
            width: 3
        }
    }
    contentItem: Column {
        spacing: 2

        NameLine {
            color: row.settled ? Theme.muted : Theme.ink
            font.pixelSize: Theme.text15
            grade: row.grade
            tender: row.tender
            text: row.accountName
            width: parent.width
        }
        Item {
            height: Math.max(who.implicitHeight, mark.implicitHeight)
            width: parent.width

            AppText {
                id: who

                anchors.left: parent.left
                anchors.right: mark.visible ? mark.left : parent.right
                anchors.rightMargin: Theme.space2
                anchors.verticalCenter: parent.verticalCenter
                color: row.selected ? Theme.mutedOnSoft : Theme.muted
                font.pixelSize: Theme.text13
                text: Words.wrapping(Words.dotted([row.repName, row.whenText]))
                wrapMode: Text.Wrap
            }
            Badge {
                id: mark

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: row.markText
                tone: row.markTone
                visible: text !== ""
            }
        }
    }
}
