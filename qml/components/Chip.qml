// SPDX-License-Identifier: GPL-3.0-or-later
//
// Chip: one choice among a few, on or off with one tap. `hint` is the smaller word beside it (经办).
// The model behind it decides what a tap does, so it never toggles by itself.
import QtQuick
import Roadbook.Ui

Tappable {
    id: control

    property string hint: ""
    property bool chosen: false
    property bool single: false

    readonly property color ink: !enabled ? Theme.inkDisabled : chosen ? Theme.primary : Theme.ink

    bottomInset: 2
    bottomPadding: 2
    font.pixelSize: Theme.text15
    font.weight: chosen ? Font.Medium : Font.Normal
    leftPadding: Theme.space4 - 2
    rightPadding: leftPadding
    ringGap: 1
    ringRadius: Theme.radius
    topInset: 2
    topPadding: 2

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.description: hint
    Accessible.role: single ? Accessible.RadioButton : Accessible.CheckBox

    background: Rectangle {
        border.color: !control.chosen ? Theme.line : control.enabled ? Theme.primary : Theme.lineStrong
        border.width: control.chosen ? 2 : 1
        color: !control.enabled ? (control.chosen ? Theme.disabled : "transparent") : control.chosen ? Theme.soft : control.down || control.hovered ? Theme.raised : Theme.surface
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: line.implicitHeight
        implicitWidth: line.implicitWidth

        Row {
            id: line

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2 - 1
            x: Math.max(0, Math.round((parent.width - width) / 2)) // in the middle of the least width

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: control.ink
                name: "check"
                size: Theme.icon(16)
                visible: control.chosen
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                color: control.ink
                font: control.font
                text: control.text
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                color: control.chosen || !control.enabled ? control.ink : Theme.muted
                font.pixelSize: Theme.text12
                text: control.hint
                visible: control.hint !== ""
            }
        }
    }
}
