// SPDX-License-Identifier: GPL-3.0-or-later
//
// RegradeRow: one customer: from which grade to which, why by which article, what was decided, and what can be done.
import QtQuick
import Roadbook.Ui

Item {
    id: row

    required property string accountId
    required property string name
    required property string ownerName
    required property string fromGrade
    required property string toGrade
    required property string reasonText
    required property string articleText
    required property string stateText
    required property string refusalText
    required property string approveText
    required property bool decidable
    required property bool refusable

    property bool busy: false
    property bool last: false
    readonly property bool narrow: width < 700 * Theme.scale

    signal approved
    signal refused
    signal accountChosen

    implicitHeight: texts.y + texts.implicitHeight + (narrow ? deeds.height + Theme.space2 : 0) + Theme.space4

    Accessible.name: Words.spaced([name, fromGrade, toGrade, reasonText, stateText])
    Accessible.role: Accessible.ListItem

    Column {
        id: texts

        spacing: Theme.space1
        width: parent.width - 2 * Theme.space4 - (row.narrow ? 0 : deeds.width + Theme.space4)
        x: Theme.space4
        y: Theme.space3

        Flow {
            spacing: Theme.space2
            width: parent.width

            Tappable {
                id: link

                height: Math.max(Theme.touch, implicitHeight) // whole from the first moment, before its row is laid out
                padding: 0
                ringRadius: Theme.radiusSmall
                text: row.name

                contentItem: AppText {
                    color: link.hovered ? Theme.primary : Theme.ink
                    font.pixelSize: Theme.text15
                    font.weight: Font.Medium
                    text: link.text
                }

                onClicked: row.accountChosen()
            }
            Row {
                height: link.height
                spacing: Theme.space2

                GradeBadge {
                    anchors.verticalCenter: parent.verticalCenter
                    grade: row.fromGrade
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    name: "chevron-right"
                    size: Theme.icon(16)
                }
                GradeBadge {
                    anchors.verticalCenter: parent.verticalCenter
                    grade: row.toGrade
                }
                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    font.pixelSize: Theme.text13
                    text: row.ownerName
                }
            }
        }
        AppText {
            lineHeight: Theme.prose
            text: row.reasonText
            width: parent.width
            wrapMode: Text.Wrap
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text12
            text: Words.dotted([row.articleText, row.stateText])
            width: parent.width
            wrapMode: Text.Wrap
        }
        Banner {
            objectName: "regrade.refusal"
            text: row.refusalText
            tone: 3
            visible: text !== ""
            width: parent.width
        }
    }
    Row {
        id: deeds

        spacing: Theme.space2
        x: row.narrow ? Theme.space4 : parent.width - width - Theme.space4
        y: row.narrow ? texts.y + texts.height + Theme.space2 : Theme.space3

        Button {
            enabled: !row.busy
            iconName: "check"
            leftPadding: Theme.space3
            objectName: "regrade.approve"
            text: row.approveText
            visible: text !== ""

            onClicked: row.approved()
        }
        Button {
            enabled: !row.busy
            objectName: "regrade.refuse"
            text: qsTr("否决")
            visible: row.refusable

            onClicked: row.refused()
        }
        Button {
            objectName: "regrade.account"
            text: qsTr("看档案")
            visible: !row.decidable

            onClicked: row.accountChosen()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
        width: parent.width - 2 * Theme.space4
        x: Theme.space4
    }
}
