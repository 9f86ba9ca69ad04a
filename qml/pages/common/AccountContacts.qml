// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountContacts: who decides there and who does the work, with the level that visits are counted by.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: pane

    required property AccountController controller

    spacing: Theme.space4
    topMarginInside: Theme.space5

    Button {
        iconName: "user-plus"
        objectName: "contacts.new"
        text: qsTr("新联系人")
        visible: pane.controller.canEdit

        onClicked: editor.edit("", "", "", "", "", "", "")
    }
    Grid {
        id: grid

        columnSpacing: Theme.space4
        columns: Math.max(1, Math.floor(width / 340))
        rowSpacing: Theme.space4
        width: parent.width

        Repeater {
            model: pane.controller.contacts

            TappableCard {
                id: card

                required property string contactId
                required property string name
                required property string initial
                required property string levelLabel
                required property int levelTone
                required property string jobTitle
                required property string mobile
                required property string wechat
                required property string email
                required property bool pending

                enabled: pane.controller.canEdit
                text: Words.spaced([name, levelLabel, jobTitle, mobile])
                width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns

                contentItem: Item {
                    implicitHeight: texts.implicitHeight

                    Avatar {
                        id: avatar

                        initial: card.initial
                        tone: card.levelTone
                    }
                    Column {
                        id: texts

                        anchors.left: avatar.right
                        anchors.leftMargin: Theme.space3
                        anchors.right: parent.right
                        spacing: Theme.space1

                        Row {
                            spacing: Theme.space2
                            width: parent.width

                            AppText {
                                font.pixelSize: Theme.text17
                                font.weight: Font.Medium
                                text: card.name
                                width: Math.min(implicitWidth, parent.width - level.width - waiting.width - 2 * parent.spacing)
                            }
                            Badge {
                                id: level

                                anchors.verticalCenter: parent.verticalCenter
                                text: card.levelLabel
                                tone: card.levelTone
                                visible: text !== ""
                            }
                            Badge {
                                id: waiting

                                anchors.verticalCenter: parent.verticalCenter
                                text: qsTr("待同步")
                                visible: card.pending
                                width: visible ? implicitWidth : 0
                            }
                        }
                        AppText {
                            color: Theme.muted
                            font.pixelSize: Theme.text13
                            text: card.jobTitle
                            visible: text !== ""
                            width: parent.width
                        }
                        AppText {
                            font.pixelSize: Theme.text13
                            text: Words.dotted([card.mobile, card.wechat, card.email])
                            visible: text !== ""
                            width: parent.width
                        }
                    }
                }

                onClicked: editor.edit(contactId, name, level, jobTitle, mobile, wechat, email)
            }
        }
    }
    EmptyState {
        detail: qsTr("拜访按联系人的层级计入频次：经办、负责人、关键决策人。")
        iconName: "users"
        text: qsTr("还没有联系人")
        visible: pane.controller.contacts.count === 0
        width: parent.width
    }

    ContactSheet {
        id: editor

        controller: pane.controller
    }
}
