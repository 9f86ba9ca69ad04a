// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as day, account, grade, tender, planned, actual, mark, tone, reason, missing, note, and "phone" for a call
    function fill(list) {
        clear();
        for (const r of list)
            append({ lineKey: r[0] + r[1] + r[5], dateText: r[0], accountName: r[1], grade: r[2], tender: r[3], archived: r[1] !== "", plannedText: r[4], actualText: r[5], markText: r[6], markTone: r[7], otherText: "", reasonText: r[8] ?? "", reasonMissing: r[9] ?? false, noteText: r[10] ?? "", striking: r[7] === 3 || (r[9] ?? false), channelIcon: r[5].includes(":") ? r[11] ?? "map-pin" : "", channelLabel: r[5].includes(":") ? (r[11] ? "电话" : "上门") : "" });
    }
}
