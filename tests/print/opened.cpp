// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/opened.h"

#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>
#include <stdexcept>

namespace roadbook::test {
namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;
constexpr double kMargin = 12; // millimetres, left and right of the table
constexpr double kTableWidth = 297 - 2 * kMargin;

QString unescaped(QString text)
{
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
}

// "BC12" → column 54
int columnOf(const QString& reference)
{
    int column = 0;
    for (const QChar c : reference)
        if (c.isLetter())
            column = column * 26 + (c.toLatin1() - 'A' + 1);
    return column - 1;
}

QStringList sharedStrings(const QByteArray& bytes)
{
    QStringList strings;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("si"))
            strings.append(QString());
        else if (xml.isStartElement() && xml.name() == QLatin1String("t"))
            strings.last() += xml.readElementText();
    }
    if (xml.hasError())
        throw std::runtime_error("sharedStrings.xml: " + xml.errorString().toStdString());
    return strings;
}

} // namespace

QString squeezed(QString text)
{
    return text.remove(QRegularExpression("\\s"));
}

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw std::runtime_error((program + " " + arguments.join(' ') + ": " + process.errorString()).toStdString() +
                                 process.readAllStandardError().toStdString());
    return process.readAllStandardOutput();
}

OpenedPdf::OpenedPdf(const QString& file)
{
    const auto boxes = QString::fromUtf8(output("pdftotext", {"-bbox", file, "-"}));
    static const QRegularExpression kEach(
        "<page width=\"([0-9.]+)\" height=\"([0-9.]+)\"|"
        "<word xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\" yMax=\"([0-9.-]+)\">([^<]*)</word>");
    int page = 0;
    for (auto each = kEach.globalMatch(boxes); each.hasNext();) {
        const auto found = each.next();
        if (!found.captured(1).isEmpty()) {
            ++page;
            if (page == 1)
                size = {found.captured(1).toDouble(), found.captured(2).toDouble()};
            continue;
        }
        const QPointF from(found.captured(3).toDouble(), found.captured(4).toDouble());
        const QPointF to(found.captured(5).toDouble(), found.captured(6).toDouble());
        words.append({page, QRectF(from, to), unescaped(found.captured(7))});
    }
    layout = QString::fromUtf8(output("pdftotext", {"-layout", file, "-"}));
    for (const auto& one : layout.split('\f', Qt::SkipEmptyParts))
        pages.append(squeezed(one));
}

QStringList OpenedPdf::columns(const DocumentTable& document) const
{
    double all = 0;
    for (const auto& column : document.columns)
        all += column.width;
    auto sorted = words;
    std::ranges::stable_sort(sorted, [](const Word& a, const Word& b) {
        if (a.page != b.page)
            return a.page < b.page;
        return std::abs(a.box.center().y() - b.box.center().y()) > 2 ? a.box.center().y() < b.box.center().y()
                                                                     : a.box.x() < b.box.x();
    });
    QStringList texts;
    double from = kMargin * kPointsPerMillimetre;
    for (const auto& column : document.columns) {
        const double to = from + column.width / all * kTableWidth * kPointsPerMillimetre;
        QString text;
        for (const auto& word : sorted)
            if (word.box.left() >= from - 0.5 && word.box.right() <= to + 0.5)
                text += squeezed(word.text);
        texts.append(text);
        from = to;
    }
    return texts;
}

QList<PdfFont> fontsOf(const QString& file)
{
    static const QRegularExpression kLine("^(\\S+)\\s.*\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*$");
    QList<PdfFont> fonts;
    for (const auto& line : QString::fromUtf8(output("pdffonts", {file})).split('\n').mid(2))
        if (const auto found = kLine.match(line); found.hasMatch())
            fonts.append({found.captured(1), found.captured(2) == "yes", found.captured(4) == "yes"});
    return fonts;
}

OpenedXlsx::OpenedXlsx(const QString& file)
{
    const auto strings = sharedStrings(output("unzip", {"-p", file, "xl/sharedStrings.xml"}));
    const auto sheet = output("unzip", {"-p", file, "xl/worksheets/sheet1.xml"});
    sheetXml = QString::fromUtf8(sheet);
    workbookXml = QString::fromUtf8(output("unzip", {"-p", file, "xl/workbook.xml"}));
    QXmlStreamReader xml(sheet);
    int row = 0;
    int column = 0;
    bool shared = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("row"))
            row = xml.attributes().value("r").toInt() - 1;
        if (xml.name() == QLatin1String("c")) {
            column = columnOf(xml.attributes().value("r").toString());
            shared = xml.attributes().value("t") == QLatin1String("s");
        }
        if (xml.name() == QLatin1String("v")) {
            const auto value = xml.readElementText();
            cells[row][column] = shared ? strings.at(value.toInt()) : value;
        }
    }
    if (xml.hasError())
        throw std::runtime_error("sheet1.xml: " + xml.errorString().toStdString());
}

int OpenedXlsx::headRow(const QString& firstTitle) const
{
    for (const auto& [row, columns] : cells)
        if (at(row, 0) == firstTitle)
            return row;
    return -1;
}

QString OpenedXlsx::at(int row, int column) const
{
    const auto cellsOfRow = cells.find(row);
    if (cellsOfRow == cells.end())
        return {};
    const auto cell = cellsOfRow->second.find(column);
    return cell != cellsOfRow->second.end() ? cell->second : QString();
}

bool OpenedXlsx::has(const QString& text) const
{
    return std::ranges::any_of(cells, [&](const auto& row) {
        return std::ranges::any_of(row.second, [&](const auto& cell) { return cell.second == text; });
    });
}

} // namespace roadbook::test
