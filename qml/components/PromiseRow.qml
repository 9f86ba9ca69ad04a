// SPDX-License-Identifier: GPL-3.0-or-later
//
// PromiseRow: what was promised, by whom, until when. The button at the right keeps it, or takes it out of a draft.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: row

    required property string promiseId
    required property string what
    required property string ownerText
    required property string dueText
    required property int dueTone
    required property int phase

    property string accountText: ""
    property string doText: ""
    property string doIcon: ""
    property bool last: false
    property real inset: Theme.space4 // from the left edge

    signal done

    implicitHeight: Math.max(56, Theme.control, label.implicitHeight + 2 * Theme.space3)
    implicitWidth: 400

    Icon {
        id: flag

        anchors.verticalCenter: parent.verticalCenter
        color: row.phase === PromiseModel.Kept ? Theme.primary : row.phase === PromiseModel.Dropped ? Theme.muted : Theme.warning
        name: row.phase === PromiseModel.Kept ? "circle-check" : row.phase === PromiseModel.Dropped ? "x" : "flag"
        size: Theme.icon(18)
        x: row.inset
    }
    AppText {
        id: label

        anchors.left: flag.right
        anchors.leftMargin: Theme.space3
        anchors.right: marks.left
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        color: row.phase === PromiseModel.Open ? Theme.ink : Theme.muted
        font.pixelSize: Theme.text15
        font.strikeout: row.phase === PromiseModel.Dropped
        text: row.what
        wrapMode: Text.Wrap
    }
    Row {
        id: marks

        anchors.right: parent.right
        anchors.rightMargin: row.doIcon !== "" ? row.inset - Theme.space4 : row.inset
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space2

        Badge {
            anchors.verticalCenter: parent.verticalCenter
            text: row.ownerText
            visible: text !== ""
        }
        Badge {
            anchors.verticalCenter: parent.verticalCenter
            text: row.dueText
            tone: row.phase === PromiseModel.Open ? row.dueTone : 0
            visible: text !== ""
        }
        IconButton {
            iconName: row.doIcon
            ink: Theme.muted
            text: row.doText + " " + row.what
            visible: row.doIcon !== ""

            onClicked: row.done()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
        width: parent.width - 2 * row.inset
        x: row.inset
    }
}
