// SPDX-License-Identifier: GPL-3.0-or-later
//
// Banner: a sentence in the flow of a page that matters now: what happened, what it means, what can be done.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: banner

    required property string text
    property int tone: 3
    property string iconName: tone >= 3 ? "triangle-alert" : tone === 1 ? "circle-check" : "info"
    property string actionText: ""

    signal action

    border.color: Theme.toneLine(tone)
    border.width: tone === 0 ? 1 : 0 // its ground is close to paper
    color: Theme.toneGround(tone)
    implicitHeight: Math.max(Theme.touch, Math.max(label.implicitHeight, button.visible ? button.height : 0) + 2 * Theme.space3)
    radius: Theme.radiusLarge

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.toneInk(banner.tone)
        name: banner.iconName
        size: Theme.icon(18)
    }
    AppText {
        id: label

        anchors.left: icon.right
        anchors.leftMargin: Theme.space3
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        color: banner.tone === 0 ? Theme.ink : Theme.toneInk(banner.tone)
        lineHeight: Theme.prose
        text: Words.wrapping(banner.text)
        wrapMode: Text.Wrap
    }
    Button {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        objectName: banner.objectName + ".action"
        text: banner.actionText
        visible: text !== ""

        onClicked: banner.action()
    }
}
