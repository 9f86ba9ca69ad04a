// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_writer.h"

#include "print/page_layout.h"
#include "print/searchable.h"

#include <QBuffer>
#include <QColor>
#include <QFontDatabase>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPen>

namespace roadbook {
namespace {

constexpr int kDotsPerInch = 600;
constexpr qreal kMillimetresPerInch = 25.4;
constexpr qreal kRuleWidth = 0.12; // millimetres
constexpr QRgb kInk = 0xff1c2126;
constexpr QRgb kRule = 0xff9aa3ac;
constexpr QRgb kHead = 0xffeef1f4;
constexpr QRgb kMarked = 0xfffdf4e3;

Result<QString> family()
{
    const auto wanted = QStringLiteral("Noto Sans CJK SC");
    if (QFontDatabase::hasFamily(wanted))
        return wanted;
    const auto others = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    if (!others.isEmpty())
        return others.first();
    return fail(ErrorCode::Incompatible,
                "no font on this machine has Chinese characters; install the package fonts-noto-cjk, or write the "
                "workbook (xlsx), which needs none");
}

QFont fontOf(const QString& family, qreal points, bool bold)
{
    QFont font(family);
    font.setPointSizeF(points);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaped, a digit beside a Latin letter is a glyph that no character names: "SHA-256" could not be searched.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void draw(QPainter& painter, const PaperPage& page, const Paper& paper)
{
    for (const auto& fill : page.fills)
        painter.fillRect(fill.where, QColor(fill.marked ? kMarked : kHead));
    painter.setPen(QPen(QColor(kRule), paper.millimetres(kRuleWidth)));
    painter.drawLines(page.rules);
    painter.setPen(QColor(kInk));
    for (const auto& text : page.texts) {
        painter.setFont(paper.font(text.face));
        painter.drawText(text.at, text.text);
    }
}

} // namespace

Result<Pdf> pdfOf(const DocumentTable& document)
{
    RB_ASSIGN(const QString name, family());
    QString written;
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    Pdf pdf;
    {
        QPdfWriter writer(&bytes);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF()));
        writer.setResolution(kDotsPerInch);
        writer.setTitle(QString::fromStdString(document.title + " " + document.subtitle));
        writer.setCreator(QStringLiteral("Roadbook"));
        const Paper paper{&writer,
                          {fontOf(name, 16, true), fontOf(name, 10.5, false), fontOf(name, 8, true),
                           fontOf(name, 8, false), fontOf(name, 6.5, false)},
                          kDotsPerInch / kMillimetresPerInch};
        const auto pages = layOut(document, paper);
        QPainter painter(&writer);
        for (qsizetype n = 0; n < pages.size(); ++n) {
            if (n > 0)
                writer.newPage();
            draw(painter, pages[n], paper);
            for (const auto& text : pages[n].texts)
                written += text.text;
        }
        pdf.pages = static_cast<int>(pages.size());
    }
    nameWhatWasWritten(bytes.buffer(), written, fontOf(name, 8, false));
    pdf.bytes = bytes.data().toStdString();
    return pdf;
}

} // namespace roadbook
