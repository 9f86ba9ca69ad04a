// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/page_layout.h"

#include <QFontMetricsF>
#include <QStringList>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace roadbook {
namespace {

// Millimetres.
constexpr qreal kPageWidth = 297;
constexpr qreal kPageHeight = 210;
constexpr qreal kMargin = 12;
constexpr qreal kTop = 13;
constexpr qreal kBottom = 19; // below it the footer
constexpr qreal kFooterAt = 15;
constexpr qreal kPageNumberWidth = 34;
constexpr qreal kPadX = 1.1;
constexpr qreal kPadY = 0.8;
constexpr qreal kGap = 3;
constexpr qreal kSignatureHeight = 14;
constexpr int kHeadColumns = 4;
constexpr qsizetype kFewestLines = 3; // of a row before a page break

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

class Layout {
public:
    Layout(const DocumentTable& document, const Paper& paper) : m_document(document), m_paper(paper)
    {
        qreal all = 0;
        for (const auto& column : document.columns)
            all += column.width;
        qreal x = left();
        m_edges.append(x);
        for (const auto& column : document.columns)
            m_edges.append(x += (right() - left()) * column.width / all);
        for (const auto& column : document.columns)
            m_headCells.append(linesOf(text(column.title), columnWidth(m_headCells.size()), Face::Strong));
    }

    QList<PaperPage> make()
    {
        beginPage();
        titleBlock();
        headGrid();
        tableHead();
        for (const auto& row : m_document.rows)
            tableRow(row);
        if (m_document.rows.empty())
            emptyTable();
        m_y += mm(kGap);
        for (const auto& line : m_document.foot)
            footText(line);
        signatures();
        for (qsizetype n = 0; n < m_pages.size(); ++n)
            pageFooter(n);
        return std::move(m_pages);
    }

private:
    qreal mm(qreal length) const { return m_paper.millimetres(length); }
    qreal left() const { return mm(kMargin); }
    qreal right() const { return mm(kPageWidth - kMargin); }
    qreal bottom() const { return mm(kPageHeight - kBottom); }
    qreal columnWidth(qsizetype column) const { return m_edges[column + 1] - m_edges[column] - 2 * mm(kPadX); }
    QFontMetricsF metrics(Face face) const { return {m_paper.font(face), m_paper.device}; }
    qreal lineHeight(Face face) const { return metrics(face).height(); }
    qreal widthOf(const QString& string, Face face) const { return metrics(face).horizontalAdvance(string); }
    PaperPage& page() { return m_pages.last(); }

    QStringList linesOf(const QString& string, qreal width, Face face) const
    {
        QStringList lines;
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        for (const auto& paragraph : string.split(QLatin1Char('\n'))) {
            QTextLayout layout(paragraph, m_paper.font(face), m_paper.device);
            layout.setTextOption(option);
            layout.beginLayout();
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(width);
                lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
            }
            layout.endLayout();
        }
        return lines;
    }

    // At the height `y` of its line's top.
    void put(qreal x, qreal y, const QString& string, Face face)
    {
        if (!string.isEmpty())
            page().texts.append({QPointF(x, y + metrics(face).ascent()), string, face});
    }

    void beginPage()
    {
        m_pages.append(PaperPage{});
        m_y = mm(kTop);
        m_rowsHere = 0;
        if (m_pages.size() == 1)
            return;
        QString running = text(m_document.title) + QStringLiteral("  ") + text(m_document.subtitle);
        if (!m_document.head.empty())
            running += QStringLiteral("  ") + text(m_document.head.front().value);
        put(left(), m_y, running + (m_document.english ? QStringLiteral(" (continued)") : QStringLiteral("（续）")),
            Face::Body);
        m_y += lineHeight(Face::Body) + mm(1.5);
    }

    void titleBlock()
    {
        for (const auto& [string, face] :
             {std::pair(text(m_document.title), Face::Title), std::pair(text(m_document.subtitle), Face::Subtitle)}) {
            put((left() + right() - widthOf(string, face)) / 2, m_y, string, face);
            m_y += lineHeight(face);
        }
        m_y += mm(kGap);
    }

