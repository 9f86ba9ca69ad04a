// SPDX-License-Identifier: GPL-3.0-or-later
//
// ImportPage: a ledger comes in: choose the file, see what would happen, let it happen. Rows that cannot come in are
// named with line, column and reason; everything else does not wait for them.
import QtQuick
import QtQuick.Dialogs
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property ImportController controller

    readonly property bool busy: controller.state === ImportController.Checking || controller.state === ImportController.Running

    signal back

    margin: width >= 780 ? Theme.space7 : Theme.space4
    maximumWidth: Theme.formWidth
    spacing: Theme.space4
    topMarginInside: Theme.space4 + 2

    PageHeader {
        back: true
        subtitle: qsTr("CSV 文件，UTF-8 或 GB18030 都可以，自动识别")
        title: qsTr("导入客户一览表")
        width: parent.width

        onBackChosen: page.back()
    }
    Card {
        visible: page.controller.state === ImportController.Choosing
        width: parent.width

        EmptyState {
            actionText: qsTr("选择文件")
            detail: qsTr("先检查一遍，告诉您哪些行能进来、哪些不能，确认以后才写入。同一份文件导入两次不会重复。")
            iconName: "upload"
            text: qsTr("选一份客户一览表")
            width: parent.width

            onAction: dialog.open()
        }
    }
    Card {
        visible: page.busy
        width: parent.width

        ProgressPanel {
            cancelText: qsTr("停止")
            detail: page.controller.state === ImportController.Checking ? qsTr("现在什么都不会写入") : qsTr("停止以后，已经写入的会保留，可以再导入一次补上其余的")
            text: page.controller.state === ImportController.Checking ? qsTr("正在检查 %1").arg(page.controller.fileName) : qsTr("正在写入 %1").arg(page.controller.fileName)
            value: page.controller.progress
            width: parent.width

            onCancelled: page.controller.cancel()
        }
    }
    Banner {
        text: page.controller.errorText
        tone: 4
        visible: page.controller.state === ImportController.Failed
        width: parent.width
    }
    Banner {
        text: page.controller.resultText
        tone: page.controller.state === ImportController.Cancelled ? 3 : 1
        visible: text !== "" && (page.controller.state === ImportController.Done || page.controller.state === ImportController.Cancelled)
        width: parent.width
    }
    Card {
        visible: page.controller.state === ImportController.Checked
        width: parent.width

        Column {
            spacing: Theme.space4
            width: parent.width

            SectionTitle {
                hint: page.controller.encodingText
                pixelSize: Theme.text17
                text: page.controller.fileName
                width: parent.width
            }
            Row {
                spacing: Theme.space2

                Badge {
                    pixelSize: Theme.text14
                    text: qsTr("可以导入 %1").arg(page.controller.accepted)
                    tone: 1
                }
                Badge {
                    pixelSize: Theme.text14
                    text: qsTr("有提示 %1").arg(page.controller.warned)
                    tone: 3
                    visible: page.controller.warned > 0
                }
                Badge {
                    pixelSize: Theme.text14
                    text: qsTr("不能导入 %1").arg(page.controller.refused)
                    tone: 4
                    visible: page.controller.refused > 0
                }
            }
            Row {
                spacing: Theme.space3

                Button {
                    enabled: page.controller.accepted > 0
                    kind: Button.Primary
                    objectName: "import.run"
                    text: qsTr("导入 %1 家").arg(page.controller.accepted)

                    onClicked: page.controller.run()
                }
                Button {
                    text: qsTr("换一份文件")

                    onClicked: page.controller.reset()
                }
            }
        }
    }
    Button {
        text: qsTr("再选一份文件")
        visible: page.controller.state === ImportController.Done || page.controller.state === ImportController.Cancelled || page.controller.state === ImportController.Failed

        onClicked: page.controller.reset()
    }
    Card {
        padding: 1
        visible: issues.count > 0 && !page.busy
        width: parent.width

        Column {
            bottomPadding: Theme.space2
            topPadding: Theme.space4
            width: parent.width

            SectionTitle {
                bottomPadding: Theme.space2
                hint: qsTr("行号按文件数，第一行是标题")
                leftPadding: Theme.space5
                text: qsTr("检查结果")
            }
            Repeater {
                id: issues

                model: page.controller.issues

                IssueRow {
                    width: parent.width
                }
            }
        }
    }

    FileDialog {
        id: dialog

        nameFilters: [qsTr("客户一览表 (*.csv)"), qsTr("所有文件 (*)")]
        title: qsTr("选择客户一览表")

        onAccepted: page.controller.choose(selectedFile)
    }
}
