// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountLatest: the last visits and the open promises of an account, with the way to all of them.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: latest

    required property AccountController controller

    readonly property real inset: Theme.space5 - 1 // inside the border: headings and rows begin where other cards' do

    signal visitShown(string visitId)
    signal timelineWanted
    signal promisesWanted

    spacing: Theme.space4

    Card {
        padding: 1
        width: parent.width

        Column {
            topPadding: Theme.space2
            width: parent.width

            Item {
                height: Theme.control
                width: parent.width

                SectionTitle {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("最近往来")
                    x: latest.inset
                }
                Button {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space2
                    kind: Button.Quiet
                    text: qsTr("全部往来")
                    visible: latest.controller.timeline.count > 0

                    onClicked: latest.timelineWanted()
                }
            }
            Repeater {
                model: latest.controller.timeline

                Loader {
                    id: slot

                    required property int index
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

                    active: index < 4
                    visible: active
                    width: parent.width

                    sourceComponent: VisitRow {
                        accountName: slot.accountName
                        dateText: slot.dateText
                        grade: slot.grade
                        kindLabel: slot.kindLabel
                        leftPadding: latest.inset
                        outcomeLabel: slot.outcomeLabel
                        outcomeTone: slot.outcomeTone
                        peopleText: slot.peopleText
                        repName: slot.repName
                        rightPadding: Theme.space5
                        showAccount: false
                        stage: slot.stage
                        stayText: slot.stayText
                        summary: slot.summary
                        tender: slot.tender
                        timeText: slot.timeText
                        visitId: slot.visitId

                        onClicked: latest.visitShown(slot.visitId)
                    }
                }
            }
            AppText {
                bottomPadding: Theme.space5
                color: Theme.muted
                leftPadding: latest.inset
                text: qsTr("还没有拜访记录")
                visible: latest.controller.timeline.count === 0
            }
        }
    }
    Card {
        padding: 1
        width: parent.width

        Column {
            topPadding: Theme.space2
            width: parent.width

            Item {
                height: Theme.control
                width: parent.width

                SectionTitle {
                    anchors.verticalCenter: parent.verticalCenter
                    hint: qsTr("答应过的事会一直跟到关闭")
                    text: qsTr("承诺与待办")
                    width: parent.width - 120
                    x: latest.inset
                }
                Button {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space2
                    kind: Button.Quiet
                    text: qsTr("全部承诺")

                    onClicked: latest.promisesWanted()
                }
            }
            Repeater {
                model: latest.controller.promises

                PromiseRow {
                    required property int index

                    doIcon: "check"
                    doText: qsTr("已兑现")
                    inset: latest.inset
                    last: index === latest.controller.openPromises - 1 // they come first
                    visible: phase === PromiseModel.Open
                    width: parent.width

                    onDone: latest.controller.keepPromise(promiseId)
                }
            }
            AppText {
                bottomPadding: Theme.space5
                color: Theme.muted
                leftPadding: latest.inset
                text: qsTr("没有未了的承诺")
                visible: latest.controller.openPromises === 0
            }
        }
    }
}
