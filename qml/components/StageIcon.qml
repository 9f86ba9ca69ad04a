// SPDX-License-Identifier: GPL-3.0-or-later
//
// StageIcon: how far a record has come: 已存本机, 已上传, 主管已收.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: mark

    required property int stage

    readonly property string text: stage === SyncController.OnDevice ? qsTr("已存本机") : stage === SyncController.Uploaded ? qsTr("已上传") : qsTr("主管已收")

    implicitHeight: Theme.icon(18)
    implicitWidth: Theme.icon(18)

    Accessible.name: text
    Accessible.role: Accessible.Graphic

    Icon {
        anchors.fill: parent
        color: mark.stage === SyncController.OnDevice ? Theme.warning : Theme.primary
        name: mark.stage === SyncController.OnDevice ? "hard-drive" : mark.stage === SyncController.Uploaded ? "cloud-check" : "user-check"
        size: Theme.icon(18)
    }
}
