// SPDX-License-Identifier: GPL-3.0-or-later
//
// IssueRow: one remark about one line of an imported file.
import QtQuick
import Roadbook.Ui

Item {
    id: row

    required property int line
    required property string column
    required property string reason
    required property int tone

    implicitHeight: Math.max(40, why.height + 2 * Theme.space2)

    Accessible.name: Words.spaced([where.text, reason])
    Accessible.role: Accessible.ListItem

    Badge {
        id: where

        anchors.verticalCenter: parent.verticalCenter
        text: row.column === "" ? qsTr("第 %1 行").arg(row.line) : qsTr("第 %1 行 · %2").arg(row.line).arg(row.column)
        tone: row.tone
        width: Math.min(implicitWidth, row.width * 0.4)
        x: Theme.space5
    }
    AppText {
        id: why

        anchors.left: parent.left
        anchors.leftMargin: Theme.space5 + Math.max(where.width + Theme.space3, 190)
        anchors.right: parent.right
        anchors.rightMargin: Theme.space5
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.text13
        lineHeight: Theme.prose
        text: row.reason
        wrapMode: Text.Wrap
    }
}
