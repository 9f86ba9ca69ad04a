// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountPage: one archive: overview, contacts, dealings, promises, files, history. An open conflict stands beside the
// overview until somebody settles it; nothing waits for it.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property AccountController controller
    property bool embedded: false

    readonly property int margin: width >= 780 ? Theme.space7 : Theme.space4

    signal back
    signal visitWanted(string accountId)
    signal visitShown(string visitId)

    Rectangle {
        id: head

        color: Theme.surface
        height: tabs.y + tabs.height
        width: parent.width

        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        IconButton {
            id: backButton

            anchors.verticalCenter: texts.verticalCenter
            framed: true
            iconName: "chevron-left"
            objectName: "account.back"
            text: qsTr("返回")
            visible: !page.embedded
            x: page.margin

            onClicked: page.back()
        }
        Column {
            id: texts

            anchors.left: parent.left
            anchors.leftMargin: page.embedded ? page.margin : page.margin + backButton.width + Theme.space4
            anchors.right: record.left
            anchors.rightMargin: Theme.space4
            spacing: Theme.space1
            y: Theme.space5

            Row {
                spacing: Theme.space3
                width: parent.width

                AppText {
                    font.pixelSize: page.width >= 780 ? Theme.text26 : Theme.text20
                    font.weight: Font.Bold
                    text: page.controller.name
                    width: Math.min(Math.ceil(implicitWidth), parent.width - marks.width - parent.spacing)
                    wrapMode: Text.Wrap

                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                }
                Row {
                    id: marks

                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space2

                    GradeBadge {
                        grade: page.controller.grade
                        tender: page.controller.tender
                    }
                    Badge {
                        text: qsTr("%1 处冲突").arg(page.controller.conflicts.count)
                        tone: 4
                        visible: page.controller.conflicts.count > 0
                    }
                }
            }
            AppText {
                color: Theme.muted
                text: page.controller.subtitle
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Button {
            id: record

            anchors.right: parent.right
            anchors.rightMargin: page.margin
            anchors.verticalCenter: texts.verticalCenter
            kind: Button.Primary
            objectName: "account.record"
            text: qsTr("记录拜访")
            visible: page.controller.canEdit
            width: visible ? implicitWidth : 0

            onClicked: page.visitWanted(page.controller.accountId)
        }
        Tabs {
            id: tabs

            anchors.left: parent.left
            anchors.leftMargin: page.margin - Theme.space3
            anchors.right: parent.right
            anchors.rightMargin: page.margin
            anchors.top: texts.bottom
            anchors.topMargin: Theme.space2
            counts: [-1, page.controller.contacts.count, page.controller.timeline.count, page.controller.openPromises > 0 ? page.controller.openPromises : -1, page.controller.files.files.count, -1]
            labels: [qsTr("概览"), qsTr("联系人"), qsTr("往来"), qsTr("承诺"), qsTr("文件"), qsTr("变更历史")]
            namePrefix: "account.tab."
        }
    }
    Loader {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        sourceComponent: [overview, contacts, timeline, promises, files, history][tabs.current]
        visible: page.controller.found
    }
    EmptyState {
        anchors.centerIn: parent
        detail: qsTr("档案已经移交或者收回，您的设备上不再保存它。没有上传的修改已经交给主管。")
        iconName: "lock"
        text: qsTr("这份档案不再由您负责")
        visible: !page.controller.found && page.controller.accountId !== "" && !page.controller.loading
        width: Math.min(400, parent.width - 2 * page.margin)
    }

    Skeleton {
        anchors.left: parent.left
        anchors.margins: page.margin
        anchors.right: parent.right
        anchors.top: head.bottom
        waiting: page.controller.loading
    }

    Component {
        id: overview

        AccountOverview {
            controller: page.controller
            margin: page.margin

            onPromisesWanted: tabs.current = 3
            onTimelineWanted: tabs.current = 2
            onVisitShown: visitId => page.visitShown(visitId)
        }
    }
    Component {
        id: contacts

        AccountContacts {
            controller: page.controller
            margin: page.margin
        }
    }
    Component {
        id: timeline

        AccountTimeline {
            controller: page.controller
            margin: page.margin

            onVisitShown: visitId => page.visitShown(visitId)
        }
    }
    Component {
        id: promises

        AccountPromises {
            controller: page.controller
            margin: page.margin
        }
    }
    Component {
        id: files

        AccountFiles {
            controller: page.controller.files
            margin: page.margin
        }
    }
    Component {
        id: history

        AccountHistory {
            controller: page.controller
            margin: page.margin
        }
    }
}
