// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as id, label, detail, share text, share, tone, of tenders
    function fill(list) {
        clear();
        for (const r of list)
            append({ measureId: r[0], label: r[1], detail: r[2], shareText: r[3], share: r[4], tone: r[5], ofTenders: r[6] ?? false });
    }
}
