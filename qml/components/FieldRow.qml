// SPDX-License-Identifier: GPL-3.0-or-later
//
// FieldRow: one field of an archive: label, value, a badge where something is open. A tap edits it when it may be edited.
import QtQuick
import Roadbook.Ui

Tappable {
    id: row

    required property string label
    required property string value
    property string fieldState: ""
    property bool editable: false
    property bool edited: false

    enabled: editable
    hoverEnabled: editable
    implicitHeight: Math.max(editable ? Theme.touch : 38, Math.max(labelText.implicitHeight, valueText.implicitHeight) + Theme.space4)
    padding: 0
    ringGap: 2
    ringRadius: Theme.radiusSmall
    text: row.label + " " + row.value

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.space2
        anchors.rightMargin: -Theme.space2
        color: row.hovered || row.down ? Theme.raised : "transparent"
        radius: Theme.radiusSmall
    }
    contentItem: Item {
        AppText {
            id: labelText

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            text: row.label
            width: Math.min(12 * Theme.text14, parent.width * 0.34)
            wrapMode: Text.Wrap
        }
        AppText {
            id: valueText

            anchors.left: labelText.right
            anchors.leftMargin: Theme.space3
            anchors.right: marks.left
            anchors.rightMargin: Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            color: row.fieldState === "missing" ? Theme.warning : Theme.ink
            text: row.fieldState === "missing" ? qsTr("未填") : row.value !== "" ? row.value : "—"
            wrapMode: Text.Wrap
        }
        Row {
            id: marks

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2

            Badge {
                text: qsTr("待裁决")
                tone: 4
                visible: row.fieldState === "conflict"
            }
            Badge {
                text: qsTr("待同步")
                tone: 0
                visible: row.edited && row.fieldState !== "conflict"
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.muted
                name: "pencil"
                size: Theme.icon(14)
                visible: row.editable && (row.hovered || row.visualFocus)
            }
        }
    }
}
