// SPDX-License-Identifier: GPL-3.0-or-later
//
// ProgressLine: how far something is, 0 to 1; below 0 it is not known and the line shows a part that wanders.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: line

    required property double value
    property string label: ""

    color: Theme.line
    implicitHeight: 8
    implicitWidth: 200
    radius: 4

    Accessible.name: label + (value >= 0 ? " " + Math.round(value * 100) + "%" : "")
    Accessible.role: Accessible.ProgressBar

    Rectangle {
        id: part

        color: Theme.primary
        height: parent.height
        radius: parent.radius
        width: line.value < 0 ? parent.width * 0.3 : parent.width * Math.min(1, line.value)

        SequentialAnimation on x {
            loops: Animation.Infinite
            running: line.value < 0 && line.visible && Theme.motion > 0

            NumberAnimation { duration: 900; easing.type: Easing.InOutQuad; from: 0; to: line.width * 0.7 }
            NumberAnimation { duration: 900; easing.type: Easing.InOutQuad; from: line.width * 0.7; to: 0 }
            onStopped: part.x = 0
        }
    }
}
