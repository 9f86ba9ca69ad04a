// SPDX-License-Identifier: GPL-3.0-or-later
//
// RefusedSaveSheet: a save that the server could not take: what it was, why not, and what to do with it.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property RefusedSave save

    function look(entryId: string) {
        if (!save.show(entryId))
            return;
        refusal = "";
        line.text = save.fieldText;
        open();
    }

    function closeIfDone(why: string) {
        refusal = why;
        if (why === "")
            close();
    }

    acceptText: qsTr("再保存一次")
    title: save.title === "" ? qsTr("没有被接受的保存") : save.title

    AppText {
        color: Theme.muted
        font.pixelSize: Theme.text13
        text: sheet.save.whoText
        width: parent.width
        wrapMode: Text.Wrap
    }
    Banner {
        text: sheet.save.reasonText
        tone: 3
        width: parent.width
    }
    AppText {
        objectName: "refused.content"
        text: sheet.save.contentText
        width: parent.width
        wrapMode: Text.Wrap
    }
    TextLine {
        id: line

        name: sheet.save.fieldLabel
        objectName: "refused.value"
        visible: sheet.save.fieldLabel !== ""
        width: parent.width

        onTextEdited: sheet.refusal = ""
    }
    Row {
        spacing: Theme.space3

        Button {
            iconName: "user-check"
            objectName: "refused.handOver"
            text: qsTr("交给主管")
            visible: !sheet.save.handedOver

            onClicked: sheet.closeIfDone(sheet.save.handOver())
        }
        Button {
            iconName: "x"
            objectName: "refused.discard"
            text: qsTr("放弃这次保存")

            onClicked: sheet.closeIfDone(sheet.save.discard())
        }
    }

    onAccepted: closeIfDone(save.apply(line.text))
}
