// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/workflow/moves.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::string_view textOf(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? std::string_view(*text) : std::string_view{};
}

Id refOf(const Value& value)
{
    const auto* id = std::get_if<Id>(&value);
    return id != nullptr ? *id : Id{};
}

class Check {
public:
    Check(const Rulebook& book, const TypeRules& rules, const Moving& moving, const Mover& mover, MoveWorld& world)
        : m_book(book), m_rules(rules), m_moving(moving), m_mover(mover), m_world(world)
    {}

    MoveAnswer run()
    {
        RB_ASSIGN(m_before, m_world.before(m_moving.record));
        RB_ASSIGN(m_after, m_world.after(m_moving.record));
        m_parties = {person(m_rules.author), person(m_moving.type->scopeField)};
        m_from = seenState();
        if (m_moving.kind == Moving::Kind::Settle)
            return settled();
        if (m_moving.kind == Moving::Kind::Undelete)
            return std::nullopt;
        RB_ASSIGN(auto parent, underItsParent());
        if (parent || m_moving.kind == Moving::Kind::Delete)
            return parent ? std::move(parent) : deleted();
        RB_ASSIGN(auto moved, stateMoved());
        if (moved)
            return moved;
        RB_ASSIGN(auto signature, signedStep());
        if (signature)
            return signature;
        return contentChanged();
    }

private:
    Id person(FieldId field) const
    {
        if (field == 0)
            return {};
        if (m_before)
            return m_before->ref(field);
        const auto* given = m_moving.change(field);
        return given != nullptr ? refOf(given->after) : Id{};
    }

    // What its author saw before the save; "": it is new.
    std::string seenState() const
    {
        if (m_rules.state == 0 || (m_moving.kind == Moving::Kind::Create && !m_before))
            return {};
        const auto* change = m_moving.change(m_rules.state);
        if (change != nullptr && m_moving.kind != Moving::Kind::Create && !textOf(change->before).empty())
            return std::string(textOf(change->before));
        return m_before ? std::string(m_before->text(m_rules.state)) : std::string();
    }

    bool isNew() const { return m_moving.kind == Moving::Kind::Create && !m_before; }

    // A plan's items follow the plan: what it was before this save, so that a plan and its items are submitted at once.
    Result<std::optional<Refusal>> underItsParent()
    {
        if (m_rules.parent == 0 || !changesContent())
            return std::nullopt;
        const Id parent = person(m_rules.parent);
        RB_ASSIGN(const auto was, m_world.before(parent));
        if (was)
            return contains(m_rules.parentStates, was->text(stateFieldOf(*was)))
                       ? std::optional<Refusal>{}
                       : std::optional{closed(m_rules, {}, m_moving.type->field(m_rules.parent)->name)};
        RB_ASSIGN(const auto is, m_world.after(parent));
        if (is && is->scope == m_moving.scope)
            return std::nullopt;
        const auto* field = m_moving.type->field(m_rules.parent);
        return Refusal{ErrorCode::BadValue,
                       {std::string(field->zh) + "不存在", "There is no such " + std::string(field->en)},
                       {"先建" + std::string(field->zh), "Create it first"},
                       m_rules.source,
                       std::string(field->name)};
    }

    static FieldId stateFieldOf(const Record& record)
    {
        const auto* type = findType(record.type);
        const auto* field = type != nullptr ? type->field("state") : nullptr;
        return field != nullptr ? field->id : 0;
    }

    bool changesContent() const
    {
        return m_moving.kind == Moving::Kind::Delete ||
               std::any_of(m_moving.changes.begin(), m_moving.changes.end(), [&](const Moving::Change& change) {
                   const auto* field = m_moving.type->field(change.field);
                   return field == nullptr || field->policy != Policy::Append;
               });
    }

    Result<std::optional<Refusal>> deleted()
    {
        if (m_rules.state == 0 || contains(m_rules.deletable, m_from))
            return std::nullopt;
        Refusal refusal = closed(m_rules, m_from, "state");
        refusal.reason = {std::string(m_moving.type->zh) + "现在不能删除",
                          std::string(m_moving.type->en) + " cannot be deleted now"};
        return refusal;
    }

