// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    property bool many: false
    property string chosenValue: ""

    signal changed

    function toggle(row) {
        if (many) {
            setProperty(row, "chosen", !get(row).chosen);
        } else {
            for (let i = 0; i < count; ++i)
                setProperty(i, "chosen", i === row);
        }
        recount();
        changed();
    }
    function choose(value) {
        for (let i = 0; i < count; ++i)
            setProperty(i, "chosen", get(i).value === value);
        recount();
    }
    function recount() {
        chosenValue = "";
        for (let i = count - 1; i >= 0; --i) {
            if (get(i).chosen)
                chosenValue = get(i).value;
        }
    }

    // Rows as value, label, hint, chosen
    function fill(list) {
        clear();
        for (const r of list)
            append({ value: r[0], label: r[1], hint: r[2] ?? "", chosen: r[3] ?? false });
        recount();
    }
}
