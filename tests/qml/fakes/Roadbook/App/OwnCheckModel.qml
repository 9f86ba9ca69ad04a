// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as id, account, grade, tender, visit, outcome, tone, found, answer, explanation, reply, state, waiting, explainable
    function fill(list) {
        clear();
        for (const r of list)
            append({ checkId: r[0], accountName: r[1], grade: r[2], tender: r[3], visitText: r[4], outcomeText: r[5], outcomeTone: r[6], foundText: r[7], answerText: r[8], explanationText: r[9], explainedText: r[9] === "" ? "" : "今天 09:10", replyText: r[10], stateText: r[11], waiting: r[12], explainable: r[13] });
    }
}
