// SPDX-License-Identifier: GPL-3.0-or-later
//
// HandedInController: the base of the pages whose record a person hands in, a plan or record of a week or month: how far
// it has come, what the supervisor said, why it could not be handed in, and its paper. GUI thread.
#pragma once

#include "pages/conversation.h"
#include "pages/page_controller.h"
#include "pages/week_rows.h"

namespace roadbook {

class HandedInController : public roadbook::PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the base of the pages of the working week")
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(int stateTone READ stateTone NOTIFY changed)
    Q_PROPERTY(QString stateDetail READ stateDetail NOTIFY changed)
    Q_PROPERTY(QString guidance READ guidance NOTIFY changed)
    Q_PROPERTY(int guidanceTone READ guidanceTone NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(bool editable READ editable NOTIFY changed)
    Q_PROPERTY(QString submitText READ submitText NOTIFY changed)
    Q_PROPERTY(QString recallText READ recallText NOTIFY changed)
    Q_PROPERTY(bool exportable READ exportable NOTIFY changed)
    Q_PROPERTY(roadbook::Conversation* talk READ talk CONSTANT)

public:
    // `type`: of its record.
    HandedInController(Services& services, TypeId type, Touched shows, QObject* parent = nullptr);

    QString stateText() const { return m_words.state; }
    int stateTone() const { return m_words.tone; }
    QString stateDetail() const { return m_words.detail; }
    QString guidance() const { return m_words.guidance; } // the supervisor's
    int guidanceTone() const { return m_words.guidanceTone; }
    QString refusal() const { return m_refusal; } // why it could not be handed in; "" again with the next change
    bool editable() const;
    QString submitText() const { return moveText("submit", true); } // "" when that cannot be done from here
    QString recallText() const { return moveText("recall", false); }
    bool exportable() const; // it is there to be printed
    Conversation* talk() { return &m_talk; }

    Q_INVOKABLE virtual void submit() = 0;
    Q_INVOKABLE void recall();
    Q_INVOKABLE void exportPaper(); // PDF and workbook; says where they are

signals:
    void changed();

protected:
    TypeId recordType() const { return m_type; }
    FieldId stateField() const;
    virtual const HandedIn* handedIn() const = 0; // nullptr: not known yet
    void showStanding();
    void setRefusal(const QString& refusal) { m_refusal = refusal; }
    // The label of that move; "" when there is none from here, or it is refused and `evenRefused` is not wanted.
    QString moveText(const char* move, bool evenRefused) const;
    // Makes one move, asking the regulation first so that a refusal comes in its own words.
    void moveTo(const char* move, const char* to, const QString& said);
    void clearStanding();

private:
    TypeId m_type;
    Conversation m_talk;
    HandedInWords m_words;
    QString m_refusal;
};

} // namespace roadbook
