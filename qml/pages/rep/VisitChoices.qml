// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitChoices: the chips of a visit: whom, what kind, how, what for, with what result.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: choices

    required property VisitController controller

    spacing: Theme.space6 - 2

    ChipGroup {
        choices: choices.controller.people
        hint: qsTr("层级决定是否计入频次")
        nameByRow: true
        namePrefix: "visit.person."
        readOnly: choices.controller.readOnly
        text: qsTr("见到谁")
        width: parent.width

        Chip {
            objectName: "visit.addPerson"
            text: qsTr("+ 新联系人")

            onClicked: newPerson.open()
        }
    }
    ChipGroup {
        choices: choices.controller.kinds
        namePrefix: "visit.kind."
        readOnly: choices.controller.readOnly
        single: true
        text: qsTr("性质")
        width: parent.width
    }
    ChipGroup {
        choices: choices.controller.channels
        namePrefix: "visit.channel."
        readOnly: choices.controller.readOnly
        single: true
        text: qsTr("方式")
        width: parent.width
    }
    ChipGroup {
        choices: choices.controller.purposes
        hint: qsTr("可多选")
        namePrefix: "visit.purpose."
        readOnly: choices.controller.readOnly
        text: qsTr("目的")
        width: parent.width
    }
    ChipGroup {
        choices: choices.controller.outcomes
        namePrefix: "visit.outcome."
        readOnly: choices.controller.readOnly
        single: true
        text: qsTr("结果")
        width: parent.width
    }

    Sheet {
        id: newPerson

        property string level: "handler"

        acceptText: qsTr("加上")
        acceptable: personName.text.trim() !== ""
        title: qsTr("新联系人")

        FormField {
            id: personName

            fieldName: "visit.newPersonName"
            label: qsTr("姓名")
            width: parent.width

            onAccepted: if (newPerson.acceptable) newPerson.accepted()
        }
        Flow {
            spacing: Theme.space2
            width: parent.width

            Repeater {
                model: [
                    { value: "handler", label: qsTr("经办") },
                    { value: "head", label: qsTr("负责人") },
                    { value: "decision_maker", label: qsTr("关键决策人") }
                ]

                Chip {
                    required property var modelData

                    chosen: newPerson.level === modelData.value
                    objectName: "visit.newPersonLevel." + modelData.value
                    single: true
                    text: modelData.label

                    onClicked: newPerson.level = modelData.value
                }
            }
        }

        onAccepted: {
            refusal = choices.controller.addPerson(personName.text, level);
            if (refusal === "")
                close();
        }
        onOpened: {
            personName.text = "";
            personName.take();
        }
    }
}
