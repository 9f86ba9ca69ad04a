// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tabs: a row of words, one of which is current. `labels` are plain words, `counts` the number shown behind each
// (below zero: none). Left and Right move; the row scrolls when it is too narrow. The words begin
// space3 inside, so that each is wide enough for a finger.
import QtQuick
import Roadbook.Ui

Flickable {
    id: tabs

    required property list<string> labels
    property list<int> counts: []
    property int current: 0
    property string namePrefix: "tab."

    clip: true
    contentWidth: row.width
    flickableDirection: Flickable.HorizontalFlick
    implicitHeight: row.height
    implicitWidth: row.width

    Accessible.name: qsTr("分页")
    Accessible.role: Accessible.PageTabList

    Row {
        id: row

        spacing: Theme.space1

        Repeater {
            model: tabs.labels

            Tappable {
                id: tab

                required property int index
                required property string modelData
                readonly property bool selected: tabs.current === index

                font.pixelSize: Theme.text15
                font.weight: selected ? Font.Medium : Font.Normal
                leftPadding: Theme.space3
                objectName: tabs.namePrefix + index
                ringGap: -2
                ringRadius: Theme.radiusSmall
                rightPadding: Theme.space3
                text: (tabs.counts[index] ?? -1) >= 0 ? modelData + " " + tabs.counts[index] : modelData

                Accessible.role: Accessible.PageTab
                Accessible.selected: selected

                Keys.onLeftPressed: if (index > 0) row.children[index - 1].clicked()
                Keys.onRightPressed: if (index < tabs.labels.length - 1) row.children[index + 1].clicked()

                background: Item {
                    Rectangle {
                        anchors.bottom: parent.bottom
                        color: Theme.primary
                        height: 2
                        visible: tab.selected
                        width: parent.width - 2 * Theme.space3
                        x: Theme.space3
                    }
                }
                contentItem: AppText {
                    color: tab.selected ? Theme.primary : tab.hovered ? Theme.ink : Theme.muted
                    font: tab.font
                    text: tab.text
                }

                onClicked: {
                    tabs.current = index;
                    forceActiveFocus();
                }
            }
        }
    }
}
