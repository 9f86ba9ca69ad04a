// SPDX-License-Identifier: GPL-3.0-or-later
//
// LineChart: a share from point to point; where there is none the line has a gap. Rows of Roadbook.App's ChartModel.
import QtQuick
import Roadbook.Ui

ChartFrame {
    id: chart

    required property string lineText
    property color lineColor: Theme.primary

    legend: [{ color: lineColor, text: lineText }]
    ticks: [
        { at: 0, text: "0" },
        { at: 0.5, text: "50%" },
        { at: 1, text: "100%" }
    ]

    Repeater {
        model: chart.points

        Item {
            id: point

            required property int index
            required property string label
            required property double share
            required property double shareBefore
            required property string shareText

            readonly property bool known: share >= 0
            readonly property real level: height * (1 - Math.max(0, share))
            readonly property real levelBefore: height * (1 - Math.max(0, shareBefore))

            height: chart.plot.height
            width: chart.step
            x: index * chart.step

            Accessible.name: Words.spaced([label, shareText])
            Accessible.role: Accessible.StaticText

            Rectangle {
                readonly property real rise: point.level - point.levelBefore

                antialiasing: true
                color: chart.lineColor
                height: 2
                rotation: Math.atan2(rise, point.width) * 180 / Math.PI
                transformOrigin: Item.Left
                visible: point.known && point.shareBefore >= 0
                width: Math.sqrt(point.width * point.width + rise * rise)
                x: -point.width / 2
                y: point.levelBefore - 1
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                border.color: chart.lineColor
                border.width: 2
                color: Theme.surface
                height: 9
                radius: 5
                visible: point.known
                width: 9
                y: point.level - 4
            }
        }
    }
}
