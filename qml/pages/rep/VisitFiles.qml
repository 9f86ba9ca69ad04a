// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitFiles: photographs, recordings and papers of a visit, as a strip. None is compulsory; they go along with the visit's
// save, and their bytes follow after the text.
import QtQuick
import QtQuick.Dialogs
import Roadbook.App
import Roadbook.Ui

Column {
    id: pane

    required property FilesController controller

    signal unfolded(Item card)

    function choose() {
        chooser.open();
    }

    spacing: Theme.space2
    visible: controller.canAdd || strip.count > 0

    SectionTitle {
        hint: pane.controller.taking > 0 ? qsTr("正在加入 %1 个").arg(pane.controller.taking) : pane.controller.canAdd ? qsTr("不耽误结束拜访，文字先传") : ""
        text: qsTr("照片与文件")
        width: parent.width
    }
    Flow {
        spacing: Theme.space3
        width: parent.width

        Repeater {
            id: strip

            model: pane.controller.files

            FileTile {
                required property int index
                required property string fileId
                required property bool viewable
                required playable
                required stateText
                required tone

                openName: "visit.file." + index
                openable: viewable || playable
                playing: pane.controller.playing === fileId
                removable: pane.controller.canAdd
                removeName: "visit.fileRemove." + index

                onOpened: pane.controller.view(fileId)
                onRemoved: pane.controller.remove(fileId)
            }
        }
        AddTile {
            iconName: "camera"
            objectName: "visit.photograph"
            text: qsTr("拍照")
            visible: pane.controller.canAdd
            word: qsTr("拍照")

            onClicked: pane.controller.photograph()
        }
        AddTile {
            iconName: "paperclip"
            objectName: "visit.addFile"
            text: qsTr("加照片、录音或文件")
            visible: pane.controller.canAdd
            word: qsTr("照片或文件")

            onClicked: pane.choose()
        }
        RecordTile {
            loudness: pane.controller.voice.loudness
            objectName: "visit.record"
            running: pane.controller.voice.running
            timeText: pane.controller.voice.timeText
            visible: pane.controller.canAdd
            width: implicitWidth

            onClicked: pane.controller.record()
        }
    }
    Banner {
        id: problem

        actionText: pane.controller.canKeepAgain ? qsTr("再存一次") : ""
        objectName: "visit.filesProblem"
        text: pane.controller.problem
        tone: 4
        visible: text !== ""
        width: parent.width

        onAction: pane.controller.keepAgain()
        onVisibleChanged: if (visible) pane.unfolded(problem)
    }
    FileDialog {
        id: chooser

        fileMode: FileDialog.OpenFiles
        title: qsTr("选照片、录音或文件")

        onAccepted: pane.controller.add(selectedFiles)
    }
    FileViewer {
        controller: pane.controller
    }
    CameraView {
        photo: pane.controller.photo
    }
}
