// SPDX-License-Identifier: GPL-3.0-or-later
//
// RadioCard: one of several rival answers; a ring at the left shows which is taken.
import QtQuick
import Roadbook.Ui

Tappable {
    id: control

    property bool chosen: false

    leftPadding: Theme.space4 + Theme.icon(20) + Theme.space3
    padding: Theme.space4
    ringRadius: Theme.radiusLarge

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.role: Accessible.RadioButton

    background: Rectangle {
        border.color: control.chosen ? Theme.primary : Theme.line
        border.width: control.chosen ? 2 : 1
        color: control.chosen ? Theme.soft : control.hovered ? Theme.raised : Theme.surface
        radius: Theme.radiusLarge

        Icon {
            color: control.chosen ? Theme.primary : Theme.muted
            name: control.chosen ? "circle-dot" : "circle"
            size: Theme.icon(20)
            x: Theme.space4
            y: Theme.space4 + 3
        }
    }
}
