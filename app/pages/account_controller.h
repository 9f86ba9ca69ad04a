// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountController: one archive (客户档案): its fields, contacts, dealings, promises, history and open conflicts.
// Edits are saved on this device before they return. GUI thread.
#pragma once

#include "models/archive_models.h"
#include "models/choice_model.h"
#include "models/conflict_models.h"
#include "models/due_model.h"
#include "models/promise_model.h"
#include "models/visit_model.h"
#include "pages/files_controller.h"
#include "pages/page_controller.h"
#include "store/queries.h"

#include <map>
#include <memory>

namespace roadbook {

class AccountController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString accountId READ accountId NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString grade READ grade NOTIFY changed)
    Q_PROPERTY(bool tender READ tender NOTIFY changed)
    Q_PROPERTY(QString ownerName READ ownerName NOTIFY changed)
    Q_PROPERTY(QString secondName READ secondName NOTIFY changed)
    Q_PROPERTY(QString annualUsageText READ annualUsageText NOTIFY changed)
    Q_PROPERTY(QString updatedText READ updatedText NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY changed)
    Q_PROPERTY(bool found READ found NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(roadbook::DueModel* due READ due CONSTANT)
    Q_PROPERTY(QString noDueText READ noDueText NOTIFY changed)
    Q_PROPERTY(roadbook::FieldModel* fields READ fields CONSTANT)
    Q_PROPERTY(roadbook::ContactModel* contacts READ contacts CONSTANT)
    Q_PROPERTY(roadbook::VisitModel* timeline READ timeline CONSTANT)
    Q_PROPERTY(roadbook::PromiseModel* promises READ promises CONSTANT)
    Q_PROPERTY(int openPromises READ openPromises NOTIFY changed)
    Q_PROPERTY(QString today READ today NOTIFY changed)
    Q_PROPERTY(roadbook::HistoryModel* history READ history CONSTANT)
    Q_PROPERTY(roadbook::ConflictModel* conflicts READ conflicts CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* contactLevels READ contactLevels CONSTANT)
    Q_PROPERTY(roadbook::FilesController* files READ files CONSTANT)

public:
    explicit AccountController(Services& services, QObject* parent = nullptr);
    ~AccountController() override;

    QString accountId() const { return m_accountId; }
    QString name() const;
    QString grade() const;
    bool tender() const;
    QString ownerName() const;
    QString secondName() const;
    QString annualUsageText() const;
    QString updatedText() const;
    QString subtitle() const;
    bool canEdit() const;
    bool found() const { return m_found; }
    bool loading() const { return !m_accountId.isEmpty() && !m_answered; }
    DueModel* due() { return &m_due; }
    QString noDueText() const; // why the regulation asks nothing; "" = it does
    FieldModel* fields() { return &m_fields; }
    ContactModel* contacts() { return &m_contacts; }
    VisitModel* timeline() { return &m_timeline; }
    PromiseModel* promises() { return &m_promises; }
    int openPromises() const;
    QString today() const; // of the office: "2026-11-23"
    HistoryModel* history() { return &m_history; }
    ConflictModel* conflicts() { return &m_conflicts; }
    ChoiceModel* contactLevels() { return &m_contactLevels; }
    FilesController* files() { return &m_files; }

    Q_INVOKABLE void open(const QString& accountId);
    // Raw text for an editor: "26.4", "2026-11-23", the value of a choice.
    Q_INVOKABLE QString editTitle(const QString& field) const; // with the unit in which it is written
    Q_INVOKABLE QString editValue(const QString& field) const;
    Q_INVOKABLE roadbook::ChoiceModel* choicesFor(const QString& field);
    // These return the sentence to show, "" = saved on this device.
    Q_INVOKABLE QString edit(const QString& field, const QString& text);
    Q_INVOKABLE QString saveContact(const QString& contactId, const QString& name, const QString& level,
                                    const QString& jobTitle, const QString& mobile, const QString& wechat,
                                    const QString& email);
    Q_INVOKABLE QString addPromise(const QString& what, const QString& due);
    Q_INVOKABLE void keepPromise(const QString& promiseId);
    Q_INVOKABLE void dropPromise(const QString& promiseId);

signals:
    void opened(); // by whomever; the same one too. Before changed()
    void changed();

protected:
    void refresh() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    void show(AccountFacts facts);
    FilesController::Shelf shelf() const; // of the archive and everything that hangs on it
    void showConflicts();
    void closePromise(const QString& promiseId, const char* state, const QString& done);
    QString nameOf(const Id& id) const;
    QString settle(const Id& conflict, int row, const QString& text);

    QString m_accountId;
    bool m_found = false;
    bool m_answered = false; // the store has, about this account
    AccountFacts m_facts;
    DueModel m_due;
    FieldModel m_fields;
    ContactModel m_contacts;
    VisitModel m_timeline;
    PromiseModel m_promises;
    HistoryModel m_history;
    ConflictModel m_conflicts;
    ChoiceModel m_contactLevels;
    FilesController m_files;
    std::map<QString, std::unique_ptr<ChoiceModel>> m_choices; // by field
    std::map<QString, std::unique_ptr<ConflictItem>> m_items;  // by conflict
};

} // namespace roadbook
