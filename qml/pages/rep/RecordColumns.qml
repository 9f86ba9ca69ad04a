// SPDX-License-Identifier: GPL-3.0-or-later
//
// RecordColumns: where the columns of the weekly record stand, for its head and its lines; `across`: there is room for
// them at all.
import QtQml
import Roadbook.Ui

QtObject {
    required property real room

    readonly property bool across: room >= 880 * Math.min(1.2, Theme.scale)
    readonly property int edge: Theme.space4
    readonly property int gap: Theme.space3
    readonly property real day: Theme.text14 * 4.6
    readonly property real planned: Theme.text14 * 4.5
    readonly property real channel: Theme.icon(16) + Theme.space2
    readonly property real actual: channel + Theme.text14 * 10.5
    readonly property real act: Theme.text15 * 4 + 2 * Theme.space4 + 4
    readonly property real rest: room - 2 * edge - 5 * gap - day - planned - actual - act
    readonly property real account: rest * (Theme.scale > 1.2 ? 0.68 : 0.56)
    readonly property real difference: rest - account

    readonly property real accountX: edge + day + gap
    readonly property real plannedX: accountX + account + gap
    readonly property real actualX: plannedX + planned + gap
    readonly property real differenceX: actualX + actual + gap
}
