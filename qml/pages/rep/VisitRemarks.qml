// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitRemarks: what this visit would count for, or why not, before it is saved.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: remarks

    required property VisitController controller

    color: Theme.toneGround(controller.remarksTone)
    implicitHeight: lines.height + 2 * Theme.space5
    radius: Theme.radiusLarge

    Column {
        id: lines

        spacing: Theme.space2
        width: parent.width - 2 * Theme.space5
        x: Theme.space5
        y: Theme.space5

        Repeater {
            model: remarks.controller.remarks

            Row {
                id: entry

                required property string modelData

                spacing: Theme.space2
                width: parent.width

                Icon {
                    id: sign

                    color: text.color
                    name: remarks.controller.remarksTone >= 3 ? "info" : "badge-check"
                    size: Theme.icon(18)
                    y: 2
                }
                AppText {
                    id: text

                    color: remarks.controller.remarksTone === 0 ? Theme.ink : Theme.toneInk(remarks.controller.remarksTone)
                    lineHeight: Theme.prose
                    text: entry.modelData
                    width: parent.width - sign.width - parent.spacing
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
