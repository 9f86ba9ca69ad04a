// SPDX-License-Identifier: GPL-3.0-or-later
//
// ChartFrame: what every chart stands in: lines with their amounts at the left, room for the drawing, what its points are
// called below, and a legend of coloured words. Where the names would touch, some are left out, evenly; the first and the
// last are always there.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: frame

    required property string text // what is drawn, read out
    required property ChartModel points
    property var ticks: [] // {at, text}: how high, 0 to 1, and how much that is
    property var legend: [] // {color, text}
    default property alias drawing: area.data
    readonly property alias plot: area

    readonly property int axis: Theme.text12 * 3 + Theme.space2
    readonly property int foot: Theme.text12 + Theme.space2
    readonly property real step: area.width / Math.max(1, points.count)
    readonly property int named: { // so many points have room for their name
        const apart = Math.max(1, Math.ceil((longest.width + Theme.space2) / step));
        return Math.max(2, 1 + Math.floor((points.count - 1) / apart));
    }

    implicitHeight: 168 + foot + names.height + Theme.space2
    implicitWidth: 320

    Accessible.name: text
    Accessible.role: Accessible.Chart

    function isNamed(index: int): bool {
        const ends = points.count - 1;
        const nearest = Math.round(index * (named - 1) / Math.max(1, ends));
        return Math.round(nearest * ends / (named - 1)) === index;
    }

    TextMetrics {
        id: longest

        font.family: Theme.family
        font.pixelSize: Theme.text12
        text: frame.points.longestLabel
    }
    Repeater {
        model: frame.ticks

        Item {
            id: level

            required property var modelData

            width: frame.width
            y: area.y + area.height * (1 - modelData.at)

            AppText {
                anchors.verticalCenter: parent.top
                color: Theme.muted
                font.pixelSize: Theme.text12
                horizontalAlignment: Text.AlignRight
                text: level.modelData.text
                width: frame.axis - Theme.space2
            }
            Rectangle {
                color: level.modelData.at === 0 ? Theme.lineStrong : Theme.line
                height: 1
                width: parent.width - x
                x: frame.axis
            }
        }
    }
    Item {
        id: area

        anchors.bottom: names.top
        anchors.bottomMargin: frame.foot + Theme.space2
        anchors.left: parent.left
        anchors.leftMargin: frame.axis
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.space2
    }
    Repeater {
        model: frame.points

        AppText {
            required property int index
            required property string label

            color: Theme.muted
            elide: Text.ElideNone
            font.pixelSize: Theme.text12
            objectName: "chart.name." + index
            text: label
            visible: frame.isNamed(index)
            x: Math.max(frame.axis, Math.min(area.x + (index + 0.5) * frame.step - width / 2, frame.width - width)) // not under the axis
            y: area.y + area.height + Theme.space1
        }
    }
    Row {
        id: names

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.space4

        Repeater {
            model: frame.legend

            Row {
                id: entry

                required property var modelData

                spacing: Theme.space2

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: entry.modelData.color
                    height: 10
                    radius: 3
                    width: 10
                }
                AppText {
                    color: Theme.muted
                    font.pixelSize: Theme.text12
                    text: entry.modelData.text
                }
            }
        }
    }
}
