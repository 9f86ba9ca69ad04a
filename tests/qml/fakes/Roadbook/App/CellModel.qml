// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    // Shares in %; below zero: none
    function fill(list) {
        clear();
        for (const share of list)
            append({ cellKey: String(count), text: share < 0 ? "—" : share + "%", detail: "应联系 20 项，按时 " + share / 5 + " 项", tone: share < 0 ? 0 : share >= 90 ? 1 : share >= 70 ? 3 : 4 });
    }
}
