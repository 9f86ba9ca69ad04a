// SPDX-License-Identifier: GPL-3.0-or-later
//
// GradeBadge: the grade of an account, the same everywhere. A1 solid, A2 soft, B and below outline, tender blue,
// not decided yet (待定级) dashed. A tender customer shows as tender, whatever the grade, because that rules the cadence.
import QtQuick
import Roadbook.Ui

Item {
    id: badge

    required property string grade
    property bool tender: false

    readonly property bool solid: !tender && grade === "A1"
    readonly property bool undecided: !tender && grade === ""
    readonly property string text: tender ? qsTr("招投标") : undecided ? qsTr("待定级") : grade

    implicitHeight: label.implicitHeight + 4
    implicitWidth: label.implicitWidth + 2 * 7

    Accessible.name: qsTr("等级 %1").arg(text)
    Accessible.role: Accessible.StaticText

    Rectangle {
        anchors.fill: parent
        border.color: badge.tender ? Theme.infoLine : badge.grade === "A2" ? Theme.softLine : Theme.line
        border.width: badge.solid ? 0 : 1
        color: badge.tender ? Theme.infoSoft : badge.solid ? Theme.primary : badge.grade === "A2" ? Theme.soft : Theme.surface
        radius: Theme.radiusSmall
        visible: !badge.undecided
    }
    DashedFrame {
        anchors.fill: parent
        color: Theme.lineStrong
        radius: Theme.radiusSmall
        visible: badge.undecided
    }
    AppText {
        id: label

        anchors.centerIn: parent
        color: badge.tender ? Theme.info : badge.solid ? Theme.inkOnPrimary : badge.grade === "A2" ? Theme.primary : Theme.muted
        font.pixelSize: Theme.text12
        font.weight: Font.Medium
        text: badge.text
    }
}