    // Label and value, four pairs in a line.
    void headGrid()
    {
        const qreal width = (right() - left()) / kHeadColumns;
        const qreal height = lineHeight(Face::Body);
        for (std::size_t first = 0; first < m_document.head.size(); first += kHeadColumns) {
            qsizetype most = 1;
            for (std::size_t n = first; n < std::min(first + kHeadColumns, m_document.head.size()); ++n) {
                const auto& line = m_document.head[n];
                const qreal x = left() + width * static_cast<qreal>(n - first);
                const auto label =
                    text(line.label) + (m_document.english ? QStringLiteral(": ") : QStringLiteral("："));
                const qreal indent = widthOf(label, Face::Strong);
                put(x, m_y, label, Face::Strong);
                const auto lines = linesOf(text(line.value), width - indent - mm(2), Face::Body);
                for (qsizetype k = 0; k < lines.size(); ++k)
                    put(x + indent, m_y + height * static_cast<qreal>(k), lines[k], Face::Body);
                most = std::max(most, lines.size());
            }
            m_y += height * static_cast<qreal>(most) + mm(0.6);
        }
        m_y += mm(kGap - 1);
    }

    void rule(qreal x1, qreal y1, qreal x2, qreal y2) { page().rules.append(QLineF(x1, y1, x2, y2)); }

    void frame(qreal top, qreal height)
    {
        for (const qreal edge : std::as_const(m_edges))
            rule(edge, top, edge, top + height);
        rule(left(), top, right(), top);
        rule(left(), top + height, right(), top + height);
    }

    static qsizetype mostLines(const QList<QStringList>& cells)
    {
        qsizetype most = 1;
        for (const auto& cell : cells)
            most = std::max(most, cell.size());
        return most;
    }

    qreal rowHeight(qsizetype lines, Face face) const
    {
        return lineHeight(face) * static_cast<qreal>(lines) + 2 * mm(kPadY);
    }

    void tableHead()
    {
        const qsizetype lines = mostLines(m_headCells);
        const qreal height = rowHeight(lines, Face::Strong);
        page().fills.append({QRectF(left(), m_y, right() - left(), height), false});
        for (qsizetype c = 0; c < m_headCells.size(); ++c) {
            const auto& cell = m_headCells[c];
            const qreal above = lineHeight(Face::Strong) * static_cast<qreal>(lines - cell.size()) / 2;
            for (qsizetype k = 0; k < cell.size(); ++k)
                put(m_edges[c] + mm(kPadX) + (columnWidth(c) - widthOf(cell[k], Face::Strong)) / 2,
                    m_y + mm(kPadY) + above + lineHeight(Face::Strong) * static_cast<qreal>(k), cell[k], Face::Strong);
        }
        frame(m_y, height);
        m_y += height;
    }

    void continueTable()
    {
        beginPage();
        tableHead();
    }

    qsizetype fitting() const
    {
        return static_cast<qsizetype>(std::floor((bottom() - m_y - 2 * mm(kPadY)) / lineHeight(Face::Body)));
    }

    void tableRow(const DocumentTable::Row& row)
    {
        QList<QStringList> cells;
        for (const auto& cell : row.cells)
            cells.append(linesOf(text(cell), columnWidth(cells.size()), Face::Body));
        const qsizetype all = mostLines(cells);
        for (qsizetype done = 0; done < all;) {
            const qsizetype left = all - done;
            const bool room = fitting() >= left || (left > kFewestLines && fitting() >= kFewestLines && isTall(left));
            if (!room && m_rowsHere > 0)
                continueTable();
            const qsizetype take = std::clamp<qsizetype>(fitting(), 1, left);
            drawRow(row, cells, done, take);
            done += take;
            if (done < all)
                continueTable();
        }
    }

    // Too high for a page of its own: it is cut wherever it stands.
    bool isTall(qsizetype lines) const { return rowHeight(lines, Face::Body) > (bottom() - mm(kTop)) * 0.8; }

