// SPDX-License-Identifier: GPL-3.0-or-later
//
// SpotCheckPane: why this visit was drawn, whom to call and what to say, and what was found. A sign is a reason to ask,
// never a finding; the rep sees the result and may explain it. What is to be done with it stands below, always in sight.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: pane

    required property SpotCheckController controller
    property bool overlay: false

    readonly property bool done: controller.foundText !== ""
    readonly property string selectedId: controller.selectedId

    signal back

    onSelectedIdChanged: reply.text = ""

    ScrollPane {
        id: body

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        margin: Theme.space6
        maximumWidth: Theme.readingWidth
        spacing: Theme.space3
        topMarginInside: Theme.space5

        Button {
            iconName: "chevron-left"
            leftPadding: Theme.space3
            objectName: "spot.back"
            text: qsTr("返回列表")
            visible: pane.overlay

            onClicked: pane.back()
        }
        AppText {
            font.pixelSize: Theme.text20
            font.weight: Font.Bold
            objectName: "spot.title"
            text: pane.controller.title
            width: parent.width
            wrapMode: Text.Wrap

            Accessible.name: text
            Accessible.role: Accessible.Heading
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text13
            lineHeight: Theme.prose
            text: pane.controller.whoText + "\n" + pane.controller.chanceText
            width: parent.width
            wrapMode: Text.Wrap
        }
        Repeater {
            model: pane.controller.signs

            Rectangle {
                id: sign

                required property string label
                required property string text

                color: Theme.warningSoft
                implicitHeight: why.implicitHeight + 2 * Theme.space3
                radius: Theme.radius
                width: parent.width

                Accessible.name: Words.spaced([label, text])
                Accessible.role: Accessible.ListItem

                AppText {
                    id: why

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space4
                    anchors.right: weight.left
                    anchors.rightMargin: Theme.space3
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.warning
                    font.weight: Font.Medium
                    text: sign.label
                    wrapMode: Text.Wrap
                }
                AppText {
                    id: weight

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space4
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.warning
                    text: sign.text
                }
            }
        }
        LabelledText {
            label: qsTr("纪要")
            value: pane.controller.summary
            visible: value !== ""
            width: parent.width
        }
        SectionTitle {
            text: qsTr("怎么问")
            topPadding: Theme.space2
            visible: !pane.done
        }
        Card {
            padding: Theme.space4
            visible: !pane.done
            width: parent.width

            Column {
                spacing: Theme.space2
                width: parent.width

                Repeater {
                    model: pane.controller.script

                    AppText {
                        required property string modelData

                        lineHeight: Theme.prose
                        text: modelData
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
                Row {
                    spacing: Theme.space2
                    visible: pane.controller.contactText !== ""
                    width: parent.width

                    Icon {
                        id: handset

                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.primary
                        name: "phone"
                        size: Theme.icon(18)
                    }
                    AppText {
                        color: Theme.primary
                        font.weight: Font.Medium
                        text: pane.controller.contactText
                        width: parent.width - handset.width - parent.spacing
                    }
                }
            }
        }
        ChipGroup {
            choices: pane.controller.methods
            namePrefix: "spot.method."
            single: true
            text: qsTr("方式")
            visible: !pane.done
            width: parent.width
        }
        ChipGroup {
            choices: pane.controller.outcomes
            namePrefix: "spot.outcome."
            single: true
            text: qsTr("结果")
            visible: !pane.done
            width: parent.width
        }
        TextArea {
            minimumHeight: 84
            name: qsTr("客户怎么说")
            objectName: "spot.answer"
            placeholderText: qsTr("客户怎么说（可不写）")
            text: pane.controller.answer
            visible: !pane.done
            width: parent.width

            Keys.onEscapePressed: pane.forceActiveFocus()

            onTextChanged: if (activeFocus && pane.controller.answer !== text) pane.controller.answer = text
        }
        SectionTitle {
            text: qsTr("谁说了什么")
            topPadding: Theme.space2
            visible: pane.done
        }
        Repeater {
            model: pane.controller.talk

            LabelledText {
                required property string text

                value: text
                width: parent.width
            }
        }
        TextArea {
            id: reply

            minimumHeight: 84
            name: qsTr("给本人的答复")
            objectName: "spot.reply"
            placeholderText: qsTr("给本人的答复；维持原结果要写明理由")
            visible: pane.controller.settleable
            width: parent.width

            Keys.onEscapePressed: pane.forceActiveFocus()
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text12
            lineHeight: Theme.prose
            text: qsTr("本人可以看到结果并说明；结果不会自动扣分。")
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    SpotCheckFoot {
        id: foot

        anchors.bottom: parent.bottom
        controller: pane.controller
        height: visible ? implicitHeight : 0
        inset: body.inset
        visible: !pane.done || pane.controller.settleable
        width: parent.width

        onSettled: accepted => pane.controller.settle(accepted, reply.text)
    }
}
