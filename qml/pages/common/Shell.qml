// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shell: the signed-in app: where one can go (rail or bar), and the pages on top of each other. The role decides the
// places, the width decides the arrangement. Ctrl+K finds everything. It may be made before anybody is in: its first page
// comes with whoever enters.
import QtQuick
import QtQuick.Controls.Basic as Basic
import Roadbook.App
import Roadbook.Ui

Room {
    id: shell

    required property AppSession session

    readonly property bool wide: width >= Theme.railFrom
    readonly property bool fullScreen: stackView.currentItem instanceof VisitPage || stackView.currentItem instanceof PickAccountPage

    navigator: Navigator {
        id: guide

        holder: shellPages
        pages: shellPages.byName
        session: shell.session
        stack: stackView
    }

    focus: true

    Keys.onEscapePressed: guide.back()
    Keys.onBackPressed: guide.back()

    onEnteredChanged: {
        if (entered)
            guide.go(guide.home);
    }

    NavRail {
        id: rail

        current: guide.place
        flat: !shell.wide
        height: flat ? implicitHeight : parent.height
        initial: shell.session.userInitial
        personName: shell.session.userName
        places: {
            const open = shell.session.sync.conflictCount + shell.session.sync.quarantineCount;
            const accounts = { key: "accounts", icon: "users", label: qsTr("客户") };
            const sync = { key: "sync", icon: "refresh-cw", label: qsTr("同步"), count: open };
            const today = { key: "today", icon: "sun", label: qsTr("今日") };
            const more = { key: "more", icon: "ellipsis", label: qsTr("更多") };
            const week = { key: "week", icon: "calendar-days", label: qsTr("本周"), count: shell.session.weekRecord.missingCount };
            if (guide.rep)
                more.count = shell.session.ownChecks.waitingCount;
            if (guide.rep)
                return [today, accounts, week, sync, more];
            const desk = { key: "desk", icon: "inbox", label: qsTr("工作台") };
            const review = { key: "review", icon: "badge-check", label: qsTr("审核"), count: shell.session.review.waitingCount };
            const spot = { key: "spot", icon: "shuffle", label: qsTr("抽查"), count: shell.session.spotCheck.openCount + shell.session.spotCheck.explainedCount };
            return [desk, { key: "team", icon: "user-check", label: qsTr("团队"), count: shell.session.teamVisits.newCount }, review, spot, today, accounts, sync, more];
        }
        visible: flat ? !shell.fullScreen : true
        width: flat ? parent.width : implicitWidth
        y: flat ? parent.height - height : 0

        onChosen: key => guide.go(key)
        onPersonChosen: guide.go("more")
    }
    Basic.StackView {
        id: stackView

        anchors.bottom: parent.bottom
        anchors.bottomMargin: rail.flat && rail.visible ? rail.height : 0
        anchors.left: parent.left
        anchors.leftMargin: rail.flat ? 0 : rail.width
        anchors.right: parent.right
        anchors.top: parent.top
        focus: true // keys reach the page at once: J and K on the team's visits
    }
    ShellPages {
        id: shellPages

        session: shell.session
        to: guide
    }
    CommandPalette {
        id: finder

        controller: shell.session.palette
        objectName: "palette"

        onTaken: (deed, subject) => guide.carryOut(deed, subject)
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        enabled: shell.visible
        sequence: "Ctrl+K"

        onActivated: finder.open()
    }
    Shortcut { // for whoever builds pages
        context: Qt.ApplicationShortcut
        enabled: shell.visible
        sequence: "Ctrl+Alt+G"

        onActivated: guide.openGallery()
    }
}
