// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Rows as account, name, owner, from, to, reason, article, state, refusal, section, clean, decidable
    function fill(list) {
        const words = { open: "等着决定", approved: "已批准，等着执行", refused: "已否决" };
        clear();
        for (const r of list)
            append({ accountId: r[0], name: r[1], ownerName: r[2], fromGrade: r[3], toGrade: r[4], reasonText: r[5], articleText: r[6], stateText: r[7], refusalText: r[8], section: r[9], sectionText: words[r[9]], approveText: !r[11] || r[9] === "refused" ? "" : r[9] === "approved" ? "执行" : "批准", clean: r[10], decidable: r[11], refusable: r[11] && r[9] === "open" });
    }
}
