// SPDX-License-Identifier: GPL-3.0-or-later
//
// RequestRow: one request for approval: what, how much, who asks, for which customer, by which article, since when, and
// what can be done.
import QtQuick
import Roadbook.Ui

Item {
    id: row

    required property string requestId
    required property string accountId
    required property string accountName
    required property string grade
    required property bool tender
    required property string authorName
    required property string kindText
    required property string whatText
    required property string amountText
    required property string detailText
    required property string articleText
    required property string ageText
    required property int ageTone
    required property string stateText
    required property int stateTone
    required property string refusalText
    required property string signText

    property bool last: false
    readonly property bool mine: signText !== ""
    readonly property bool narrow: width < 700 * Theme.scale

    signal approved
    signal refused
    signal accountChosen

    implicitHeight: texts.y + texts.implicitHeight + (narrow && mine ? deeds.height + Theme.space2 : 0) + Theme.space4

    Accessible.name: Words.spaced([authorName, whatText, amountText, kindText, accountName, detailText, articleText, ageText, stateText])
    Accessible.role: Accessible.ListItem

    Column {
        id: texts

        spacing: Theme.space1
        width: parent.width - 2 * Theme.space4 - (row.narrow ? 0 : side.width + Theme.space4)
        x: Theme.space4
        y: Theme.space3

        Flow {
            spacing: Theme.space2
            width: parent.width

            AppText {
                font.pixelSize: Theme.text15
                font.weight: Font.Medium
                text: row.whatText
                width: Math.min(implicitWidth, parent.width)
                wrapMode: Text.Wrap
            }
            AppText {
                font.pixelSize: Theme.text15
                font.weight: Font.Bold
                text: row.amountText
                visible: text !== ""
            }
            Badge {
                text: row.kindText
            }
        }
        Flow {
            spacing: Theme.space2
            width: parent.width

            AppText {
                height: link.visible ? link.height : implicitHeight
                text: row.authorName
                verticalAlignment: Text.AlignVCenter
            }
            Tappable {
                id: link

                height: Math.max(Theme.touch, implicitHeight) // whole from the first moment, before its row is laid out
                objectName: "request.account"
                padding: 0
                ringRadius: Theme.radiusSmall
                text: row.accountName
                visible: text !== "" && row.accountId !== ""

                contentItem: AppText {
                    color: link.hovered ? Theme.primary : Theme.ink
                    text: link.text
                }

                onClicked: row.accountChosen()
            }
            Item {
                height: link.height
                visible: link.visible
                width: badge.implicitWidth

                GradeBadge {
                    id: badge

                    anchors.verticalCenter: parent.verticalCenter
                    grade: row.grade
                    tender: row.tender
                }
            }
        }
        AppText {
            lineHeight: Theme.prose
            text: row.detailText
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text12
            text: row.articleText
            width: parent.width
            wrapMode: Text.Wrap
        }
        AppText {
            color: row.stateTone === 0 ? Theme.muted : Theme.toneInk(row.stateTone)
            font.pixelSize: Theme.text13
            text: row.narrow ? Words.dotted([row.ageText, row.stateText]) : row.stateText
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        Banner {
            objectName: "request.refusal"
            text: row.refusalText
            tone: 3
            visible: text !== ""
            width: parent.width
        }
    }
    Column {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        spacing: Theme.space2
        visible: !row.narrow
        width: row.mine ? deeds.width : age.implicitWidth
        y: Theme.space3

        AppText {
            id: age

            color: row.ageTone === 0 ? Theme.muted : Theme.toneInk(row.ageTone)
            font.pixelSize: Theme.text13
            font.weight: row.ageTone === 0 ? Font.Normal : Font.Medium
            horizontalAlignment: Text.AlignRight
            text: row.ageText
            width: parent.width
        }
    }
    Row {
        id: deeds

        spacing: Theme.space2
        visible: row.mine
        x: row.narrow ? Theme.space4 : parent.width - width - Theme.space4
        y: row.narrow ? texts.y + texts.height + Theme.space2 : side.y + age.height + Theme.space2

        Button {
            iconName: "check"
            kind: Button.Primary
            leftPadding: Theme.space3
            objectName: "request.approve"
            text: row.signText

            Accessible.description: row.whatText

            onClicked: row.approved()
        }
        Button {
            objectName: "request.refuse"
            text: qsTr("否决")

            Accessible.description: row.whatText

            onClicked: row.refused()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
        width: parent.width - 2 * Theme.space4
        x: Theme.space4
    }
}
