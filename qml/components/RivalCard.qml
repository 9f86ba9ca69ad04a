// SPDX-License-Identifier: GPL-3.0-or-later
//
// RivalCard: one of the rival values of a conflict: the value, who wrote it, where, when, and when it arrived.
import QtQuick
import Roadbook.Ui

RadioCard {
    id: rival

    required property int index
    required property string value
    required property string author
    required property string device
    required property string madeText
    required property string arrivedText
    required property bool shown

    text: value + " " + author + " " + device + " " + madeText

    contentItem: Item {
        implicitHeight: texts.implicitHeight

        Column {
            id: texts

            spacing: Theme.space1
            width: parent.width - (mark.visible ? mark.width + Theme.space2 : 0)

            AppText {
                font.pixelSize: Theme.text17
                text: rival.value === "" ? qsTr("（空）") : rival.value
                width: parent.width
                wrapMode: Text.Wrap
            }
            AppText {
                font.pixelSize: Theme.text13
                text: rival.device === "" ? rival.author : rival.author + " · " + rival.device
                width: parent.width
            }
            AppText {
                color: rival.chosen ? Theme.mutedOnSoft : Theme.muted
                font.pixelSize: Theme.text12
                text: rival.arrivedText === "" ? rival.madeText : qsTr("%1（%2）").arg(rival.madeText).arg(rival.arrivedText)
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        AppText {
            id: mark

            anchors.right: parent.right
            color: Theme.primary
            font.pixelSize: Theme.text12
            font.weight: Font.Medium
            text: qsTr("当前显示")
            visible: rival.shown
        }
    }
}
