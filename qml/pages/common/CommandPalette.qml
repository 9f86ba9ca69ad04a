// SPDX-License-Identifier: GPL-3.0-or-later
//
// CommandPalette: Ctrl+K anywhere. Typing narrows, the arrows choose, Enter takes, Escape leaves.
import QtQuick
import QtQuick.Templates as T
import Roadbook.App
import Roadbook.Ui

T.Popup {
    id: finder

    required property PaletteController controller

    signal taken(string deed, string subject)

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    height: Math.min(parent ? parent.height - 2 * Theme.space10 : 560, field.height + list.contentHeight + 3 * Theme.space3)
    modal: true
    padding: Theme.space3
    parent: T.Overlay.overlay
    width: parent ? Math.min(560, parent.width - 2 * Theme.space4) : 560
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: Theme.space10

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        border.color: Theme.line
        color: Theme.surface
        radius: Theme.radiusHuge
    }
    contentItem: Item {
        Accessible.name: qsTr("快速查找")
        Accessible.role: Accessible.Dialog

        SearchField {
            id: field

            focus: true
            name: qsTr("去哪里、做什么、找哪位客户")
            objectName: "palette.field"
            placeholderText: name
            width: parent.width

            Keys.onDownPressed: finder.controller.step(1)
            Keys.onEnterPressed: finder.controller.take(-1)
            Keys.onEscapePressed: finder.close()
            Keys.onReturnPressed: finder.controller.take(-1)
            Keys.onUpPressed: finder.controller.step(-1)

            onTextEdited: finder.controller.query = text
        }
        ListView {
            id: list

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: field.bottom
            anchors.topMargin: Theme.space3
            boundsBehavior: ListView.StopAtBounds
            clip: true
            currentIndex: finder.controller.current
            model: finder.controller.commands

            delegate: CommandRow {
                required property int index
                required property string commandId
                required text

                current: ListView.isCurrentItem
                objectName: "palette." + commandId
                width: ListView.view.width

                onClicked: finder.controller.take(index)
            }
        }
    }

    onAboutToShow: {
        field.clear();
        finder.controller.open();
        field.forceActiveFocus();
    }

    Connections {
        function onTaken(deed: string, subject: string) {
            finder.close();
            finder.taken(deed, subject);
        }

        target: finder.controller
    }
}
