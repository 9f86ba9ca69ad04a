// SPDX-License-Identifier: GPL-3.0-or-later
//
// SectionTitle: a bold heading with an optional quiet remark after it.
import QtQuick
import Roadbook.Ui

Row {
    id: title

    required property string text
    property string hint: ""
    property int pixelSize: Theme.text15
    property real maximumWidth: 100000

    spacing: Theme.space2

    Accessible.name: text
    Accessible.role: Accessible.Heading

    AppText {
        id: head

        font.pixelSize: title.pixelSize
        font.weight: Font.Bold
        text: title.text
        width: Math.min(Math.ceil(implicitWidth), title.maximumWidth)
        wrapMode: Text.Wrap
    }
    AppText {
        anchors.baseline: head.baseline
        color: Theme.muted
        font.pixelSize: Theme.text12
        text: title.hint
        visible: title.hint !== ""
        width: Math.max(0, Math.min(implicitWidth, title.width > 0 ? title.width - head.width - title.spacing : implicitWidth))
    }
}
