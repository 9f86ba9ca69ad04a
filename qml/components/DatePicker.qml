// SPDX-License-Identifier: GPL-3.0-or-later
//
// DatePicker: a month to choose a day from, by finger and by keyboard: arrows go by days and weeks, Page Up and Page Down
// by months, Enter takes it. Days are texts as everywhere: "2026-11-23".
import QtQuick
import Roadbook.Ui

Sheet {
    id: picker

    required property string today // of the office; a device far away may have another one

    property date chosen: dayOf(today)
    readonly property date first: { // shown: a Monday
        const start = new Date(chosen.getFullYear(), chosen.getMonth(), 1, 12);
        return dayAfter(start, -((start.getDay() + 6) % 7));
    }

    signal picked(string day)

    // The day to begin with; anything that is none begins with today.
    function pick(day: string) {
        chosen = dayOf(/^\d{4}-\d{1,2}-\d{1,2}$/.test(day) ? day : today);
        open();
    }
    function dayOf(iso: string): date {
        const parts = iso.split("-");
        return new Date(+parts[0], +parts[1] - 1, +parts[2], 12);
    }
    function dayAfter(day: date, days: int): date {
        return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, 12);
    }
    function monthAfter(months: int) {
        const last = new Date(chosen.getFullYear(), chosen.getMonth() + months + 1, 0, 12).getDate();
        chosen = new Date(chosen.getFullYear(), chosen.getMonth() + months, Math.min(chosen.getDate(), last), 12);
    }
    function daysBetween(from: date, to: date): int {
        return Math.round((to - from) / 86400000);
    }
    function take() {
        const two = number => String(number).padStart(2, "0");
        picked(chosen.getFullYear() + "-" + two(chosen.getMonth() + 1) + "-" + two(chosen.getDate()));
        close();
    }

    acceptText: qsTr("选定")
    title: qsTr("选日期")

    Item {
        implicitHeight: Theme.control
        width: parent.width

        IconButton {
            iconName: "chevron-left"
            objectName: "date.earlier"
            text: qsTr("上个月")

            onClicked: picker.monthAfter(-1)
        }
        AppText {
            anchors.centerIn: parent
            font.pixelSize: Theme.text17
            font.weight: Font.Medium
            objectName: "date.month"
            text: picker.chosen.toLocaleDateString(Qt.locale(qsTr("zh_CN")), qsTr("yyyy年M月")) // in the words of the interface, not of the machine
        }
        IconButton {
            anchors.right: parent.right
            iconName: "chevron-right"
            objectName: "date.later"
            text: qsTr("下个月")

            onClicked: picker.monthAfter(1)
        }
    }
    Row {
        width: parent.width

        Repeater {
            model: [qsTr("一"), qsTr("二"), qsTr("三"), qsTr("四"), qsTr("五"), qsTr("六"), qsTr("日")]

            AppText {
                required property string modelData

                color: Theme.muted
                font.pixelSize: Theme.text12
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                width: parent.width / 7
            }
        }
    }
    PickGrid {
        id: days

        current: picker.daysBetween(picker.first, picker.chosen)
        isFaded: index => picker.dayAfter(picker.first, index).getMonth() !== picker.chosen.getMonth()
        labels: Array.from({ length: 42 }, (_, index) => String(picker.dayAfter(picker.first, index).getDate()))
        marked: picker.daysBetween(picker.first, picker.dayOf(picker.today))
        markedName: qsTr("今天")
        name: qsTr("日期")
        namePrefix: "date.day."
        width: parent.width

        Keys.onPressed: event => {
            if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
                picker.monthAfter(event.key === Qt.Key_PageUp ? -1 : 1);
                event.accepted = true;
            }
        }
        onEntered: picker.take()
        onPicked: index => {
            picker.chosen = picker.dayAfter(picker.first, index);
            picker.take();
        }
        onStepped: by => picker.chosen = picker.dayAfter(picker.chosen, by)
    }

    onAccepted: take()
    onOpened: days.forceActiveFocus()
}
