// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekDay: one day with what is planned on it. It takes what is let go over it; while a customer waits for its day, it
// offers itself.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: column

    required property WeekPlanController controller
    required property string day
    required property string weekdayText
    required property string dateText
    required property string spokenText
    required property bool today
    required property bool past
    required property string fitText
    required property int itemCount
    required property PlanItemModel items
    required property string chosenText
    required property string wantedFocus
    property bool narrow: true // one of many beside each other
    property string namePrefix: ""

    readonly property real contentNeeded: list.y + list.height + Theme.space2

    signal lifted(string itemId, string label)
    signal carried(point scene)
    signal dropped
    signal taken
    signal shifted(string itemId, int days)
    signal itemOpened(string itemId)
    signal focusTaken

    border.color: area.containsDrag || today ? Theme.primary : Theme.line
    border.width: area.containsDrag ? 2 : 1
    color: area.containsDrag ? Theme.soft : "transparent"
    radius: Theme.radiusLarge

    Accessible.name: Words.spaced([spokenText, itemCount > 0 ? qsTr("%1 家").arg(itemCount) : qsTr("还没有安排")])
    Accessible.role: Accessible.Grouping

    DropArea {
        id: area

        anchors.fill: parent

        onDropped: column.taken()
    }
    Flow {
        id: head

        spacing: Theme.space1
        width: parent.width - 2 * Theme.space3
        x: Theme.space3
        y: Theme.space3

        AppText {
            color: column.today ? Theme.primary : column.past ? Theme.muted : Theme.ink
            font.pixelSize: Theme.text15
            font.weight: Font.Bold
            text: column.weekdayText
        }
        AppText {
            color: column.today ? Theme.primary : Theme.muted
            font.pixelSize: Theme.text13
            height: Math.round(Theme.text15 * 1.4)
            text: column.dateText
            width: column.narrow && Theme.scale > 1.2 ? head.width : implicitWidth // all days alike
        }
    }
    AppText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space3
        color: Theme.muted
        font.pixelSize: Theme.text12
        text: column.itemCount
        visible: column.itemCount > 0 && !column.narrow
        y: head.y + 2
    }
    Column {
        id: list

        anchors.top: head.bottom
        anchors.topMargin: Theme.space2
        spacing: Theme.space2
        width: parent.width - 2 * Theme.space2
        x: Theme.space2

        Repeater {
            model: column.items

            PlanItemCard {
                required property int index

                editable: column.controller.editable
                objectName: column.namePrefix + ".item." + index
                stacked: column.narrow
                width: list.width

                Component.onCompleted: if (itemId === column.wantedFocus) {
                    forceActiveFocus(Qt.TabFocusReason);
                    column.focusTaken();
                }

                onCarried: scene => column.carried(scene)
                onClicked: column.itemOpened(itemId)
                onDropped: column.dropped()
                onLifted: column.lifted(itemId, accountName)
                onRemoved: column.controller.remove(itemId)
                onShifted: by => column.shifted(itemId, by)
            }
        }
        Button {
            iconName: column.narrow ? "" : "plus"
            kind: column.fitText !== "" ? Button.Primary : Button.Secondary
            leftPadding: Theme.space1
            objectName: column.namePrefix + ".put"
            rightPadding: leftPadding
            text: qsTr("排这天")
            visible: column.chosenText !== ""
            width: parent.width

            Accessible.description: column.fitText
            Accessible.name: qsTr("把%1排到%2").arg(column.chosenText).arg(column.spokenText)

            onClicked: column.controller.plan(column.controller.chosenId, column.day)
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text12
            horizontalAlignment: column.narrow ? Text.AlignHCenter : Text.AlignLeft
            leftPadding: column.narrow ? 0 : Theme.space1
            text: qsTr("还没有安排")
            visible: column.itemCount === 0 && column.chosenText === ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
