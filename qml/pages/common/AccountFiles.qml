// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountFiles: everything that was attached to this archive and its visits: what it is, where it hangs, whether it is on
// this device; photographing, adding, looking at it, fetching it, putting a copy elsewhere.
import QtQuick
import QtQuick.Dialogs
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: pane

    required property FilesController controller

    spacing: Theme.space4
    topMarginInside: Theme.space5

    Flow {
        spacing: Theme.space3
        visible: pane.controller.canAdd
        width: parent.width

        AddTile {
            iconName: "camera"
            objectName: "files.photograph"
            text: qsTr("拍照")
            word: qsTr("拍照")

            onClicked: pane.controller.photograph()
        }
        AddTile {
            iconName: "paperclip"
            objectName: "files.add"
            text: qsTr("加照片、录音或文件")
            word: qsTr("照片或文件")

            onClicked: chooser.open()
        }
    }
    AppText {
        color: Theme.muted
        font.pixelSize: Theme.text13
        text: pane.controller.taking > 0 ? qsTr("正在加入 %1 个").arg(pane.controller.taking) : qsTr("存在本机时全部加密；缩略图自动取，原件要看时再取")
        visible: pane.controller.canAdd && (list.count > 0 || pane.controller.taking > 0)
        width: parent.width
        wrapMode: Text.Wrap
    }
    Banner {
        actionText: pane.controller.canKeepAgain ? qsTr("再存一次") : ""
        objectName: "files.problem"
        text: pane.controller.problem
        tone: 4
        visible: text !== ""
        width: parent.width

        onAction: pane.controller.keepAgain()
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
        detail: qsTr("营业执照、合同、现场照片、录音都可以加在这里；拜访时加的也会列出来。")
        iconName: "paperclip"
        text: qsTr("还没有文件")
        visible: list.count === 0
        width: parent.width
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
        here: pane.visible
    }
    CameraView {
        here: pane.visible
        photo: pane.controller.photo
    }
}
