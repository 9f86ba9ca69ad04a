// SPDX-License-Identifier: GPL-3.0-or-later
//
// OwnChecksPage: what spot checks found about the rep's own visits, and the place to explain it. A result is read calmly:
// nothing is deducted, and the supervisor reads the explanation beside it.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property OwnChecksController controller

    signal back

    margin: width >= 780 ? Theme.space7 : Theme.space4
    maximumWidth: Theme.readingWidth
    spacing: Theme.space4
    topMarginInside: Theme.space4 + 2

    PageHeader {
        back: true
        subtitle: page.controller.articleText
        title: qsTr("抽查结果")
        width: parent.width

        onBackChosen: page.back()
    }
    AppText {
        color: Theme.muted
        lineHeight: Theme.prose
        text: qsTr("主管每周抽查一部分拜访。结果您都看得到，可以说明当时的情况；结果不会自动扣分。")
        width: parent.width
        wrapMode: Text.Wrap
    }
    Repeater {
        id: checks

        model: page.controller.checks

        OwnCheckCard {
            required property int index
            required property string checkId

            namePrefix: "checks." + index
            width: parent.width

            onExplained: if (page.controller.open(checkId)) sheet.open()
        }
    }
    Card {
        visible: checks.count === 0
        width: parent.width

        EmptyState {
            detail: qsTr("抽查到您的拜访时，结果会出现在这里。")
            iconName: "shield-check"
            text: qsTr("还没有抽查结果")
            width: parent.width
        }
    }

    Sheet {
        id: sheet

        acceptText: qsTr("交给主管")
        cancelText: qsTr("关闭")
        title: page.controller.openedTitle

        LabelledText {
            label: qsTr("客户怎么说")
            value: page.controller.openedAnswer
            visible: value !== ""
            width: parent.width
        }
        AppText {
            color: Theme.muted
            text: qsTr("随写随存；提交以后还可以补充。")
            width: parent.width
            wrapMode: Text.Wrap
        }
        TextArea {
            id: writing

            minimumHeight: 120
            name: qsTr("说明")
            objectName: "checks.explanation"
            placeholderText: qsTr("当时见到了谁、为什么和记录不同")
            text: page.controller.explanation
            width: parent.width

            onTextChanged: if (activeFocus && page.controller.explanation !== text) page.controller.explanation = text
        }

        onAccepted: {
            refusal = page.controller.save();
            if (refusal === "")
                close();
        }
        onOpened: writing.forceActiveFocus()
    }
}
