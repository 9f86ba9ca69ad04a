// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/searchable.h"

#include <QHash>
#include <QRawFont>
#include <QSet>

namespace roadbook {
namespace {

// The character that was written for the one that the table names; the same, where it was written itself.
class Written {
public:
    Written(const QString& written, const QFont& font) : m_font(QRawFont::fromFont(font))
    {
        for (const QChar c : written)
            m_written.insert(c);
        for (const QChar c : std::as_const(m_written))
            if (const auto glyph = glyphOf(c); glyph != 0)
                m_byGlyph.insert(glyph, c);
    }

    QChar instead(QChar named) const
    {
        return m_written.contains(named) ? named : m_byGlyph.value(glyphOf(named), named);
    }

private:
    quint32 glyphOf(QChar c) const { return m_font.glyphIndexesForString(QString(c)).value(0); }

    QRawFont m_font;
    QSet<QChar> m_written;
    QHash<quint32, QChar> m_byGlyph;
};

// A line of the table: "<0001> <0045> [<5468> <62DC> …]" or "<001B> <001B> <0040>".
void mendLine(QByteArray& pdf, qsizetype from, qsizetype to, const Written& written)
{
    constexpr qsizetype kCodes = 14; // behind the numbers of the first and last glyph
    constexpr qsizetype kDigits = 4;
    for (auto at = pdf.indexOf('<', from + kCodes); at >= 0 && at < to; at = pdf.indexOf('<', at + 1)) {
        bool ok = false;
        const auto code = pdf.mid(at + 1, kDigits).toUShort(&ok, 16);
        if (!ok || code == 0 || pdf.at(at + 1 + kDigits) != '>')
            continue;
        const auto mended = QByteArray::number(written.instead(QChar(code)).unicode(), 16).toUpper();
        pdf.replace(at + 1, kDigits, mended.rightJustified(kDigits, '0')); // as long as before: nothing moves
    }
}

} // namespace

void nameWhatWasWritten(QByteArray& pdf, const QString& text, const QFont& font)
{
    const Written written(text, font);
    for (auto begin = pdf.indexOf("beginbfrange\n"); begin >= 0; begin = pdf.indexOf("beginbfrange\n", begin + 1)) {
        const auto end = pdf.indexOf("endbfrange", begin);
        auto line = pdf.indexOf('\n', begin) + 1;
        while (line > 0 && line < end) {
            const auto next = pdf.indexOf('\n', line);
            mendLine(pdf, line, next, written);
            line = next + 1;
        }
    }
}

} // namespace roadbook
