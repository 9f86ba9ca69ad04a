// SPDX-License-Identifier: GPL-3.0-or-later
//
// GallerySection: one group of components under its heading, on paper or, with `card`, on white.
import QtQuick
import Roadbook.Ui

Column {
    id: section

    required property string text
    default property alias content: inner.data

    spacing: Theme.space3

    SectionTitle {
        pixelSize: Theme.text17
        text: section.text
        width: parent.width
    }
    Column {
        id: inner

        spacing: Theme.space4
        width: parent.width
    }
}
