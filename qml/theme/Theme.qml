// SPDX-License-Identifier: GPL-3.0-or-later
//
// Theme: every colour, size and duration of the app; the only place with literals. Paper and pine.
// Main.qml binds dark, textStep and reduceMotion to the user's settings; everything else follows.
// The text colours keep a contrast of at least 4.5:1 on background, surface and their own soft ground.
pragma Singleton

import QtQuick

QtObject {
    id: theme

    // What the user chose
    property bool dark: false
    property int textStep: 0
    property bool reduceMotion: false

    // Grounds and lines
    readonly property color background: dark ? "#131614" : "#F6F6F2"
    readonly property color surface: dark ? "#1C211E" : "#FFFFFF"
    readonly property color raised: dark ? "#252B27" : "#F6F6F2"
    readonly property color line: dark ? "#323934" : "#E5E5DF"
    readonly property color lineStrong: dark ? "#78827B" : "#8C928D"

    // Ink
    readonly property color ink: dark ? "#ECEFEA" : "#1B1F23"
    readonly property color muted: dark ? "#A1ABA4" : "#667085"
    readonly property color mutedOnSoft: dark ? "#A9B3AC" : "#5B6577" // muted is too faint there
    readonly property color inkDisabled: mutedOnSoft // can be read, only not used now
    readonly property color inkOnPrimary: dark ? "#06261A" : "#FFFFFF"

    // Meaning: a strong colour for text and lines, a soft one for grounds
    readonly property color primary: dark ? "#52C398" : "#0B6E4F"
    readonly property color primaryPressed: dark ? "#7AD6B3" : "#085A40"
    readonly property color soft: dark ? "#173529" : "#E3F3EB"
    readonly property color neutralSoft: dark ? "#2A302C" : "#EEEFEA"
    readonly property color disabled: dark ? "#2B322E" : "#E4E5DF"
    readonly property color warning: dark ? "#F3B263" : "#B54708"
    readonly property color warningSoft: dark ? "#3A2A14" : "#FDF0DC"
    readonly property color danger: dark ? "#F6938A" : "#B42318"
    readonly property color dangerSoft: dark ? "#43211E" : "#FBE4E1"
    readonly property color info: dark ? "#8AB8F6" : "#175CD3"
    readonly property color infoSoft: dark ? "#1B2D47" : "#E3EDFB"
    // The edge of a soft ground: it stays visible where the ground itself lies on its like, as a badge on a chosen row
    readonly property color neutralLine: dark ? "#464E49" : "#D8D9D2"
    readonly property color softLine: dark ? "#2F6650" : "#B2DBC7"
    readonly property color warningLine: dark ? "#6E5123" : "#F1CF9B"
    readonly property color dangerLine: dark ? "#7B3D37" : "#F0BDB6"
    readonly property color infoLine: dark ? "#35547F" : "#B9D1F4"
    readonly property color scrim: dark ? "#B3000000" : "#731B1F23"

    // 4-point grid
    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 20
    readonly property int space6: 24
    readonly property int space7: 28
    readonly property int space10: 40

    readonly property int radiusSmall: 6
    readonly property int radius: 10
    readonly property int radiusLarge: 12
    readonly property int radiusHuge: 16

    // Touch: nothing that reacts to a finger is smaller than this
    readonly property int touch: 48
    // The height of what stands in a row with buttons: it grows with their words
    readonly property int control: Math.max(touch, Math.ceil(wordsOfButtons.height) + 2 * space3)
    readonly property FontMetrics wordsOfButtons: FontMetrics {
        font.family: theme.family
        font.pixelSize: theme.text15
    }

    // Type. The sizes follow the user's step; glyphs of every script come from one family.
    readonly property string family: "Noto Sans CJK SC"
    // Of what is read as sentences: with the height of the family itself, one and a half times the size.
    readonly property real prose: 1.05
    readonly property real scale: [1, 1.15, 1.3, 1.5][Math.max(0, Math.min(3, textStep))]
    readonly property int text12: Math.round(12 * scale)
    readonly property int text13: Math.round(13 * scale)
    readonly property int text14: Math.round(14 * scale)
    readonly property int text15: Math.round(15 * scale)
    readonly property int text17: Math.round(17 * scale)
    readonly property int text20: Math.round(20 * scale)
    readonly property int text26: Math.round(26 * scale)

    // Icons and what holds them follow the text at a smaller step: they need not be read
    readonly property real iconScale: [1, 1.1, 1.2, 1.35][Math.max(0, Math.min(3, textStep))]

    // Milliseconds
    readonly property int motion: reduceMotion ? 0 : 120

    // How wide pages grow, by their kind: what is read from top to bottom; forms, and lists with something to do in each row;
    // tables, and columns beside each other. Wider than that the eye loses the line.
    readonly property int readingWidth: Math.round(720 * scale)
    readonly property int formWidth: Math.round(920 * scale)
    readonly property int tableWidth: 1360

    // Widths at which pages rearrange themselves
    readonly property int railFrom: 900
    readonly property int keysFrom: 1200 // of a page: wider than a tablet's, so there is a keyboard to speak of
    readonly property int threePanesFrom: 1360

    // Tone numbers are those of Roadbook.App's Tone: neutral, good, info, warning, danger
    function toneInk(tone: int): color {
        return [muted, primary, info, warning, danger][tone] ?? muted;
    }
    function toneGround(tone: int): color {
        return [neutralSoft, soft, infoSoft, warningSoft, dangerSoft][tone] ?? neutralSoft;
    }
    function toneLine(tone: int): color {
        return [neutralLine, softLine, infoLine, warningLine, dangerLine][tone] ?? neutralLine;
    }
    // So many pixels at the standard size of the text
    function icon(pixels: int): int {
        return Math.round(pixels * iconScale);
    }
}
