// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    enum Phase { Open, Kept, Dropped }

    // Rows as id, account, what, owner, due, tone, phase, detail
    function fill(list) {
        clear();
        for (const r of list)
            append({ promiseId: r[0], accountId: "a-" + r[0], accountName: r[1], what: r[2], ownerText: r[3], dueText: r[4], dueTone: r[5], phase: r[6], detail: r[7] });
    }
}
