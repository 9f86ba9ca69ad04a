// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekPlanPage: 周拜访计划表. Who is due and why at the left, the days of the week across; on narrow windows the days lie
// below each other. A customer is drawn to a day, or tapped and then the day, or sent there with the keys 1 to 7.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property WeekPlanController controller
    property bool wide: true
    property int margin: Theme.space7

    readonly property bool across: wide && width >= 960 * Theme.scale // large words need wide days
    readonly property bool split: width >= 640 // the customers beside the days
    property string wantedFocus: "" // the item that had the keyboard when it was moved

    signal accountWanted(string accountId)
    signal visitWanted(string accountId)

    function lift(accountId: string, itemId: string, label: string) {
        if (!controller.editable)
            return;
        ghost.accountId = accountId;
        ghost.itemId = itemId;
        ghost.label = label;
        ghost.lifted = true;
    }
    function carry(scene: point) {
        const at = page.mapFromItem(null, scene.x, scene.y);
        ghost.x = at.x - Theme.space5;
        ghost.y = at.y - Theme.space5;
    }
    function letGo() {
        if (ghost.lifted)
            ghost.Drag.drop();
        ghost.lifted = false;
    }
    function take(day: string) {
        if (ghost.itemId !== "")
            controller.move(ghost.itemId, day);
        else
            controller.plan(ghost.accountId, day);
    }
    function openItem(itemId: string) {
        if (!controller.openItem(itemId))
            return;
        sheet.active = true; // made when the first item is opened: the page is there sooner
        (sheet.item as PlanItemSheet).open();
    }

    HandedInBar {
        id: bar

        anchors.left: parent.left
        anchors.leftMargin: page.margin
        anchors.right: parent.right
        anchors.rightMargin: page.margin
        controller: page.controller
        namePrefix: "plan."

        onSecond: page.controller.recall()
    }
    WeekSuggestions {
        id: pane

        anchors.left: parent.left
        anchors.leftMargin: page.margin
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space3
        controller: page.controller
        height: page.split ? page.height - y - Theme.space4 : (page.height - y) * 0.45
        width: page.across ? Math.min(380, Math.max(300, Math.round(page.width * 0.26))) : page.split ? page.width * 0.44 : page.width - 2 * page.margin

        onAccountWanted: accountId => page.accountWanted(accountId)
        onCarried: scene => page.carry(scene)
        onDropped: page.letGo()
        onLifted: (accountId, label) => page.lift(accountId, "", label)
    }
    WeekDays {
        anchors.bottom: parent.bottom
        anchors.left: page.split ? pane.right : parent.left
        anchors.leftMargin: page.split ? Theme.space3 : page.margin
        anchors.right: parent.right
        anchors.rightMargin: page.margin
        anchors.top: page.split ? bar.bottom : pane.bottom
        anchors.topMargin: Theme.space3
        across: page.across
        controller: page.controller
        wantedFocus: page.wantedFocus

        onCarried: scene => page.carry(scene)
        onDropped: page.letGo()
        onFocusTaken: page.wantedFocus = ""
        onItemOpened: itemId => page.openItem(itemId)
        onLifted: (itemId, label) => page.lift("", itemId, label)
        onShifted: (itemId, days) => {
            page.wantedFocus = itemId;
            page.controller.shift(itemId, days);
        }
        onTaken: day => page.take(day)
    }
    Rectangle {
        id: ghost

        property string accountId: ""
        property string itemId: ""
        property string label: ""
        property bool lifted: false

        Drag.active: lifted
        Drag.hotSpot.x: Theme.space5
        Drag.hotSpot.y: Theme.space5
        border.color: Theme.primary
        border.width: 2
        color: Theme.soft
        height: name.implicitHeight + 2 * Theme.space3
        radius: Theme.radius
        visible: lifted
        width: Math.min(260, name.implicitWidth + 2 * Theme.space4)
        z: 50

        AppText {
            id: name

            anchors.centerIn: parent
            color: Theme.primary
            font.weight: Font.Medium
            text: ghost.label
            width: Math.min(implicitWidth, 260 - 2 * Theme.space4)
        }
    }
    Loader {
        id: sheet

        active: false

        sourceComponent: PlanItemSheet {
            controller: page.controller

            onAccountWanted: accountId => page.accountWanted(accountId)
            onVisitWanted: accountId => page.visitWanted(accountId)
        }
    }
}
