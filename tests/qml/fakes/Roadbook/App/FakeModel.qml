// SPDX-License-Identifier: GPL-3.0-or-later
//
// FakeModel: a list model filled from plain rows; ids, counts and roles as the real models have them.
import QtQml.Models

ListModel {
    property var rows: []

    onRowsChanged: {
        clear();
        for (const row of rows)
            append(row);
    }
}
