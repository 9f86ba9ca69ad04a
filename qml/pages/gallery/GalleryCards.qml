// SPDX-License-Identifier: GPL-3.0-or-later
//
// GalleryCards: cards, visits, a conflict, files, and the ways around the app.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: pane

    required property AppSession session

    spacing: Theme.space7

    GallerySection {
        text: qsTr("卡片")
        width: parent.width

        AccountRow {
            accountId: "1"
            conflicts: 1
            grade: "A2"
            industry: qsTr("矿山机械")
            lastVisitText: qsTr("上次联系 11月3日")
            matchText: ""
            name: qsTr("东岭机械股份有限公司")
            ownerName: qsTr("林晓")
            pending: true
            region: qsTr("江城")
            tender: false
            width: parent.width
        }
        VisitSlot {
            accountId: "1"
            accountName: qsTr("东岭机械股份有限公司")
            fromPlan: true
            grade: "A2"
            inPlan: true
            kindLabel: qsTr("专门回访")
            outcomeLabel: ""
            peopleText: qsTr("赵敏 · 经办")
            phase: VisitModel.Planned
            purposeText: ""
            stayText: ""
            summary: qsTr("四季度用量预计增加两成，主要是新产线密封件。对方更看重交期。")
            tender: false
            timeText: "11:00"
            visitId: "1"
            width: parent.width
        }
        VisitRow {
            accountName: qsTr("东岭机械股份有限公司")
            dateText: qsTr("今天")
            grade: "A2"
            kindLabel: qsTr("专门回访")
            outcomeLabel: qsTr("达成")
            outcomeTone: 1
            peopleText: qsTr("赵敏 · 经办")
            repName: qsTr("林晓")
            stage: 1
            stayText: qsTr("停留 52 分钟")
            summary: qsTr("四季度用量预计增加两成，主要是新产线密封件。对方更看重交期。")
            tender: false
            timeText: "11:02"
            visitId: "1"
            width: parent.width
        }
        ConflictCard {
            item: pane.session.gallery.conflict
            width: parent.width
        }
        Flow {
            spacing: Theme.space3
            width: parent.width

            FileTile {
                detail: qsTr("照片 · 3.2 MB")
                iconName: "image"
                name: qsTr("新产线.jpg")
                picture: ""
                removable: true
            }
            FileTile {
                detail: qsTr("录音 · 1.1 MB")
                iconName: "mic"
                name: qsTr("交期沟通.m4a")
                openable: false
                picture: ""
                stateText: qsTr("已存本机，等待上传")
                tone: 3
            }
            FileTile {
                detail: qsTr("录音 · 1.1 MB")
                iconName: "mic"
                name: qsTr("录音 14:32.wav")
                picture: ""
                playable: true
                playing: true
            }
            AddTile {
                iconName: "camera"
                text: qsTr("拍照")
                word: text
            }
            RecordTile {}
            RecordTile {
                loudness: 60
                running: true
                timeText: "1:04"
            }
        }
    }
    GallerySection {
        text: qsTr("去哪里")
        width: parent.width

        SyncChip {
            sync: pane.session.sync
        }
        NavRail {
            current: "today"
            flat: true
            initial: qsTr("林")
            personName: qsTr("林晓")
            places: [{ key: "today", icon: "sun", label: qsTr("今日") }, { key: "accounts", icon: "users", label: qsTr("客户") }, { key: "sync", icon: "refresh-cw", label: qsTr("同步"), count: 2 }, { key: "more", icon: "ellipsis", label: qsTr("更多") }]
            width: parent.width
        }
        Row {
            spacing: Theme.space4
            width: parent.width

            NavRail {
                current: "accounts"
                height: 420
                initial: qsTr("林")
                personName: qsTr("林晓")
                places: [{ key: "today", icon: "sun", label: qsTr("今日") }, { key: "accounts", icon: "users", label: qsTr("客户") }, { key: "more", icon: "ellipsis", label: qsTr("更多") }]
            }
            Button {
                iconName: "search"
                objectName: "gallery.palette"
                text: qsTr("快速查找")

                onClicked: finder.open()
            }
        }
        PageHeader {
            back: true
            compact: true
            subtitle: qsTr("一句话说明")
            title: qsTr("页面的标题")
            width: parent.width
        }
    }

    CommandPalette {
        id: finder

        controller: pane.session.palette
    }
}
