// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as text, tone
    function fill(list) {
        clear();
        for (const r of list)
            append({ badgeKey: r[0], text: r[0], tone: r[1] });
    }
}
