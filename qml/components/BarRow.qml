// SPDX-License-Identifier: GPL-3.0-or-later
//
// BarRow: a name or a grade, a share as a bar, the share in figures, and what it was made of.
import QtQuick
import Roadbook.Ui

Item {
    id: row

    required property string label
    required property string detail
    required property string shareText
    required property double share
    required property int tone
    property bool last: false
    property bool graded: false // it is the share of a grade, which stands for the name
    property string grade: ""
    property bool tender: false

    Accessible.name: Words.spaced([label, shareText, detail])
    Accessible.role: Accessible.StaticText
    implicitHeight: texts.implicitHeight + 2 * Theme.space3
    implicitWidth: 320

    Column {
        id: texts

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space2
        width: parent.width

        Item {
            height: Math.max(name.visible ? name.implicitHeight : 0, badge.visible ? badge.implicitHeight : 0, figure.implicitHeight)
            width: parent.width

            AppText {
                id: name

                anchors.verticalCenter: parent.verticalCenter
                text: row.label
                visible: !row.graded
                width: parent.width - figure.width - Theme.space3
                wrapMode: Text.Wrap
            }
            GradeBadge {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                grade: row.grade
                tender: row.tender
                visible: row.graded
            }
            AppText {
                id: figure

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: row.tone === 0 ? Theme.ink : Theme.toneInk(row.tone)
                font.pixelSize: Theme.text17
                font.weight: Font.Medium
                text: row.shareText
            }
        }
        Rectangle {
            color: Theme.line
            height: 6
            radius: 3
            width: parent.width

            Rectangle {
                color: row.tone === 0 ? Theme.lineStrong : Theme.toneInk(row.tone)
                height: parent.height
                radius: parent.radius
                width: parent.width * row.share
            }
        }
        AppText {
            color: Theme.muted
            font.pixelSize: Theme.text12
            text: row.detail
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
        width: parent.width
    }
}
