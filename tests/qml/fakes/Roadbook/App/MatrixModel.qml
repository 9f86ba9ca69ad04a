// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

FakeModel {
    readonly property Component cellsType: Component {
        CellModel {}
    }

    // Rows as id, label, level, foldable, folded, chosen, shares in %, plan in %, missing, late, conflicts, complaints
    function fill(list) {
        clear();
        for (const r of list) {
            const cells = cellsType.createObject(this);
            cells.fill(r[6]);
            append({ rowId: r[0], label: r[1], level: r[2], foldable: r[3], folded: r[4], chosen: r[5], cells: cells, planText: r[7] < 0 ? "—" : r[7] + "%", planTone: r[7] < 0 ? 0 : r[7] >= 90 ? 1 : r[7] >= 70 ? 3 : 4, missing: r[8], handedInLate: r[9], conflicts: r[10], complaints: r[11] });
        }
    }
}
