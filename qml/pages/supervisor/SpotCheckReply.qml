// SPDX-License-Identifier: GPL-3.0-or-later
//
// SpotCheckReply: the answer to an explanation: it is accepted, or what was found stands, and then for a reason. Either
// closes the check; what was found is not rewritten.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: reply

    required property SpotCheckController controller

    readonly property string selectedId: controller.selectedId

    signal ended

    spacing: Theme.space3

    onSelectedIdChanged: text.text = ""

    TextArea {
        id: text

        minimumHeight: 84
        name: qsTr("给本人的答复")
        objectName: "spot.reply"
        placeholderText: qsTr("给本人的答复；维持原结果要写明理由")
        width: parent.width

        Keys.onEscapePressed: reply.ended()
    }
    Flow {
        spacing: Theme.space2
        width: parent.width

        Button {
            iconName: "check"
            kind: Button.Primary
            leftPadding: Theme.space3
            objectName: "spot.accept"
            text: qsTr("接受说明")

            onClicked: reply.controller.settle(true, text.text)
        }
        Button {
            objectName: "spot.uphold"
            text: qsTr("维持原结果")

            onClicked: reply.controller.settle(false, text.text)
        }
    }
}
