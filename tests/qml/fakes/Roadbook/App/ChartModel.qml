// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    property var ticks: ["0", "10", "20", "30", "40", "50"]
    property int axisEnd: 50
    property string longestLabel: "10/12"

    // Rows as label, planned, done, share in % (below zero: none)
    function fill(list) {
        clear();
        let before = -1;
        for (const r of list) {
            const share = r[3] < 0 ? -1 : r[3] / 100;
            append({ pointId: r[0], label: r[0], detail: r[0] + "起的一周：计划 " + r[1] + "，完成 " + r[2], first: r[1], second: r[2], share: share, shareBefore: before, shareText: share < 0 ? "—" : r[3] + "%" });
            before = share;
        }
    }
}
