// SPDX-License-Identifier: GPL-3.0-or-later
//
// TimePicker: an hour and a minute to choose from, by finger and by keyboard: the minutes in fives, and each of them by one
// step more, with the buttons or with + and -. Times are texts: "09:30".
import QtQuick
import Roadbook.Ui

Sheet {
    id: picker

    property int hour: 9
    property int minute: 0

    readonly property int past: minute % 5 // the last full five

    signal picked(string time)

    // The time to begin with; anything that is none begins at nine, when most days do.
    function pick(time: string) {
        const parts = /^(\d{1,2}):(\d{2})$/.exec(time);
        hour = parts ? Math.min(23, +parts[1]) : 9;
        minute = parts ? Math.min(59, +parts[2]) : 0;
        open();
    }
    function written(): string {
        return String(hour).padStart(2, "0") + ":" + String(minute).padStart(2, "0");
    }
    function stepMinute(by: int) {
        const whole = (hour * 60 + minute + by + 24 * 60) % (24 * 60);
        hour = Math.floor(whole / 60);
        minute = whole % 60;
    }
    // From five to five, within the hour; from between two of them to the next one that way.
    function stepFives(by: int) {
        const from = by < 0 && past > 0 ? minute - past + 5 : minute - past;
        minute = (from + by * 5 + 60) % 60;
    }
    function take() {
        picked(written());
        close();
    }

    acceptText: qsTr("选定")
    title: qsTr("选时间")

    component Part: Column {
        id: part

        required property string label
        required property var labels
        property alias current: grid.current
        property alias columns: grid.columns
        property alias marked: grid.marked
        property alias namePrefix: grid.namePrefix
        property string said: "" // what is chosen, when it is none of them

        signal chosen(int index)
        signal stepped(int by)

        function take() {
            grid.forceActiveFocus();
        }

        spacing: Theme.space1
        width: parent.width

        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text13
            leftPadding: Theme.space2
            text: part.label
        }
        PickGrid {
            id: grid

            labels: part.labels
            name: Words.spaced([part.label, part.said])
            width: parent.width

            Keys.onPressed: event => {
                const by = event.text === "+" ? 1 : event.text === "-" ? -1 : 0;
                if (by !== 0)
                    picker.stepMinute(by);
                event.accepted = by !== 0;
            }
            onEntered: picker.take()
            onPicked: index => part.chosen(index)
            onStepped: by => part.stepped(by)
        }
    }

    Item {
        implicitHeight: Math.max(Theme.control, time.implicitHeight)
        width: parent.width

        Button {
            anchors.verticalCenter: parent.verticalCenter
            autoRepeat: true
            kind: Button.Quiet
            objectName: "time.earlier"
            text: qsTr("−1 分")

            onClicked: picker.stepMinute(-1)
        }
        AppText {
            id: time

            anchors.centerIn: parent
            font.pixelSize: Theme.text26
            font.weight: Font.Medium
            text: picker.written()

            Accessible.name: text
            Accessible.role: Accessible.StaticText
        }
        Button {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            autoRepeat: true
            kind: Button.Quiet
            objectName: "time.later"
            text: qsTr("+1 分")

            onClicked: picker.stepMinute(1)
        }
    }
    Part {
        id: hours

        columns: 8
        current: picker.hour
        label: qsTr("时")
        labels: Array.from({ length: 24 }, (_, index) => String(index).padStart(2, "0"))
        namePrefix: "time.hour."

        onChosen: index => picker.hour = index
        onStepped: by => picker.hour = (picker.hour + by + 24) % 24
    }
    Part {
        columns: 6
        current: picker.past === 0 ? picker.minute / 5 : -1
        label: qsTr("分")
        labels: Array.from({ length: 12 }, (_, index) => String(index * 5).padStart(2, "0"))
        marked: picker.past === 0 ? -1 : Math.floor(picker.minute / 5)
        namePrefix: "time.minute."
        said: picker.past === 0 ? "" : String(picker.minute)

        onChosen: index => picker.minute = index * 5
        onStepped: by => picker.stepFives(by)
    }

    onAccepted: take()
    onOpened: hours.take()
}
