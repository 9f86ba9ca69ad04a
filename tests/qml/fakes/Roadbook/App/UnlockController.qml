// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string userName: "林晓"
    property string userInitial: "林"
    property string errorText: "密码不对。档案没有打开，请再试一次。"
    property bool busy: false
    property int waitSeconds: 0
    property string lastPassword: ""

    function unlock(password) {
        lastPassword = password;
    }
    function useOtherUser() {}
}
