// SPDX-License-Identifier: GPL-3.0-or-later
//
// Skeleton: where the text of a page will stand, while the store is still being asked. Shown only when that takes more than
// a moment: usually the answer is there before anybody looks. It does not move.
import QtQuick
import Roadbook.Ui

Column {
    id: skeleton

    property bool waiting: true
    property int blocks: 3
    property bool late: false // longer than a moment

    spacing: Theme.space4
    visible: waiting && late

    Accessible.name: qsTr("正在读取")
    Accessible.role: Accessible.StaticText

    onWaitingChanged: late = false

    Timer {
        interval: 150
        running: skeleton.waiting

        onTriggered: skeleton.late = true
    }
    Repeater {
        model: skeleton.blocks

        Rectangle {
            id: block

            required property int index

            border.color: Theme.line
            border.width: 1
            color: Theme.surface
            height: lines.height + 2 * Theme.space5
            radius: Theme.radiusLarge
            width: skeleton.width

            Column {
                id: lines

                spacing: Theme.space3
                width: parent.width - 2 * Theme.space5
                x: Theme.space5
                y: Theme.space5

                Repeater {
                    model: [0.32, 0.86, block.index % 2 === 0 ? 0.64 : 0.48]

                    Rectangle {
                        required property double modelData

                        color: Theme.line
                        height: Theme.text12
                        radius: height / 2
                        width: lines.width * modelData
                    }
                }
            }
        }
    }
}