    Result<std::optional<Refusal>> stateMoved()
    {
        const auto* change = m_rules.state != 0 ? m_moving.change(m_rules.state) : nullptr;
        const auto to = change != nullptr ? textOf(change->after) : std::string_view{};
        if (!isNew() && (change == nullptr || to == m_from))
            return stayed();
        if (isNew() && to.empty())
            return std::nullopt;
        std::optional<Refusal> best;
        bool known = false;
        for (const auto& move : m_rules.moves) {
            if (move.to != to || !contains(move.from, m_from))
                continue;
            known = true;
            RB_ASSIGN(auto refusal, tried(move));
            if (!refusal) {
                m_move = &move;
                return std::nullopt;
            }
            if (!best || best->code == ErrorCode::Forbidden)
                best = std::move(refusal);
        }
        if (!known && !m_rules.otherMoves)
            best = impossible(m_rules, m_from, to);
        return best;
    }

    // A move that leads back to the same state (补录): told by what it sets.
    Result<std::optional<Refusal>> stayed()
    {
        for (const auto& move : m_rules.moves) {
            const bool meant = std::any_of(move.sets.begin(), move.sets.end(),
                                           [&](FieldId field) { return m_moving.change(field) != nullptr; });
            if (!meant || move.to != m_from || !contains(move.from, m_from))
                continue;
            RB_ASSIGN(auto refusal, tried(move));
            if (!refusal)
                m_move = &move;
            return refusal;
        }
        return std::nullopt;
    }

    Result<std::optional<Refusal>> tried(const Move& move)
    {
        bool mayDo = false;
        for (const auto& id : move.who) {
            const auto* actor = m_book.section->actor(id);
            if (actor == nullptr || mayDo)
                continue;
            RB_ASSIGN(mayDo, isActor(*actor, m_parties, m_mover, m_world));
        }
        if (!mayDo)
            return notYours(*m_book.section, move);
        if (!m_after)
            return std::nullopt;
        const RequirementInput input{&m_book, &m_rules, &move, &*m_after, &m_world};
        for (const auto& requirement : move.requirements) {
            RB_ASSIGN(auto refusal, missing(input, requirement));
            if (refusal)
                return refusal;
        }
        return std::nullopt;
    }

    // The next signature of the chain, by whom the chain names.
    Result<std::optional<Refusal>> signedStep()
    {
        const auto* change = m_rules.step != 0 ? m_moving.change(m_rules.step) : nullptr;
        if (change == nullptr)
            return std::nullopt;
        const auto number = [](const Value& value) {
            const auto* n = std::get_if<std::int64_t>(&value);
            return n != nullptr ? *n : 0;
        };
        const auto* chain =
            m_after ? m_book.section->chainFor(m_rules.type->id, m_after->text(m_rules.chainBy)) : nullptr;
        const auto at = number(change->before);
        Refusal refusal{ErrorCode::BadValue, {}, {}, m_rules.source, "step"};
        if (isNew() || m_from != "submitted" || chain == nullptr || number(change->after) != at + 1 ||
            at >= static_cast<std::int64_t>(chain->steps.size())) {
            refusal.reason = {"签批按级逐一进行", "Signatures are given one step after another"};
            refusal.next = {"先提交，再由下一级签批", "Submit it; then the next in the chain signs"};
            return refusal;
        }
        const auto& step = chain->steps[static_cast<std::size_t>(at)];
        const auto* actor = m_book.section->actor(step.who);
        RB_ASSIGN(const bool mayDo, isActor(*actor, m_parties, m_mover, m_world));
        refusal.code = ErrorCode::Forbidden;
        refusal.source = chain->source;
        refusal.reason = {"这一级由" + step.label.zh + "签批，不能由您签批", "This signature is for: " + step.label.en};
        refusal.next = {"请交" + step.label.zh, "Ask them to sign"};
        return mayDo ? std::nullopt : std::optional{std::move(refusal)};
    }

