// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/tiny_device.h"

#include <algorithm>
#include <string>
#include <utility>

namespace roadbook::tiny {

TinyDevice::TinyDevice(const TypeInfo& type, std::uint8_t number)
    : m_type(&type), m_device(idOf(number)), m_user(idOf(static_cast<std::uint8_t>(0x40 + number)))
{}

void TinyDevice::pull(const TinyHub& hub)
{
    m_base = hub.record();
    m_conflictsInBase = hub.conflictRecords();
    std::erase_if(m_pending, [&](const Sent& s) { return s.writer.seq <= hub.takenFrom(m_device); });
    m_view = m_base;
    m_conflictsInView = m_conflictsInBase;
    for (const auto& sent : m_pending)
        replay(sent);
}

void TinyDevice::replay(const Sent& sent)
{
    MergeInput input;
    input.type = m_type;
    input.current = m_view.rev != 0 ? &m_view : nullptr;
    input.conflicts = m_conflictsInView;
    input.operation = &sent.operation;
    input.writer = sent.writer;
    m_predicted = merge(input);
    if (m_predicted)
        keep(*m_predicted, m_view, m_conflictsInView);
}

Operation TinyDevice::operation(OpKind kind) const
{
    Operation op;
    op.kind = kind;
    op.type = m_type->id;
    op.record = kTheRecord;
    op.scope = kTheRecord;
    op.seen = {m_base.rev, m_pending.empty() ? 0 : m_pending.back().writer.seq};
    op.expected = m_view.rev;
    return op;
}

Seen TinyDevice::seenOf(FieldId field) const
{
    const Stamp* inView = m_view.rev != 0 ? m_view.stampOf(field) : nullptr;
    const Stamp* inBase = m_base.rev != 0 ? m_base.stampOf(field) : nullptr;
    const std::uint32_t rev = inBase != nullptr ? inBase->rev : 0;
    if (inView == nullptr)
        return {rev, 0};
    const bool unsent =
        inView->device == m_device &&
        std::any_of(m_pending.begin(), m_pending.end(), [&](const Sent& s) { return s.writer.seq == inView->seq; });
    return {rev, unsent ? inView->seq : 0};
}

Sent TinyDevice::save(Operation operation, std::int64_t rank)
{
    Writer writer;
    writer.device = m_device;
    writer.deviceName = "tablet " + std::to_string(m_device.bytes[0]);
    writer.author = m_user;
    writer.seq = ++m_seq;
    writer.at = rankAt(rank);
    writer.rank = rankAt(rank);
    m_pending.push_back({std::move(operation), std::move(writer)});
    replay(m_pending.back());
    return m_pending.back();
}

Sent TinyDevice::create(const std::vector<std::pair<FieldId, Value>>& values, std::int64_t rank)
{
    Operation op = operation(OpKind::Create);
    for (const auto& [field, value] : values)
        op.changes.push_back({field, {}, {}, value});
    return save(std::move(op), rank);
}

Sent TinyDevice::edit(FieldId field, const Value& after, std::int64_t rank)
{
    Operation op = operation(OpKind::Edit);
    op.changes.push_back({field, seenOf(field), m_view.value(field), after});
    return save(std::move(op), rank);
}

Sent TinyDevice::editSet(FieldId field, const Value& added, const Value& removed, std::int64_t rank)
{
    Operation op = operation(OpKind::Edit);
    op.changes.push_back({field, seenOf(field), removed, added});
    return save(std::move(op), rank);
}

Sent TinyDevice::remove(std::int64_t rank)
{
    return save(operation(OpKind::Delete), rank);
}

Sent TinyDevice::undelete(std::int64_t rank)
{
    return save(operation(OpKind::Undelete), rank);
}

bool TinyDevice::seesOpenConflict(FieldId field) const
{
    return std::any_of(m_conflictsInView.begin(), m_conflictsInView.end(), [&](const Record& record) {
        const auto view = conflictFromRecord(record);
        return view && view->open && view->field == field;
    });
}

Sent TinyDevice::settle(FieldId field, const Value& value, std::int64_t rank)
{
    for (const auto& record : m_conflictsInView) {
        const Conflict conflict = conflictFromRecord(record).value();
        if (!conflict.open || conflict.field != field)
            continue;
        Operation op = operation(OpKind::Settle);
        op.conflict = conflict.id;
        for (const auto& rival : conflict.rivals)
            op.rivals.push_back({rival.stamp.device, rival.stamp.seq});
        const Value shown = field == kLifeField ? Value{m_view.deleted} : m_view.value(field);
        op.changes.push_back({field, seenOf(field), shown, value});
        return save(std::move(op), rank);
    }
    throw BrokenInvariant("a test settles a conflict that this device does not see");
}

} // namespace roadbook::tiny
