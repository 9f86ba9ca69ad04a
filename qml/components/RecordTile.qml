// SPDX-License-Identifier: GPL-3.0-or-later
//
// RecordTile: begins a voice note; while one is recorded it shows how long it is and how loud it is heard, and ends it.
import QtQuick
import Roadbook.Ui

Tappable {
    id: tile

    property bool running: false
    property string timeText: ""
    property int loudness: 0 // 0 to 100

    height: Theme.icon(96)
    implicitWidth: Math.max(Theme.icon(112), word.implicitWidth + 2 * Theme.space3)
    ringRadius: Theme.radius
    text: running ? Words.spaced([qsTr("停止录音"), timeText]) : qsTr("录音")

    background: Item {
        DashedFrame {
            anchors.fill: parent
            color: tile.hovered ? Theme.primary : Theme.lineStrong
            radius: Theme.radius
            visible: !tile.running
        }
        Rectangle {
            anchors.fill: parent
            border.color: Theme.danger
            border.width: 1
            color: Theme.dangerSoft
            radius: Theme.radius
            visible: tile.running
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: tile.running ? -Theme.space1 : 0
            spacing: tile.running ? 0 : Theme.space1

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.primary
                name: "mic"
                size: Theme.icon(24)
                visible: !tile.running
            }
            AppText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.danger
                font.pixelSize: Theme.text17
                font.weight: Font.DemiBold
                text: tile.timeText
                visible: tile.running
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.space1

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.danger
                    height: width
                    radius: 2
                    visible: tile.running
                    width: Theme.icon(12)
                }
                AppText {
                    id: word

                    color: tile.running ? Theme.danger : Theme.primary
                    font.pixelSize: Theme.text13
                    text: tile.running ? qsTr("停止") : qsTr("录音")
                }
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space2
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.surface
            height: 4
            radius: 2
            visible: tile.running
            width: parent.width - 2 * Theme.space3

            Rectangle {
                color: Theme.danger
                height: parent.height
                radius: 2
                width: parent.width * tile.loudness / 100
            }
        }
    }
}
