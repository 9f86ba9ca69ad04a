// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitPhrases: 常用语 as chips below the notes: one tap writes the sentence where the cursor stands. Those one keeps are
// changed in a sheet.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Flickable {
    id: pane

    required property PhrasesController controller

    readonly property bool more: contentX + width < contentWidth - 1 // at the right

    signal picked(string phrase)

    // A chip that has the keyboard is in view.
    function reveal(chip: Item) {
        if (chip.x < contentX)
            contentX = chip.x;
        else if (chip.x + chip.width > contentX + width)
            contentX = Math.max(0, chip.x + chip.width - width);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentWidth: row.width
    flickableDirection: Flickable.HorizontalFlick
    implicitHeight: row.height

    Rectangle { // the strip goes on
        height: pane.height
        parent: pane // does not move with the content
        visible: pane.more
        width: Theme.space7
        x: pane.width - width

        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                color: Qt.alpha(Theme.background, 0)
                position: 0
            }
            GradientStop {
                color: Theme.background
                position: 1
            }
        }
    }
    Row {
        id: row

        spacing: Theme.space2

        Chip {
            font.pixelSize: Theme.text13
            objectName: "visit.phrases"
            ringGap: -2
            text: qsTr("+ 常用语")

            Accessible.checkable: false
            Accessible.role: Accessible.Button

            onActiveFocusChanged: if (activeFocus) pane.reveal(this)
            onClicked: sheet.open()
        }
        Repeater {
            model: pane.controller.phrases

            Chip {
                id: chip

                required property int index
                required property string modelData

                font.pixelSize: Theme.text13
                objectName: "visit.phrase." + index
                ringGap: -2
                text: shortened.elidedText

                Accessible.checkable: false
                Accessible.name: qsTr("写入：%1").arg(modelData)
                Accessible.role: Accessible.Button

                onActiveFocusChanged: if (activeFocus) pane.reveal(this)
                onClicked: pane.picked(modelData)

                TextMetrics {
                    id: shortened

                    elide: Text.ElideRight
                    elideWidth: 13 * Theme.text13
                    font.family: Theme.family
                    font.pixelSize: Theme.text13
                    text: chip.modelData
                }
            }
        }
    }

    Sheet {
        id: sheet

        acceptText: qsTr("保存")
        acceptable: phrase.text.trim() !== ""
        title: qsTr("常用语")

        FormField {
            id: phrase

            fieldName: "phrases.new"
            hint: qsTr("保存的排在最前，写过两次的句子跟在后面")
            label: qsTr("新的一句")
            width: parent.width

            onAccepted: if (sheet.acceptable) sheet.accepted()
        }
        Column {
            width: parent.width

            Repeater {
                model: pane.controller.kept

                Item {
                    id: entry

                    required property int index
                    required property string modelData

                    implicitHeight: Math.max(Theme.control, words.height + 2 * Theme.space2)
                    width: parent.width

                    AppText {
                        id: words

                        anchors.left: parent.left
                        anchors.right: drop.left
                        anchors.verticalCenter: parent.verticalCenter
                        text: entry.modelData
                        wrapMode: Text.Wrap
                    }
                    IconButton {
                        id: drop

                        anchors.right: parent.right
                        iconName: "x"
                        ink: Theme.muted
                        objectName: "phrases.forget." + entry.index
                        text: qsTr("去掉 %1").arg(entry.modelData)

                        onClicked: pane.controller.forget(entry.modelData)
                    }
                }
            }
        }

        onAccepted: {
            refusal = pane.controller.keep(phrase.text);
            if (refusal === "")
                phrase.text = "";
        }
        onOpened: {
            phrase.text = "";
            phrase.take();
        }
    }
}
