// SPDX-License-Identifier: GPL-3.0-or-later
//
// CameraView: what the camera sees, as large as the window, and the shutter where the thumb is; then the photograph: take it
// again, or use it. Nothing of it is on the disk. Why there is no picture says the page below.
import QtQuick
import QtQuick.Templates as T
import Roadbook.App
import Roadbook.Ui

T.Popup {
    id: view

    required property PhotoTaking photo
    property bool here: true // the page is in sight that opens it; another one may be about the same camera

    readonly property bool wide: width > height
    readonly property real strip: Math.max(128, Math.max(again.implicitWidth, use.implicitWidth) + 2 * Theme.space4)

    // Space and Enter do what is most likely, as soon as it can be done.
    function offer() {
        if (use.visible)
            use.forceActiveFocus(Qt.PopupFocusReason);
        else if (shutter.offered)
            shutter.forceActiveFocus(Qt.PopupFocusReason);
    }

    closePolicy: T.Popup.NoAutoClose // Escape goes back one step
    focus: true
    height: parent?.height ?? 600
    modal: true
    padding: 0
    parent: T.Overlay.overlay
    visible: photo.shown && here
    width: parent?.width ?? 800

    background: Rectangle {
        color: "#131614"
    }
    contentItem: Item {
        Accessible.name: qsTr("拍照")
        Accessible.role: Accessible.Dialog

        Shortcut {
            enabled: view.visible
            sequence: "Escape"

            onActivated: view.photo.back()
        }
        Viewfinder {
            anchors.bottom: view.wide ? parent.bottom : controls.top
            anchors.left: parent.left
            anchors.margins: Theme.space4
            anchors.right: view.wide ? controls.left : parent.right
            anchors.top: bar.bottom
            anchors.topMargin: 0
            picture: view.photo.picture
            smooth: view.photo.taken

            Accessible.name: view.photo.taken ? qsTr("拍下的照片") : qsTr("摄像头的画面")
            Accessible.role: Accessible.Graphic

            AppText {
                anchors.centerIn: parent
                color: "#ECEFEA"
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("正在打开摄像头")
                visible: !view.photo.ready && !view.photo.taken
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Item {
            id: bar

            height: Theme.control + 2 * Theme.space2
            width: parent.width

            IconButton {
                id: close

                anchors.verticalCenter: parent.verticalCenter
                framed: true
                iconName: "chevron-left"
                objectName: "camera.back"
                text: view.photo.taken ? qsTr("返回") : qsTr("关闭")
                x: Theme.space4

                onClicked: view.photo.back()
            }
            AppText {
                anchors.left: close.right
                anchors.leftMargin: Theme.space4
                anchors.right: parent.right
                anchors.rightMargin: Theme.space4
                anchors.verticalCenter: parent.verticalCenter
                color: "#ECEFEA"
                elide: Text.ElideRight
                font.pixelSize: Theme.text17
                text: view.photo.taken ? qsTr("用这张照片吗？") : qsTr("拍照")
            }
        }
        Item {
            id: controls

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            height: view.wide ? parent.height - bar.height : 128
            width: view.wide ? view.strip : parent.width

            Tappable {
                id: shutter

                readonly property bool offered: enabled && visible

                anchors.centerIn: parent
                enabled: view.photo.ready
                height: 76
                objectName: "camera.shutter"
                opacity: enabled ? 1 : 0.4
                ringRadius: width / 2
                text: qsTr("拍照")
                visible: !view.photo.taken
                width: 76

                background: Rectangle {
                    border.color: "#ECEFEA"
                    border.width: 4
                    color: "transparent"
                    radius: width / 2

                    Rectangle {
                        anchors.centerIn: parent
                        color: shutter.down ? "#B9C1BA" : "#FFFFFF"
                        height: width
                        radius: width / 2
                        width: 58
                    }
                }

                onClicked: view.photo.take()
                onOfferedChanged: view.offer()
            }
            IconButton {
                framed: true
                iconName: "switch-camera"
                objectName: "camera.switch"
                text: qsTr("换一个摄像头")
                visible: view.photo.canSwitch && !view.photo.taken
                x: view.wide ? (parent.width - width) / 2 : parent.width - width - Theme.space6
                y: view.wide ? parent.height - height - Theme.space6 : (parent.height - height) / 2

                onClicked: view.photo.another()
            }
            Grid {
                anchors.centerIn: parent
                columns: view.wide ? 1 : 2
                layoutDirection: Qt.RightToLeft
                spacing: Theme.space4
                visible: view.photo.taken

                Button {
                    id: use

                    kind: Button.Primary
                    large: true
                    objectName: "camera.use"
                    text: qsTr("用这张")
                    width: Math.max(implicitWidth, again.implicitWidth)

                    onClicked: view.photo.keep()
                    onVisibleChanged: view.offer()
                }
                Button {
                    id: again

                    large: true
                    objectName: "camera.again"
                    text: qsTr("重拍")
                    width: use.width

                    onClicked: view.photo.again()
                }
            }
        }
    }

    onOpened: offer()
}
