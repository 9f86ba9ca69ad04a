// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string title: "东岭机械股份有限公司"
    property string whoText: "林晓 · 今天 10:31 · 平板"
    property string reasonText: "“邮编”填写不对，没有生效。请改一改再试。"
    property string contentText: "邮编：31000\n电话：0571-88888888"
    property string fieldLabel: "邮编"
    property string fieldText: "31000"
    property bool handedOver: false

    function show(id) {
        return true;
    }
    function apply(text) {
        return "";
    }
    function handOver() {
        return "";
    }
    function discard() {
        return "";
    }
}
