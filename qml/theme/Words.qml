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

    // For dotted text that wraps: a dot ends a line and never begins one, and a short fact stays on one line.
    function wrapping(text: string): string {
        const whole = fact => fact.length > 12 ? fact : fact.replace(/ /g, "\u00a0").replace(/([\u3000-\uffef])/g, "\u2060$1\u2060");
        return text.split(" · ").map(whole).join("\u00a0· ");
    }

    // For accessible names, which are read out
    function spaced(parts: var): string {
        return parts.filter(part => part !== "").join(" ");
    }
}
