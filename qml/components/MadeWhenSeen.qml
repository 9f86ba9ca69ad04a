// SPDX-License-Identifier: GPL-3.0-or-later
//
// MadeWhenSeen: the content of a tab that costs nothing until somebody opens it, and is kept from then on.
import QtQuick

Loader {
    required property bool seen

    active: false
    visible: seen

    Component.onCompleted: active = seen
    onSeenChanged: {
        if (seen)
            active = true;
    }
}
