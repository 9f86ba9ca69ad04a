// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncPage: the state of my work in plain words: what waits, why, when it was last confirmed, what needs me.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property SyncController controller

    readonly property bool wide: width >= 780

    signal conflictWanted(string accountId)
    signal deviceWanted

    margin: wide ? Theme.space7 : Theme.space4
    maximumWidth: Theme.formWidth
    spacing: Theme.space4
    topMarginInside: Theme.space4 + 2

    PageHeader {
        subtitle: page.controller.lastConfirmedText === "" ? qsTr("服务器还没有确认过") : qsTr("服务器上次确认：%1").arg(page.controller.lastConfirmedText)
        title: qsTr("同步")
        width: parent.width

        Button {
            enabled: page.controller.state !== SyncController.Syncing
            iconName: "refresh-cw"
            kind: Button.Primary
            objectName: "sync.now"
            text: page.controller.state === SyncController.Syncing ? qsTr("正在同步") : qsTr("立即同步")

            onClicked: page.controller.syncNow()
        }
    }
    SyncStory {
        controller: page.controller
        width: parent.width
    }
    Card {
        padding: 1
        visible: page.controller.attention.count > 0
        width: parent.width

        Column {
            topPadding: Theme.space4
            width: parent.width

            SectionTitle {
                bottomPadding: Theme.space2
                hint: qsTr("不影响别的记录继续同步")
                leftPadding: Theme.space5
                text: qsTr("需要您处理 · %1 处").arg(page.controller.conflictCount + page.controller.quarantineCount)
            }
            Repeater {
                id: attention

                model: page.controller.attention

                DueRow {
                    required property int index
                    required property bool refused
                    required property string title
                    required property string stateText
                    required property string detail
                    required property string accountId
                    required property bool opens
                    required property string entryId

                    enabled: opens
                    head: title
                    iconName: refused ? "octagon-alert" : "git-merge"
                    last: index === attention.count - 1
                    leads: opens
                    objectName: "sync.attention." + index
                    tone: 4
                    when: stateText
                    why: detail
                    width: parent.width

                    onClicked: {
                        if (refused)
                            sheet.look(entryId);
                        else
                            page.conflictWanted(accountId);
                    }
                }
            }
        }
    }
    RefusedSaveSheet {
        id: sheet

        save: page.controller.refused
    }
    Card {
        padding: 1
        visible: page.controller.waiting.count > 0
        width: parent.width

        Column {
            bottomPadding: Theme.space2
            topPadding: Theme.space4
            width: parent.width

            SectionTitle {
                bottomPadding: Theme.space2
                hint: qsTr("已经安全地存在这台设备上")
                leftPadding: Theme.space5
                text: qsTr("等待上传 · %1 条").arg(page.controller.pendingCount)
            }
            Repeater {
                model: page.controller.waiting

                PendingRow {
                    width: parent.width
                }
            }
        }
    }
    Card {
        width: parent.width

        Column {
            width: parent.width

            SectionTitle {
                bottomPadding: Theme.space2
                text: qsTr("这台设备")
            }
            FieldRow {
                label: qsTr("服务器")
                value: page.controller.serverText
                width: parent.width
            }
            FieldRow {
                label: qsTr("设备名称")
                value: page.controller.deviceText
                width: parent.width
            }
            FieldRow {
                label: qsTr("本机记录")
                value: qsTr("%1 条，全部加密").arg(page.controller.recordCount)
                width: parent.width
            }
            FieldRow {
                label: qsTr("占用空间")
                value: page.controller.storageText
                width: parent.width
            }
            Button {
                iconName: "hard-drive"
                kind: Button.Quiet
                leftPadding: 0
                objectName: "sync.device"
                text: qsTr("设备与存储")

                onClicked: page.deviceWanted()
            }
        }
    }
}
