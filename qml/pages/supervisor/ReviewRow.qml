// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewRow: one document that waits, or was decided: whose, what, of when, and whether anything in it differs.
import QtQuick
import Roadbook.Ui

TappableCard {
    id: row

    required property string reviewId
    required property string repName
    required property string kindLabel
    required property string periodText
    required property string summaryText
    required property string ageText
    required property int ageTone
    required property string lateText
    required property string markText
    required property int markTone
    required property string section
    required property bool marked

    property bool selected: false
    readonly property color quiet: selected ? Theme.mutedOnSoft : Theme.muted

    bottomPadding: Theme.space3
    leftPadding: Theme.space5
    plain: true
    ringGap: -2
    rightPadding: Theme.space4
    text: Words.spaced([repName, kindLabel, periodText, markText, lateText, ageText, marked ? qsTr("已标记") : ""])
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
    contentItem: Item {
        implicitHeight: texts.implicitHeight

        Column {
            id: texts

            spacing: 2
            width: parent.width

            Item {
                height: Math.max(name.implicitHeight, mark.implicitHeight)
                width: parent.width

                Icon {
                    id: tick

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.primary
                    name: "check"
                    size: Theme.icon(16)
                    visible: row.marked
                }
                AppText {
                    id: name

                    anchors.left: row.marked ? tick.right : parent.left
                    anchors.leftMargin: row.marked ? Theme.space1 : 0
                    anchors.right: mark.left
                    anchors.rightMargin: Theme.space2
                    anchors.verticalCenter: parent.verticalCenter
                    color: row.section === "decided" ? Theme.muted : Theme.ink
                    font.pixelSize: Theme.text15
                    font.weight: row.section === "decided" ? Font.Normal : Font.Medium
                    text: row.repName
                    wrapMode: Text.Wrap
                }
                Badge {
                    id: mark

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.markText
                    tone: row.markTone
                }
            }
            AppText {
                color: row.quiet
                font.pixelSize: Theme.text13
                text: Words.dotted([row.kindLabel, row.periodText])
                width: parent.width
                wrapMode: Text.Wrap
            }
            Flow {
                spacing: Theme.space2
                width: parent.width

                AppText {
                    color: row.quiet
                    font.pixelSize: Theme.text12
                    text: row.section === "decided" ? row.ageText : row.summaryText
                    visible: text !== ""
                    width: Math.min(implicitWidth, parent.width)
                    wrapMode: Text.Wrap
                }
                AppText {
                    color: row.ageTone === 0 ? row.quiet : Theme.toneInk(row.ageTone)
                    font.pixelSize: Theme.text12
                    text: row.ageText
                    visible: row.section !== "decided"
                    width: Math.min(implicitWidth, parent.width)
                    wrapMode: Text.Wrap
                }
                AppText {
                    color: Theme.danger
                    font.pixelSize: Theme.text12
                    font.weight: Font.Medium
                    text: row.lateText
                    visible: text !== ""
                    width: Math.min(implicitWidth, parent.width)
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
