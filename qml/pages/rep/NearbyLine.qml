// SPDX-License-Identifier: GPL-3.0-or-later
//
// NearbyLine: who is due and lies on the way of today, in words below the cards of the visits; it leads to the archive.
import QtQuick
import Roadbook.Ui

Item {
    id: line

    property alias text: link.text

    signal clicked

    implicitHeight: link.implicitHeight

    Tappable {
        id: link

        anchors.left: parent.left
        anchors.leftMargin: 66 - Theme.space2 // the words begin where the cards do
        anchors.right: parent.right
        leftPadding: Theme.space2
        objectName: "today.nearby"
        rightPadding: Theme.space2
        ringGap: 0

        background: Rectangle {
            color: link.hovered || link.down ? Theme.infoSoft : "transparent"
            radius: link.ringRadius
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
                text: Words.wrapping(link.text)
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

        onClicked: line.clicked()
    }
}
