// SPDX-License-Identifier: GPL-3.0-or-later
//
// NewAccountSheet: a new archive needs only a name; names that look alike are pointed out, not forbidden.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property AccountsController controller

    signal created(string accountId)

    acceptText: qsTr("建立档案")
    acceptable: name.text.trim() !== ""
    title: qsTr("新建客户")

    FormField {
        id: name

        fieldName: "newAccount.name"
        hint: sheet.controller.similarTo(text)
        label: qsTr("客户名称")
        width: parent.width

        onAccepted: if (sheet.acceptable) sheet.accepted()
    }

    onAccepted: {
        refusal = controller.create(name.text);
        if (refusal === "") {
            close();
            created(controller.createdId);
        }
    }
    onOpened: {
        name.text = "";
        name.take();
    }
}
