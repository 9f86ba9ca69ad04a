// SPDX-License-Identifier: GPL-3.0-or-later
//
// A printed document as other programs read it: poppler's pdftotext, pdffonts and pdfinfo, and unzip. Test thread; waits.
#pragma once

#include "print/document_table.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <map>

namespace roadbook::test {

// What a program of this machine says on standard output; throws when it is not there or fails.
QByteArray output(const QString& program, const QStringList& arguments);

struct OpenedPdf {
    explicit OpenedPdf(const QString& file);

    struct Word {
        int page = 0;
        QRectF box; // points, from the top left corner
        QString text;
    };
    QList<Word> words; // as they stand: page by page
    QString layout;    // pdftotext -layout, pages with form feeds
    QStringList pages; // the same, without white space
    QSizeF size;       // of the first page, in points

    // All that stands in the columns of the table, one text a column, top to bottom, without white space.
    QStringList columns(const DocumentTable& document) const;
};

struct PdfFont {
    QString name;
    bool embedded = false;
    bool unicode = false; // its text can be copied and searched
};
QList<PdfFont> fontsOf(const QString& file);

struct OpenedXlsx {
    explicit OpenedXlsx(const QString& file);

    std::map<int, std::map<int, QString>> cells; // row, column, from 0
    QString sheetXml;
    QString workbookXml;

    int headRow(const QString& firstTitle) const; // -1: no such row
    QString at(int row, int column) const;
    bool has(const QString& text) const; // as a cell's whole text
};

QString squeezed(QString text); // without white space

} // namespace roadbook::test
