// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as item, account, name, grade, tender, time, detail, mark, tone of the mark, late
    function fill(list) {
        clear();
        for (const r of list)
            append({ itemId: r[0], accountId: r[1], accountName: r[2], grade: r[3], tender: r[4], timeText: r[5], detailText: r[6], markText: r[7], markTone: r[8], lateText: r[9] ?? "" });
    }
}
