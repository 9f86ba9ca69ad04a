// SPDX-License-Identifier: GPL-3.0-or-later
//
// The design tokens: contrast of text in both themes, type sizes in four steps, grade badges.
import QtQuick
import QtTest
import Roadbook.Ui

TestCase {
    id: test

    name: "theme"

    Component {
        id: grade

        GradeBadge {}
    }
    Component {
        id: button

        Button {
            enabled: false
            text: "保存"
        }
    }
    Component {
        id: iconButton

        IconButton {
            iconName: "x"
            text: "关闭"
        }
    }
    Component {
        id: searchField

        SearchField {
            name: "查找"
        }
    }
    Component {
        id: chip

        Chip {
            enabled: false
            text: "上门"
        }
    }
    Component {
        id: place

        NavItem {
            badgeCount: 2
            iconName: "sun"
            text: "今日"
        }
    }

    function cleanup() {
        Theme.dark = false;
        Theme.textStep = 0;
        Theme.reduceMotion = false;
    }
    function luminance(colour) {
        const part = c => c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        return 0.2126 * part(colour.r) + 0.7152 * part(colour.g) + 0.0722 * part(colour.b);
    }
    function contrast(one, other) {
        const a = luminance(one);
        const b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }
    function test_daysAndArticlesStayTogether() {
        const joined = text => text.split("").join("\u2060");
        compare(Words.wrapping("承诺 11月23日 到期，客户在等"), "承诺 " + joined("11月23日") + " 到期，客户在等");
        compare(Words.wrapping("上次联系 2025年3月4日"), "上次联系 " + joined("2025年3月4日"));
        compare(Words.wrapping("大客户管理制度（试行） 第34条"), "大客户管理制度（试行） " + joined("第34条"));
        compare(Words.wrapping("last 7 Sep, Regulation, Art. 34"), "last 7\u00a0Sep, Regulation, Art.\u00a034");
        compare(Words.wrapping("Time there 1 h 20 min"), "Time there 1\u00a0h\u00a020\u00a0min");
        compare(Words.wrapping("一位联系人，停留 45 分钟"), "一位联系人，停留 " + joined("45\u00a0分钟"));
        compare(Words.wrapping(""), "");
    }
    function test_shortFactsStayWholeAndADotEndsALine() {
        compare(Words.wrapping("due · 7 days left"), "due\u00a0· 7\u00a0days\u00a0left");
        const whole = Words.wrapping("还剩 7 天");
        compare(whole.replace(/\u2060/g, ""), "还剩\u00a07\u00a0天");
        verify(/还\u2060+剩\u2060+/.test(whole), "a line may end inside it");
    }
    function test_whatStandsInARowIsOfOneHeight_data() {
        return [0, 1, 2, 3].map(step => ({ tag: "step " + step, step: step }));
    }
    function test_whatStandsInARowIsOfOneHeight(row) {
        Theme.textStep = row.step;
        for (const one of [button, iconButton, searchField].map(each => createTemporaryObject(each, test)))
            compare(one.height, Theme.control);
        verify(Theme.control >= Theme.touch);
        const tall = createTemporaryObject(button, test);
        verify(tall.implicitContentHeight <= tall.height - 2 * Theme.space2, "no room for the words");
    }
    function test_contrast_data() {
        const rows = [];
        for (const dark of [false, true]) {
            for (const ink of ["ink", "muted", "primary", "warning", "danger", "info"]) {
                for (const ground of ["background", "surface", "raised"])
                    rows.push({ tag: ink + " on " + ground + (dark ? " dark" : ""), ink: ink, ground: ground, dark: dark });
            }
            for (const ground of ["background", "surface", "raised", "disabled"])
                rows.push({ tag: "inkDisabled on " + ground + (dark ? " dark" : ""), ink: "inkDisabled", ground: ground, dark: dark });
            for (const pair of [["inkOnPrimary", "primary"], ["primary", "soft"], ["mutedOnSoft", "soft"], ["ink", "soft"], ["warning", "soft"], ["danger", "soft"], ["ink", "neutralSoft"], ["mutedOnSoft", "neutralSoft"], ["warning", "warningSoft"], ["danger", "dangerSoft"], ["info", "infoSoft"]])
                rows.push({ tag: pair[0] + " on " + pair[1] + (dark ? " dark" : ""), ink: pair[0], ground: pair[1], dark: dark });
        }
        return rows;
    }
    function test_contrast(row) {
        Theme.dark = row.dark;
        const value = contrast(Theme[row.ink], Theme[row.ground]);
        verify(value >= 4.5, value.toFixed(2));
    }
    function test_whatIsDisabledCanBeRead_data() {
        const rows = [];
        for (const dark of [false, true]) {
            for (const kind of ["Primary", "Secondary", "Quiet", "Danger"])
                rows.push({ tag: kind + (dark ? " dark" : ""), kind: kind, dark: dark });
        }
        return rows;
    }
    function test_whatIsDisabledCanBeRead(row) {
        Theme.dark = row.dark;
        const kinds = { Primary: Button.Primary, Secondary: Button.Secondary, Quiet: Button.Quiet, Danger: Button.Danger };
        for (const one of [createTemporaryObject(button, test, { kind: kinds[row.kind] }), createTemporaryObject(chip, test, { chosen: row.kind === "Primary" })]) {
            compare(one.opacity, 1);
            const under = one.background.color.a === 0 ? [Theme.background, Theme.surface] : [one.background.color];
            for (const ground of under)
                verify(contrast(one.ink, ground) >= 4.5, contrast(one.ink, ground).toFixed(2));
        }
    }
    function test_softGroundsStandOut_data() {
        return [{ tag: "light", dark: false }, { tag: "dark", dark: true }];
    }
    // A badge on a chosen row, a remark on paper: where the ground lies on its like, its edge shows.
    function test_softGroundsStandOut(row) {
        Theme.dark = row.dark;
        for (const tone of [0, 1, 2, 3, 4]) {
            for (const ground of [Theme.toneGround(tone), Theme.soft, Theme.surface, Theme.background])
                verify(contrast(Theme.toneLine(tone), ground) >= 1.2, tone + " " + contrast(Theme.toneLine(tone), ground).toFixed(2));
        }
    }
    function test_iconsGrowWithTheText() {
        const item = createTemporaryObject(place, test);
        const sides = [0, 1, 2, 3].map(step => {
            Theme.textStep = step;
            return [Theme.icon(20), findIcon(item).size];
        });
        compare(sides, [[20, 20], [22, 22], [24, 24], [27, 27]]);
        Theme.textStep = 9;
        compare(Theme.icon(20), 27);
    }
    function findIcon(item) {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            const found = child.size !== undefined ? child : findIcon(child);
            if (found)
                return found;
        }
        return null;
    }
    function test_textGrowsInFourSteps() {
        const sizes = [0, 1, 2, 3].map(step => {
            Theme.textStep = step;
            return Theme.text14;
        });
        compare(sizes, [14, 16, 18, 21]);
        Theme.textStep = 9; // a wrong setting must not break every page
        compare(Theme.text14, 21);
    }
    function test_motionCanBeSwitchedOff() {
        verify(Theme.motion > 0 && Theme.motion < 150);
        Theme.reduceMotion = true;
        compare(Theme.motion, 0);
    }
    function test_gradeBadges_data() {
        return [
            { tag: "A1", grade: "A1", tender: false, text: "A1" },
            { tag: "undecided", grade: "", tender: false, text: "待定级" },
            { tag: "tender wins", grade: "A1", tender: true, text: "招投标" }
        ];
    }
    function test_gradeBadges(row) {
        const badge = createTemporaryObject(grade, test, { grade: row.grade, tender: row.tender });
        compare(badge.text, row.text);
        verify(badge.Accessible.name.includes(row.text));
    }
}
