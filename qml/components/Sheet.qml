// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sheet: a small question in the middle of the window: a title, some fields, one thing to do and a way out.
// Escape closes it. `refusal` is the sentence shown when the thing could not be done.
import QtQuick
import QtQuick.Templates as T
import Roadbook.Ui

T.Popup {
    id: sheet

    required property string title
    property string acceptText: qsTr("保存")
    property string cancelText: qsTr("取消") // 关闭, where what was typed stays
    property bool acceptable: true
    property int wanted: 480 // its width where there is room
    property string refusal: ""
    default property alias content: fields.data

    signal accepted

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    modal: true
    padding: Theme.space6
    parent: T.Overlay.overlay
    width: parent ? Math.min(wanted, parent.width - 2 * Theme.space4) : wanted
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.max(Theme.space4, Math.round((parent.height - height) / 3)) : 0

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        border.color: Theme.line
        color: Theme.surface
        radius: Theme.radiusHuge
    }
    contentItem: Column {
        spacing: Theme.space4

        Accessible.name: sheet.title
        Accessible.role: Accessible.Dialog

        AppText {
            font.pixelSize: Theme.text20
            font.weight: Font.Bold
            text: sheet.title
            width: parent.width
            wrapMode: Text.Wrap
        }
        Column {
            id: fields

            spacing: Theme.space4
            width: parent.width
        }
        Banner {
            text: sheet.refusal
            tone: 4
            visible: text !== ""
            width: parent.width
        }
        Row {
            layoutDirection: Qt.RightToLeft
            spacing: Theme.space3
            width: parent.width

            Button {
                enabled: sheet.acceptable
                kind: Button.Primary
                objectName: "sheet.accept"
                text: sheet.acceptText

                onClicked: sheet.accepted()
            }
            Button {
                objectName: "sheet.cancel"
                text: sheet.cancelText

                onClicked: sheet.close()
            }
        }
    }

    onAboutToShow: refusal = ""
}
