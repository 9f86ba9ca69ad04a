// SPDX-License-Identifier: GPL-3.0-or-later
//
// NearbyLine: who is due and lies on the way of today, in words below the visits; it leads to the archive.
import QtQuick
import Roadbook.Ui

Tappable {
    id: line

    leftPadding: 66 // where the cards of VisitSlot begin
    ringGap: 0
    rightPadding: Theme.space2

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: line.leftPadding - Theme.space2
        color: line.hovered || line.down ? Theme.infoSoft : "transparent"
        radius: line.ringRadius
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight

        AppText {
            id: words

            anchors.left: parent.left
            anchors.right: arrow.left
            anchors.rightMargin: Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.info
            text: Words.wrapping(line.text)
            wrapMode: Text.Wrap
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.info
            name: "chevron-right"
            size: Theme.icon(16)
        }
    }
}
