// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewLine: one row of the table: when, who, what was planned, what was done, how the two differ, and why. On narrow
// pages it takes two lines.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: line

    required property string dateText
    required property string accountName
    required property string grade
    required property bool tender
    required property bool archived
    required property string plannedText
    required property string actualText
    required property string channelIcon
    required property string channelLabel
    required property string markText
    required property int markTone
    required property string otherText
    required property string reasonText
    required property bool reasonMissing
    required property string noteText
    required property bool striking

    property string plannedHead: ""
    property string actualHead: ""
    property bool narrow: false
    property bool last: false
    property real dayWidth: 64
    property real plannedWidth: 72
    property real actualWidth: 150
    property real markWidth: 150

    readonly property real nameEnd: texts.y + texts.implicitHeight + texts.inset

    color: "transparent"
    implicitHeight: Math.max(Theme.touch, nameEnd, below.y + below.implicitHeight) + Theme.space2

    Accessible.name: Words.spaced([dateText, accountName, plannedText, actualText, channelLabel, markText, otherText, reasonText])
    Accessible.role: Accessible.ListItem

    Rectangle {
        anchors.fill: parent
        color: Theme.warningSoft
        opacity: 0.45
        visible: line.striking
    }
    AppText {
        id: day

        color: line.striking ? Theme.ink : Theme.muted
        height: Theme.touch
        rightPadding: Theme.space2
        text: line.dateText
        width: line.dayWidth
        x: Theme.space4
    }
    NameLine {
        id: texts

        readonly property int inset: Math.max(0, (Theme.touch - firstLine) / 2) // its first line stands beside the day

        anchors.left: day.right
        font.pixelSize: Theme.text15
        grade: line.grade
        graded: line.archived
        tender: line.tender
        text: line.accountName === "" ? qsTr("未建档客户") : line.accountName
        width: (line.narrow ? line.width - Theme.space4 : planned.x) - x - Theme.space2
        y: inset
    }
    AppText {
        id: planned

        elide: Text.ElideRight
        height: Theme.touch
        maximumLineCount: 2
        text: line.plannedText
        visible: !line.narrow
        width: line.plannedWidth - Theme.space2
        wrapMode: Text.Wrap
        x: actual.x - line.plannedWidth
    }
    Icon {
        id: channel

        color: line.striking ? Theme.ink : Theme.muted
        name: line.channelIcon
        size: Theme.icon(16)
        visible: line.channelIcon !== "" && !line.narrow
        x: actual.x
        y: (Theme.touch - height) / 2
    }
    AppText {
        id: actual

        height: Theme.touch
        leftPadding: channel.visible ? channel.width + Theme.space2 : 0
        text: line.actualText
        visible: !line.narrow
        width: line.actualWidth - Theme.space2
        x: line.width - line.markWidth - line.actualWidth - Theme.space3
    }
    Badge {
        id: mark

        text: line.markText
        tone: line.markTone
        visible: text !== "" && !line.narrow
        width: Math.min(implicitWidth, line.markWidth)
        x: line.width - line.markWidth - Theme.space3
        y: (Theme.touch - height) / 2
    }
    Column {
        id: below

        anchors.left: day.right
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        spacing: Theme.space1
        y: line.nameEnd - (line.narrow ? Theme.space2 : Theme.space3)

        Flow {
            spacing: Theme.space2
            visible: line.narrow
            width: parent.width

            AppText {
                color: line.striking ? Theme.ink : Theme.muted
                font.pixelSize: Theme.text13
                text: Words.dotted([Words.spaced([line.plannedHead, line.plannedText]), Words.spaced([line.actualHead, line.actualText]), line.channelLabel])
                width: Math.min(implicitWidth, parent.width)
                wrapMode: Text.Wrap
            }
            Badge {
                text: line.markText
                tone: line.markTone
                visible: text !== ""
                width: Math.min(implicitWidth, parent.width)
            }
        }
        AppText {
            color: line.reasonMissing ? Theme.danger : line.striking ? Theme.ink : Theme.muted
            font.pixelSize: Theme.text13
            text: Words.dotted([line.otherText, line.reasonText === "" ? line.noteText : line.reasonText])
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            elide: Text.ElideRight
            maximumLineCount: 2
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !line.last
        width: parent.width - 2 * Theme.space4
        x: Theme.space4
    }
}
