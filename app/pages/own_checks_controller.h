// SPDX-License-Identifier: GPL-3.0-or-later
//
// OwnChecksController: what spot checks found about a rep's own visits, and the place to explain it. A result is a
// conversation, not a verdict: nothing is deducted. GUI thread.
#pragma once

#include "models/spot_check_model.h"
#include "pages/page_controller.h"
#include "pages/typed_draft.h"
#include "store/own_checks.h"

namespace roadbook {

class OwnChecksController : public roadbook::PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(roadbook::OwnCheckModel* checks READ checks CONSTANT)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed)
    Q_PROPERTY(QString articleText READ articleText NOTIFY changed)
    Q_PROPERTY(QString openedId READ openedId NOTIFY openedChanged)
    Q_PROPERTY(QString openedTitle READ openedTitle NOTIFY openedChanged)
    Q_PROPERTY(QString openedAnswer READ openedAnswer NOTIFY openedChanged)
    Q_PROPERTY(QString explanation READ explanation WRITE setExplanation NOTIFY explanationChanged)

public:
    explicit OwnChecksController(Services& services, QObject* parent = nullptr);

    OwnCheckModel* checks() { return &m_checks; }
    int waitingCount() const { return m_waiting; }
    QString waitingText() const { return m_waitingText; } // a line for Today; "" = nothing waits
    QString articleText() const { return m_articleText; }
    QString openedId() const { return m_opened; } // the check that is being explained
    QString openedTitle() const;
    QString openedAnswer() const; // what the customer said; "" = it was not written down
    QString explanation() const { return m_explanation.text(); }
    void setExplanation(const QString& text);

    Q_INVOKABLE bool open(const QString& checkId); // false: it cannot be explained
    Q_INVOKABLE QString save();                    // why not; "" = done

signals:
    void changed();
    void openedChanged();
    void explanationChanged();

protected:
    void refresh() override;
    void clear() override;

private:
    struct Read {
        std::vector<OwnCheckFacts> checks;
        regulation::Source source;
    };
    static Result<Read> readAll(Replica& replica, const Id& me);
    void show(Read answer);
    OwnCheckRow rowOf(const OwnCheckFacts& facts) const;
    const OwnCheckFacts* find(const QString& checkId) const;

    std::vector<OwnCheckFacts> m_facts;
    OwnCheckModel m_checks;
    int m_waiting = 0;
    QString m_waitingText;
    QString m_articleText;
    QString m_opened;
    TypedDraft m_explanation;
};

} // namespace roadbook