    void drawRow(const DocumentTable::Row& row, const QList<QStringList>& cells, qsizetype from, qsizetype count)
    {
        const qreal height = rowHeight(count, Face::Body);
        if (row.marked)
            page().fills.append({QRectF(left(), m_y, right() - left(), height), true});
        for (qsizetype c = 0; c < cells.size(); ++c) {
            const auto& column = m_document.columns[static_cast<std::size_t>(c)];
            const qsizetype begin = c == 0 ? 0 : from; // its number again where a row goes on
            for (qsizetype k = begin; k < std::min(begin + count, cells[c].size()); ++k) {
                const qreal spare = columnWidth(c) - widthOf(cells[c][k], Face::Body);
                const qreal shift = column.number ? spare : column.centred ? spare / 2 : 0;
                put(m_edges[c] + mm(kPadX) + shift,
                    m_y + mm(kPadY) + lineHeight(Face::Body) * static_cast<qreal>(k - begin), cells[c][k], Face::Body);
            }
        }
        frame(m_y, height);
        m_y += height;
        ++m_rowsHere;
    }

    void emptyTable()
    {
        const auto string = text(m_document.nothing);
        const qreal height = mm(12);
        put((left() + right() - widthOf(string, Face::Body)) / 2, m_y + (height - lineHeight(Face::Body)) / 2, string,
            Face::Body);
        rule(left(), m_y, left(), m_y + height);
        rule(right(), m_y, right(), m_y + height);
        rule(left(), m_y + height, right(), m_y + height);
        m_y += height;
    }

    void footText(const DocumentTable::Line& line)
    {
        const qreal height = lineHeight(Face::Body);
        const auto label = text(line.label) + (m_document.english ? QStringLiteral(": ") : QStringLiteral("："));
        const qreal indent = widthOf(label, Face::Strong);
        bool labelled = false;
        for (const auto& part : linesOf(text(line.value), right() - left() - indent, Face::Body)) {
            if (m_y + height > bottom())
                beginPage();
            if (!labelled)
                put(left(), m_y, label, Face::Strong);
            labelled = true;
            put(left() + indent, m_y, part, Face::Body);
            m_y += height;
        }
        m_y += mm(1);
    }

    void signatures()
    {
        if (m_y + mm(kSignatureHeight) > bottom())
            beginPage();
        const auto count = static_cast<qreal>(m_document.signatures.size());
        const qreal width = (right() - left()) / count;
        const qreal y = m_y + mm(kSignatureHeight) - lineHeight(Face::Body) - mm(1);
        qreal x = left();
        for (const auto& who : m_document.signatures) {
            const auto name =
                text(who) + (m_document.english ? QStringLiteral(" (signature)") : QStringLiteral("（签字）"));
            const auto date = m_document.english ? QStringLiteral("Date") : QStringLiteral("日期");
            const qreal end = x + width - mm(8);
            const qreal dateAt = end - mm(24) - widthOf(date, Face::Body);
            put(x, y, name, Face::Body);
            put(dateAt, y, date, Face::Body);
            const qreal line = y + lineHeight(Face::Body);
            rule(x + widthOf(name, Face::Body) + mm(2), line, dateAt - mm(3), line);
            rule(dateAt + widthOf(date, Face::Body) + mm(2), line, end, line);
            x += width;
        }
        m_y += mm(kSignatureHeight);
    }

    void pageFooter(qsizetype number)
    {
        PaperPage& at = m_pages[number];
        const qreal top = mm(kPageHeight - kFooterAt);
        const qreal height = lineHeight(Face::Small);
        at.rules.append(QLineF(left(), top, right(), top));
        const auto add = [&](qreal x, qreal line, const QString& string) {
            at.texts.append(
                {QPointF(x, top + mm(1) + height * line + metrics(Face::Small).ascent()), string, Face::Small});
        };
        const auto lines = linesOf(text(m_document.standing), right() - left() - mm(kPageNumberWidth), Face::Small);
        for (qsizetype k = 0; k < lines.size(); ++k)
            add(left(), static_cast<qreal>(k), lines[k]);
        const auto where = (m_document.english ? QStringLiteral("Page %1 of %2") : QStringLiteral("第 %1 页，共 %2 页"))
                               .arg(number + 1)
                               .arg(m_pages.size());
        add(right() - widthOf(where, Face::Small), 0, where);
    }

    const DocumentTable& m_document;
    const Paper& m_paper;
    QList<qreal> m_edges; // of the columns
    QList<QStringList> m_headCells;
    QList<PaperPage> m_pages;
    qreal m_y = 0;
    int m_rowsHere = 0; // of the table, on this page
};

} // namespace

QList<PaperPage> layOut(const DocumentTable& document, const Paper& paper)
{
    return Layout(document, paper).make();
}

} // namespace roadbook
