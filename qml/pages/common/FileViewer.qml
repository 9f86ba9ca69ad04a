// SPDX-License-Identifier: GPL-3.0-or-later
//
// FileViewer: one picture as large as the window. It stays inside the app: nothing of it is written to the disk.
import QtQuick
import QtQuick.Templates as T
import Roadbook.App
import Roadbook.Ui

T.Popup {
    id: viewer

    required property FilesController controller
    property bool here: true // the page is in sight that opens it; another one may be about the same files

    closePolicy: T.Popup.CloseOnEscape
    focus: true
    height: parent?.height ?? 600
    modal: true
    padding: 0
    parent: T.Overlay.overlay
    visible: controller.viewedName !== "" && here
    width: parent?.width ?? 800

    background: Rectangle {
        color: "#131614"
    }
    contentItem: Item {
        Accessible.name: viewer.controller.viewedName
        Accessible.role: Accessible.Dialog

        Image {
            anchors.bottom: remark.top
            anchors.left: parent.left
            anchors.margins: Theme.space4
            anchors.right: parent.right
            anchors.top: bar.bottom
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            source: viewer.controller.viewedPicture

            Accessible.name: viewer.controller.viewedName
            Accessible.role: Accessible.Graphic
        }
        Item {
            id: bar

            height: Theme.control + 2 * Theme.space2
            width: parent.width

            IconButton {
                id: close

                anchors.verticalCenter: parent.verticalCenter
                focus: true
                framed: true
                iconName: "chevron-left"
                objectName: "viewer.close"
                text: qsTr("关闭")
                x: Theme.space4

                onClicked: viewer.controller.endView()
            }
            AppText {
                anchors.left: close.right
                anchors.leftMargin: Theme.space4
                anchors.right: parent.right
                anchors.rightMargin: Theme.space4
                anchors.verticalCenter: parent.verticalCenter
                color: "#ECEFEA"
                elide: Text.ElideMiddle
                font.pixelSize: Theme.text17
                text: viewer.controller.viewedName
            }
        }
        AppText {
            id: remark

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space4
            anchors.horizontalCenter: parent.horizontalCenter
            color: "#ECEFEA"
            horizontalAlignment: Text.AlignHCenter
            text: viewer.controller.viewedText
            width: parent.width - 2 * Theme.space4
            wrapMode: Text.Wrap
        }
    }

    onAboutToHide: controller.endView()
}
