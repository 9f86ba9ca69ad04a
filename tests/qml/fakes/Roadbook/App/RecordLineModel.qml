// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as key, day, account, name, grade, tender, planned, actual, difference, tone, reason, missing, explainable, and "phone" for a call
    function fill(list) {
        clear();
        for (const r of list)
            append({ lineKey: r[0], dayText: r[1], accountId: r[2], accountName: r[3], grade: r[4], tender: r[5], plannedText: r[6], actualText: r[7], differenceText: r[8], tone: r[9], reason: r[10], missing: r[11], explainable: r[12], last: r === list[list.length - 1], channelIcon: r[7].includes(":") ? r[13] ?? "map-pin" : "", channelLabel: r[7].includes(":") ? (r[13] ? "电话" : "上门") : "" });
    }
}
