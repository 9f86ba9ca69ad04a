// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountFiles: everything that was attached to this archive and its visits: what it is, where it hangs, whether it is on
// this device; adding, looking at it, fetching it, putting a copy elsewhere.
import QtQuick
import QtQuick.Dialogs
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: pane

    required property FilesController controller

    spacing: Theme.space4
    topMarginInside: Theme.space5

    Row {
        spacing: Theme.space3
        visible: pane.controller.canAdd && list.count > 0
        width: parent.width

        Button {
            id: add

            iconName: "paperclip"
            objectName: "files.add"
            text: qsTr("加照片或文件")

            onClicked: chooser.open()
        }
        AppText {
            anchors.verticalCenter: add.verticalCenter
            color: Theme.muted
            font.pixelSize: Theme.text13
            text: pane.controller.taking > 0 ? qsTr("正在加入 %1 个").arg(pane.controller.taking) : qsTr("存在本机时全部加密；缩略图自动取，原件要看时再取")
            width: parent.width - add.width - parent.spacing
            wrapMode: Text.Wrap
        }
    }
    Banner {
        text: pane.controller.problem
        tone: 4
        visible: text !== ""
        width: parent.width
    }
    Card {
        padding: 1
        visible: list.count > 0
        width: parent.width

        Column {
            width: parent.width

            Repeater {
                id: list

                model: pane.controller.files

                FileRow {
                    last: index === list.count - 1
                    playing: pane.controller.playing === fileId
                    width: parent.width

                    onCopied: {
                        keeper.fileId = fileId;
                        keeper.open();
                    }
                    onFetched: pane.controller.fetch(fileId)
                    onOpened: pane.controller.view(fileId)
                    onRemoved: pane.controller.remove(fileId)
                }
            }
        }
    }
    EmptyState {
        actionText: pane.controller.canAdd ? qsTr("加照片或文件") : ""
        detail: qsTr("营业执照、合同、现场照片、录音都可以加在这里；拜访时加的也会列出来。")
        iconName: "paperclip"
        text: qsTr("还没有文件")
        visible: list.count === 0
        width: parent.width

        onAction: chooser.open()
    }
    FileDialog {
        id: chooser

        fileMode: FileDialog.OpenFiles
        title: qsTr("选照片、录音或文件")

        onAccepted: pane.controller.add(selectedFiles)
    }
    FileDialog {
        id: keeper

        property string fileId: ""

        fileMode: FileDialog.SaveFile
        title: qsTr("存一份到")

        onAccepted: pane.controller.saveCopy(fileId, selectedFile)
    }
    FileViewer {
        controller: pane.controller
    }
}
