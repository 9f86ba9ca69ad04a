// SPDX-License-Identifier: GPL-3.0-or-later
//
// DueList: open promises, the late ones first, then the accounts not seen for longest, each with its reason.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: list

    required property TodayController controller

    signal accountWanted(string accountId)
    signal visitWanted(string accountId)

    Item {
        height: Math.max(title.height, late.height) + Theme.space2
        width: parent.width

        SectionTitle {
            id: title

            maximumWidth: list.width - 2 * Theme.space5 - (late.visible ? late.width : 0)
            pixelSize: Theme.text17
            text: qsTr("承诺与久未拜访")
            x: Theme.space5
        }
        Badge {
            id: late

            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            text: qsTr("逾期 %1").arg(list.controller.overdueCount)
            tone: 4
            visible: list.controller.overdueCount > 0
        }
    }
    Repeater {
        model: list.controller.promises

        DueRow {
            required property string promiseId
            required property string accountId
            required property string accountName
            required property string what
            required property string dueText
            required property int dueTone
            required property string detail

            doIcon: "check"
            doName: "today.keep." + promiseId
            doText: qsTr("已兑现：%1").arg(what)
            head: accountName === "" ? what : qsTr("%1：%2").arg(accountName).arg(what)
            iconName: "flag"
            tone: dueTone === 0 ? 3 : dueTone
            when: dueText
            why: detail
            width: parent.width

            onClicked: list.accountWanted(accountId)
            onDone: list.controller.keepPromise(promiseId)
        }
    }
    Repeater {
        id: neglected

        model: list.controller.neglected

        DueRow {
            required property int index
            required property string accountId
            required property string name
            required property string grade
            required property bool tender
            required property string lastVisitText

            doIcon: "notebook-pen"
            doName: "today.visit." + accountId
            doText: qsTr("记录拜访：%1").arg(name)
            head: qsTr("上门 · %1").arg(name)
            iconName: "map-pin"
            last: index === neglected.count - 1
            tone: 2
            when: lastVisitText
            why: tender ? qsTr("招投标客户，久未拜访") : grade === "" ? qsTr("待定级客户，久未拜访") : qsTr("%1 类客户，久未拜访").arg(grade)
            width: parent.width

            onClicked: list.accountWanted(accountId)
            onDone: list.visitWanted(accountId)
        }
    }
    EmptyState {
        bottomPadding: Theme.space6
        detail: qsTr("承诺都已兑现，客户都在近期见过。")
        iconName: "circle-check"
        text: qsTr("没有到期的事")
        topPadding: Theme.space6
        visible: list.controller.promises.count === 0 && neglected.count === 0
        width: parent.width
    }
}
