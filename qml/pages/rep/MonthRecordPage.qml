// SPDX-License-Identifier: GPL-3.0-or-later
//
// MonthRecordPage: 月度客户拜访记录表. It makes itself from the weekly records; a week that is missing says so and leads to where it
// is handed in.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property MonthRecordController controller
    property bool wide: true

    signal accountWanted(string accountId)
    signal weekWanted(string week)

    spacing: Theme.space4
    topMarginInside: Theme.space4

    HandedInBar {
        controller: page.controller
        namePrefix: "month."
        secondText: page.controller.supplementText !== "" ? page.controller.supplementText : page.controller.recallText
        width: parent.width

        onSecond: page.controller.supplementText !== "" ? page.controller.supplement() : page.controller.recall()
    }
    Banner {
        iconName: "info"
        objectName: "month.gaps"
        text: page.controller.gapText
        tone: page.controller.missingCount > 0 ? 3 : 0
        visible: text !== ""
        width: parent.width
    }
    MonthTotals {
        controller: page.controller
        visible: page.controller.problem === ""
        width: parent.width
    }
    Repeater {
        model: page.controller.weeks

        MonthWeekCard {
            required property int index
            required property string week

            namePrefix: "month.week." + index
            width: parent.width

            onAccountWanted: accountId => page.accountWanted(accountId)
            onWeekWanted: page.weekWanted(week)
        }
    }
    EmptyState {
        detail: page.controller.problem
        iconName: "info"
        text: qsTr("月记录不能显示")
        topPadding: Theme.space10
        visible: page.controller.problem !== ""
        width: parent.width
    }
    SealedSummary {
        controller: page.controller
        fieldName: "month.remarks"
        placeholder: qsTr("这个月的要点、市场和竞争的变化、需要支持的事")
        title: qsTr("本月小结")
        width: parent.width
    }
}
