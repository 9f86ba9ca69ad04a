// SPDX-License-Identifier: GPL-3.0-or-later
//
// MorePage: language, theme, size of the text, locking, and what this is.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property AppSession session

    readonly property SettingsController settings: session.settings
    readonly property bool leads: session.role === AppSession.Supervisor || session.role === AppSession.Manager

    signal checksWanted
    signal importWanted
    signal numbersWanted
    signal overviewWanted
    signal regradeWanted
    signal regulationWanted
    signal requestsWanted

    margin: width >= 780 ? Theme.space7 : Theme.space4
    maximumWidth: Theme.readingWidth
    spacing: Theme.space4
    topMarginInside: Theme.space4 + 2

    PageHeader {
        title: qsTr("更多")
        width: parent.width
    }
    Card {
        width: parent.width

        Item {
            implicitHeight: Math.max(avatar.height, lockButton.height)
            width: parent.width

            Avatar {
                id: avatar

                anchors.verticalCenter: parent.verticalCenter
                initial: page.session.userInitial
                side: Theme.icon(56)
            }
            Column {
                anchors.left: avatar.right
                anchors.leftMargin: Theme.space4
                anchors.right: lockButton.left
                anchors.rightMargin: Theme.space3
                anchors.verticalCenter: parent.verticalCenter
                spacing: 2

                AppText {
                    font.pixelSize: Theme.text17
                    font.weight: Font.Bold
                    text: page.session.userName
                    width: parent.width
                }
                AppText {
                    color: Theme.muted
                    text: Words.dotted([page.session.roleLabel, page.session.teamName])
                    width: parent.width
                }
            }
            Button {
                id: lockButton

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                iconName: "lock"
                objectName: "more.lock"
                text: qsTr("锁定")

                onClicked: page.session.lock()
            }
        }
    }
    Card {
        width: parent.width

        Column {
            spacing: Theme.space5
            width: parent.width

            SettingChips {
                names: ["zh", "en"]
                chosen: page.settings.language
                labels: ["中文", "English"]
                text: qsTr("语言")
                width: parent.width

                onPicked: name => page.settings.language = name
            }
            SettingChips {
                names: [SettingsController.System, SettingsController.Light, SettingsController.Dark]
                chosen: page.settings.theme
                labels: [qsTr("跟随系统"), qsTr("浅色"), qsTr("深色")]
                text: qsTr("外观")
                width: parent.width

                onPicked: name => page.settings.theme = name
            }
            SettingChips {
                names: [0, 1, 2, 3]
                chosen: page.settings.textStep
                labels: [qsTr("标准"), qsTr("大"), qsTr("较大"), qsTr("最大")]
                text: qsTr("字号")
                width: parent.width

                onPicked: name => page.settings.textStep = name
            }
        }
    }
    Card {
        padding: 1
        width: parent.width

        Column {
            width: parent.width

            LinkRow {
                iconName: "shield-check"
                objectName: "more.checks"
                text: page.session.ownChecks.waitingCount > 0 ? qsTr("抽查结果（%1 条等您说明）").arg(page.session.ownChecks.waitingCount) : qsTr("抽查结果")
                visible: page.session.role === AppSession.Rep
                width: parent.width

                onClicked: page.checksWanted()
            }
            LinkRow {
                iconName: "chart-column"
                objectName: "more.numbers"
                text: page.session.numbers.title
                width: parent.width

                onClicked: page.numbersWanted()
            }
            LinkRow {
                iconName: "chart-column"
                objectName: "more.overview"
                text: page.session.overview.title
                visible: page.leads
                width: parent.width

                onClicked: page.overviewWanted()
            }
            LinkRow {
                iconName: "gift"
                objectName: "more.requests"
                text: page.session.requests.waitingCount > 0 ? qsTr("审批申请（%1 份等您）").arg(page.session.requests.waitingCount) : qsTr("审批申请")
                visible: page.leads
                width: parent.width

                onClicked: page.requestsWanted()
            }
            LinkRow {
                iconName: "history"
                objectName: "more.regrade"
                text: qsTr("调级建议")
                visible: page.session.role === AppSession.Manager
                width: parent.width

                onClicked: page.regradeWanted()
            }
            LinkRow {
                iconName: "scroll-text"
                objectName: "more.regulation"
                text: qsTr("现行制度")
                width: parent.width

                onClicked: page.regulationWanted()
            }
            LinkRow {
                iconName: "upload"
                objectName: "more.import"
                text: qsTr("导入客户一览表")
                width: parent.width

                onClicked: page.importWanted()
            }
            LinkRow {
                iconName: "log-out"
                danger: true
                last: true
                objectName: "more.signOut"
                text: qsTr("退出登录")
                width: parent.width

                onClicked: leave.open()
            }
        }
    }
    Card {
        width: parent.width

        Column {
            spacing: Theme.space1
            width: parent.width

            SectionTitle {
                text: qsTr("关于访册")
            }
            AppText {
                color: Theme.muted
                text: page.settings.versionText
                width: parent.width
                wrapMode: Text.Wrap
            }
            AppText {
                color: Theme.muted
                lineHeight: Theme.prose
                text: page.settings.licenceText
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }

    Dialog {
        id: leave

        acceptText: qsTr("退出")
        text: page.session.sync.pendingCount > 0 ? qsTr("还有 %1 条记录没有上传。它们会加密留在这台设备上，再次登录后继续上传。").arg(page.session.sync.pendingCount) : qsTr("您的记录都已经在服务器上。加密的档案留在这台设备上，再次登录后接着用。")
        title: qsTr("退出登录？")

        onAccepted: {
            close();
            page.session.signOut();
        }
    }
}
