// SPDX-License-Identifier: GPL-3.0-or-later
//
// NumbersPage: what stands in time, what was planned and done, what was promised and kept; for who leads, person by person.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property NumbersController controller

    readonly property real inside: Math.min(width - 2 * margin, maximumWidth)
    readonly property int cards: controller.team ? 3 : 2
    readonly property int columns: Math.max(1, Math.min(cards, Math.floor((inside + spacing) / (340 * Theme.scale + spacing))))
    readonly property real cardWidth: Math.floor((inside - (columns - 1) * spacing) / columns)
    // Cards beside each other end together
    readonly property real rowHeight: columns === 1 ? 0 : Math.max(all.implicitHeight, byGrade.implicitHeight, columns === 3 ? byPerson.implicitHeight : 0)

    signal back

    margin: width >= 780 ? Theme.space7 : Theme.space4
    maximumWidth: Theme.tableWidth
    spacing: Theme.space4
    topMarginInside: Theme.space4 + 2

    Component.onDestruction: controller.close()

    PageHeader {
        back: true
        subtitle: page.controller.subtitle
        title: page.controller.title
        width: parent.width

        onBackChosen: page.back()
    }
    Banner {
        text: page.controller.problem
        tone: 4
        visible: page.controller.problem !== ""
        width: parent.width
    }
    ChipGroup {
        choices: page.controller.people
        namePrefix: "numbers.person."
        single: true
        text: qsTr("看谁的")
        visible: page.controller.team
        width: parent.width
    }
    Flow {
        spacing: page.spacing
        width: parent.width

        Card {
            id: all

            height: Math.max(implicitHeight, page.rowHeight)
            width: page.cardWidth

            Column {
                width: parent.width

                SectionTitle {
                    text: qsTr("一览")
                }
                Repeater {
                    id: measures

                    model: page.controller.measures

                    BarRow {
                        required property int index

                        last: index === measures.count - 1
                        width: parent.width
                    }
                }
            }
        }
        Card {
            id: byGrade

            height: Math.max(implicitHeight, page.rowHeight)
            width: page.cardWidth

            Column {
                width: parent.width

                SectionTitle {
                    text: qsTr("各等级的覆盖")
                }
                Repeater {
                    id: grades

                    model: page.controller.grades

                    BarRow {
                        required property int index
                        required property string measureId
                        required property bool ofTenders

                        grade: measureId
                        graded: true
                        last: index === grades.count - 1
                        tender: ofTenders
                        width: parent.width
                    }
                }
                EmptyState {
                    detail: qsTr("名下没有要按期联系的客户。")
                    iconName: "circle-check"
                    text: qsTr("没有要求")
                    visible: grades.count === 0
                    width: parent.width
                }
            }
        }
        Card {
            id: byPerson

            height: page.columns === 3 ? Math.max(implicitHeight, page.rowHeight) : implicitHeight
            visible: page.controller.team
            width: page.columns === 2 ? page.inside : page.cardWidth

            Column {
                width: parent.width

                SectionTitle {
                    text: qsTr("各人的覆盖")
                }
                Repeater {
                    id: persons

                    model: page.controller.persons

                    BarRow {
                        required property int index

                        last: index === persons.count - 1
                        width: parent.width
                    }
                }
            }
        }
    }
}
