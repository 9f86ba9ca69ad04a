// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as account, name, grade, tender, person, count, when, why, tone
    function fill(list) {
        clear();
        for (const r of list)
            append({ rowKey: r[0] + r[4], accountId: r[0], name: r[1], grade: r[2], tender: r[3], personName: r[4], countText: r[5], whenText: r[6], why: r[7], tone: r[8] });
    }
}
