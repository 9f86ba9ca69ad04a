// SPDX-License-Identifier: GPL-3.0-or-later
//
// FocusRing: shows where the keyboard is. Lies around `target`, appears only when focus came by keyboard.
import QtQuick
import Roadbook.Ui

Rectangle {
    property real targetRadius: Theme.radius
    property bool shown: false
    property real gap: 3

    anchors.fill: parent
    anchors.margins: -gap
    border.color: Theme.info
    border.width: 2
    color: "transparent"
    radius: targetRadius + gap
    visible: shown
    z: 10
}
