// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as title, detail, before, after, tone
    function fill(list) {
        clear();
        for (const r of list)
            append({ rowKey: r[0], title: r[0], detail: r[1], beforeText: r[2], afterText: r[3], tone: r[4] });
    }
}
