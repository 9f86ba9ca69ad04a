// SPDX-License-Identifier: GPL-3.0-or-later
//
// CoveredRow: an account behind a number: who has to be in contact, how much stands in time, and the most urgent of it.
import QtQuick
import Roadbook.Ui

TappableCard {
    id: row

    required property string accountId
    required property string name
    required property string grade
    required property bool tender
    required property string personName
    required property string countText
    required property string whenText
    required property string why
    required property int tone

    property bool last: false

    bottomPadding: Theme.space3
    leftPadding: Theme.space2
    plain: true
    ringGap: -2
    rightPadding: Theme.space2
    text: Words.spaced([name, grade, personName, countText, whenText, why])
    topPadding: Theme.space3

    contentItem: Item {
        implicitHeight: texts.implicitHeight

        GradeBadge {
            id: badge

            anchors.verticalCenter: parent.verticalCenter
            grade: row.grade
            tender: row.tender
        }
        Column {
            id: texts

            anchors.left: badge.right
            anchors.leftMargin: Theme.space3
            anchors.right: when.left
            anchors.rightMargin: Theme.space3
            spacing: 2

            AppText {
                font.pixelSize: Theme.text15
                text: Words.dotted([row.name, row.personName])
                width: parent.width
                wrapMode: Text.Wrap
            }
            AppText {
                color: Theme.muted
                font.pixelSize: Theme.text12
                text: Words.wrapping(Words.dotted([row.countText, row.why]))
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        AppText {
            id: when

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: row.tone === 0 ? Theme.muted : Theme.toneInk(row.tone)
            font.pixelSize: Theme.text13
            font.weight: Font.Medium
            text: row.whenText
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
        width: parent.width
    }
}
