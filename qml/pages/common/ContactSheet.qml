// SPDX-License-Identifier: GPL-3.0-or-later
//
// ContactSheet: a contact, new or changed.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Sheet {
    id: sheet

    required property AccountController controller
    property string contactId: ""

    function edit(id: string, nameText: string, level: string, jobTitle: string, mobileText: string, wechatText: string, emailText: string) {
        contactId = id;
        name.text = nameText;
        job.text = jobTitle;
        mobile.text = mobileText;
        wechat.text = wechatText;
        email.text = emailText;
        controller.contactLevels.choose(level === "" ? "handler" : level);
        open();
    }

    acceptable: name.text.trim() !== ""
    title: contactId === "" ? qsTr("新联系人") : qsTr("联系人")

    FormField {
        id: name

        fieldName: "contact.name"
        label: qsTr("姓名")
        width: parent.width
    }
    ChipGroup {
        choices: sheet.controller.contactLevels
        hint: qsTr("决定拜访是否计入频次")
        namePrefix: "contact.level."
        single: true
        text: qsTr("层级")
        width: parent.width
    }
    Grid {
        columnSpacing: Theme.space3
        columns: 2
        rowSpacing: Theme.space3
        width: parent.width

        FormField {
            id: job

            fieldName: "contact.job"
            label: qsTr("职务")
            width: (parent.width - Theme.space3) / 2
        }
        FormField {
            id: mobile

            fieldName: "contact.mobile"
            inputHints: Qt.ImhDialableCharactersOnly
            label: qsTr("手机")
            width: (parent.width - Theme.space3) / 2
        }
        FormField {
            id: wechat

            label: qsTr("微信")
            width: (parent.width - Theme.space3) / 2
        }
        FormField {
            id: email

            inputHints: Qt.ImhEmailCharactersOnly
            label: qsTr("邮箱")
            width: (parent.width - Theme.space3) / 2
        }
    }

    onAccepted: {
        refusal = controller.saveContact(contactId, name.text, controller.contactLevels.chosenValue, job.text, mobile.text, wechat.text, email.text);
        if (refusal === "")
            close();
    }
    onOpened: name.take()
}
