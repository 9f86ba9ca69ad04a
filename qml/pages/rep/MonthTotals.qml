// SPDX-License-Identifier: GPL-3.0-or-later
//
// MonthTotals: what the visits of a month come to: against the plan, by grade, by kind and channel.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Card {
    id: totals

    required property MonthRecordController controller

    padding: Theme.space4

    component Line: Item {
        id: line

        required property string label
        required property BadgeModel badges

        implicitHeight: Math.max(name.height, marks.height)
        visible: marks.count > 0
        width: parent.width

        AppText {
            id: name

            color: Theme.muted
            font.pixelSize: Theme.text13
            text: line.label
            width: Theme.text13 * 7.5
            y: 2
        }
        Flow {
            id: marks

            readonly property int count: repeater.count

            anchors.left: name.right
            anchors.leftMargin: Theme.space3
            anchors.right: parent.right
            spacing: Theme.space2

            Repeater {
                id: repeater

                model: line.badges

                Row {
                    id: mark

                    required property string text
                    required property int tone
                    required property bool graded
                    required property string grade
                    required property bool tender

                    rightPadding: graded ? Theme.space2 : 0
                    spacing: Theme.space1

                    GradeBadge {
                        anchors.verticalCenter: parent.verticalCenter
                        grade: mark.grade
                        tender: mark.tender
                        visible: mark.graded
                    }
                    Badge {
                        pixelSize: Theme.text13
                        text: mark.text
                        tone: mark.tone
                        visible: !mark.graded
                    }
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        font.pixelSize: Theme.text13
                        text: mark.text
                        visible: mark.graded
                    }
                }
            }
        }
    }

    Column {
        spacing: Theme.space3
        width: parent.width

        AppText {
            color: Theme.muted
            text: qsTr("各周记录里还没有拜访。")
            visible: totals.controller.badges.count === 0
            width: parent.width
            wrapMode: Text.Wrap
        }
        Line {
            badges: totals.controller.badges
            label: qsTr("与计划比")
        }
        Line {
            badges: totals.controller.grades
            label: qsTr("按等级")
        }
        Line {
            badges: totals.controller.kinds
            label: qsTr("按性质")
        }
    }
}
