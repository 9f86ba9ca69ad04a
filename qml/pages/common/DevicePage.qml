// SPDX-License-Identifier: GPL-3.0-or-later
//
// DevicePage: which device this is, what lies on it, and whether it is right.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property DeviceController controller

    signal back

    margin: width >= 780 ? Theme.space7 : Theme.space4
    maximumWidth: Theme.formWidth
    spacing: Theme.space4
    topMarginInside: Theme.space4 + 2

    PageHeader {
        back: true
        subtitle: page.controller.deviceName
        title: qsTr("设备与存储")
        width: parent.width

        onBackChosen: page.back()

        Button {
            enabled: !page.controller.checking
            iconName: "shield-check"
            kind: Button.Primary
            objectName: "device.check"
            text: page.controller.checking ? qsTr("正在核对") : qsTr("现在核对")

            onClicked: page.controller.check()
        }
    }
    Banner {
        text: page.controller.checkText
        tone: page.controller.checkTone
        visible: text !== ""
        width: parent.width
    }
    Card {
        width: parent.width

        Column {
            width: parent.width

            SectionTitle {
                bottomPadding: Theme.space2
                text: qsTr("这台设备")
            }
            FieldRow {
                label: qsTr("设备名称")
                value: page.controller.deviceName
                width: parent.width
            }
            FieldRow {
                label: qsTr("启用于")
                value: page.controller.sinceText
                visible: value !== ""
                width: parent.width
            }
            FieldRow {
                label: qsTr("使用人")
                value: page.controller.userText
                width: parent.width
            }
            FieldRow {
                label: qsTr("服务器")
                value: page.controller.serverText
                width: parent.width
            }
            FieldRow {
                label: qsTr("上次联系")
                value: page.controller.contactText
                width: parent.width
            }
            FieldRow {
                label: qsTr("设备时钟")
                value: page.controller.clockText
                width: parent.width
            }
        }
    }
    Card {
        width: parent.width

        Column {
            width: parent.width

            SectionTitle {
                bottomPadding: Theme.space2
                hint: page.controller.freeText === "" ? "" : qsTr("设备还剩 %1").arg(page.controller.freeText)
                text: qsTr("存储 %1").arg(page.controller.storageText)
                width: parent.width
            }
            FieldRow {
                label: qsTr("本机记录")
                value: page.controller.recordsText
                width: parent.width
            }
            FieldRow {
                label: qsTr("照片与文件")
                value: page.controller.filesText
                width: parent.width
            }
            Repeater {
                id: kinds

                model: page.controller.kinds

                BarRow {
                    required property int index

                    last: index === kinds.count - 1
                    width: parent.width
                }
            }
        }
    }
    Card {
        visible: lines.count > 0
        width: parent.width

        Column {
            spacing: Theme.space2
            width: parent.width

            SectionTitle {
                hint: qsTr("自动发现、自动改正，不用您做什么")
                text: qsTr("发生过的事")
                width: parent.width
            }
            Repeater {
                id: lines

                model: page.controller.incidents

                AppText {
                    required property string modelData

                    color: Theme.muted
                    lineHeight: Theme.prose
                    text: modelData
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
