// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/refused_save.h"

#include "model/fields.h"
#include "model/from_text.h"
#include "models/tone.h"
#include "pages/field_text.h"
#include "pages/grade_refusal.h"
#include "pages/rows.h"
#include "store/regrade_facts.h"

#include <algorithm>
#include <map>

namespace roadbook {
namespace {

// Can a person type it into one line?
bool isTyped(Kind kind)
{
    return kind == Kind::Text || kind == Kind::LongText || kind == Kind::Integer || kind == Kind::Money ||
           kind == Kind::Usage || kind == Kind::Date || kind == Kind::Position;
}

struct Shown {
    QuarantinedSave save;
    regulation::Day week = 0;
    std::map<Id, std::string> names; // of everybody and everything it refers to
};

Result<Shown> find(Replica& replica, const Id& id)
{
    RB_ASSIGN(const auto saves, replica.quarantine());
    const auto at = std::find_if(saves.begin(), saves.end(), [&](const auto& save) { return save.id == id; });
    if (at == saves.end())
        return fail(ErrorCode::NotFound, "somebody has dealt with it");
    Shown shown{*at, weekOfSave(replica, *at), {}};
    const auto learn = [&](const Id& ref) -> Status {
        RB_ASSIGN(const auto view, replica.find(ref));
        if (!view)
            return {};
        if (const auto* type = findType(view->record.type); type != nullptr && type->field("name") != nullptr)
            shown.names[ref] = view->record.text(type->field("name")->id);
        return {};
    };
    RB_TRY(learn(shown.save.author));
    for (const auto& op : shown.save.save.operations)
        for (const auto& change : op.changes)
            if (const auto* ref = std::get_if<Id>(&change.after))
                RB_TRY(learn(*ref));
    if (!shown.save.account.isNull())
        RB_TRY(learn(shown.save.account));
    return shown;
}

} // namespace

bool RefusedSave::show(const QString& id)
{
    const auto shown = m_services.store.ask([id = idOf(id)](Replica& replica) { return find(replica, id); });
    if (!shown)
        return false;
    m_save = shown->save;
    m_week = shown->week;
    describe([names = shown->names](const Id& ref) {
        const auto at = names.find(ref);
        return at != names.end() ? Words::text(at->second) : QString();
    });
    emit changed();
    return true;
}

void RefusedSave::describe(const std::function<QString(const Id&)>& nameOf)
{
    Words& words = m_services.words;
    m_title = nameOf(m_save.account);
    m_who = tr("%1 · %2 · %3").arg(nameOf(m_save.author), words.nearMoment(m_save.at), Words::text(m_save.deviceName));
    m_reason = gradeRefusal(m_save.reason, m_week, words);
    m_field = nullptr;
    m_fieldLabel.clear();
    m_fieldText.clear();
    QStringList lines;
    for (const auto& op : m_save.save.operations) {
        const auto* type = findType(op.type);
        if (type == nullptr)
            continue;
        for (const auto& change : op.changes) {
            const auto* field = type->field(change.field);
            if (field == nullptr || isInternal(field->kind))
                continue;
            const QString text = words.value(*field, change.after, nameOf);
            lines.append(tr("%1：%2").arg(bareLabel(*field, words), text.isEmpty() ? tr("（空）") : text));
            if (m_field == nullptr && field->name == m_save.reason.field && isTyped(field->kind)) {
                m_field = field;
                m_fieldRecord = op.record;
                m_fieldLabel = words.label(*field);
                m_fieldText = editText(*field, change.after); // as it is typed
            }
        }
    }
    m_content = lines.join(u'\n');
}

QString RefusedSave::apply(const QString& correctedText)
{
    std::vector<Edit> instead;
    if (m_field != nullptr && correctedText != m_fieldText) {
        auto value = valueFromText(*m_field, correctedText.toStdString());
        if (!value)
            return m_services.words.refusal(value.error());
        instead.push_back({OpKind::Edit, 0, m_fieldRecord, {{m_field->id, *std::move(value)}}});
    }
    return decided(m_services.store.ask([&](Replica& replica) -> Status {
        RB_ASSIGN([[maybe_unused]] const auto views, replica.applyQuarantined(m_save.id, instead));
        return {};
    }),
                   tr("已重新保存，已存本机"));
}

QString RefusedSave::handOver()
{
    return decided(m_services.store.ask([&](Replica& replica) { return replica.handOverQuarantined(m_save.id); }),
                   tr("已交给主管处理"));
}

QString RefusedSave::discard()
{
    return decided(m_services.store.ask([&](Replica& replica) { return replica.discardQuarantined(m_save.id); }),
                   tr("已放弃，历史里还能找到"));
}

QString RefusedSave::decided(const Status& status, const QString& said)
{
    if (!status)
        return m_services.words.refusal(status.error());
    m_services.store.announce(kTouchedAll, true);
    m_services.notices.say(said, Tone::Good);
    return {};
}

} // namespace roadbook
