// SPDX-License-Identifier: GPL-3.0-or-later
//
// FileRow: one attachment in a list: thumbnail, name, where it hangs, whether it is here; what can be done with it stands
// at the right.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: row

    required property int index
    required property string fileId
    required property string name
    required property string detail
    required property string whenText
    required property string whoText
    required property string whereText
    required property string picture
    required property string iconName
    required property int place
    required property string stateText
    required property int tone
    required property bool viewable
    required property bool playable
    required property bool removable

    property bool last: false
    property bool playing: false
    readonly property bool wide: width >= 640

    signal opened
    signal fetched
    signal copied
    signal removed

    implicitHeight: Math.max(72, texts.height + 2 * Theme.space3)

    Tappable {
        id: open

        enabled: row.viewable || row.playable
        height: parent.height
        objectName: "files.open." + row.index
        ringGap: -3
        text: Words.spaced([row.playing ? qsTr("停止播放") : row.playable ? qsTr("播放") : "", row.name, row.detail, row.whereText, row.stateText])
        width: buttons.x

        background: Rectangle {
            color: open.enabled && (open.down || open.hovered) ? Theme.raised : "transparent"
            radius: Theme.radiusLarge
        }

        onClicked: row.opened()
    }
    Rectangle {
        id: frame

        anchors.verticalCenter: parent.verticalCenter
        color: row.playing ? Theme.soft : Theme.neutralSoft
        height: Theme.icon(52)
        radius: Theme.radiusSmall
        width: height
        x: Theme.space4

        Icon {
            anchors.centerIn: parent
            color: Theme.muted
            name: row.playable ? "play" : row.iconName
            size: Theme.icon(22)
            visible: row.picture === "" && !row.playing
        }
        Rectangle { // stop
            anchors.centerIn: parent
            color: Theme.primary
            height: width
            radius: Theme.space1
            visible: row.picture === "" && row.playing
            width: Theme.icon(18)
        }
        Image {
            anchors.fill: parent
            asynchronous: true
            clip: true
            fillMode: Image.PreserveAspectCrop
            source: row.picture
            visible: row.picture !== ""
        }
    }
    Column {
        id: texts

        anchors.left: frame.right
        anchors.leftMargin: Theme.space4
        anchors.right: buttons.left
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        AppText {
            elide: Text.ElideMiddle
            font.pixelSize: Theme.text15
            text: row.name
            width: parent.width
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text12
            text: Words.dotted([row.detail, row.whereText, row.whoText, row.whenText])
            width: parent.width
            wrapMode: Text.Wrap
        }
        AppText {
            color: Theme.toneInk(row.tone)
            font.pixelSize: Theme.text12
            text: row.stateText
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space1

        IconButton {
            enabled: row.place === FileModel.Elsewhere
            iconName: "download"
            ink: enabled ? Theme.primary : Theme.muted
            objectName: "files.fetch." + row.index
            text: qsTr("取回 %1").arg(row.name)
            visible: row.place === FileModel.Elsewhere || row.place === FileModel.Coming

            onClicked: row.fetched()
        }
        IconButton {
            iconName: "save"
            objectName: "files.copy." + row.index
            text: qsTr("存一份 %1").arg(row.name)
            visible: row.place === FileModel.Here

            onClicked: row.copied()
        }
        IconButton {
            iconName: "x"
            ink: Theme.muted
            objectName: "files.remove." + row.index
            text: qsTr("拿掉 %1").arg(row.name)
            visible: row.removable

            onClicked: row.removed()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
        width: parent.width - 2 * Theme.space4
        x: Theme.space4
    }
}
