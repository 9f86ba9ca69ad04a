// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitPreparation: what to know and to take along before this visit (拜访准备), at the top of its page. Ticks are for the rep
// alone and stay in the draft; nothing here is compulsory. GUI thread.
#pragma once

#include "models/choice_model.h"
#include "models/promise_model.h"
#include "pages/services.h"
#include "store/visit_prep.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class VisitPreparation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed)
    Q_PROPERTY(QString lastSummary READ lastSummary NOTIFY changed)
    Q_PROPERTY(QString matters READ matters NOTIFY changed)
    Q_PROPERTY(QStringList days READ days NOTIFY changed)
    Q_PROPERTY(QString verification READ verification NOTIFY changed)
    Q_PROPERTY(QString briefText READ briefText NOTIFY changed)
    Q_PROPERTY(roadbook::PromiseModel* open READ open CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* bring READ bring CONSTANT)

public:
    explicit VisitPreparation(Services& services, QObject* parent = nullptr);

    bool shown() const { return m_shown; }
    QString lastText() const;    // "上次 10月31日，23 天前"; "第一次拜访这位客户"
    QString lastSummary() const; // what was written then
    QString matters() const;     // what the plan says it is about
    QStringList days() const;    // "赵敏 11月30日 生日"
    QString verification() const;
    QString briefText() const; // all of it in a line
    PromiseModel* open() { return &m_open; }
    ChoiceModel* bring() { return &m_bring; }

    // `pack` may be null; `ticked`: of the draft.
    void show(PrepFacts facts, const regulation::Pack* pack, const TextSet& ticked);
    void clear();
    void tell(); // in the language of now

signals:
    void changed();
    void ticked();

private:
    void showBring(const TextSet& ticked);
    Words& words() const { return m_services.words; }

    Services& m_services;
    bool m_shown = false;
    PrepFacts m_facts;
    std::vector<std::pair<QString, regulation::Label>> m_items; // of the pack: id and words
    PromiseModel m_open;
    ChoiceModel m_bring;
};

} // namespace roadbook
