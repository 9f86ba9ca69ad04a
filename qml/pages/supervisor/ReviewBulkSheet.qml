// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewBulkSheet: which documents are approved together, and the guidance that all of them get. What was approved cannot
// be taken back, so this is asked first; Enter answers.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property ReviewController controller

    readonly property bool asksForGuidance: controller.bulkGuidance !== ""

    acceptText: qsTr("通过")
    acceptable: controller.bulkCount > 0 && (!asksForGuidance || line.text.trim() !== "")
    title: controller.bulkCount === 1 ? qsTr("通过这一份？") : qsTr("一并通过 %n 份？", "", controller.bulkCount)

    AppText {
        color: Theme.muted
        elide: Text.ElideRight
        lineHeight: Theme.prose
        maximumLineCount: 5
        objectName: "review.bulkText"
        text: sheet.controller.bulkText
        width: parent.width
        wrapMode: Text.Wrap
    }
    FormField {
        id: line

        fieldName: "review.bulkGuidance"
        label: qsTr("指导意见（写在每份周记录上）")
        visible: sheet.asksForGuidance
        width: parent.width

        onAccepted: if (sheet.acceptable) sheet.accepted()
    }
    Item {
        id: enter

        height: 0
        width: 1

        Keys.onEnterPressed: sheet.accepted()
        Keys.onReturnPressed: sheet.accepted()
    }

    onAccepted: {
        controller.approveClean(line.text);
        close();
    }
    onOpened: {
        line.text = controller.bulkGuidance;
        if (asksForGuidance)
            line.take();
        else
            enter.forceActiveFocus();
    }
}
