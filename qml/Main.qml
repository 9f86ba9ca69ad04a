// SPDX-License-Identifier: GPL-3.0-or-later
//
// Main: the window. It shows the door (sign in, unlock, first sync) or the shell, as the session says, and hands the
// user's settings to Theme. The shell is not named here: its pages are most of the app, and are loaded aside while the
// password is typed, so that the door is there at once. It is made anew for each who enters.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Basic.ApplicationWindow {
    id: window

    required property AppSession session

    readonly property bool ready: session.stage === AppSession.Ready
    readonly property QtObject navigator: ready ? (shell.item as Room)?.navigator ?? null : null

    // Aside, or at once when somebody enters. What is being loaded then is taken back first: with `asynchronous` turned
    // off meanwhile Qt would begin again by itself, and forget the session.
    function prepareShell(aside: bool) {
        if (shell.status === Loader.Ready || (aside && shell.status !== Loader.Null))
            return;
        shell.source = "";
        shell.asynchronous = aside;
        shell.setSource("pages/common/Shell.qml", {
            session: window.session
        });
    }

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
        id: door

        anchors.fill: parent
        focus: !window.ready
        sourceComponent: {
            switch (window.session.stage) {
            case AppSession.Locked:
                return unlock;
            case AppSession.FirstSync:
                return firstSync;
            case AppSession.Ready:
                return null;
            }
            return signIn;
        }
    }
    Loader {
        id: shell

        anchors.fill: parent
        focus: window.ready
        visible: window.ready
    }
    Binding { // once: who was in leaves an entered room behind, and it is taken down
        property: "entered"
        restoreMode: Binding.RestoreNone
        target: shell.item
        value: true
        when: window.ready
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

        function onStageChanged() {
            if (window.session.stage === AppSession.Ready)
                window.prepareShell(false);
            else if ((shell.item as Room)?.entered)
                shell.source = ""; // with everything it showed
        }

        target: window.session
    }
    Connections {
        function onFrameSwapped() { // the door is seen: now there is time
            window.prepareShell(true);
        }

        enabled: shell.status === Loader.Null
        target: window
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

    Component.onCompleted: {
        if (ready)
            prepareShell(false);
    }
}
