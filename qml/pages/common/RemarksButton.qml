// SPDX-License-Identifier: GPL-3.0-or-later
//
// RemarksButton: how much was said to what the page shows; opens it.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Button {
    id: button

    required property Conversation talk

    iconName: "message-square-text"
    leftPadding: Theme.space4
    text: talk.count > 0 ? qsTr("批注 %1").arg(talk.count) : qsTr("批注")
    visible: talk.open

    onClicked: {
        sheet.active = true; // made when somebody first looks
        (sheet.item as RemarksSheet).open();
    }

    Loader {
        id: sheet

        active: false

        sourceComponent: RemarksSheet {
            talk: button.talk
        }
    }
}
