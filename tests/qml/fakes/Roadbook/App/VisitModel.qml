// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    enum Phase { Planned, Running, Done }

    // Rows as id, account, grade, tender, date, time, kind, people, outcome, tone, summary, stay, rep, phase, stage; then,
    // for today, purposes, from the plan, in the plan
    function fill(list) {
        clear();
        for (const r of list)
            append({ visitId: r[0], accountId: "a-" + r[0], accountName: r[1], grade: r[2], tender: r[3], dateText: r[4], timeText: r[5], kindLabel: r[6], peopleText: r[7], outcomeLabel: r[8], outcomeTone: r[9], summary: r[10], stayText: r[11], repName: r[12], phase: r[13], stage: r[14], purposeText: r[15] ?? "", fromPlan: r[16] ?? false, inPlan: r[17] ?? false });
    }
}
