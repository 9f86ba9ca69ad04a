// SPDX-License-Identifier: GPL-3.0-or-later
//
// Divider: a hairline between rows.
import QtQuick
import Roadbook.Ui

Rectangle {
    color: Theme.line
    implicitHeight: 1
    implicitWidth: 100
}
