// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitRow: a visit in a list: when, who it was with, what for, how it ended, and how far the record has come.
import QtQuick
import Roadbook.Ui

TappableCard {
    id: row

    required property string visitId
    required property string accountName
    required property string grade
    required property bool tender
    required property string dateText
    required property string timeText
    required property string kindLabel
    required property string peopleText
    required property string outcomeLabel
    required property int outcomeTone
    required property string summary
    required property string stayText
    required property string repName
    required property int stage

    property bool showAccount: true
    property bool showRep: false
    property bool showStage: true
    property bool selected: false

    bottomPadding: Theme.space3
    leftPadding: Theme.space4
    plain: true
    ringGap: -2
    rightPadding: Theme.space4
    text: Words.spaced([dateText, timeText, showRep ? repName : "", accountName, kindLabel, peopleText, outcomeLabel])
    topPadding: Theme.space3

    Accessible.selected: selected

    background: Rectangle {
        color: row.selected ? Theme.soft : row.hovered || row.down ? Theme.raised : "transparent"
        radius: row.selected ? 0 : Theme.radiusSmall

        Rectangle {
            color: Theme.primary
            height: parent.height
            visible: row.selected
            width: 3
        }
    }
    contentItem: Item {
        implicitHeight: texts.implicitHeight

        Column {
            id: when

            spacing: 2
            width: Math.max(64, Theme.text14 * 5)

            AppText {
                text: row.dateText
                width: parent.width
            }
            AppText {
                color: row.selected ? Theme.mutedOnSoft : Theme.muted
                font.pixelSize: Theme.text13
                text: row.timeText
                width: parent.width
            }
        }
        Column {
            id: texts

            anchors.left: when.right
            anchors.leftMargin: Theme.space3
            anchors.right: marks.left
            anchors.rightMargin: Theme.space3
            spacing: 2

            NameLine {
                font.pixelSize: Theme.text15
                grade: row.grade
                graded: row.showAccount
                tender: row.tender
                text: row.showAccount ? row.accountName : row.kindLabel
                width: parent.width
            }
            AppText {
                color: row.selected ? Theme.mutedOnSoft : Theme.muted
                font.pixelSize: Theme.text13
                text: Words.wrapping(Words.dotted([row.showRep ? row.repName : "", row.showAccount ? row.kindLabel : "", row.peopleText, row.stayText]))
                width: parent.width
                wrapMode: Text.Wrap
            }
            AppText {
                color: row.selected ? Theme.mutedOnSoft : Theme.muted
                elide: Text.ElideRight
                font.pixelSize: Theme.text13
                maximumLineCount: 2
                text: row.summary.replace(/\s+/g, " ")
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Row {
            id: marks

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2

            Badge {
                anchors.verticalCenter: parent.verticalCenter
                text: row.outcomeLabel
                tone: row.outcomeTone
                visible: text !== ""
            }
            StageIcon {
                anchors.verticalCenter: parent.verticalCenter
                stage: row.stage
                visible: row.showStage
            }
        }
    }
}
