// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekSuggestions: customers worth a place in the week, each with its reason; any other is found by name or pinyin.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Card {
    id: pane

    required property WeekPlanController controller

    signal accountWanted(string accountId)
    signal lifted(string accountId, string label)
    signal carried(point scene)
    signal dropped

    padding: 1

    ScrollPane {
        anchors.fill: parent
        bottomMarginInside: Theme.space3
        margin: 0
        spacing: 0
        topMarginInside: Theme.space3

        SearchField {
            name: qsTr("找客户排进计划")
            objectName: "plan.search"
            placeholderText: qsTr("客户、拼音首字母")
            text: pane.controller.query
            width: parent.width - 2 * Theme.space3
            x: Theme.space3

            onTextEdited: pane.controller.query = text
        }
        Repeater {
            id: rows

            model: pane.controller.suggestions

            Column {
                id: entry

                required property int index
                required property string section
                required property string iconName
                required property string accountId
                required property string accountName
                required property string grade
                required property bool tender
                required property string when
                required property string why
                required property int tone
                required property string plannedText
                required property int plannedTone
                required property bool chosen

                width: parent.width

                SectionTitle {
                    bottomPadding: Theme.space1
                    leftPadding: Theme.space5
                    text: entry.section
                    topPadding: Theme.space3
                    visible: text !== ""
                }
                SuggestionRow {
                    accountName: entry.accountName
                    chosen: entry.chosen
                    controller: pane.controller
                    accountId: entry.accountId
                    grade: entry.grade
                    iconName: entry.iconName
                    last: entry.index === rows.count - 1
                    objectName: "plan.account." + entry.index
                    plannedText: entry.plannedText
                    plannedTone: entry.plannedTone
                    tender: entry.tender
                    tone: entry.tone
                    when: entry.when
                    why: entry.why
                    width: parent.width

                    onAccountWanted: pane.accountWanted(entry.accountId)
                    onCarried: scene => pane.carried(scene)
                    onDropped: pane.dropped()
                    onLifted: pane.lifted(entry.accountId, entry.accountName)
                }
            }
        }
        EmptyState {
            bottomPadding: Theme.space6
            detail: pane.controller.dueProblem !== "" ? pane.controller.dueProblem : pane.controller.query !== "" ? qsTr("换一个说法，或者先建档案。") : qsTr("到期的都已见过；也可以在上面找一位客户。")
            iconName: pane.controller.query !== "" ? "search" : pane.controller.dueProblem !== "" ? "info" : "circle-check"
            text: pane.controller.query !== "" ? qsTr("没有找到客户") : pane.controller.dueProblem !== "" ? qsTr("到期清单不能显示") : qsTr("该周没有到期的客户")
            topPadding: Theme.space6
            visible: rows.count === 0
            width: parent.width
        }
    }
}
