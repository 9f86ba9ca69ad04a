// SPDX-License-Identifier: GPL-3.0-or-later
//
// Main: the window. It shows the door (sign in, unlock, first sync) or the shell, as the session says, and hands the
// user's settings to Theme.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Basic.ApplicationWindow {
    id: window

    required property AppSession session

    readonly property Navigator navigator: (stage.item as Shell)?.navigator ?? null

    color: Theme.background
    font.family: Theme.family
    height: 800
    minimumHeight: 600
    minimumWidth: 480
    title: session.userName === "" ? qsTr("访册") : qsTr("访册 · %1").arg(session.userName)
    visible: true
    width: 1280

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
    Loader {
        id: stage

        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (window.session.stage) {
            case AppSession.Locked:
                return unlock;
            case AppSession.FirstSync:
                return firstSync;
            case AppSession.Ready:
                return ready;
            }
            return signIn;
        }
    }
    Toast {
        id: toast

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 104
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

    Component {
        id: signIn

        SignInPage {
            controller: window.session.signIn
        }
    }
    Component {
        id: unlock

        UnlockPage {
            controller: window.session.unlock
        }
    }
    Component {
        id: firstSync

        FirstSyncPage {
            controller: window.session.firstSync
        }
    }
    Component {
        id: ready

        Shell {
            session: window.session
        }
    }
}
