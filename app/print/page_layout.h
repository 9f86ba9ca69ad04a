// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where everything of a document stands on its pages: the head of the table again on each, long texts in as many lines as
// they need, a row that is higher than a page over several. Nothing is drawn here. Any thread.
#pragma once

#include "print/document_table.h"

#include <QFont>
#include <QLineF>
#include <QList>
#include <QPaintDevice>
#include <QRectF>
#include <QString>
#include <array>

namespace roadbook {

enum class Face : std::uint8_t { Title, Subtitle, Strong, Body, Small };

// A4 on its side. Lengths are in dots of the device.
struct Paper {
    QPaintDevice* device = nullptr;
    std::array<QFont, 5> fonts; // by Face
    qreal dotsPerMillimetre = 1;

    const QFont& font(Face face) const { return fonts[static_cast<std::size_t>(face)]; }
    qreal millimetres(qreal length) const { return length * dotsPerMillimetre; }
};

struct PaperText {
    QPointF at; // of the baseline's beginning
    QString text;
    Face face = Face::Body;
};

struct PaperFill {
    QRectF where;
    bool marked = false; // else the head of a table
};

struct PaperPage {
    QList<PaperFill> fills; // below everything
    QList<QLineF> rules;
    QList<PaperText> texts;
};

QList<PaperPage> layOut(const DocumentTable& document, const Paper& paper);

} // namespace roadbook
