// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as week, title, state, tone, detail, action, missing, lines
    function fill(list) {
        clear();
        for (const r of list)
            append({ week: r[0], titleText: r[1], stateText: r[2], stateTone: r[3], detailText: r[4], actionText: r[5], missing: r[6], lineCount: r[7].count, lines: r[7] });
    }
}
