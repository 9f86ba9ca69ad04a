// SPDX-License-Identifier: GPL-3.0-or-later
//
// ChipGroup: a heading and the chips of one ChoiceModel, as many lines as they need. namePrefix names the chips for
// tests: prefix + value, or prefix + row with `nameByRow`.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: group

    required property ChoiceModel choices
    property string text: ""
    property string hint: ""
    property bool single: false
    property bool readOnly: false
    property string namePrefix: ""
    property bool nameByRow: false
    default property alias extra: after.data

    spacing: Theme.space2

    Accessible.name: text
    Accessible.role: Accessible.Grouping

    SectionTitle {
        hint: group.hint
        text: group.text
        visible: text !== ""
        width: group.width - group.leftPadding - group.rightPadding
    }
    Flow {
        spacing: Theme.space2
        width: group.width - group.leftPadding - group.rightPadding

        Repeater {
            model: group.choices

            Chip {
                required property int index
                required property string value
                required property string label
                required hint
                required chosen

                enabled: !group.readOnly
                objectName: group.namePrefix + (group.nameByRow ? index : value)
                single: group.single
                text: label

                onClicked: group.choices.toggle(index)
            }
        }
        Row {
            id: after

            visible: !group.readOnly && children.length > 0
        }
    }
}
