// SPDX-License-Identifier: GPL-3.0-or-later
//
// NameLine: the name of a customer and its grade. A name too long for its line goes on in the next, so that its end is
// not lost; the grade stays beside the first.
import QtQuick
import Roadbook.Ui

Item {
    id: line

    required property string grade
    required property bool tender
    property alias color: word.color
    property alias font: word.font
    property alias text: word.text
    property bool graded: true // else the name alone
    property int gap: Theme.space2

    readonly property real firstLine: word.implicitHeight / Math.max(1, word.lineCount)

    implicitHeight: Math.max(word.implicitHeight, badge.visible ? badge.implicitHeight : 0)
    implicitWidth: word.implicitWidth + (graded ? gap + badge.implicitWidth : 0)

    AppText {
        id: word

        width: Math.max(0, Math.min(Math.ceil(implicitWidth), line.width - (line.graded ? badge.implicitWidth + line.gap : 0)))
        wrapMode: Text.Wrap
    }
    GradeBadge {
        id: badge

        grade: line.grade
        tender: line.tender
        visible: line.graded
        x: Math.ceil(word.lineCount > 1 ? word.contentWidth : word.width) + line.gap
        y: Math.max(0, (line.firstLine - height) / 2)
    }
}
