// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as day, weekday, date, today, past, items
    function fill(list) {
        clear();
        for (const r of list)
            append({ day: r[0], weekdayText: r[1], dateText: r[2], spokenText: r[2] + " " + r[1], today: r[3], past: r[4], fitText: "", itemCount: r[5].count, items: r[5] });
    }
}
