// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as id, icon, text, hint
    function fill(list) {
        clear();
        for (const r of list)
            append({ commandId: r[0], iconName: r[1], text: r[2], hint: r[3] });
    }
}
