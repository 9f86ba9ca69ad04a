// SPDX-License-Identifier: GPL-3.0-or-later
//
// PackTrialController: a new regulation pack is tried before it is put into force: a file from the disk is read, refused
// with its place and reason or replayed over the past year of what this device holds. Nothing is put into force here: that
// is done by IT at the server, and the page gives the command. GUI thread.
#pragma once

#include "models/overview_models.h"
#include "models/replay_model.h"
#include "models/review_models.h"
#include "models/rule_model.h"
#include "pages/page_controller.h"
#include "store/pack_trial.h"

#include <QtCore/QUrl>

#include <optional>

namespace roadbook {

class PackTrialController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed)
    Q_PROPERTY(roadbook::RuleModel* findings READ findings CONSTANT)
    Q_PROPERTY(roadbook::ShortFactModel* facts READ facts CONSTANT)
    Q_PROPERTY(roadbook::ReplayModel* regraded READ regraded CONSTANT)
    Q_PROPERTY(roadbook::ReplayModel* owed READ owed CONSTANT)
    Q_PROPERTY(roadbook::ReplayModel* people READ people CONSTANT)
    Q_PROPERTY(roadbook::ChartModel* months READ months CONSTANT)

public:
    enum State { Choosing, Reading, Running, Done, Refused };
    Q_ENUM(State)

    explicit PackTrialController(Services& services, QObject* parent = nullptr);

    State state() const { return m_state; }
    QString fileName() const { return m_fileName; }
    QString title() const;                         // "试算的《…》第 2 版与现行的《…》第 1 版"
    double progress() const { return m_progress; } // 0 to 1; below zero: not known
    QString errorText() const;                     // why the file is refused; findings() names the places
    QString nextText() const;                      // how it is put into force: by IT, on the server
    RuleModel* findings() { return &m_findings; }  // errors, gaps, what is to be configured; with their places
    ShortFactModel* facts() { return &m_facts; }
    ReplayModel* regraded() { return &m_regraded; }
    ReplayModel* owed() { return &m_owed; }
    ReplayModel* people() { return &m_people; }
    ChartModel* months() { return &m_months; }

    Q_INVOKABLE void choose(const QUrl& file);
    Q_INVOKABLE void reset(); // also stops what is running

signals:
    void changed();
    void progressChanged();

protected:
    void refresh() override; // texts only
    void clear() override;

private:
    void setState(State state);
    void take(TrialInput input);
    QString whyNotRead(const Error& error) const;
    QString whyRefused(const std::vector<regulation::Finding>& findings) const;
    static bool isNoPack(const std::vector<regulation::Finding>& findings);
    void showFindings();
    void show();

    State m_state = Choosing;
    QString m_fileName;
    std::optional<Error> m_unread; // why the file could not be read
    double m_progress = -1;
    std::uint64_t m_choice = 0; // answers about an earlier file are not ours
    std::shared_ptr<const TrialInput> m_input;
    std::shared_ptr<const regulation::Replay> m_replay;
    RuleModel m_findings;
    ShortFactModel m_facts;
    ReplayModel m_regraded;
    ReplayModel m_owed;
    ReplayModel m_people;
    ChartModel m_months;
    PackTrial m_trial;
};

} // namespace roadbook
