// SPDX-License-Identifier: GPL-3.0-or-later
//
// RegulationPage: the regulation in force, rule by rule with its article, and what it leaves open.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property RegulationController controller
    property bool mayTry: false // a new one, before it is put into force

    readonly property bool wide: width >= 1000
    readonly property real inside: Math.min(width - 2 * margin, maximumWidth)

    signal back
    signal trialWanted

    margin: width >= 780 ? Theme.space7 : Theme.space4
    maximumWidth: Theme.tableWidth
    spacing: Theme.space4
    topMarginInside: Theme.space4 + 2

    Component.onDestruction: controller.leave()

    PageHeader {
        back: true
        subtitle: page.controller.subtitle
        title: page.controller.title
        width: parent.width

        onBackChosen: page.back()

        Button {
            objectName: "regulation.trial"
            text: qsTr("试算新制度")
            visible: page.mayTry

            onClicked: page.trialWanted()
        }
    }
    Banner {
        text: page.controller.problem
        tone: 4
        visible: page.controller.problem !== ""
        width: parent.width
    }
    Flow {
        spacing: Theme.space4
        width: parent.width

        Card {
            width: page.wide ? Math.floor((page.inside - Theme.space4) * 0.6) : page.inside

            Column {
                width: parent.width

                Repeater {
                    id: rules

                    model: page.controller.rules

                    RuleRow {
                        required property int index

                        last: index === rules.count - 1
                        width: parent.width
                    }
                }
            }
        }
        Card {
            visible: openRules.count > 0
            width: page.wide ? Math.floor((page.inside - Theme.space4) * 0.4) : page.inside

            Column {
                width: parent.width

                AppText {
                    color: Theme.muted
                    lineHeight: Theme.prose
                    text: qsTr("制度没有说的，或者要由公司填的。没有填好以前，用到它的地方会说明。")
                    width: parent.width
                    wrapMode: Text.Wrap
                }
                Repeater {
                    id: openRules

                    model: page.controller.open

                    RuleRow {
                        required property int index

                        last: index === openRules.count - 1
                        width: parent.width
                    }
                }
            }
        }
    }
}
