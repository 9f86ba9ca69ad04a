// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string server: "https://roadbook.example"
    property string user: "linxiao"
    property string device: "林晓的平板"
    property bool busy: false
    property string errorText: ""
    property string lastPassword: ""

    function signIn(password) {
        lastPassword = password;
    }
}
