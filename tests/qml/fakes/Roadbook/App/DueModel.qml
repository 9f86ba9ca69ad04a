// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    enum Deed { Look, Visit, Record, Keep, Tick, Unfold, File }

    // Rows as key, icon, head, when, why, last, tone, deed, account, subject, kind, channel
    function fill(list) {
        clear();
        for (const r of list)
            append({ dueKey: r[0], iconName: r[1], head: r[2], when: r[3], why: r[4], last: r[5], tone: r[6], deed: r[7], doIcon: ["", "notebook-pen", "notebook-pen", "check", "check", "chevrons-up-down", "chevron-right"][r[7]], doText: "do " + r[2], accountId: r[8], subjectId: r[9], kind: r[10], channel: r[11] });
    }
}
