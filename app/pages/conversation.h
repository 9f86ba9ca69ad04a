// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conversation: the remarks (批注) of the record that a page shows, and the one that is being written: a draft at every
// keystroke, a remark when it is sent. Rep and supervisor talk about a plan or a record with it, whoever's turn it is.
// GUI thread.
#pragma once

#include "models/remark_model.h"
#include "pages/typed_draft.h"
#include "store/said.h"

#include <QtQml/qqmlregistration.h>

namespace roadbook {

class Conversation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(roadbook::RemarkModel* remarks READ remarks CONSTANT)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString latest READ latest NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(bool sendable READ isSendable NOTIFY textChanged)

public:
    explicit Conversation(Services& services, QObject* parent = nullptr);

    RemarkModel* remarks() { return &m_remarks; }
    bool isOpen() const { return !m_facts.record.isNull(); } // there is a record to say something to
    int count() const { return m_remarks.count(); }
    QString latest() const
    {
        return m_latest;
    } // the last word, when somebody else has it: "王敏 今天 11:02：…"; else ""
    QString text() const { return m_draft.text(); }
    void setText(const QString& text);
    bool isSendable() const { return isOpen() && !m_draft.text().trimmed().isEmpty(); }

    // Says it; false, and the text stays, when it could not be saved or there is nothing to say.
    Q_INVOKABLE bool send();

    // What is being written stays as long as it is about the same record.
    void show(const ConversationFacts& facts);
    void keep() { m_draft.keep(); } // the last keystrokes, when the page is left

signals:
    void changed();
    void textChanged();

private:
    Services& m_services;
    RemarkModel m_remarks;
    ConversationFacts m_facts;
    QString m_latest;
    TypedDraft m_draft;
};

} // namespace roadbook
