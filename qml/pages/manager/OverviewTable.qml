// SPDX-License-Identifier: GPL-3.0-or-later
//
// OverviewTable: teams and people by grade, with what is late and open beside it. A name draws the row's weeks and unfolds
// a team; a share shows the accounts behind it. Where there is no room for all columns, what is late and open goes below
// its row; where there is not even room for the grades, the table scrolls sideways and its bar shows that it does.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Flickable {
    id: table

    required property OverviewController controller

    readonly property var ends: [qsTr("计划执行"), qsTr("未交"), qsTr("逾期提交"), qsTr("冲突"), qsTr("投诉")]
    readonly property int grades: controller.grades.length
    readonly property real nameWidth: Math.max(Theme.text14 * 8.5, width * 0.17)
    readonly property bool stacked: width < nameWidth + (grades + ends.length) * Math.max(Theme.text14 * 4, roomFor(controller.grades.concat(ends)))
    readonly property var heads: {
        const all = [];
        for (const grade of controller.grades)
            all.push(grade);
        return stacked ? all : all.concat(ends);
    }
    readonly property real cellWidth: Math.max(Theme.text14 * 3.2, roomFor(heads), (width - nameWidth) / Math.max(1, heads.length))

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.height
    contentWidth: nameWidth + cellWidth * heads.length
    flickableDirection: Flickable.HorizontalFlick
    implicitHeight: column.height + (contentWidth > width + 1 ? Theme.space3 : 0)

    // All heads are of one size, so a column is as wide as the longest word in any of them.
    function roomFor(names: var): real {
        const words = names.join(" ").split(" ");
        return Math.ceil(Math.max(...words.map(word => ofHeads.advanceWidth(word)))) + Theme.space1;
    }

    FontMetrics {
        id: ofHeads

        font.family: Theme.family
        font.pixelSize: Theme.text13
    }

    Basic.ScrollBar.horizontal: Basic.ScrollBar {
        policy: table.contentWidth > table.width + 1 ? Basic.ScrollBar.AlwaysOn : Basic.ScrollBar.AlwaysOff
    }

    Column {
        id: column

        width: table.contentWidth

        Item {
            height: Math.max(40, Theme.text13 * 2.8)
            width: parent.width

            Repeater {
                model: table.heads

                AppText {
                    required property int index
                    required property string modelData

                    color: Theme.muted
                    font.pixelSize: Theme.text13
                    height: parent.height
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: 2
                    objectName: "overview.head." + index
                    text: modelData
                    width: table.cellWidth - Theme.space1
                    wrapMode: Text.WordWrap
                    x: table.nameWidth + index * table.cellWidth
                }
            }
        }
        Repeater {
            model: table.controller.table

            OverviewTableRow {
                required property int index

                cellWidth: table.cellWidth
                ends: table.ends
                grades: table.controller.grades
                nameWidth: table.nameWidth
                objectName: "overview.row." + index
                stacked: table.stacked
                width: table.contentWidth

                onLooked: cell => table.controller.look(rowId, cell)
                onNamed: table.controller.choose(rowId)
            }
        }
    }
}
