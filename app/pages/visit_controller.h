// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitController: the one visit being recorded or looked at. Everything a person does goes into the draft, and the
// draft goes to the disk at every pause; finishing is one atomic save, on the disk before finish() returns (law 1).
// GUI thread.
#pragma once

#include "models/choice_model.h"
#include "models/promise_model.h"
#include "pages/files_controller.h"
#include "pages/page_controller.h"
#include "pages/phrases_controller.h"
#include "pages/visit_preparation.h"
#include "regulation/due/would_count.h"
#include "store/queries.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QStringList>

namespace roadbook {

class VisitController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString visitId READ visitId NOTIFY changed)
    Q_PROPERTY(QString accountId READ accountId NOTIFY changed)
    Q_PROPERTY(QString accountName READ accountName NOTIFY changed)
    Q_PROPERTY(QString grade READ grade NOTIFY changed)
    Q_PROPERTY(bool tender READ tender NOTIFY changed)
    Q_PROPERTY(QString startedText READ startedText NOTIFY changed)
    Q_PROPERTY(QString plannedText READ plannedText NOTIFY changed)
    Q_PROPERTY(QString elapsedText READ elapsedText NOTIFY elapsedTextChanged)
    Q_PROPERTY(QString endedText READ endedText NOTIFY changed)
    Q_PROPERTY(QString stayText READ stayText NOTIFY changed)
    Q_PROPERTY(DraftState draftState READ draftState NOTIFY draftStateChanged)
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(bool finished READ finished NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(roadbook::ChoiceModel* people READ people CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* kinds READ kinds CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* channels READ channels CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* purposes READ purposes CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* outcomes READ outcomes CONSTANT)
    Q_PROPERTY(QString summary READ summary WRITE setSummary NOTIFY summaryChanged)
    Q_PROPERTY(QString competitor READ competitor WRITE setCompetitor NOTIFY competitorChanged)
    Q_PROPERTY(roadbook::PromiseModel* promises READ promises CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* dueChoices READ dueChoices CONSTANT)
    Q_PROPERTY(QString today READ today NOTIFY changed)
    Q_PROPERTY(roadbook::FilesController* files READ files CONSTANT)
    Q_PROPERTY(roadbook::VisitPreparation* preparation READ preparation CONSTANT)
    Q_PROPERTY(roadbook::PhrasesController* phrases READ phrases CONSTANT)
    Q_PROPERTY(QStringList remarks READ remarks NOTIFY changed)
    Q_PROPERTY(int remarksTone READ remarksTone NOTIFY changed)

public:
    enum DraftState { Nothing, Saving, Saved, Failed };
    Q_ENUM(DraftState)

    explicit VisitController(Services& services, QObject* parent = nullptr);

    QString visitId() const;
    QString accountId() const;
    QString accountName() const { return Words::text(m_account.name); }
    QString grade() const { return Words::text(m_account.grade); }
    bool tender() const { return m_account.tender; }
    QString startedText() const;
    QString plannedText() const;
    QString elapsedText() const;
    QString endedText() const;
    QString stayText() const;
    DraftState draftState() const { return m_draftState; }
    bool readOnly() const { return !m_loaded || !m_mine; }
    bool loading() const { return m_loading; }
    bool finished() const { return m_draft.finished; }
    QString refusal() const;
    ChoiceModel* people() { return &m_people; }
    ChoiceModel* kinds() { return &m_kinds; }
    ChoiceModel* channels() { return &m_channels; }
    ChoiceModel* purposes() { return &m_purposes; }
    ChoiceModel* outcomes() { return &m_outcomes; }
    QString summary() const { return Words::text(m_draft.summary); }
    void setSummary(const QString& text);
    QString competitor() const { return Words::text(m_draft.competitor); }
    void setCompetitor(const QString& text);
    PromiseModel* promises() { return &m_promises; }
    ChoiceModel* dueChoices() { return &m_dueChoices; }
    QString today() const; // of the office: "2026-11-23"
    FilesController* files() { return &m_files; }
    VisitPreparation* preparation() { return &m_preparation; }
    PhrasesController* phrases() { return &m_phrases; }
    QStringList remarks() const;
    int remarksTone() const;

    Q_INVOKABLE void start(const QString& accountId);
    // For something due: of this kind, in this way.
    Q_INVOKABLE void startFor(const QString& accountId, const QString& kind, const QString& channel);
    Q_INVOKABLE void startCall(const QString& accountId); // a phone call, whatever the last contact was
    Q_INVOKABLE void startItem(const QString& itemId);    // of the week's plan
    Q_INVOKABLE void startPlanned(const QString& visitId);
    Q_INVOKABLE void open(const QString& visitId);
    // Into the notes, where the cursor stands; returns where it stands then.
    Q_INVOKABLE int insertPhrase(const QString& phrase, int cursor);
    // These return the sentence to show, "" = done.
    Q_INVOKABLE QString addPerson(const QString& name, const QString& level);
    Q_INVOKABLE QString addPromise(const QString& what, const QString& due);
    Q_INVOKABLE void pickDue(const QString& day); // another than those offered
    Q_INVOKABLE QString removePromise(const QString& promiseId);
    Q_INVOKABLE QString setTimes(const QString& startHm, const QString& endHm, const QString& reason);
    Q_INVOKABLE QString finish();
    Q_INVOKABLE void discard();

signals:
    void changed();
    void elapsedTextChanged();
    void draftStateChanged();
    void summaryChanged();
    void competitorChanged();

protected:
    void refresh() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    using Question = std::function<Result<VisitPageFacts>(Replica&)>;
    void load(Question question);
    void show(VisitPageFacts facts);
    void showChoices();
    void showPromises();
    void chosen();
    void draftChanged();
    void saveDraft();
    void draftSaved(const Status& status);
    void setDraftState(DraftState state);
    bool nobodyMet() const;
    FilesController::Shelf shelf(); // of this visit
    void keepFile(const ChosenFile& file, const Id& id);
    bool dropFile(const Id& file);
    void judge(); // what the visit as it stands would count for

    bool m_loading = false; // the store has been asked
    bool m_loaded = false;
    bool m_mine = true;
    bool m_dirty = false; // the draft on the disk is older than m_draft
    bool m_saving = false;
    DraftState m_draftState = Nothing;
    VisitDraft m_draft;
    AccountFace m_account;
    std::vector<View> m_contacts;
    std::vector<PromiseFacts> m_savedPromises;
    Timestamp m_lastVisit = 0;
    regulation::Day m_today = 0; // of the office; 0 while the regulation cannot be read
    std::optional<DueSnapshot> m_due;
    std::vector<regulation::Verdict> m_verdicts; // of the visit as it stands
    ChoiceModel m_people;
    ChoiceModel m_kinds;
    ChoiceModel m_channels;
    ChoiceModel m_purposes;
    ChoiceModel m_outcomes;
    ChoiceModel m_dueChoices;
    PromiseModel m_promises;
    FilesController m_files;
    VisitPreparation m_preparation;
    PhrasesController m_phrases;
    QTimer m_second;
    QTimer m_slow; // saving takes so long that it is worth saying
};

} // namespace roadbook
