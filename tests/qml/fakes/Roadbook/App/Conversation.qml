// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conversation: two remarks about a plan; a third one when it is sent.
import QtQml

QtObject {
    id: talk

    readonly property RemarkModel remarks: RemarkModel {
        rows: [
            { remarkKey: "1", who: "林晓", when: "昨天 17:20", said: "周三下午两家顺路，想提前到上午。", mine: true },
            { remarkKey: "2", who: "王敏", when: "今天 08:40", said: "可以，东岭机械先约好再去。", mine: false }
        ]
    }
    property bool open: true
    readonly property int count: remarks.count
    property string latest: "王敏 今天 08:40：可以，东岭机械先约好再去。"
    property string text: ""
    readonly property bool sendable: open && text.trim() !== ""

    function send() {
        if (!sendable)
            return false;
        remarks.append({ remarkKey: "3", who: "林晓", when: "今天 11:02", said: text, mine: true });
        text = "";
        latest = "";
        return true;
    }
}
