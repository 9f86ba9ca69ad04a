// SPDX-License-Identifier: GPL-3.0-or-later
//
// PageHeader: the big title of a page, a quiet line below it, and what belongs at the right.
import QtQuick
import Roadbook.Ui

Item {
    id: header

    required property string title
    property string subtitle: ""
    property bool back: false
    property bool compact: false
    default property alias actions: side.data

    signal backChosen

    implicitHeight: Math.max(texts.implicitHeight, side.implicitHeight, Theme.control)
    implicitWidth: 600

    IconButton {
        id: backButton

        anchors.verticalCenter: parent.verticalCenter
        lined: true
        iconName: "chevron-left"
        objectName: "header.back"
        text: qsTr("返回")
        visible: header.back

        onClicked: header.backChosen()
    }
    Column {
        id: texts

        anchors.left: parent.left
        anchors.leftMargin: header.back ? backButton.width + Theme.space4 : 0
        anchors.right: side.left
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space1

        AppText {
            font.pixelSize: header.compact ? Theme.text20 : Theme.text26
            font.weight: Font.Bold
            text: header.title
            width: parent.width

            Accessible.name: text
            Accessible.role: Accessible.Heading
        }
        AppText {
            color: Theme.muted
            text: header.subtitle
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: side

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space3
    }
}
