// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/workflow/complete.h"

#include "model/fields.h"
#include "regulation/workflow/deadline.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

constexpr Timestamp kDay = 24LL * 3600 * 1000;

const Value* given(const FieldValues& fields, FieldId field)
{
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == field; });
    return at != fields.end() ? &at->second : nullptr;
}

// As the record will be.
Value valueOf(const Completing& c, const FieldValues& fields, FieldId field)
{
    if (const auto* value = given(fields, field))
        return *value;
    return c.before != nullptr ? c.before->value(field) : Value{};
}

std::string textOf(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string();
}

const Move* moveOf(const TypeRules& rules, const Completing& c, const FieldValues& fields)
{
    const auto* state = given(fields, rules.state);
    if (state == nullptr)
        return nullptr;
    const std::string from = c.before != nullptr ? std::string(c.before->text(rules.state)) : std::string();
    const std::string to = textOf(*state);
    const auto at = std::find_if(rules.moves.begin(), rules.moves.end(), [&](const Move& move) {
        return move.to == to && std::find(move.from.begin(), move.from.end(), from) != move.from.end();
    });
    return at != rules.moves.end() ? &*at : nullptr;
}

bool isLate(const Rulebook& book, const Completing& c, const FieldValues& fields, const Move& move)
{
    const auto* deadline = book.section->deadlineOf(c.type->id, move.to);
    const auto period = parseDay(textOf(valueOf(c, fields, c.type->periodField)));
    if (deadline == nullptr || !period)
        return false;
    return punctuality(dueTime(*deadline, *book.calendar, *period), book.now) == Punctuality::Late;
}

// An archive opens for as long as was asked, and no longer than its level allows.
Timestamp openUntil(const Rulebook& book, const Completing& c, const FieldValues& fields)
{
    const auto* level = book.section->accessLevel(textOf(valueOf(c, fields, field::access_query::kLevel)));
    if (level == nullptr)
        return book.now;
    const Value asked = valueOf(c, fields, field::access_query::kDays);
    const auto* days = std::get_if<std::int64_t>(&asked);
    const auto open = days != nullptr ? std::clamp<std::int64_t>(*days, 1, level->mostDays) : level->days;
    return book.now + open * kDay;
}

Value setBy(const Rulebook& book, const Completing& c, const FieldValues& fields, const Move& move,
            const FieldInfo& field)
{
    switch (field.kind) {
    case Kind::DateTime:
        if (c.type->id == type::kAccessQuery && field.id == field::access_query::kUntil)
            return openUntil(book, c, fields);
        return book.now;
    case Kind::Date:
        return formatDay(book.calendar->dayOf(book.now));
    case Kind::Ref:
        return c.mover;
    case Kind::Boolean:
        return field.name == "late" ? Value{isLate(book, c, fields, move)} : Value{true};
    default:
        return std::string(c.packName);
    }
}

// The world as it would be with the signature in it.
class SignedWorld final : public MoveWorld {
public:
    SignedWorld(MoveWorld& world, Record signedRecord) : m_world(world), m_signed(std::move(signedRecord)) {}

    Result<std::optional<Record>> before(const Id& id) override { return m_world.before(id); }
    Result<std::optional<Record>> after(const Id& id) override
    {
        return id == m_signed.id ? std::optional{m_signed} : m_world.after(id);
    }
    Result<std::vector<Record>> hanging(TypeId type, FieldId reference, const Id& on, const Id& scope) override
    {
        return m_world.hanging(type, reference, on, scope);
    }
    Result<bool> leads(const Id& lead, const Id& person) override { return m_world.leads(lead, person); }

private:
    MoveWorld& m_world;
    Record m_signed;
};

} // namespace

void addWhatTheMoveSets(const Rulebook& book, const Completing& completing, FieldValues& fields)
{
    const auto* rules = book.section->rules(completing.type->id);
    const auto* move = rules != nullptr ? moveOf(*rules, completing, fields) : nullptr;
    if (move == nullptr)
        return;
    for (const auto id : move->sets)
        // A sheet is made by whoever has the visits.
        if (given(fields, id) == nullptr && completing.type->field(id)->kind != Kind::LongText)
            fields.emplace_back(id, setBy(book, completing, fields, *move, *completing.type->field(id)));
    // Whoever approves as the last of a chain need not count the signatures.
    const bool asks = std::any_of(move->requirements.begin(), move->requirements.end(),
                                  [](const Requirement& r) { return r.check == Requirement::Check::Chain; });
    if (!asks || completing.before == nullptr || given(fields, rules->step) != nullptr)
        return;
    const auto* chain = book.section->chainFor(completing.type->id, completing.before->text(rules->chainBy));
    const auto next = completing.before->integer(rules->step) + 1;
    if (chain != nullptr && next == static_cast<std::int64_t>(chain->steps.size()))
        fields.emplace_back(rules->step, next);
}

FieldValues nextSignature(const WorkflowSection& section, const Record& record)
{
    const auto* rules = section.rules(record.type);
    if (rules == nullptr || rules->step == 0 || record.text(rules->state) != "submitted")
        return {};
    const auto* chain = section.chainFor(record.type, record.text(rules->chainBy));
    const auto next = record.integer(rules->step) + 1;
    const auto all = chain != nullptr ? static_cast<std::int64_t>(chain->steps.size()) : 0;
    if (next > all)
        return {};
    FieldValues fields{{rules->step, next}};
    if (next == all)
        fields.emplace_back(rules->state, std::string("approved"));
    return fields;
}

Result<std::optional<PossibleSignature>> possibleSignature(const Rulebook& book, const Record& record,
                                                           const Mover& mover, MoveWorld& world)
{
    const FieldValues fields = nextSignature(*book.section, record);
    if (fields.empty())
        return std::nullopt;
    const auto* rules = book.section->rules(record.type);
    const auto* chain = book.section->chainFor(record.type, record.text(rules->chainBy));
    Moving moving{rules->type, record.id, record.scope, Moving::Kind::Edit, {}};
    Record after = record;
    for (const auto& [field, value] : fields) {
        moving.changes.push_back({field, record.value(field), value});
        after.set(field, value, record.life);
    }
    SignedWorld signedWorld(world, std::move(after));
    RB_ASSIGN(auto refusal, mayMove(book, moving, mover, signedWorld));
    return PossibleSignature{chain, &chain->steps[static_cast<std::size_t>(record.integer(rules->step))],
                             std::move(refusal)};
}

} // namespace roadbook::regulation
