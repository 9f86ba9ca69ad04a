// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string stateText: ""
    property int stateTone: 0
    property string stateDetail: ""
    property string guidance: ""
    property int guidanceTone: 0
    property string refusal: ""
    property bool editable: true
    property string submitText: "提交"
    property string recallText: ""
    property bool exportable: true
    readonly property Conversation talk: Conversation {}
    property int exports: 0
    property int submits: 0

    function exportPaper() {
        ++exports;
    }
    function submit() {
        ++submits;
    }
    function recall() {}
}
