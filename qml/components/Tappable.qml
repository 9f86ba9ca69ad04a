// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tappable: the base of everything that reacts to a finger, a mouse or a key. Space and Enter activate it, the
// focus ring shows, it is never smaller than a fingertip, and `text` is its accessible name.
import QtQuick
import QtQuick.Templates as T
import Roadbook.Ui

T.AbstractButton {
    id: control

    property real ringRadius: Theme.radius
    property real ringGap: 3

    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.text14
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)

    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.focusable: true
    Accessible.name: text
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.onPressAction: control.clicked()

    Keys.onEnterPressed: control.clicked()
    Keys.onReturnPressed: control.clicked()

    HoverHandler {
        cursorShape: control.enabled ? Qt.PointingHandCursor : Qt.ArrowCursor
    }

    FocusRing {
        gap: control.ringGap
        shown: control.visualFocus
        targetRadius: control.ringRadius
    }
}
