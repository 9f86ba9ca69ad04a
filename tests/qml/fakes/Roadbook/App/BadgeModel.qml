// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as text, tone, and of a grade what it is and how many there are
    function fill(list) {
        clear();
        for (const r of list)
            append({ badgeKey: r[2] ?? r[0], text: r[0], tone: r[1], graded: r.length > 2, grade: r[2] === "tender" ? "" : r[2] ?? "", tender: r[2] === "tender", count: r[3] ?? 0 });
    }
}
