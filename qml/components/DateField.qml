// SPDX-License-Identifier: GPL-3.0-or-later
//
// DateField: a day, typed or chosen from a month.
import QtQuick
import Roadbook.Ui

FormField {
    id: field

    required property string today // of the office: "2026-11-23"

    buttonIcon: "calendar-days"
    buttonText: qsTr("从日历里选")
    inputHints: Qt.ImhDate
    placeholder: "2026-11-23"

    onButtonTapped: picker.pick(text)

    DatePicker {
        id: picker

        title: field.label === "" ? qsTr("选日期") : field.label
        today: field.today

        onPicked: day => {
            field.text = day;
            field.edited(day);
        }
    }
}
