// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewController: what waits for whoever reviews, one document at a time or all clean ones at once. Guidance that is
// being written is a draft and survives. Nothing is decided that was not on the screen. GUI thread.
#pragma once

#include "pages/conversation.h"
#include "pages/page_controller.h"
#include "pages/review_detail.h"
#include "store/review_facts.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace roadbook {

class ReviewController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(roadbook::ReviewModel* reviews READ reviews CONSTANT)
    Q_PROPERTY(roadbook::ReviewDetail* detail READ detail CONSTANT)
    Q_PROPERTY(roadbook::Conversation* talk READ talk CONSTANT)
    Q_PROPERTY(QString selectedId READ selectedId WRITE setSelectedId NOTIFY selectedIdChanged)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed)
    Q_PROPERTY(int missingCount READ missingCount NOTIFY changed)
    Q_PROPERTY(int bulkCount READ bulkCount NOTIFY changed)
    Q_PROPERTY(int markedCount READ markedCount NOTIFY changed)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    Q_PROPERTY(QString guidance READ guidance WRITE setGuidance NOTIFY guidanceChanged)
    Q_PROPERTY(bool returning READ isReturning NOTIFY returningChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString bulkText READ bulkText NOTIFY changed)
    Q_PROPERTY(QString bulkGuidance READ bulkGuidance NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)

public:
    explicit ReviewController(Services& services, QObject* parent = nullptr);

    ReviewModel* reviews() { return &m_reviews; }
    ReviewDetail* detail() { return &m_detail; }
    Conversation* talk() { return &m_talk; } // about the document that is shown
    QString selectedId() const { return m_selectedId; }
    void setSelectedId(const QString& reviewId);
    int waitingCount() const { return m_waitingCount; }
    int missingCount() const;                                         // late by now, of everybody who is led
    int bulkCount() const { return static_cast<int>(bulk().size()); } // what approveClean() would take
    int markedCount() const { return static_cast<int>(m_marked.size()); }
    QString summaryText() const;
    QString guidance() const { return m_guidance; }
    void setGuidance(const QString& text);
    bool isReturning() const { return m_returning; }
    QString problem() const { return m_problem; }
    QString bulkText() const;
    QString bulkGuidance() const;
    bool isBusy() const { return m_busy; }

    Q_INVOKABLE void selectNext() { selectBy(1); }
    Q_INVOKABLE void selectPrevious() { selectBy(-1); }
    // Approves what is shown and goes on to the next; asks for guidance when the regulation wants some.
    Q_INVOKABLE void approve();
    // Return is two steps: the reason is asked for, then given.
    Q_INVOKABLE void startReturn();
    Q_INVOKABLE void cancelReturn();
    Q_INVOKABLE void confirmReturn();
    // Sends the guidance without deciding.
    Q_INVOKABLE void giveGuidance();
    // The document that is shown as PDF and as a workbook; says where they are.
    Q_INVOKABLE void exportPaper();
    // Clean ones only: with any marked, those alone are approved together.
    Q_INVOKABLE void toggleMark(const QString& reviewId);
    // All clean ones, or the marked ones of them, with the same guidance; one save each.
    Q_INVOKABLE void approveClean(const QString& guidance);

signals:
    void selectedIdChanged();
    void changed();
    void guidanceChanged();
    void returningChanged();
    void problemChanged();

protected:
    void refresh() override;
    void refreshCount() override;
    void clear() override;

private:
    void show(ReviewFacts facts);
    void showRows();
    void showDetail();
    void askDue();
    void selectBy(int step);
    void decideShown(ReviewDecision::Kind kind, const QString& said);
    void setReturning(bool returning);
    void setProblem(const QString& problem);
    void showGuidance(const QString& text, bool suggested);
    void keepDraft();
    void dropDraft(const QString& reviewId);
    void showOverdue(const ReviewDocFacts& shown);
    void showMissing(const MissingFacts& missing);
    const WaitingFacts* waiting(const QString& reviewId) const;
    const MissingFacts* missing(const QString& reviewId) const;
    std::vector<const WaitingFacts*> bulk() const;
    QString nextWaiting(const QString& reviewId) const;

    ReviewModel m_reviews;
    ReviewDetail m_detail;
    Conversation m_talk;
    ReviewFacts m_facts;
    int m_waitingCount = 0;
    std::map<Id, int> m_overdue; // how much of each person's, as it was counted last
    std::uint64_t m_counted = 0; // countings that were asked for
    bool m_dueRead = false;      // until then documents are shown without what is overdue
    bool m_dueAsked = false;
    QString m_selectedId;
    QString m_shownId; // the document on the screen; "" until it has come
    QSet<QString> m_marked;
    QString m_guidance;
    bool m_suggested = false; // the guidance is ours, nobody has touched it
    bool m_draftKept = true;
    bool m_returning = false;
    bool m_busy = false;
    QString m_problem;
    QTimer m_pause;
    QTimer m_minute; // what is not handed in becomes late by itself
};

} // namespace roadbook
