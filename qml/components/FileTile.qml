// SPDX-License-Identifier: GPL-3.0-or-later
//
// FileTile: one photograph, recording or paper, small: its thumbnail or what kind it is, its name below. Tapping looks at
// it or plays it; the corner takes it away.
import QtQuick
import Roadbook.Ui

Item {
    id: tile

    required property string name
    required property string detail
    required property string picture
    required property string iconName
    property string stateText: ""
    property int tone: 0
    property bool openable: true
    property bool playable: false
    property bool playing: false
    property bool removable: false
    property alias openName: open.objectName
    property alias removeName: remove.objectName

    signal opened
    signal removed

    implicitHeight: frame.height + label.height + Theme.space1
    implicitWidth: Theme.icon(112)

    Tappable {
        id: open

        enabled: tile.openable
        height: frame.height
        ringGap: 1
        ringRadius: Theme.radius
        text: Words.spaced([tile.playing ? qsTr("停止播放") : tile.playable ? qsTr("播放") : "", tile.name, tile.detail, tile.stateText])
        width: parent.width

        onClicked: tile.opened()
    }
    Rectangle {
        id: frame

        border.color: tile.playing ? Theme.primary : Theme.line
        border.width: 1
        color: tile.playing ? Theme.soft : Theme.raised
        height: Theme.icon(96)
        radius: Theme.radius
        width: parent.width

        Icon {
            anchors.centerIn: parent
            color: Theme.muted
            name: tile.playable ? "play" : tile.iconName
            size: Theme.icon(28)
            visible: tile.picture === "" && !tile.playing
        }
        Rectangle { // stop
            anchors.centerIn: parent
            color: Theme.primary
            height: width
            radius: Theme.space1
            visible: tile.picture === "" && tile.playing
            width: Theme.icon(22)
        }
        Image {
            anchors.fill: parent
            anchors.margins: 1
            asynchronous: true
            clip: true
            fillMode: Image.PreserveAspectCrop
            source: tile.picture
            visible: tile.picture !== ""
        }
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Theme.space1
            color: Theme.toneGround(tile.tone)
            height: Theme.icon(20)
            radius: Theme.radiusSmall
            visible: tile.tone >= 2
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.toneInk(tile.tone)
                name: tile.tone === 4 ? "octagon-alert" : tile.tone === 3 ? "clock" : "refresh-cw"
                size: Theme.icon(14)
            }
        }
    }
    AppText {
        id: label

        anchors.top: frame.bottom
        anchors.topMargin: Theme.space1
        color: Theme.muted
        elide: Text.ElideRight
        font.pixelSize: Theme.text12
        maximumLineCount: 2
        text: tile.name
        width: parent.width
        wrapMode: Text.Wrap
    }
    Tappable {
        id: remove

        anchors.right: parent.right
        anchors.top: parent.top
        ringGap: -6
        ringRadius: 14
        text: qsTr("拿掉 %1").arg(tile.name)
        visible: tile.removable

        background: Item {
            Rectangle {
                anchors.centerIn: parent
                border.color: Theme.line
                border.width: 1
                color: remove.down || remove.hovered ? Theme.line : Theme.surface
                height: Theme.icon(28)
                radius: height / 2
                width: height
            }
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                color: Theme.ink
                name: "x"
                size: Theme.icon(16)
            }
        }

        onClicked: tile.removed()
    }
}