    // Content, in a state that allows it; what the program writes with a move, only with that move.
    Result<std::optional<Refusal>> contentChanged()
    {
        for (const auto& change : m_moving.changes) {
            const auto* field = m_moving.type->field(change.field);
            if (field == nullptr || field->policy == Policy::Append || change.field == m_rules.state ||
                change.field == m_rules.step || belongsToMove(change.field))
                continue;
            if (m_rules.sets(change.field)) {
                if (isNew() || m_rules.otherMoves)
                    continue;
                return closed(m_rules, m_from, field->name);
            }
            if (field->byOthers && m_rules.asksFor(change.field) && !isNew()) {
                RB_ASSIGN(const bool mayGive, mayGiveField(change.field));
                if (mayGive)
                    continue;
            } else if (m_rules.state == 0 || isNew() || contains(m_rules.editable, m_from) || m_rules.otherMoves) {
                continue;
            }
            return closed(m_rules, m_from, field->name);
        }
        return std::nullopt;
    }

    bool belongsToMove(FieldId field) const
    {
        if (m_move == nullptr)
            return false;
        return std::find(m_move->sets.begin(), m_move->sets.end(), field) != m_move->sets.end() ||
               std::any_of(m_move->requirements.begin(), m_move->requirements.end(),
                           [&](const Requirement& r) { return r.field == field; });
    }

    // Guidance may be given without a move by whoever could make one that asks for it.
    Result<bool> mayGiveField(FieldId field)
    {
        for (const auto& move : m_rules.moves) {
            const bool asks = std::any_of(move.requirements.begin(), move.requirements.end(),
                                          [&](const Requirement& r) { return r.field == field; });
            for (const auto& id : asks ? move.who : std::vector<std::string>{}) {
                RB_ASSIGN(const bool is, isActor(*m_book.section->actor(id), m_parties, m_mover, m_world));
                if (is)
                    return true;
            }
        }
        return false;
    }

    // People choose between what others did; a value of their own needs the right to bring it about.
    Result<std::optional<Refusal>> settled()
    {
        const auto* change = m_rules.state != 0 ? m_moving.change(m_rules.state) : nullptr;
        if (change == nullptr)
            return std::nullopt;
        for (const auto& move : m_rules.moves) {
            if (move.to != textOf(change->after))
                continue;
            for (const auto& id : move.who) {
                RB_ASSIGN(const bool is, isActor(*m_book.section->actor(id), m_parties, m_mover, m_world));
                if (is)
                    return std::nullopt;
            }
        }
        return Refusal{ErrorCode::Forbidden,
                       {"这个状态由别人决定", "That state is for others to decide"},
                       {"请审阅人处理这个冲突", "Whoever reviews it settles the conflict"},
                       m_rules.source,
                       "state"};
    }

    const Rulebook& m_book;
    const TypeRules& m_rules;
    const Moving& m_moving;
    const Mover& m_mover;
    MoveWorld& m_world;
    std::optional<Record> m_before;
    std::optional<Record> m_after;
    Parties m_parties;
    std::string m_from;
    const Move* m_move = nullptr;
};

} // namespace

const Moving::Change* Moving::change(FieldId field) const
{
    const auto at = std::find_if(changes.begin(), changes.end(), [&](const Change& c) { return c.field == field; });
    return at != changes.end() ? &*at : nullptr;
}

MoveAnswer mayMove(const Rulebook& book, const Moving& moving, const Mover& mover, MoveWorld& world)
{
    const auto* rules = moving.type != nullptr ? book.section->rules(moving.type->id) : nullptr;
    if (rules == nullptr)
        return std::nullopt;
    return Check(book, *rules, moving, mover, world).run();
}

Result<std::vector<PossibleMove>> possibleMoves(const Rulebook& book, const Record& record, const Mover& mover,
                                                MoveWorld& world)
{
    std::vector<PossibleMove> moves;
    const auto* rules = book.section->rules(record.type);
    if (rules == nullptr || rules->state == 0)
        return moves;
    const std::string from(record.text(rules->state));
    for (const auto& move : rules->moves) {
        if (!contains(move.from, from))
            continue;
        Moving moving{rules->type, record.id, record.scope, Moving::Kind::Edit, {{rules->state, from, move.to}}};
        RB_ASSIGN(auto refusal, mayMove(book, moving, mover, world));
        moves.push_back({&move, std::move(refusal)});
    }
    return moves;
}

} // namespace roadbook::regulation
