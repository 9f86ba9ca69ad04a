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
        Tappable {
            id: add

            height: 96
            objectName: "visit.addFile"
            ringRadius: Theme.radius
            text: qsTr("加照片、录音或文件")
            visible: pane.controller.canAdd
            width: Math.max(112, word.implicitWidth + 2 * Theme.space3)

            background: DashedFrame {
                color: add.hovered ? Theme.primary : Theme.lineStrong
                radius: Theme.radius
            }
            contentItem: Item {
                Column {
                    anchors.centerIn: parent
                    spacing: Theme.space1

                    Icon {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: Theme.primary
                        name: "paperclip"
                        size: Theme.icon(24)
                    }
                    AppText {
                        id: word

                        anchors.horizontalCenter: parent.horizontalCenter
                        color: Theme.primary
                        font.pixelSize: Theme.text13
                        text: qsTr("照片或文件")
                    }
                }
            }

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
}
