// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/conversation.h"

#include "models/tone.h"
#include "pages/rows.h"
#include "pages/said_text.h"

#include <utility>

namespace roadbook {

Conversation::Conversation(Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_draft(services)
{}

void Conversation::setText(const QString& text)
{
    if (!isOpen() || text == m_draft.text())
        return;
    m_draft.write(remarkKey(m_facts.record), text);
    emit textChanged();
}

bool Conversation::send()
{
    if (!isSendable())
        return false;
    const std::string text = m_draft.text().trimmed().toStdString();
    const auto saved = m_services.store.save({remarkEdit(m_facts.type, m_facts.record, text)});
    if (!saved) {
        m_services.notices.say(m_services.words.refusal(saved.error()), Tone::Danger);
        return false;
    }
    m_draft.drop(remarkKey(m_facts.record));
    m_draft.show({});
    emit textChanged();
    m_services.notices.say(tr("批注已存本机，联网后对方会看到"), Tone::Good);
    return true;
}

void Conversation::show(const ConversationFacts& facts)
{
    const bool another = m_facts.record != facts.record;
    m_facts = facts;
    QList<RemarkRow> rows;
    for (const SaidFacts& one : facts.said)
        rows.append({.remarkKey = QStringLiteral("%1/%2").arg(one.at).arg(rows.size()),
                     .who = Words::text(one.who),
                     .when = m_services.words.nearMoment(one.at),
                     .said = Words::text(one.text),
                     .mine = one.author == m_services.me.staff});
    const bool answered = rows.isEmpty() || rows.constLast().mine;
    m_latest = answered ? QString() : saidText({facts.said.back()}, m_services.words);
    m_remarks.setRows(std::move(rows));
    if (another) {
        m_draft.keep();
        m_draft.show(facts.draft ? Words::text(*facts.draft) : QString());
        emit textChanged();
    }
    emit changed();
}

} // namespace roadbook
