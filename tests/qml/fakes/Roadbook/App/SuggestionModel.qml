// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as account, section, icon, name, grade, tender, when, why, tone, planned, near
    function fill(list) {
        clear();
        for (const r of list)
            append({ suggestionKey: r[0], section: r[1], iconName: r[2], accountId: r[0], accountName: r[3], grade: r[4], tender: r[5], when: r[6], why: r[7], tone: r[8], plannedText: r[9], plannedTone: r[9].includes("晚") ? 4 : 1, nearText: r[10] ?? "", kind: "return_visit", channel: "on_site", chosen: false });
    }
}
