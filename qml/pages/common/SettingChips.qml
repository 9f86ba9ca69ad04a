// SPDX-License-Identifier: GPL-3.0-or-later
//
// SettingChips: one setting with a few fixed answers.
import QtQuick
import Roadbook.Ui

Column {
    id: setting

    required property string text
    required property list<var> names
    required property list<string> labels
    required property var chosen

    signal picked(var name)

    spacing: Theme.space2

    Accessible.name: text
    Accessible.role: Accessible.Grouping

    SectionTitle {
        text: setting.text
    }
    Flow {
        spacing: Theme.space2
        width: parent.width

        Repeater {
            model: setting.labels

            Chip {
                required property int index
                required property string modelData

                chosen: setting.names[index] === setting.chosen
                single: true
                text: modelData

                onClicked: setting.picked(setting.names[index])
            }
        }
    }
}
