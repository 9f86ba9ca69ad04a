// SPDX-License-Identifier: GPL-3.0-or-later
//
// PendingRow: one saved thing on its way to the server.
import QtQuick
import Roadbook.Ui

Item {
    id: row

    required property string title
    required property string detail
    required property string timeText
    required property int stage

    implicitHeight: texts.height + 2 * Theme.space2 + 4

    Accessible.name: Words.spaced([title, detail, timeText])
    Accessible.role: Accessible.ListItem

    StageIcon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        stage: row.stage
        x: Theme.space5
    }
    Column {
        id: texts

        anchors.left: icon.right
        anchors.leftMargin: Theme.space3
        anchors.right: time.left
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        AppText {
            text: row.title
            width: parent.width
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text12
            text: row.detail
            visible: text !== ""
            width: parent.width
        }
    }
    AppText {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: Theme.space5
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.muted
        font.pixelSize: Theme.text13
        text: row.timeText
    }
}
