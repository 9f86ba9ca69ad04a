// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words: puts short facts together, leaving out the empty ones.
pragma Singleton

import QtQml

QtObject {
    // "经办 · 采购员": facts side by side on a line
    function dotted(parts: var): string {
        return parts.filter(part => part !== "").join(" · ");
    }

    // For accessible names, which are read out
    function spaced(parts: var): string {
        return parts.filter(part => part !== "").join(" ");
    }
}
