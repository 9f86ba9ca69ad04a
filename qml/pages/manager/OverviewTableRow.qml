// SPDX-License-Identifier: GPL-3.0-or-later
//
// OverviewTableRow: everybody, a team or one person, number by number.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: row

    required property string rowId
    required property string label
    required property int level
    required property bool foldable
    required property bool folded
    required property bool chosen
    required property CellModel cells
    required property string planText
    required property int planTone
    required property int missing
    required property int handedInLate
    required property int conflicts
    required property int complaints

    required property real nameWidth
    required property real cellWidth
    required property var grades
    required property var ends // the names of what stands behind the grades
    property bool stacked: false // that stands below them

    readonly property real line: Math.max(Theme.touch, word.implicitHeight) // of the shares
    readonly property var others: [
        { text: planText, tone: planTone },
        { text: missing, tone: missing > 0 ? 4 : 0 },
        { text: handedInLate, tone: handedInLate > 0 ? 3 : 0 },
        { text: conflicts, tone: conflicts > 0 ? 3 : 0 },
        { text: complaints, tone: complaints > 0 ? 4 : 0 }
    ]

    signal named
    signal looked(int cell)

    implicitHeight: line + (stacked ? below.height + Theme.space2 : 0)

    Rectangle {
        color: Theme.primary
        height: parent.height
        visible: row.chosen
        width: 3
    }
    Divider {
        width: parent.width
    }
    Tappable {
        id: name

        height: row.line
        leftPadding: Theme.space2 + Math.max(0, row.level - 1) * Theme.space4
        ringGap: -2
        ringRadius: Theme.radiusSmall
        text: row.foldable ? (row.folded ? qsTr("展开 %1").arg(row.label) : qsTr("收起 %1").arg(row.label)) : row.label
        width: row.nameWidth

        Accessible.selected: row.chosen

        contentItem: Item {
            implicitHeight: word.implicitHeight

            Icon {
                id: arrow

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.muted
                name: "chevron-right"
                rotation: row.folded ? 0 : 90
                size: Theme.icon(16)
                visible: row.foldable
            }
            AppText {
                id: word

                anchors.left: row.foldable ? arrow.right : parent.left
                anchors.leftMargin: row.foldable ? Theme.space1 : 0
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: row.chosen ? Theme.primary : Theme.ink
                font.weight: row.level < 2 ? Font.Medium : Font.Normal
                text: row.label
            }
        }

        onClicked: row.named()
    }
    Repeater {
        model: row.cells

        Tappable {
            id: cell

            required property int index
            required property string detail
            required property int tone
            required text

            height: row.line
            padding: 0
            ringGap: -2
            ringRadius: Theme.radiusSmall
            width: row.cellWidth
            x: row.nameWidth + index * row.cellWidth

            Accessible.name: Words.spaced([row.label, row.grades[index] ?? "", text, detail])

            background: Item {
                Rectangle {
                    anchors.centerIn: parent
                    color: cell.hovered || cell.down ? Theme.raised : cell.tone === 0 ? "transparent" : Theme.toneGround(cell.tone)
                    height: parent.height - Theme.space3
                    radius: Theme.radiusSmall
                    width: parent.width - Theme.space2
                }
            }
            contentItem: AppText {
                color: cell.tone === 0 ? Theme.muted : Theme.toneInk(cell.tone)
                font.weight: Font.Medium
                horizontalAlignment: Text.AlignHCenter
                text: cell.text
            }

            onClicked: row.looked(index)
        }
    }
    Repeater {
        model: row.stacked ? [] : row.others

        AppText {
            required property int index
            required property var modelData

            color: modelData.tone === 0 ? Theme.muted : Theme.toneInk(modelData.tone)
            font.weight: modelData.tone === 0 ? Font.Normal : Font.Medium
            height: row.line
            horizontalAlignment: Text.AlignHCenter
            text: modelData.text
            width: row.cellWidth
            x: row.nameWidth + (row.cells.count + index) * row.cellWidth
        }
    }
    Flow {
        id: below

        readonly property real indent: name.leftPadding

        spacing: Theme.space3
        visible: row.stacked
        width: row.width - indent
        x: indent
        y: row.line - Theme.space1

        Repeater {
            model: row.stacked ? row.others : []

            AppText {
                required property int index
                required property var modelData

                color: modelData.tone === 0 ? Theme.muted : Theme.toneInk(modelData.tone)
                font.pixelSize: Theme.text13
                font.weight: modelData.tone === 0 ? Font.Normal : Font.Medium
                text: Words.spaced([row.ends[index], modelData.text])
            }
        }
    }
}
