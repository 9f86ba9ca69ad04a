// SPDX-License-Identifier: GPL-3.0-or-later
//
// Room: what the window knows of the shell without knowing its pages: whether somebody is in it, and who leads around.
import QtQuick

FocusScope {
    property bool entered: false
    property QtObject navigator: null
}
