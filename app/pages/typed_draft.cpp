// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/typed_draft.h"

#include "models/tone.h"

namespace roadbook {

void TypedDraft::show(const QString& text)
{
    m_text = text;
    m_dirty = false;
}

void TypedDraft::write(const std::string& key, const QString& text)
{
    m_key = key;
    m_text = text;
    m_dirty = true;
    save();
}

void TypedDraft::save()
{
    if (m_saving || !m_dirty)
        return;
    m_saving = true;
    m_dirty = false;
    m_services.store.run(
        [key = m_key, content = m_text.toStdString()](Replica& replica) { return replica.saveDraft(key, content); },
        this,
        [this](const Status& status) {
            m_saving = false;
            if (!status)
                m_services.notices.say(m_services.words.refusal(status.error()), Tone::Danger);
            save(); // what was typed meanwhile
        });
}

void TypedDraft::keep()
{
    if (m_dirty)
        m_services.store.run([key = m_key, content = m_text.toStdString()](Replica& replica) {
            return replica.saveDraft(key, content);
        });
    m_dirty = false;
}

void TypedDraft::drop(const std::string& key)
{
    m_dirty = false;
    m_services.store.run([key](Replica& replica) { return replica.dropDraft(key); });
}

} // namespace roadbook
