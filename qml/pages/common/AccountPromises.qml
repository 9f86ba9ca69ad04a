// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountPromises: what was promised to this account; each is followed until it is kept or dropped.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: pane

    required property AccountController controller

    spacing: Theme.space4
    topMarginInside: Theme.space5

    Card {
        padding: 1
        visible: promises.count > 0
        width: parent.width

        Column {
            width: parent.width

            Repeater {
                id: promises

                model: pane.controller.promises

                Column {
                    id: entry

                    required property int index
                    required property string promiseId
                    required property string what
                    required property string ownerText
                    required property string dueText
                    required property int dueTone
                    required property int phase
                    required property string detail

                    width: parent.width

                    PromiseRow {
                        doIcon: entry.phase === PromiseModel.Open && pane.controller.canEdit ? "check" : ""
                        doText: qsTr("已兑现")
                        dueText: entry.dueText
                        dueTone: entry.dueTone
                        height: implicitHeight - (entry.detail !== "" ? Theme.space2 : 0)
                        last: entry.detail !== "" || entry.index === promises.count - 1
                        ownerText: entry.ownerText
                        phase: entry.phase
                        promiseId: entry.promiseId
                        what: entry.what
                        width: parent.width

                        onDone: pane.controller.keepPromise(entry.promiseId)
                    }
                    Item {
                        height: Math.max(detailText.height, drop.visible ? drop.height : 0)
                        visible: entry.detail !== ""
                        width: parent.width

                        AppText {
                            id: detailText

                            anchors.verticalCenter: parent.verticalCenter
                            bottomPadding: Theme.space3
                            color: Theme.muted
                            font.pixelSize: Theme.text12
                            text: entry.detail
                            width: parent.width - x - drop.width
                            wrapMode: Text.Wrap
                            x: Theme.space4 + Theme.icon(18) + Theme.space3 // below the words
                        }
                        Button {
                            id: drop

                            anchors.right: parent.right
                            anchors.rightMargin: Theme.space1
                            font.pixelSize: Theme.text13
                            kind: Button.Quiet
                            text: qsTr("不再需要")
                            visible: entry.phase === PromiseModel.Open && pane.controller.canEdit

                            Accessible.name: qsTr("不再需要：%1").arg(entry.what)

                            onClicked: pane.controller.dropPromise(entry.promiseId)
                        }
                        Divider {
                            anchors.bottom: parent.bottom
                            visible: entry.index < promises.count - 1
                            width: parent.width - 2 * Theme.space4
                            x: Theme.space4
                        }
                    }
                }
            }
        }
    }
    EmptyState {
        detail: qsTr("拜访时答应的事记在这里，一直跟到关闭。")
        iconName: "flag"
        text: qsTr("没有承诺")
        visible: promises.count === 0
        width: parent.width
    }
}
