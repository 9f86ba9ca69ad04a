// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewDecision: what is said about the document and what becomes of it. The same field takes guidance and the reason
// of a return; Control+Enter finishes either, Escape goes back to the list.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: pane

    required property ReviewController controller
    readonly property ReviewDetail detail: controller.detail
    readonly property bool open: detail.onwardLabel !== ""
    property bool compact: false // below the document: only what is needed to decide
    property bool keyed: true // there is room to say what the keys do
    property int margin: Theme.space5

    readonly property real wanted: column.contentHeight

    signal done // back to the list

    function takeText() {
        area.forceActiveFocus();
        area.cursorPosition = area.length;
    }

    color: compact ? Theme.background : Theme.surface

    Rectangle {
        color: Theme.line
        height: pane.compact ? 1 : parent.height
        width: pane.compact ? parent.width : 1
    }
    ScrollPane {
        id: column

        anchors.fill: parent
        bottomMarginInside: Theme.space4
        margin: pane.margin
        spacing: Theme.space3
        topMarginInside: pane.compact ? Theme.space3 : Theme.space5

        SectionTitle {
            hint: pane.controller.returning ? qsTr("必填，本人会看到") : pane.detail.guidanceNeeded ? qsTr("审阅必填") : qsTr("可不写")
            pixelSize: pane.compact ? Theme.text15 : Theme.text17
            text: pane.controller.returning ? qsTr("退回原因") : qsTr("指导意见")
            visible: pane.open
            width: parent.width
        }
        TextArea {
            id: area

            minimumHeight: pane.compact ? 64 : 108
            name: pane.controller.returning ? qsTr("退回原因") : qsTr("指导意见")
            objectName: "review.guidance"
            placeholderText: pane.controller.returning ? qsTr("哪里要改，怎么改") : qsTr("哪里做得好，下周注意什么")
            text: pane.controller.guidance
            visible: pane.open
            width: parent.width

            Keys.onEscapePressed: {
                pane.controller.cancelReturn();
                pane.done();
            }
            Keys.onPressed: event => {
                if (!(event.modifiers & Qt.ControlModifier) || (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter))
                    return;
                event.accepted = true;
                finish.clicked();
            }

            onTextChanged: if (activeFocus && pane.controller.guidance !== text) pane.controller.guidance = text
        }
        Banner {
            objectName: "review.problem"
            text: pane.controller.problem
            tone: pane.controller.returning ? 4 : 3
            visible: text !== ""
            width: parent.width
        }
        Flow {
            spacing: Theme.space3
            visible: pane.open || pane.controller.talk.open
            width: parent.width

            Button {
                id: finish

                kind: Button.Primary
                objectName: "review.approve"
                text: pane.controller.returning ? pane.detail.returnLabel : pane.keyed ? qsTr("%1  A").arg(pane.detail.onwardLabel) : pane.detail.onwardLabel
                visible: pane.open

                onClicked: {
                    const returning = pane.controller.returning;
                    if (returning)
                        pane.controller.confirmReturn();
                    else
                        pane.controller.approve();
                    if (pane.controller.problem === "")
                        pane.done();
                }
            }
            Button {
                objectName: "review.return"
                text: pane.controller.returning ? qsTr("取消") : pane.keyed ? qsTr("%1  R").arg(pane.detail.returnLabel) : pane.detail.returnLabel
                visible: pane.open && pane.detail.returnLabel !== ""

                onClicked: {
                    if (!pane.controller.returning)
                        return pane.controller.startReturn();
                    pane.controller.cancelReturn();
                    pane.done();
                }
            }
            Button {
                kind: Button.Quiet
                objectName: "review.give"
                text: qsTr("只发指导")
                visible: pane.open && !pane.controller.returning && area.length > 0

                onClicked: pane.controller.giveGuidance()
            }
            RemarksButton {
                objectName: "review.talk"
                talk: pane.controller.talk
            }
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text12
            lineHeight: Theme.prose
            text: pane.detail.articleText
            visible: pane.open && text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text12
            lineHeight: Theme.prose
            text: Words.wrapping(pane.controller.returning ? qsTr("Ctrl+Enter %1，Esc 取消").arg(pane.detail.returnLabel) : qsTr("J / K 下一份、上一份 · G 写指导 · X 标记 · Shift+A 通过无异常的"))
            visible: pane.open && pane.keyed
            width: parent.width
            wrapMode: Text.Wrap
        }
        LabelledText {
            label: pane.detail.decidedText
            value: pane.detail.givenText === "" ? qsTr("没有写指导意见") : pane.detail.givenText
            visible: pane.detail.decidedText !== ""
            width: parent.width
        }
        Divider {
            visible: facts.visible && (pane.open || pane.detail.decidedText !== "")
            width: parent.width
        }
        Column {
            id: facts

            spacing: Theme.space2
            visible: !pane.compact && history.count > 0
            width: parent.width

            SectionTitle {
                hint: qsTr("近四周")
                text: pane.detail.repName
                width: parent.width
            }
            Repeater {
                id: history

                model: pane.detail.history

                Item {
                    id: fact

                    required property string label
                    required property string text
                    required property int tone

                    height: Math.max(32, name.implicitHeight + Theme.space2)
                    width: parent.width

                    AppText {
                        id: name

                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.muted
                        text: fact.label
                    }
                    AppText {
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        color: fact.tone === 0 ? Theme.ink : Theme.toneInk(fact.tone)
                        font.weight: Font.Medium
                        text: fact.text
                    }
                }
            }
        }
        LabelledText {
            label: pane.detail.lastGuidanceText
            value: pane.detail.lastGuidance
            visible: !pane.compact && value !== ""
            width: parent.width
        }
    }
}
