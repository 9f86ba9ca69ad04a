// SPDX-License-Identifier: GPL-3.0-or-later
//
// TappableCard: a card that is one button. `text` names it; set contentItem to what it shows.
import QtQuick
import Roadbook.Ui

Tappable {
    id: control

    property bool emphasised: false
    property bool plain: false

    padding: Theme.space4
    ringRadius: plain ? Theme.radiusSmall : Theme.radiusLarge

    background: Rectangle {
        border.color: control.emphasised ? Theme.primary : Theme.line
        border.width: control.plain ? 0 : control.emphasised ? 2 : 1
        color: control.down ? Theme.raised : control.hovered && control.plain ? Theme.raised : control.plain ? "transparent" : Theme.surface
        radius: control.ringRadius
    }
}
