// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words: puts short facts together, leaving out the empty ones, and keeps together what is read as one.
pragma Singleton

import QtQml

QtObject {
    // "经办 · 采购员": facts side by side on a line
    function dotted(parts: var): string {
        return parts.filter(part => part !== "").join(" · ");
    }

    // For texts that wrap: a day and an article stay on one line, "11月23日", "23 Nov", "第34条", "Art. 34"
    function kept(text: string): string {
        return text.replace(/(?:\d+年)?\d+月\d+日|第[\d一二三四五六七八九十]+条/g, one => one.split("").join("\u2060")).replace(/\b(\d{1,2}) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)|\b(Art\.) (?=\d)/g, "$1$2\u00a0");
    }

    // For accessible names, which are read out
    function spaced(parts: var): string {
        return parts.filter(part => part !== "").join(" ");
    }
}
