// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as id, name, grade, tender, region, industry, owner, match, last, conflicts, pending
    function fill(list) {
        clear();
        for (const r of list)
            append({ accountId: r[0], name: r[1], grade: r[2], tender: r[3], region: r[4], industry: r[5], ownerName: r[6], matchText: r[7], lastVisitText: r[8], conflicts: r[9], pending: r[10] });
    }
}
