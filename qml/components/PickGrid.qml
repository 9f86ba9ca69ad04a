// SPDX-License-Identifier: GPL-3.0-or-later
//
// PickGrid: short words in rows, one of which is chosen: the days of a month, the hours of a day. One stop for Tab; the
// arrows ask for steps, what they mean is its owner's business.
import QtQuick
import Roadbook.Ui

Grid {
    id: grid

    required property string name
    required property var labels
    property int current: -1
    property int marked: -1 // today, for one
    property string markedName: "" // what the mark says
    property var isFaded: index => false
    property string namePrefix: ""

    signal picked(int index)
    signal stepped(int by)
    signal entered

    activeFocusOnTab: true
    columns: 7

    Accessible.focusable: true
    Accessible.name: Words.spaced([name, labels[current] ?? ""])
    Accessible.role: Accessible.Table

    Keys.onDownPressed: stepped(columns)
    Keys.onEnterPressed: entered()
    Keys.onLeftPressed: stepped(-1)
    Keys.onReturnPressed: entered()
    Keys.onRightPressed: stepped(1)
    Keys.onSpacePressed: entered()
    Keys.onUpPressed: stepped(-columns)

    Repeater {
        model: grid.labels

        Tappable {
            id: cell

            required property int index
            required property string modelData
            readonly property bool chosen: index === grid.current

            focusPolicy: Qt.NoFocus
            font.pixelSize: Theme.text15
            font.weight: chosen ? Font.Medium : Font.Normal
            implicitWidth: grid.width / grid.columns
            objectName: grid.namePrefix + index
            padding: 0
            text: modelData

            Accessible.checkable: true
            Accessible.checked: chosen
            Accessible.name: index === grid.marked ? Words.spaced([text, grid.markedName]) : text
            Accessible.role: Accessible.RadioButton

            background: Item {
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 2
                    border.color: cell.chosen && grid.activeFocus ? Theme.ink : cell.index === grid.marked ? Theme.primary : "transparent"
                    border.width: cell.chosen && grid.activeFocus ? 2 : 1
                    color: cell.chosen ? Theme.primary : cell.down || cell.hovered ? Theme.raised : "transparent"
                    radius: Theme.radius
                }
                Rectangle { // is seen on the chosen one too
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.space1
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: cell.chosen ? Theme.inkOnPrimary : Theme.primary
                    height: width
                    radius: width / 2
                    visible: cell.index === grid.marked
                    width: 4
                }
            }
            contentItem: AppText {
                color: cell.chosen ? Theme.inkOnPrimary : grid.isFaded(cell.index) ? Theme.muted : Theme.ink
                font: cell.font
                horizontalAlignment: Text.AlignHCenter
                text: cell.text
            }

            onClicked: grid.picked(index)
        }
    }
}
