// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountRow: an account in a list: name and grade, where and what, why it was found, when it was last seen.
import QtQuick
import Roadbook.Ui

TappableCard {
    id: row

    required property string accountId
    required property string name
    required property string grade
    required property bool tender
    required property string region
    required property string industry
    required property string ownerName
    required property string matchText
    required property string lastVisitText
    required property int conflicts
    required property bool pending

    property bool selected: false
    property bool showOwner: false
    property bool callable: false // offers a call beside the row's own tap

    signal called

    bottomPadding: Theme.space3
    leftPadding: Theme.space4
    plain: true
    ringGap: -2
    rightPadding: Theme.space4
    text: Words.spaced([name, region, industry, matchText, lastVisitText])
    topPadding: Theme.space3

    Accessible.selected: selected

    // From row to row, past the buttons in them.
    function step(forward: bool) {
        let next = nextItemInFocusChain(forward);
        if (next instanceof IconButton)
            next = next.nextItemInFocusChain(forward);
        next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    Keys.onDownPressed: step(true)
    Keys.onUpPressed: step(false)

    background: Rectangle {
        color: row.selected ? Theme.soft : row.hovered || row.down ? Theme.raised : "transparent"

        Rectangle {
            color: Theme.primary
            height: parent.height
            visible: row.selected
            width: 3
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width - 2 * Theme.space4
            x: Theme.space4
        }
    }
    contentItem: Item {
        implicitHeight: texts.implicitHeight

        Column {
            id: texts

            anchors.left: parent.left
            anchors.right: marks.left
            anchors.rightMargin: Theme.space3
            spacing: Theme.space1

            NameLine {
                font.pixelSize: Theme.text15
                font.weight: Font.Medium
                grade: row.grade
                tender: row.tender
                text: row.name
                width: parent.width
            }
            AppText {
                color: row.matchText !== "" ? Theme.primary : row.selected ? Theme.mutedOnSoft : Theme.muted
                font.pixelSize: Theme.text13
                text: row.matchText !== "" ? row.matchText : Words.dotted([row.showOwner ? row.ownerName : "", row.region, row.industry])
                visible: text !== ""
                width: parent.width
            }
        }
        Row {
            id: marks

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2

            Loader { // few rows have one, and a list makes many rows
                active: row.conflicts > 0
                anchors.verticalCenter: parent.verticalCenter
                visible: active

                sourceComponent: Badge {
                    text: qsTr("%1 处冲突").arg(row.conflicts)
                    tone: 4
                }
            }
            Loader {
                active: row.pending
                anchors.verticalCenter: parent.verticalCenter
                visible: active

                sourceComponent: Badge {
                    text: qsTr("待同步")
                }
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                color: row.selected ? Theme.mutedOnSoft : Theme.muted
                font.pixelSize: Theme.text13
                text: row.lastVisitText
                visible: text !== "" && row.width > 420
            }
            Loader {
                active: row.callable
                anchors.verticalCenter: parent.verticalCenter
                visible: active

                sourceComponent: IconButton {
                    iconName: "phone"
                    ink: Theme.primary
                    objectName: row.objectName + ".call"
                    text: qsTr("记录与%1的电话").arg(row.name)

                    onClicked: row.called()
                }
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: row.selected ? Theme.mutedOnSoft : Theme.muted
                name: "chevron-right"
                size: Theme.icon(16)
            }
        }
    }
}
