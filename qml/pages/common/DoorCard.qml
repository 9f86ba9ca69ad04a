// SPDX-License-Identifier: GPL-3.0-or-later
//
// DoorCard: the sheet in the middle of an otherwise empty window, before one is inside: the mark, a title, fields.
import QtQuick
import Roadbook.Ui

ScrollPane {
    id: door

    required property string title
    property string subtitle: ""

    readonly property bool low: height < 560 * Theme.scale // no room for the mark above the title
    default property alias fields: inside.data

    margin: Theme.space4
    maximumWidth: Math.round(420 * Theme.scale)
    topMarginInside: Math.max(Theme.space6, (height - card.height) / 2 - 30)

    Card {
        id: card

        padding: Theme.space7 + 4
        width: parent.width

        Column {
            id: inside

            spacing: Theme.space4
            width: parent.width

            Grid {
                columnSpacing: Theme.space4
                columns: door.low ? 2 : 1
                rowSpacing: Theme.space4
                width: parent.width

                Rectangle {
                    id: mark

                    color: Theme.primary
                    height: 56
                    radius: Theme.radiusHuge
                    width: 56

                    Icon {
                        anchors.centerIn: parent
                        color: Theme.inkOnPrimary
                        name: "route"
                        size: 30
                    }
                }
                Column {
                    spacing: Theme.space1
                    width: parent.width - (door.low ? mark.width + parent.columnSpacing : 0)

                    AppText {
                        font.pixelSize: Theme.text26
                        font.weight: Font.Bold
                        text: door.title
                        width: parent.width
                        wrapMode: Text.Wrap

                        Accessible.name: text
                        Accessible.role: Accessible.Heading
                    }
                    AppText {
                        color: Theme.muted
                        lineHeight: Theme.prose
                        text: door.subtitle
                        visible: text !== ""
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
