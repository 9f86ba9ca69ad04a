// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property bool running: false
    property string timeText: running ? "1:04" : "0:00"
    property int loudness: running ? 60 : 0
}
