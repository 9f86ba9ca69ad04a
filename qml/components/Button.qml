// SPDX-License-Identifier: GPL-3.0-or-later
//
// Button: Primary is the one thing to do here, Secondary the other things, Quiet hardly asks, Danger removes.
import QtQuick
import Roadbook.Ui

Tappable {
    id: control

    enum Kind { Primary, Secondary, Quiet, Danger }

    property int kind: Button.Secondary
    property string iconName: ""
    property bool large: false

    readonly property color ink: {
        if (!enabled)
            return Theme.inkDisabled;
        switch (kind) {
        case Button.Primary:
            return Theme.inkOnPrimary;
        case Button.Danger:
            return Theme.danger;
        case Button.Quiet:
            return Theme.primary;
        }
        return Theme.ink;
    }

    font.pixelSize: large ? Theme.text17 : Theme.text15
    font.weight: kind === Button.Primary ? Font.Medium : Font.Normal
    implicitHeight: large ? Math.max(56, implicitContentHeight + 2 * Theme.space3) : Theme.control
    leftPadding: kind === Button.Quiet ? Theme.space3 : Theme.space6
    rightPadding: leftPadding
    ringRadius: large ? Theme.radiusHuge : Theme.radiusLarge

    background: Rectangle {
        border.color: control.kind === Button.Danger && control.enabled ? Theme.danger : Theme.line
        border.width: control.kind === Button.Secondary || control.kind === Button.Danger ? 1 : 0
        color: {
            if (!control.enabled)
                return control.kind === Button.Primary ? Theme.disabled : "transparent";
            if (control.kind === Button.Primary)
                return control.down ? Theme.primaryPressed : Theme.primary;
            if (control.down || control.hovered)
                return control.kind === Button.Danger ? Theme.dangerSoft : control.kind === Button.Quiet ? Theme.soft : Theme.raised;
            return control.kind === Button.Quiet ? "transparent" : Theme.surface;
        }
        radius: control.ringRadius
    }
    contentItem: Item {
        implicitHeight: label.implicitHeight
        implicitWidth: Math.ceil(label.implicitWidth) + line.lead

        Row {
            id: line

            readonly property real lead: control.iconName !== "" ? icon.size + spacing : 0

            anchors.centerIn: parent
            spacing: Theme.space2

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                color: control.ink
                name: control.iconName
                size: Math.round(control.font.pixelSize * 1.25)
                visible: control.iconName !== ""
            }
            AppText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                color: control.ink
                font: control.font
                text: control.text
                width: Math.min(Math.ceil(implicitWidth), Math.max(0, control.availableWidth - line.lead))
            }
        }
    }
}
