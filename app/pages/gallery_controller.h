// SPDX-License-Identifier: GPL-3.0-or-later
//
// GalleryController: what the gallery of components shows where a component wants a list of the app's own: chips and a
// conflict, made up. It keeps nothing. GUI thread.
#pragma once

#include "models/choice_model.h"
#include "models/conflict_models.h"
#include "pages/services.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class GalleryController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(roadbook::ChoiceModel* one READ one CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* several READ several CONSTANT)
    Q_PROPERTY(roadbook::ConflictItem* conflict READ conflict CONSTANT)
    Q_PROPERTY(QString today READ today NOTIFY changed)

public:
    explicit GalleryController(Services& services, QObject* parent = nullptr);

    ChoiceModel* one() { return &m_one; }
    ChoiceModel* several() { return &m_several; }
    ConflictItem* conflict() { return &m_conflict; }
    QString today() const { return Words::isoDay(m_services.words.today()); } // "2026-11-23"

    // A notice as pages say them; undoing it says so.
    Q_INVOKABLE void say(int tone, bool undoable);

signals:
    void changed();

private:
    void fill();

    Services& m_services;
    ChoiceModel m_one;
    ChoiceModel m_several;
    ConflictItem m_conflict;
};

} // namespace roadbook
