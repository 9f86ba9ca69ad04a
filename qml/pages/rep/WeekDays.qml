// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekDays: the days of a week, across or below each other.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: days

    required property WeekPlanController controller
    required property string wantedFocus
    property bool across: true

    signal lifted(string itemId, string label)
    signal carried(point scene)
    signal dropped
    signal taken(string day)
    signal shifted(string itemId, int days)
    signal itemOpened(string itemId)
    signal focusTaken

    bottomMarginInside: Theme.space4
    margin: 0

    Grid {
        id: grid

        readonly property real cell: days.across && repeater.count > 0 ? Math.floor((width - (repeater.count - 1) * spacing) / repeater.count) : width // whole: the last border is drawn
        readonly property int over: days.across ? width - repeater.count * (cell + spacing) + spacing : 0 // a pixel each for the first days
        readonly property real tallest: {
            let most = days.across ? days.height - days.bottomMarginInside : 0;
            for (let i = 0; i < repeater.count; ++i)
                most = Math.max(most, (repeater.itemAt(i) as WeekDay)?.contentNeeded ?? 0);
            return most;
        }

        columns: days.across ? 7 : 1
        spacing: Theme.space2
        width: parent.width

        Repeater {
            id: repeater

            model: days.controller.days

            WeekDay {
                required property int index

                chosenText: days.controller.editable ? days.controller.chosenText : ""
                controller: days.controller
                height: days.across ? grid.tallest : contentNeeded
                namePrefix: "plan.day." + index
                narrow: days.across
                objectName: namePrefix
                wantedFocus: days.wantedFocus
                width: grid.cell + (index < grid.over ? 1 : 0)

                onCarried: scene => days.carried(scene)
                onDropped: days.dropped()
                onFocusTaken: days.focusTaken()
                onItemOpened: itemId => days.itemOpened(itemId)
                onLifted: (itemId, label) => days.lifted(itemId, label)
                onShifted: (itemId, by) => days.shifted(itemId, by)
                onTaken: days.taken(day)
            }
        }
    }
}
