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

    // For text that wraps: a day, an article and a stay are kept on one line, "11月23日", "23 Nov", "第34条", "Art. 34", "45 分钟",
    // "1 h 20 min", and so does a short fact; a dot ends a line and never begins one.
    function wrapping(text: string): string {
        const tied = fact => fact.replace(/(?:\d+年)?\d+月\d+日|第[\d一二三四五六七八九十]+条|\d+ (?:小时|分钟)(?: \d+ 分钟)?/g, one => one.replace(/ /g, "\u00a0").split("").join("\u2060")).replace(/\b(\d{1,2}) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)|\b(Art\.) (?=\d)/g, "$1$2\u00a0").replace(/\b\d+ (?:h|min)\b(?: \d+ min\b)?/g, one => one.replace(/ /g, "\u00a0"));
        const whole = fact => fact.replace(/ /g, "\u00a0").replace(/([\u3000-\uffef])/g, "\u2060$1\u2060");
        return text.split(" · ").map(fact => fact.length > 12 ? tied(fact) : whole(fact)).join("\u00a0· ");
    }

    // For accessible names, which are read out
    function spaced(parts: var): string {
        return parts.filter(part => part !== "").join(" ");
    }
}
