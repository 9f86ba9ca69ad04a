// SPDX-License-Identifier: GPL-3.0-or-later
//
// Gallery: the window of `roadbook --gallery`: the components and nothing else; nobody signs in.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Basic.ApplicationWindow {
    id: window

    required property AppSession session

    color: Theme.background
    font.family: Theme.family
    height: 900
    minimumHeight: 600
    minimumWidth: 480
    title: qsTr("访册 · 部件一览")
    visible: true
    width: 1440

    Binding {
        property: "dark"
        target: Theme
        value: window.session.settings.dark
    }
    Binding {
        property: "textStep"
        target: Theme
        value: window.session.settings.textStep
    }
    Binding {
        property: "reduceMotion"
        target: Theme
        value: window.session.settings.reduceMotion
    }
    GalleryPage {
        alone: true
        anchors.fill: parent
        focus: true
        session: window.session
    }
    Toast {
        id: toast

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space10
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width - 2 * Theme.space4)

        onUndone: token => window.session.undo(token)
    }
    Connections {
        function onNotice(text: string, tone: int, undoToken: string) {
            toast.show(text, tone, undoToken);
        }

        target: window.session
    }
}
