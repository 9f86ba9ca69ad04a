// SPDX-License-Identifier: GPL-3.0-or-later
//
// RecordLine: one line of the weekly record: the planned visit, what was done, how they differ and why. A difference
// that still needs its reason stands on warm ground with a button.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: line

    required property string dayText
    required property string accountName
    required property string grade
    required property bool tender
    required property string plannedText
    required property string actualText
    required property string channelIcon
    required property string channelLabel
    required property string differenceText
    required property int tone
    required property string reason
    required property bool missing
    required property bool explainable
    required property bool last
    property string namePrefix: ""

    readonly property RecordColumns columns: RecordColumns {
        room: line.width
    }
    readonly property bool across: columns.across
    readonly property real inner: width - 2 * columns.edge - (act.visible ? act.width + columns.gap : 0)

    signal accountWanted
    signal explained

    color: missing ? Theme.warningSoft : "transparent"
    implicitHeight: Math.max(56, act.visible ? act.height + 2 * Theme.space1 : 0, across ? Math.max(who.height, difference.height) + 2 * Theme.space1 : who.height + planned.implicitHeight + difference.height + 2 * Theme.space2)

    AppText {
        color: line.missing ? Theme.warning : Theme.muted
        height: who.height
        text: line.dayText
        width: line.columns.day
        x: line.columns.edge
        y: who.y
    }
    Tappable {
        id: who

        bottomPadding: 0
        leftPadding: 0
        objectName: line.namePrefix + ".account"
        ringGap: -2
        rightPadding: 0
        text: Words.spaced([line.dayText, line.accountName, line.plannedText, line.actualText, line.channelLabel, line.differenceText, line.reason])
        topPadding: 0
        width: line.across ? line.columns.account : line.inner - line.columns.day - line.columns.gap
        x: line.columns.accountX
        y: line.across ? (line.height - height) / 2 : Theme.space1

        contentItem: Item {
            implicitHeight: name.implicitHeight

            NameLine {
                id: name

                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.text15
                grade: line.grade
                tender: line.tender
                text: line.accountName
                width: parent.width
            }
        }

        onClicked: line.accountWanted()
    }
    AppText {
        id: planned

        anchors.verticalCenter: line.across ? parent.verticalCenter : undefined
        text: line.across ? line.plannedText : Words.dotted([qsTr("计划 %1").arg(line.plannedText), line.actualText === "" ? "" : qsTr("实际 %1").arg(line.actualText), line.channelLabel])
        width: line.across ? line.columns.planned : line.inner - line.columns.day - line.columns.gap
        wrapMode: Text.Wrap
        x: line.across ? line.columns.plannedX : line.columns.accountX
        y: line.across ? 0 : who.y + who.height - Theme.space2
    }
    Icon {
        id: channel

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.muted
        name: line.channelIcon
        size: Theme.icon(16)
        visible: line.across && line.channelIcon !== ""
        x: line.columns.actualX
    }
    AppText {
        anchors.verticalCenter: parent.verticalCenter
        text: line.actualText
        visible: line.across
        width: line.columns.actual - (channel.visible ? line.columns.channel : 0)
        x: line.columns.actualX + (channel.visible ? line.columns.channel : 0)
    }
    Column {
        id: difference

        anchors.verticalCenter: line.across ? parent.verticalCenter : undefined
        spacing: Theme.space1
        width: line.across ? line.columns.difference : line.inner - line.columns.day - line.columns.gap
        x: line.across ? line.columns.differenceX : line.columns.accountX
        y: line.across ? 0 : planned.y + planned.height + Theme.space1

        Badge {
            text: line.differenceText
            tone: line.tone
            width: Math.min(implicitWidth, parent.width)
        }
        AppText {
            color: line.missing ? Theme.warning : Theme.muted
            font.pixelSize: Theme.text12
            maximumLineCount: 3
            elide: Text.ElideRight
            text: line.reason
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Button {
        id: act

        anchors.right: parent.right
        anchors.rightMargin: line.columns.edge
        anchors.verticalCenter: parent.verticalCenter
        kind: line.missing ? Button.Secondary : Button.Quiet
        leftPadding: Theme.space4
        objectName: line.namePrefix + ".explain"
        text: line.missing ? qsTr("写原因") : qsTr("改原因")
        visible: line.explainable

        onClicked: line.explained()
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !line.last
        width: parent.width - 2 * line.columns.edge
        x: line.columns.edge
    }
}
