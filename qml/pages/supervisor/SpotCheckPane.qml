// SPDX-License-Identifier: GPL-3.0-or-later
//
// SpotCheckPane: why this visit was drawn, whom to call and what to say, and what was found. A sign is a reason to ask,
// never a finding; the rep sees the result and may explain it.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: pane

    required property SpotCheckController controller
    property bool overlay: false

    readonly property bool done: controller.foundText !== ""

    signal back

    margin: Theme.space6
    maximumWidth: 640 * Theme.scale
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
    }
    Card {
        padding: Theme.space4
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
    Banner {
        objectName: "spot.problem"
        text: pane.controller.problem
        visible: text !== ""
        width: parent.width
    }
    Button {
        kind: Button.Primary
        objectName: "spot.record"
        text: qsTr("记下结果")
        visible: !pane.done

        onClicked: pane.controller.record()
    }
    LabelledText {
        label: pane.controller.foundText
        value: pane.controller.foundAnswer === "" ? qsTr("没有写客户怎么说") : pane.controller.foundAnswer
        visible: pane.done
        width: parent.width
    }
    LabelledText {
        label: qsTr("本人说明")
        value: pane.controller.explanation
        visible: value !== ""
        width: parent.width
    }
    LabelledText {
        label: qsTr("答复")
        value: pane.controller.saidText
        visible: value !== ""
        width: parent.width
    }
    SpotCheckReply {
        controller: pane.controller
        visible: pane.controller.settleable
        width: parent.width

        onEnded: pane.forceActiveFocus()
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
