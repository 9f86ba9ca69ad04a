// SPDX-License-Identifier: GPL-3.0-or-later
//
// TimePicker: an hour and five minutes to choose from, by finger and by keyboard. Times are texts: "09:30".
import QtQuick
import Roadbook.Ui

Sheet {
    id: picker

    property int hour: 9
    property int minute: 0

    signal picked(string time)

    // The time to begin with; anything that is none begins with now.
    function pick(time: string) {
        const parts = /^(\d{1,2}):(\d{2})$/.exec(time);
        const now = new Date();
        hour = parts ? Math.min(23, +parts[1]) : now.getHours();
        minute = parts ? Math.min(59, +parts[2]) : now.getMinutes() - now.getMinutes() % 5;
        open();
    }
    function written(): string {
        return String(hour).padStart(2, "0") + ":" + String(minute).padStart(2, "0");
    }
    function take() {
        picked(written());
        close();
    }

    acceptText: qsTr("选定")
    title: qsTr("选时间")

    AppText {
        font.pixelSize: Theme.text26
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
        text: picker.written()
        width: parent.width
    }
    PickGrid {
        id: hours

        columns: 8
        current: picker.hour
        labels: Array.from({ length: 24 }, (_, index) => String(index))
        name: qsTr("点")
        namePrefix: "time.hour."
        width: parent.width

        onEntered: picker.take()
        onPicked: index => picker.hour = index
        onStepped: by => picker.hour = (picker.hour + by + 24) % 24
    }
    Divider {
        width: parent.width
    }
    PickGrid {
        columns: 6
        current: picker.minute % 5 === 0 ? picker.minute / 5 : -1
        labels: Array.from({ length: 12 }, (_, index) => String(index * 5).padStart(2, "0"))
        name: qsTr("分")
        namePrefix: "time.minute."
        width: parent.width

        onEntered: picker.take()
        onPicked: index => picker.minute = index * 5
        onStepped: by => picker.minute = (picker.minute - picker.minute % 5 + by * 5 + 60) % 60
    }

    onAccepted: take()
    onOpened: hours.forceActiveFocus()
}
