// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as id, account, grade, tender, rep, when, mark, tone, settled
    function fill(list) {
        clear();
        for (const r of list)
            append({ visitId: r[0], accountName: r[1], grade: r[2], tender: r[3], repName: r[4], whenText: r[5], markText: r[6], markTone: r[7], settled: r[8] });
    }
}
