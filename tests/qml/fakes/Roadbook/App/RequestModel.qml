// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as id, account, name, grade, tender, author, kind, what, amount, detail, article, age, tone, state, tone,
    // refusal, sign, section
    function fill(list) {
        clear();
        for (const r of list)
            append({ requestId: r[0], accountId: r[1], accountName: r[2], grade: r[3], tender: r[4], authorName: r[5], kindText: r[6], whatText: r[7], amountText: r[8], detailText: r[9], articleText: r[10], ageText: r[11], ageTone: r[12], stateText: r[13], stateTone: r[14], refusalText: r[15], signText: r[16], section: r[17] });
    }
}
