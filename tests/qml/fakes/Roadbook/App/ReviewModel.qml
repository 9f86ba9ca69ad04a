// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as id, rep, kind, period, summary, age, late, mark, tone, section, clean
    function fill(list) {
        clear();
        for (const r of list)
            append({ reviewId: r[0], repName: r[1], kindLabel: r[2], periodText: r[3], summaryText: r[4], ageText: r[5], ageTone: r[5].includes("9") || r[5].includes("逾期") ? 4 : 0, lateText: r[6], markText: r[7], markTone: r[8], section: r[9], clean: r[10], marked: false });
    }
}
