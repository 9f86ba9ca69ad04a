// SPDX-License-Identifier: GPL-3.0-or-later
//
// BarChart: two amounts side by side at each point: planned and done, before and after. Rows of Roadbook.App's ChartModel.
import QtQuick
import Roadbook.Ui

ChartFrame {
    id: chart

    required property string firstText
    required property string secondText
    property color firstColor: Theme.lineStrong
    property color secondColor: Theme.primary

    legend: [
        { color: firstColor, text: firstText },
        { color: secondColor, text: secondText }
    ]
    ticks: Array.from(points.ticks, (text, index) => ({ at: index / (points.ticks.length - 1), text: text }))

    Repeater {
        model: chart.points

        Item {
            id: point

            required property int index
            required property string detail
            required property double first
            required property double second

            height: chart.plot.height
            width: chart.step
            x: index * chart.step

            Accessible.name: detail
            Accessible.role: Accessible.StaticText

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.right: parent.horizontalCenter
                anchors.rightMargin: 1
                color: chart.firstColor
                height: parent.height * point.first / chart.points.axisEnd
                radius: Math.min(3, width / 2)
                width: Math.min(14, point.width * 0.32)
            }
            Rectangle {
                anchors.bottom: parent.bottom
                anchors.left: parent.horizontalCenter
                anchors.leftMargin: 1
                color: chart.secondColor
                height: parent.height * point.second / chart.points.axisEnd
                radius: Math.min(3, width / 2)
                width: Math.min(14, point.width * 0.32)
            }
        }
    }
}
