// SPDX-License-Identifier: GPL-3.0-or-later
//
// ChartFrame: what every chart stands in: three lines with their amounts at the left, room for the drawing, and a legend
// of coloured words below. `topText` and `middleText` name the upper two lines; the lowest is nothing.
import QtQuick
import Roadbook.Ui

Item {
    id: frame

    required property string text // what is drawn, read out
    property string topText: ""
    property string middleText: ""
    property var legend: [] // {color, text}
    default property alias drawing: area.data
    readonly property alias plot: area

    readonly property int axis: Theme.text12 * 3 + Theme.space2
    readonly property int foot: Theme.text12 + Theme.space2

    implicitHeight: 168 + foot + names.height + Theme.space2
    implicitWidth: 320

    Accessible.name: text
    Accessible.role: Accessible.Chart

    Repeater {
        model: [frame.topText, frame.middleText, "0"]

        Item {
            id: level

            required property int index
            required property string modelData

            width: frame.width
            y: area.y + area.height * index / 2

            AppText {
                anchors.verticalCenter: parent.top
                color: Theme.muted
                font.pixelSize: Theme.text12
                horizontalAlignment: Text.AlignRight
                text: level.modelData
                width: frame.axis - Theme.space2
            }
            Rectangle {
                color: level.index === 2 ? Theme.lineStrong : Theme.line
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
