// SPDX-License-Identifier: GPL-3.0-or-later
//
// Card: a white sheet with a line around it. Its children lie inside the padding; its height follows the first one.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: card

    default property alias content: inner.data
    property int padding: Theme.space5
    property color accent: Theme.line
    property real accentWidth: 1

    readonly property Item first: inner.children.length > 0 ? inner.children[0] : null

    border.color: accent
    border.width: accentWidth
    color: Theme.surface
    implicitHeight: (first?.implicitHeight ?? 0) + 2 * padding
    implicitWidth: (first?.implicitWidth ?? 0) + 2 * padding
    radius: Theme.radiusLarge

    Item {
        id: inner

        anchors.fill: parent
        anchors.margins: card.padding
    }
}
