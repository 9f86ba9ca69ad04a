// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitPromises: what was promised on this visit. A few words and a day make one; it is followed until it is closed.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: pane

    required property VisitController controller
    property bool adding: false
    property string refusal: ""

    signal unfolded(Item card)

    function add() {
        refusal = controller.addPromise(what.text, controller.dueChoices.chosenValue);
        if (refusal === "") {
            what.clear();
            adding = false;
        }
    }

    spacing: Theme.space2

    SectionTitle {
        hint: qsTr("答应过的事会一直跟到关闭")
        text: qsTr("承诺与待办")
        width: parent.width
    }
    Card {
        padding: 1
        visible: promises.count > 0
        width: parent.width

        Column {
            width: parent.width

            Repeater {
                id: promises

                model: pane.controller.promises

                PromiseRow {
                    required property int index

                    doIcon: pane.controller.readOnly ? "" : "x"
                    doText: qsTr("去掉")
                    last: index === promises.count - 1
                    width: parent.width

                    onDone: pane.controller.removePromise(promiseId)
                }
            }
        }
    }
    AppText {
        color: Theme.muted
        text: qsTr("没有")
        visible: pane.controller.readOnly && promises.count === 0
    }
    Button {
        iconName: "plus"
        kind: Button.Quiet
        leftPadding: 0
        objectName: "visit.addPromise"
        text: qsTr("添加承诺或待办")
        visible: !pane.adding && !pane.controller.readOnly

        onClicked: {
            pane.adding = true;
            what.forceActiveFocus();
            pane.unfolded(card);
        }
    }
    Card {
        id: card

        padding: Theme.space4
        visible: pane.adding
        width: parent.width

        Column {
            spacing: Theme.space3
            width: parent.width

            TextLine {
                id: what

                name: qsTr("答应了什么")
                objectName: "visit.promiseWhat"
                placeholderText: qsTr("答应了什么，例如：寄样册 20 份")
                width: parent.width

                onAccepted: if (text.trim() !== "") pane.add()
                onTextEdited: pane.refusal = ""
            }
            ChipGroup {
                choices: pane.controller.dueChoices
                namePrefix: "visit.due."
                single: true
                width: parent.width

                Chip {
                    objectName: "visit.otherDue"
                    text: qsTr("另选一天")

                    Accessible.checkable: false
                    Accessible.role: Accessible.Button

                    onClicked: otherDay.pick(pane.controller.dueChoices.chosenValue)
                }
            }
            DatePicker {
                id: otherDay

                title: qsTr("什么时候办好")
                today: pane.controller.today

                onPicked: day => pane.controller.pickDue(day)
            }
            Banner {
                text: pane.refusal
                tone: 4
                visible: text !== ""
                width: parent.width
            }
            Row {
                spacing: Theme.space3

                Button {
                    enabled: what.text.trim() !== ""
                    kind: Button.Primary
                    objectName: "visit.promiseAdd"
                    text: qsTr("添加")

                    onClicked: pane.add()
                }
                Button {
                    text: qsTr("取消")

                    onClicked: {
                        what.clear();
                        pane.adding = false;
                    }
                }
            }
        }
    }
}
