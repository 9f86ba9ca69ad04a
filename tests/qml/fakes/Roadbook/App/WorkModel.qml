// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    enum Deed { Review, Account, Sync, Spot, Today, Request }

    // Rows as id, icon, kind, head, detail, age, tone, deed, subject
    function fill(list) {
        clear();
        for (const r of list)
            append({ workId: r[0], iconName: r[1], kindLabel: r[2], head: r[3], detail: r[4], ageText: r[5], ageTone: r[6], deed: r[7], subjectId: r[8] });
    }
}
