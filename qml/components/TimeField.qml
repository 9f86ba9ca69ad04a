// SPDX-License-Identifier: GPL-3.0-or-later
//
// TimeField: a time of day, typed or chosen.
import QtQuick
import Roadbook.Ui

FormField {
    id: field

    buttonIcon: "clock"
    buttonText: qsTr("选时间")
    inputHints: Qt.ImhTime
    placeholder: "09:30"

    onButtonTapped: picker.pick(text)

    TimePicker {
        id: picker

        title: field.label === "" ? qsTr("选时间") : field.label

        onPicked: time => {
            field.text = time;
            field.edited(time);
        }
    }
}
