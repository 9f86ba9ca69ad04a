// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncStory: one sentence that says how it stands, why, and the way a record goes: 已存本机 → 已上传 → 主管已收.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Card {
    id: story

    required property SyncController controller

    readonly property int tone: {
        switch (controller.state) {
        case SyncController.UpToDate:
            return 1;
        case SyncController.Syncing:
            return 2;
        case SyncController.Attention:
        case SyncController.Failed:
            return 4;
        }
        return 3;
    }
    readonly property string sentence: {
        switch (controller.state) {
        case SyncController.UpToDate:
            return qsTr("您的记录都已经在服务器上。");
        case SyncController.Syncing:
            return qsTr("正在和服务器交换记录，可以继续工作。");
        case SyncController.Offline:
            return controller.pendingCount > 0 ? qsTr("没有网络。%1 条记录已存在本机，联网后自动上传。").arg(controller.pendingCount) : qsTr("没有网络。可以照常工作，记录先存在本机。");
        case SyncController.Attention:
            return qsTr("有 %1 处需要您看一眼，别的修改不受影响。").arg(controller.conflictCount + controller.quarantineCount);
        case SyncController.Failed:
            return qsTr("这次同步没有成功，您的记录都还在本机。");
        }
        return qsTr("%1 条记录已存在本机，等待上传。").arg(controller.pendingCount);
    }

    Column {
        spacing: Theme.space5
        width: parent.width

        Row {
            spacing: Theme.space4
            width: parent.width

            IconTile {
                id: tile

                iconName: story.tone === 1 ? "cloud-check" : story.tone === 2 ? "refresh-cw" : story.tone === 4 ? "triangle-alert" : story.controller.state === SyncController.Offline ? "cloud-off" : "cloud-upload"
                side: Theme.icon(48)
                tone: story.tone
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space1
                width: parent.width - tile.width - parent.spacing

                AppText {
                    font.pixelSize: Theme.text17
                    font.weight: Font.Medium
                    lineHeight: Theme.prose
                    text: story.sentence
                    width: parent.width
                    wrapMode: Text.Wrap
                }
                AppText {
                    color: Theme.muted
                    text: story.controller.reasonText
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
        }
        Row {
            id: steps

            width: parent.width

            Repeater {
                id: list

                model: story.controller.steps

                Item {
                    id: step

                    required property int index
                    required property int stage
                    required property string label
                    required property string countText
                    required property string hint
                    required property bool reached

                    height: labels.y + labels.height
                    width: steps.width / list.count

                    Accessible.name: Words.spaced([label, countText, hint])
                    Accessible.role: Accessible.StaticText

                    Rectangle {
                        color: step.reached ? Theme.primary : Theme.line
                        height: 2
                        visible: step.index > 0
                        width: parent.width - dot.width - Theme.space2
                        x: -width / 2
                        y: dot.height / 2 - 1
                    }
                    IconTile {
                        id: dot

                        anchors.horizontalCenter: parent.horizontalCenter
                        iconName: step.stage === SyncController.OnDevice ? "hard-drive" : step.stage === SyncController.Uploaded ? "cloud-check" : "user-check"
                        radius: side / 2
                        tone: step.reached ? 1 : 0
                    }
                    Column {
                        id: labels

                        anchors.horizontalCenter: parent.horizontalCenter
                        spacing: 2
                        width: parent.width - Theme.space2
                        y: dot.height + Theme.space2

                        AppText {
                            font.weight: Font.Medium
                            horizontalAlignment: Text.AlignHCenter
                            text: step.label
                            width: parent.width
                        }
                        AppText {
                            color: step.reached ? Theme.toneInk(1) : Theme.toneInk(3)
                            font.pixelSize: Theme.text15
                            font.weight: Font.Medium
                            horizontalAlignment: Text.AlignHCenter
                            text: step.countText
                            width: parent.width
                        }
                        AppText {
                            color: Theme.muted
                            font.pixelSize: Theme.text12
                            horizontalAlignment: Text.AlignHCenter
                            text: step.hint
                            width: parent.width
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }
}
