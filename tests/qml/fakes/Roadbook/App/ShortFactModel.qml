// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as key, label, text, tone
    function fill(list) {
        clear();
        for (const r of list)
            append({ factKey: r[0], label: r[1], text: r[2], tone: r[3] });
    }
}
