// SPDX-License-Identifier: GPL-3.0-or-later
//
// GalleryRows: the rows of lists and tables.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: pane

    spacing: Theme.space7

    GallerySection {
        text: qsTr("列表的行")
        width: parent.width

        Card {
            padding: 1
            width: parent.width

            Column {
                width: parent.width

                DueRow {
                    doIcon: "check"
                    doText: qsTr("勾掉")
                    head: qsTr("A2 每 30 天上门 1 次")
                    iconName: "map-pin"
                    tone: 3
                    when: qsTr("今天")
                    why: qsTr("制度 第34条 · 上次 10月24日")
                    width: parent.width
                }
                DueRow {
                    head: qsTr("年末挂历与贺卡")
                    iconName: "gift"
                    last: true
                    leads: true
                    when: qsTr("12月31日前")
                    why: qsTr("制度 第34条")
                    width: parent.width
                }
            }
        }
        Card {
            padding: 1
            width: parent.width

            Column {
                width: parent.width

                PromiseRow {
                    doIcon: "check"
                    doText: qsTr("已兑现")
                    dueText: qsTr("11月30日")
                    dueTone: 3
                    ownerText: qsTr("我")
                    phase: PromiseModel.Open
                    promiseId: "1"
                    what: qsTr("寄试样与检测报告")
                    width: parent.width
                }
                PromiseRow {
                    dueText: ""
                    dueTone: 0
                    last: true
                    ownerText: qsTr("赵敏")
                    phase: PromiseModel.Dropped
                    promiseId: "2"
                    what: qsTr("确认年用量")
                    width: parent.width
                }
            }
        }
        Card {
            padding: 1
            width: parent.width

            Column {
                width: parent.width

                FileRow {
                    detail: qsTr("照片 · 3.2 MB")
                    fileId: "1"
                    iconName: "image"
                    index: 0
                    name: qsTr("新产线.jpg")
                    picture: ""
                    place: FileModel.Elsewhere
                    playable: false
                    removable: true
                    stateText: qsTr("还没有取到本机")
                    tone: 0
                    viewable: true
                    whenText: "11:24"
                    whereText: qsTr("今天拜访")
                    whoText: qsTr("林晓")
                    width: parent.width
                }
                FileRow {
                    detail: "PDF"
                    fileId: "2"
                    iconName: "file-text"
                    index: 1
                    last: true
                    name: qsTr("营业执照.pdf")
                    picture: ""
                    place: FileModel.Here
                    playable: false
                    removable: false
                    stateText: qsTr("已存本机，已上传")
                    tone: 1
                    viewable: false
                    whenText: ""
                    whereText: qsTr("客户档案")
                    whoText: ""
                    width: parent.width
                }
            }
        }
        Card {
            width: parent.width

            Column {
                width: parent.width

                FieldRow {
                    editable: true
                    label: qsTr("电话")
                    value: "0871-0000 2200"
                    width: parent.width
                }
                FieldRow {
                    fieldState: "conflict"
                    label: qsTr("法定代表人")
                    value: qsTr("刘志元")
                    width: parent.width
                }
                FieldRow {
                    fieldState: "missing"
                    label: qsTr("注册资本")
                    value: ""
                    width: parent.width
                }
                RuleRow {
                    label: qsTr("A2 每 30 天上门 1 次")
                    last: true
                    note: qsTr("制度没有说的，由本程序提议")
                    proposal: true
                    section: ""
                    source: qsTr("制度 第34条")
                    width: parent.width
                }
            }
        }
        Card {
            width: parent.width

            Column {
                width: parent.width

                CommandRow {
                    current: true
                    hint: qsTr("客户")
                    iconName: "users"
                    text: qsTr("东岭机械股份有限公司")
                    width: parent.width
                }
                CommandRow {
                    hint: "Ctrl+K"
                    iconName: "sun"
                    text: qsTr("今日")
                    width: parent.width
                }
                BarRow {
                    detail: qsTr("13 / 16")
                    label: qsTr("A1 按时拜访")
                    last: true
                    share: 0.81
                    shareText: "81%"
                    tone: 1
                    width: parent.width
                }
            }
        }
    }
}
