// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekSuggestions: customers worth a place in the week, each with its reason; any other is found by name or pinyin. Rows
// are made as they come into sight.
import QtQuick
import QtQuick.Controls.Basic as Basic
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

    SearchField {
        id: search

        anchors.left: parent.left
        anchors.leftMargin: Theme.space3
        anchors.right: parent.right
        anchors.rightMargin: Theme.space3
        name: qsTr("找客户排进计划")
        objectName: "plan.search"
        placeholderText: qsTr("客户、拼音首字母")
        text: pane.controller.query
        y: Theme.space3

        onTextEdited: pane.controller.query = text
    }
    ListView {
        id: rows

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: search.bottom
        anchors.topMargin: Theme.space1
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: false
        model: pane.controller.suggestions

        Accessible.name: qsTr("可以排的客户")
        Accessible.role: Accessible.List

        Basic.ScrollBar.vertical: Basic.ScrollBar {}

        delegate: Column {
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
            required property string nearText
            required property bool chosen

            width: ListView.view.width

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
                nearText: entry.nearText
                objectName: "plan.account." + entry.index
                plannedText: entry.plannedText
                plannedTone: entry.plannedTone
                tender: entry.tender
                tone: entry.tone
                when: entry.when
                why: entry.why
                width: parent.width

                onAccountWanted: pane.accountWanted(entry.accountId)
                onActiveFocusChanged: if (activeFocus) rows.positionViewAtIndex(entry.index, ListView.Contain)
                onCarried: scene => pane.carried(scene)
                onDropped: pane.dropped()
                onLifted: pane.lifted(entry.accountId, entry.accountName)
            }
        }
    }
    EmptyState {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: search.bottom
        anchors.topMargin: Theme.space6
        detail: pane.controller.dueProblem !== "" ? pane.controller.dueProblem : pane.controller.query !== "" ? qsTr("换一个说法，或者先建档案。") : qsTr("到期的都已见过；也可以在上面找一位客户。")
        iconName: pane.controller.query !== "" ? "search" : pane.controller.dueProblem !== "" ? "info" : "circle-check"
        text: pane.controller.query !== "" ? qsTr("没有找到客户") : pane.controller.dueProblem !== "" ? qsTr("到期清单不能显示") : qsTr("该周没有到期的客户")
        visible: rows.count === 0
    }
}
