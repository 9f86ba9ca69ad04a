// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of merge() where concurrent writes become one value without a person: texts, sums, the
// larger or smaller of two.
#include "merge/text_merge.h"
#include "merge/work.h"
#include "model/present.h"

#include <algorithm>
#include <string>
#include <utility>

namespace roadbook {
namespace {

std::string_view textOf(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? std::string_view(*text) : std::string_view();
}

bool isTextOrNull(const Value& value)
{
    return isNull(value) || std::holds_alternative<std::string>(value);
}

// FNV-1a. Not against forgers: who forges it names a value that nobody wrote.
void mix(std::uint64_t& hash, std::uint64_t number)
{
    for (int i = 0; i < 8; ++i) {
        hash = (hash ^ (number & 0xFFU)) * 1'099'511'628'211U;
        number >>= 8U;
    }
}

void mix(std::uint64_t& hash, const Stamp& stamp)
{
    for (const auto byte : stamp.device.bytes)
        mix(hash, byte);
    mix(hash, stamp.seq);
}

// Nothing is less than any value, and more: it never wins.
bool beats(const Value& challenger, const Value& holder, bool larger)
{
    if (isNull(challenger) || isNull(holder))
        return isNull(holder) && !isNull(challenger);
    return larger ? holder < challenger : challenger < holder;
}

} // namespace

// A value that nobody wrote as it stands. It belongs to no device, so that neither of the two whose
// work is in it counts as having seen it (nor as being in conflict with themselves), and its number
// comes from the two writes, so that devices and server name it alike.
Stamp MergeWork::joinedStamp(const Stamp& other) const
{
    constexpr std::uint64_t kNumberMask = (std::uint64_t{1} << 48U) - 1; // exact in every JSON reader
    std::uint64_t number = 14'695'981'039'346'656'037U;
    mix(number, other);
    mix(number, m_stamp);
    Stamp joined = m_stamp;
    joined.device = Id{};
    joined.seq = number & kNumberMask;
    joined.rank = std::max(m_stamp.rank, other.rank);
    return joined;
}

// `joined` holds what is shown and what the author wrote. Both originals stay to be found (law 3).
void MergeWork::join(FieldId field, const Value& after, Value joined)
{
    raise(Verdict::Merged);
    const Value current = m_record.value(field);
    const Stamp shown = slotStamp(field) != nullptr ? *slotStamp(field) : Stamp{};
    if (joined != after) {
        Stamp never = m_stamp;
        never.rev = 0;
        forget(field, after, never, PastReason::Merged);
    }
    if (joined == current)
        return;
    forget(field, current, shown, PastReason::Merged);
    const Stamp stamp = joined == after ? m_stamp : joinedStamp(shown);
    setSlot(field, std::move(joined), stamp);
}

void MergeWork::applyText(const FieldChange& change)
{
    const Value& current = m_record.value(change.field);
    const Value after = normalised(change.after);
    const Value before = normalised(change.before);
    const bool texts = isTextOrNull(current) && isTextOrNull(after) && isTextOrNull(before);
    if (texts && after != current && !saw(slotStamp(change.field), change.seen)) {
        if (before == current) { // the same words as the author had before them, whoever wrote them
            forget(change.field, current, *slotStamp(change.field), PastReason::Replaced);
            setSlot(change.field, after, m_stamp);
            return;
        }
        if (auto joined = mergeTexts(textOf(before), textOf(current), textOf(after))) {
            join(change.field, after, normalised(*std::move(joined)));
            return;
        }
    }
    applyReview(change.field, change.seen, before, after);
}

Status MergeWork::applySum(const FieldInfo& field, const FieldChange& change)
{
    const auto number = [](const Value& value) {
        const auto* held = std::get_if<std::int64_t>(&value);
        return held != nullptr ? *held : 0;
    };
    const Value current = m_record.value(field.id);
    const Stamp* stamp = slotStamp(field.id);
    std::int64_t sum = 0;
    const bool overflow = __builtin_sub_overflow(number(change.after), number(change.before), &sum) ||
                          __builtin_add_overflow(number(current), sum, &sum);
    if (overflow)
        return fail(ErrorCode::BadValue, std::string(field.name) + ": the sum is too large", std::string(field.name));
    RB_TRY(checkValue(field, Value{sum}));
    if (change.before != current) {
        join(field.id, change.after, Value{sum});
    } else if (change.after != current) {
        if (stamp != nullptr)
            forget(field.id, current, *stamp, PastReason::Replaced);
        setSlot(field.id, change.after, m_stamp);
    }
    return {};
}

void MergeWork::applyExtreme(const FieldChange& change, bool larger)
{
    const Value current = m_record.value(change.field);
    const Value after = normalised(change.after);
    const Stamp* stamp = slotStamp(change.field);
    const bool seen = saw(stamp, change.seen);
    if (!seen)
        raise(Verdict::Merged);
    if (after == current) {
        if (!seen)
            liftRank(change.field);
        return;
    }
    if (stamp == nullptr || beats(after, current, larger)) {
        if (stamp != nullptr)
            forget(change.field, current, *stamp, seen ? PastReason::Replaced : PastReason::Overtaken);
        setSlot(change.field, after, m_stamp);
        return;
    }
    raise(Verdict::Merged);
    Stamp never = m_stamp;
    never.rev = 0;
    forget(change.field, after, never, PastReason::Overtaken);
}

} // namespace roadbook
