// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property bool shown: false
    property bool ready: false
    property bool taken: false
    property bool canSwitch: true
    property var picture
    property int kept: 0
    property int switched: 0

    function take() {
        taken = true;
    }
    function again() {
        taken = false;
    }
    function keep() {
        ++kept;
        taken = false;
        shown = false;
    }
    function another() {
        ++switched;
    }
    function back() {
        if (taken)
            taken = false;
        else
            shown = false;
    }
}
