// SPDX-License-Identifier: GPL-3.0-or-later
//
// TeamFilters: whose visits, of when, of which kind; each answer narrows the list at once.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: pane

    required property TeamVisitsController controller

    color: Theme.surface

    Rectangle {
        anchors.right: parent.right
        color: Theme.line
        height: parent.height
        width: 1
    }
    ScrollPane {
        anchors.fill: parent
        margin: 0
        spacing: Theme.space3
        topMarginInside: Theme.space5

        SectionTitle {
            hint: qsTr("今天 %1 条").arg(pane.controller.todayCount)
            leftPadding: Theme.space5
            pixelSize: Theme.text17
            text: qsTr("专员")
        }
        Column {
            width: parent.width

            Repeater {
                model: pane.controller.reps

                Tappable {
                    id: rep

                    required property int index
                    required property string value
                    required property string label
                    required property string hint
                    required property bool chosen

                    leftPadding: Theme.space5
                    objectName: "team.rep." + value
                    ringGap: -2
                    rightPadding: Theme.space4
                    text: label
                    width: parent.width

                    Accessible.role: Accessible.RadioButton
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    Accessible.description: hint

                    background: Rectangle {
                        color: rep.chosen ? Theme.soft : rep.hovered ? Theme.raised : "transparent"

                        Rectangle {
                            color: Theme.primary
                            height: parent.height
                            visible: rep.chosen
                            width: 3
                        }
                    }
                    contentItem: Item {
                        AppText {
                            anchors.left: parent.left
                            anchors.right: count.left
                            anchors.verticalCenter: parent.verticalCenter
                            font.pixelSize: Theme.text15
                            text: rep.label
                        }
                        AppText {
                            id: count

                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            color: rep.chosen ? Theme.mutedOnSoft : Theme.muted
                            font.pixelSize: Theme.text13
                            text: rep.hint
                        }
                    }

                    onClicked: pane.controller.reps.toggle(index)
                }
            }
        }
        ChipGroup {
            choices: pane.controller.periods
            leftPadding: Theme.space5
            namePrefix: "team.period."
            rightPadding: Theme.space3
            single: true
            text: qsTr("时间")
            topPadding: Theme.space3
            width: parent.width
        }
        ChipGroup {
            choices: pane.controller.kinds
            leftPadding: Theme.space5
            namePrefix: "team.kind."
            rightPadding: Theme.space3
            single: true
            text: qsTr("性质")
            topPadding: Theme.space3
            width: parent.width
        }
    }
}
