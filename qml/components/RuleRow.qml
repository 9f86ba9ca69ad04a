// SPDX-License-Identifier: GPL-3.0-or-later
//
// RuleRow: a rule in a sentence, the article it comes from, and what was decided where the regulation is silent. A
// section's name stands above its first rule.
import QtQuick
import Roadbook.Ui

Column {
    id: row

    required property string section
    required property string label
    required property string source
    required property string note
    required property bool proposal
    property bool last: false

    spacing: Theme.space2
    topPadding: section === "" ? Theme.space3 : y > 0 ? Theme.space4 : 0

    SectionTitle {
        bottomPadding: Theme.space2
        text: row.section
        visible: text !== ""
    }
    Item {
        height: Math.max(sentence.implicitHeight, badge.visible ? badge.height : 0)
        width: row.width

        Accessible.name: Words.spaced([row.label, row.source, row.note])
        Accessible.role: Accessible.StaticText

        AppText {
            id: sentence

            text: row.label
            width: parent.width - (badge.visible ? badge.width + Theme.space3 : 0)
            wrapMode: Text.Wrap
        }
        Badge {
            id: badge

            anchors.right: parent.right
            text: qsTr("建议")
            tone: 2
            visible: row.proposal
        }
    }
    AppText {
        color: Theme.muted
        font.pixelSize: Theme.text12
        text: Words.dotted([row.source, row.note])
        visible: text !== ""
        width: row.width
        wrapMode: Text.Wrap
    }
    Item {
        height: row.last ? 0 : Theme.space1 + 1
        width: row.width

        Divider {
            anchors.bottom: parent.bottom
            visible: !row.last
            width: parent.width
        }
    }
}
