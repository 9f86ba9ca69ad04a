// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncChip: the state of my work at a glance: 已存本机 → 已上传 → 主管已收. One tap opens the page in plain words.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Tappable {
    id: chip

    required property SyncController sync
    property bool compact: false

    readonly property int tone: {
        switch (sync.state) {
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
    readonly property string iconName: {
        switch (sync.state) {
        case SyncController.UpToDate:
            return "cloud-check";
        case SyncController.Syncing:
            return "refresh-cw";
        case SyncController.Offline:
            return "cloud-off";
        case SyncController.Attention:
        case SyncController.Failed:
            return "triangle-alert";
        }
        return "cloud-upload";
    }

    implicitHeight: Theme.control
    leftPadding: Theme.space4 - 2
    objectName: "syncChip"
    rightPadding: Theme.space4 - 2
    ringGap: 1
    ringRadius: height / 2
    text: {
        const open = sync.conflictCount + sync.quarantineCount;
        switch (sync.state) {
        case SyncController.UpToDate:
            return qsTr("已全部上传");
        case SyncController.Syncing:
            return sync.pendingCount > 0 ? qsTr("正在上传 · %1 条").arg(sync.pendingCount) : qsTr("正在同步");
        case SyncController.Attention:
            return qsTr("%1 处需要您处理").arg(open);
        case SyncController.Failed:
            return qsTr("同步没有成功");
        case SyncController.Offline:
            return sync.pendingCount > 0 ? qsTr("离线 · 已存本机 %1 条").arg(sync.pendingCount) : qsTr("离线 · 可照常工作");
        }
        return qsTr("已存本机 · %1 条待同步").arg(sync.pendingCount);
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: 1
        color: chip.down || chip.hovered ? Theme.raised : Theme.surface
        radius: height / 2
    }
    contentItem: Row {
        spacing: Theme.space2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.toneInk(chip.tone)
            name: chip.iconName
            size: Theme.icon(18)
        }
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            visible: !chip.compact
        }
    }
}
