// SPDX-License-Identifier: GPL-3.0-or-later
//
// ScrollPane: a column that scrolls when it is taller than the window. What has the keyboard focus is scrolled into
// view. Children are laid out below each other in `column`.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.Ui

Flickable {
    id: pane

    default property alias content: column.data
    property alias spacing: column.spacing
    property int margin: Theme.space7
    property int topMarginInside: 0
    property int bottomMarginInside: Theme.space7
    property int maximumWidth: 100000
    property bool footed: false // something stands right below: a line where the content goes on under it

    property Item kept: null // in view while what is around it finds its place

    readonly property real inset: column.x // where the content begins
    readonly property Item focused: Window.activeFocusItem

    // Scrolls so far that the item is in view.
    function reveal(item: Item) {
        const top = item.mapToItem(pane.contentItem, 0, 0).y;
        if (top < contentY)
            contentY = Math.max(0, top - Theme.space4);
        else if (top + Math.min(item.height, height) > contentY + height)
            contentY = Math.max(0, Math.min(contentHeight - height, top + item.height - height + Theme.space4));
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.y + column.height + bottomMarginInside
    contentWidth: width

    Basic.ScrollBar.vertical: Basic.ScrollBar {
        policy: pane.contentHeight > pane.height ? Basic.ScrollBar.AsNeeded : Basic.ScrollBar.AlwaysOff
    }

    onContentHeightChanged: {
        if (kept?.visible)
            reveal(kept);
    }
    onFocusedChanged: {
        let inside = focused;
        while (inside && inside !== column)
            inside = inside.parent;
        if (inside)
            reveal(focused);
    }

    onMovementStarted: kept = null

    Column {
        id: column

        width: Math.min(pane.maximumWidth, pane.width - 2 * pane.margin)
        x: Math.max(pane.margin, (pane.width - width) / 2)
        y: pane.topMarginInside
    }
    Divider {
        parent: pane // does not move with the content
        visible: pane.footed && pane.contentHeight > pane.height
        width: pane.width
        y: pane.height - height
    }
}
