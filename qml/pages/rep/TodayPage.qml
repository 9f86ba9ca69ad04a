// SPDX-License-Identifier: GPL-3.0-or-later
//
// TodayPage: home. Today's visits in order, what is due and why. One tap starts a prefilled visit.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property TodayController controller
    required property OwnChecksController checks
    required property SyncController sync

    readonly property bool wide: width >= 960

    signal accountWanted(string accountId)
    signal visitWanted(string accountId)
    signal dueVisitWanted(string accountId, string kind, string channel)
    signal plannedVisitWanted(string visitId)
    signal planItemWanted(string itemId)
    signal filingWanted(string filing)
    signal visitShown(string visitId)
    signal recordWanted
    signal checksWanted
    signal searchWanted
    signal syncWanted

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: page.wide ? Theme.space7 : Theme.space4
        anchors.right: parent.right
        anchors.rightMargin: page.wide ? Theme.space7 : Theme.space4
        subtitle: page.controller.summaryText
        title: page.controller.dateTitle
        y: Theme.space4 + 2

        Tappable {
            id: search

            implicitHeight: Theme.control
            implicitWidth: page.wide ? Math.round(18.6 * Theme.text14) : Theme.control
            objectName: "today.search"
            padding: 0
            ringGap: 1
            ringRadius: height / 2
            text: qsTr("客户、联系人、拼音首字母")

            background: Rectangle {
                border.color: Theme.line
                color: search.hovered ? Theme.raised : Theme.surface
                radius: height / 2
            }
            contentItem: Item {
                Icon {
                    id: glass

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    name: "search"
                    size: Theme.icon(18)
                    x: page.wide ? Theme.space4 - 2 : (parent.width - width) / 2
                }
                AppText {
                    anchors.left: glass.right
                    anchors.leftMargin: Theme.space2
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space3
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    text: search.text
                    visible: page.wide
                }
            }

            onClicked: page.searchWanted()
        }
        SyncChip {
            sync: page.sync

            onClicked: page.syncWanted()
        }
    }
    TodayVisits {
        id: visits

        anchors.bottom: parent.bottom
        anchors.bottomMargin: record.height + record.anchors.bottomMargin + Theme.space4 // or it lies on one of their buttons
        anchors.left: parent.left
        anchors.right: page.wide ? duePane.left : parent.right
        anchors.top: header.bottom
        anchors.topMargin: Theme.space3
        checks: page.checks
        controller: page.controller
        footed: true
        margin: page.wide ? Theme.space7 : Theme.space4
        showDue: !page.wide

        onAccountWanted: accountId => page.accountWanted(accountId)
        onChecksWanted: page.checksWanted()
        onDueVisitWanted: (accountId, kind, channel) => page.dueVisitWanted(accountId, kind, channel)
        onFilingWanted: filing => page.filingWanted(filing)
        onPlanItemWanted: itemId => page.planItemWanted(itemId)
        onPlannedVisitWanted: visitId => page.plannedVisitWanted(visitId)
        onRecordWanted: page.recordWanted()
        onVisitShown: visitId => page.visitShown(visitId)
        onVisitWanted: accountId => page.visitWanted(accountId)
    }
    Card {
        id: duePane

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space7
        anchors.right: parent.right
        anchors.rightMargin: Theme.space7
        anchors.top: header.bottom
        anchors.topMargin: Theme.space3
        padding: 1
        visible: page.wide
        width: Math.min(Theme.icon(400), Math.max(Theme.icon(320), page.width * 0.3))

        ScrollPane {
            anchors.fill: parent
            bottomMarginInside: Theme.space2
            margin: 0
            spacing: 0
            topMarginInside: Theme.space4

            MadeWhenSeen {
                seen: page.wide
                width: parent.width

                sourceComponent: DueList {
                    controller: page.controller

                    onAccountWanted: accountId => page.accountWanted(accountId)
                    onDueVisitWanted: (accountId, kind, channel) => page.dueVisitWanted(accountId, kind, channel)
                    onFilingWanted: filing => page.filingWanted(filing)
                    onPlannedVisitWanted: visitId => page.plannedVisitWanted(visitId)
                }
            }
        }
    }
    Button {
        id: record

        anchors.bottom: parent.bottom
        anchors.bottomMargin: page.wide ? Theme.space7 : Theme.space4
        anchors.right: page.wide ? duePane.left : parent.right
        anchors.rightMargin: visits.margin
        iconName: "plus"
        kind: Button.Primary
        large: true
        leftPadding: Theme.space7
        objectName: "today.record"
        text: qsTr("记录拜访")

        onClicked: page.recordWanted()
    }
}
