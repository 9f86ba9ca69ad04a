// SPDX-License-Identifier: GPL-3.0-or-later
//
// GalleryInputs: what one presses, chooses and types into.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: pane

    required property GalleryController gallery

    spacing: Theme.space7

    GallerySection {
        text: qsTr("按钮")
        width: parent.width

        Flow {
            spacing: Theme.space3
            width: parent.width

            Button {
                kind: Button.Primary
                text: qsTr("主要")
            }
            Button {
                iconName: "upload"
                text: qsTr("次要")
            }
            Button {
                iconName: "plus"
                kind: Button.Quiet
                text: qsTr("安静")
            }
            Button {
                kind: Button.Danger
                text: qsTr("危险")
            }
            Button {
                enabled: false
                kind: Button.Primary
                text: qsTr("现在不能按")
            }
            Button {
                kind: Button.Primary
                large: true
                text: qsTr("大按钮")
            }
            IconButton {
                framed: true
                iconName: "chevron-left"
                text: qsTr("图标按钮，在白底上")
            }
            IconButton {
                iconName: "printer"
                lined: true
                text: qsTr("图标按钮，在纸上")
            }
        }
    }
    GallerySection {
        text: qsTr("标签与选择")
        width: parent.width

        ChipGroup {
            choices: pane.gallery.one
            namePrefix: "gallery.one."
            single: true
            text: qsTr("选一个")
            width: parent.width
        }
        ChipGroup {
            choices: pane.gallery.several
            hint: qsTr("可多选")
            namePrefix: "gallery.several."
            text: qsTr("选几个")
            width: parent.width

            Chip {
                text: qsTr("+ 新的")

                Accessible.checkable: false
                Accessible.role: Accessible.Button
            }
        }
        ChipGroup {
            choices: pane.gallery.several
            readOnly: true
            text: qsTr("只能看")
            width: parent.width
        }
        Tabs {
            counts: [-1, 4, 36]
            labels: [qsTr("概览"), qsTr("联系人"), qsTr("往来")]
            namePrefix: "gallery.tab."
            width: parent.width
        }
    }
    GallerySection {
        text: qsTr("填写")
        width: parent.width

        FormField {
            hint: qsTr("下面是它的用处")
            label: qsTr("一行字")
            placeholder: qsTr("还没有填")
            width: parent.width
        }
        FormField {
            label: qsTr("填错了的")
            problem: qsTr("应当是数字，例如 26.4")
            text: "26,4"
            width: parent.width
        }
        Row {
            spacing: Theme.space3
            width: parent.width

            DateField {
                fieldName: "gallery.date"
                label: qsTr("日期")
                text: "2026-11-23"
                today: pane.gallery.today
                width: (parent.width - parent.spacing) / 2
            }
            TimeField {
                fieldName: "gallery.time"
                label: qsTr("时间")
                text: "09:30"
                width: (parent.width - parent.spacing) / 2
            }
        }
        SearchField {
            name: qsTr("搜索")
            placeholderText: qsTr("汉字、拼音或首字母")
            width: parent.width
        }
        TextArea {
            name: qsTr("几行字")
            text: qsTr("四季度用量预计增加两成，主要是新产线密封件。对方更看重交期。")
            width: parent.width
        }
    }
    GallerySection {
        text: qsTr("几个里取一个")
        width: parent.width

        RadioCard {
            chosen: true
            text: qsTr("取这一个")
            width: parent.width

            contentItem: AppText {
                font.pixelSize: Theme.text17
                text: qsTr("取这一个")
            }
        }
        RadioCard {
            text: qsTr("或者这一个")
            width: parent.width

            contentItem: AppText {
                font.pixelSize: Theme.text17
                text: qsTr("或者这一个")
            }
        }
    }
}
