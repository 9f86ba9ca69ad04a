// SPDX-License-Identifier: GPL-3.0-or-later
//
// GalleryStates: what a page says when something happened, is under way, or is not there; and what comes over it.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: pane

    required property GalleryController gallery

    spacing: Theme.space7

    GallerySection {
        text: qsTr("告知")
        width: parent.width

        Repeater {
            model: [qsTr("平常的一句话。"), qsTr("办好了。"), qsTr("知道一下就行。"), qsTr("还有 3 条没有上传，联网后自动上传。"), qsTr("没有存上：磁盘满了。请清理以后再试，您写的还在。")]

            Banner {
                required property int index
                required property string modelData

                actionText: index === 3 ? qsTr("看一看") : ""
                text: modelData
                tone: index
                width: pane.width
            }
        }
    }
    GallerySection {
        text: qsTr("进行中与没有")
        width: parent.width

        ProgressLine {
            label: qsTr("首次同步")
            value: 0.62
            width: parent.width
        }
        Card {
            width: parent.width

            ProgressPanel {
                cancelText: qsTr("停止")
                detail: qsTr("停止以后，已经写入的会保留")
                text: qsTr("正在写入")
                value: 0.4
                width: parent.width
            }
        }
        Skeleton {
            blocks: 1
            late: true
            width: parent.width
        }
        EmptyState {
            actionText: qsTr("下一步")
            detail: qsTr("为什么没有，以及接下来可以做什么。")
            iconName: "inbox"
            text: qsTr("这里还没有东西")
            width: parent.width
        }
    }
    GallerySection {
        text: qsTr("盖在上面的")
        width: parent.width

        Flow {
            spacing: Theme.space3
            width: parent.width

            Button {
                objectName: "gallery.sheet"
                text: qsTr("小窗")

                onClicked: sheet.open()
            }
            Button {
                objectName: "gallery.dialog"
                text: qsTr("确认")

                onClicked: dialog.open()
            }
            Button {
                objectName: "gallery.datePicker"
                text: qsTr("选日期")

                onClicked: dates.pick("2026-11-23")
            }
            Button {
                objectName: "gallery.timePicker"
                text: qsTr("选时间")

                onClicked: times.pick("09:30")
            }
            Button {
                text: qsTr("提示条")

                onClicked: pane.gallery.say(1, false)
            }
            Button {
                objectName: "gallery.undo"
                text: qsTr("可撤销的提示条")

                onClicked: pane.gallery.say(0, true)
            }
        }
    }

    Sheet {
        id: sheet

        title: qsTr("小窗")

        FormField {
            label: qsTr("一行字")
            width: parent.width
        }

        onAccepted: refusal = qsTr("没有办成：这里写为什么，以及可以怎么办。")
    }
    Dialog {
        id: dialog

        acceptText: qsTr("退出")
        text: qsTr("发生什么、对您的工作意味着什么，两三句话。")
        title: qsTr("退出登录？")

        onAccepted: close()
    }
    DatePicker {
        id: dates

        today: pane.gallery.today
    }
    TimePicker {
        id: times
    }
}
