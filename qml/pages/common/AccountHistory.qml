// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountHistory: every value a field ever had, who wrote it, where and when. Nothing is ever lost.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Item {
    id: pane

    required property AccountController controller
    property int margin: Theme.space7

    Card {
        anchors.left: parent.left
        anchors.leftMargin: pane.margin
        anchors.right: parent.right
        anchors.rightMargin: pane.margin
        height: Math.max(0, Math.min(implicitHeight, parent.height - 2 * Theme.space5))
        padding: 1
        y: Theme.space5

        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            implicitHeight: count > 0 ? Math.max(Theme.touch, contentHeight) : nothing.implicitHeight + 2 * Theme.space6
            model: pane.controller.history
            reuseItems: true

            Accessible.name: qsTr("变更历史")
            Accessible.role: Accessible.List

            Basic.ScrollBar.vertical: Basic.ScrollBar {}

            delegate: Item {
                id: entry

                required property int index
                required property string whenText
                required property string whoText
                required property string deviceText
                required property string fieldLabel
                required property string beforeText
                required property string afterText
                required property string how
                required property int tone

                height: texts.height + 2 * Theme.space3
                width: ListView.view.width

                Accessible.name: Words.spaced([whenText, whoText, fieldLabel, beforeText, afterText])
                Accessible.role: Accessible.ListItem

                Column {
                    id: texts

                    spacing: 3
                    width: parent.width - 2 * Theme.space5
                    x: Theme.space5
                    y: Theme.space3

                    Row {
                        spacing: Theme.space2
                        width: parent.width

                        AppText {
                            anchors.verticalCenter: parent.verticalCenter
                            font.weight: Font.Medium
                            text: entry.fieldLabel
                        }
                        Badge {
                            anchors.verticalCenter: parent.verticalCenter
                            text: entry.how
                            tone: entry.tone
                            visible: text !== ""
                        }
                    }
                    AppText {
                        text: entry.beforeText === "" ? entry.afterText : entry.beforeText + " → " + (entry.afterText === "" ? qsTr("（空）") : entry.afterText)
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                    AppText {
                        color: Theme.muted
                        font.pixelSize: Theme.text12
                        text: Words.dotted([entry.whenText, entry.whoText, entry.deviceText])
                        width: parent.width
                    }
                }
                Divider {
                    anchors.bottom: parent.bottom
                    visible: entry.index < list.count - 1
                    width: parent.width - 2 * Theme.space5
                    x: Theme.space5
                }
            }
        }
        EmptyState {
            id: nothing

            anchors.centerIn: parent
            iconName: "history"
            text: qsTr("还没有变更")
            visible: list.count === 0
            width: 320
        }
    }
}
