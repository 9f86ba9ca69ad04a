// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as id, section, label, source, note, proposal
    function fill(list) {
        clear();
        for (const r of list)
            append({ ruleId: r[0], section: r[1], label: r[2], source: r[3], note: r[4], proposal: r[5] });
    }
}
