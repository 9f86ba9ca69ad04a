// SPDX-License-Identifier: GPL-3.0-or-later
//
// NavItem: one place to go, in the rail and in the bar alike: an icon on a soft pill, its word below.
import QtQuick
import Roadbook.Ui

Tappable {
    id: item

    required property string iconName
    property bool current: false
    property int badgeCount: 0

    bottomPadding: Theme.space1
    implicitHeight: Math.max(66, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(72, label.implicitWidth + Theme.space2)
    leftPadding: 0
    rightPadding: 0
    ringGap: -2
    ringRadius: Theme.radius
    topPadding: Theme.space1

    Accessible.role: Accessible.PageTab
    Accessible.selected: current

    contentItem: Column {
        spacing: Theme.space1 + 1

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: item.current ? Theme.soft : item.hovered ? Theme.raised : "transparent"
            height: Math.max(30, Theme.icon(20) + 6)
            radius: height / 2
            width: Theme.icon(20) + 36

            Icon {
                anchors.centerIn: parent
                color: item.current ? Theme.primary : Theme.muted
                name: item.iconName
                size: Theme.icon(20)
            }
            Rectangle {
                color: Theme.danger
                height: Theme.icon(16)
                radius: height / 2
                visible: item.badgeCount > 0
                width: Math.max(height, count.implicitWidth + 8)
                x: parent.width / 2 + Math.round(height * 0.4) // clear of most of the icon
                y: -2

                AppText {
                    id: count

                    anchors.centerIn: parent
                    color: Theme.surface
                    font.pixelSize: Theme.icon(12)
                    font.weight: Font.Bold
                    text: item.badgeCount > 99 ? "99+" : item.badgeCount
                }
            }
        }
        AppText {
            id: label

            anchors.horizontalCenter: parent.horizontalCenter
            color: item.current ? Theme.primary : Theme.muted
            font.pixelSize: Theme.text13
            font.weight: item.current ? Font.Medium : Font.Normal
            horizontalAlignment: Text.AlignHCenter
            text: item.text
            width: Math.min(implicitWidth, item.width)
        }
    }
}
