// SPDX-License-Identifier: GPL-3.0-or-later
//
// BarChart: two amounts side by side at each point: planned and done, before and after. Rows of Roadbook.App's ChartModel.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ChartFrame {
    id: chart

    required property ChartModel points
    required property int most // the greatest amount there is
    required property string firstText
    required property string secondText
    property color firstColor: Theme.lineStrong
    property color secondColor: Theme.primary

    // An even number, so that the line in the middle has one too.
    readonly property int scaleEnd: Math.max(2, Math.ceil(most / 2) * 2)
    readonly property real step: points.count > 0 ? plot.width / points.count : plot.width

    legend: [
        { color: firstColor, text: firstText },
        { color: secondColor, text: secondText }
    ]
    middleText: String(scaleEnd / 2)
    topText: String(scaleEnd)

    Repeater {
        model: chart.points

        Item {
            id: point

            required property int index
            required property string label
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
                height: parent.height * point.first / chart.scaleEnd
                radius: Math.min(3, width / 2)
                width: Math.min(14, point.width * 0.32)
            }
            Rectangle {
                anchors.bottom: parent.bottom
                anchors.left: parent.horizontalCenter
                anchors.leftMargin: 1
                color: chart.secondColor
                height: parent.height * point.second / chart.scaleEnd
                radius: Math.min(3, width / 2)
                width: Math.min(14, point.width * 0.32)
            }
            AppText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.muted
                elide: Text.ElideNone
                font.pixelSize: Theme.text12
                text: point.label
                // Where two would touch, every other one is left out.
                visible: implicitWidth + 2 < chart.step * (point.index % 2 === 0 ? 2 : 1)
                y: parent.height + Theme.space1
            }
        }
    }
}
