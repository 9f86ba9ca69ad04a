// SPDX-License-Identifier: GPL-3.0-or-later
//
// Toast: a sentence at the foot of the window that goes by itself; a mistake can be undone while it shows.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: toast

    property string text: ""
    property int tone: 0
    property string undoToken: ""

    signal undone(string token)

    function show(sentence: string, toneNumber: int, token: string) {
        text = sentence;
        tone = toneNumber;
        undoToken = token;
        visible = true;
        timer.restart();
    }

    color: Theme.dark ? "#E9ECE7" : "#1B1F23"
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + 2 * Theme.space3)
    implicitWidth: icon.width + label.implicitWidth + (undo.visible ? undo.width : Theme.space2) + 3 * Theme.space4
    radius: Theme.radiusLarge
    visible: false
    z: 100

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage

    Timer {
        id: timer

        interval: toast.undoToken !== "" ? 8000 : 4000

        onTriggered: toast.visible = false
    }
    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: label.color
        name: toast.tone >= 3 ? "triangle-alert" : "circle-check"
        size: Theme.icon(18)
        x: Theme.space4
    }
    AppText {
        id: label

        anchors.left: icon.right
        anchors.leftMargin: Theme.space3
        anchors.right: undo.visible ? undo.left : parent.right
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.dark ? "#1B1F23" : "#FFFFFF"
        text: toast.text
        wrapMode: Text.Wrap
    }
    Tappable {
        id: undo

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        leftPadding: Theme.space4
        objectName: "toast.undo"
        rightPadding: Theme.space4
        ringGap: -3
        text: qsTr("撤销")
        visible: toast.undoToken !== ""

        contentItem: AppText {
            color: Theme.dark ? "#0B6E4F" : "#7AD6B3"
            font.weight: Font.Medium
            text: undo.text
        }

        onClicked: {
            toast.visible = false;
            toast.undone(toast.undoToken);
        }
    }
}
