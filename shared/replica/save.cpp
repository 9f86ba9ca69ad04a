// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica, writing: an Edit becomes an operation with everything its author had seen, is checked
// with the server's own rules, merged into the view, and kept as a pending change group.
#include "model/defaults.h"
#include "model/fields.h"
#include "model/present.h"
#include "replica/inner.h"
#include "sqlite/transaction.h"

#include <algorithm>
#include <array>

namespace roadbook {
namespace {

std::unexpected<Error> missingRecord()
{
    return fail(ErrorCode::NotFound, "no such record, or it is not yours");
}

} // namespace

void Replica::Inner::Saving::show(View view)
{
    const auto known = std::find_if(shown.begin(), shown.end(),
                                    [&](const View& earlier) { return earlier.record.id == view.record.id; });
    if (known != shown.end())
        *known = std::move(view);
    else
        shown.push_back(std::move(view));
}

Result<Replica::Inner::Saving> Replica::Inner::beginSave()
{
    Saving saving;
    RB_ASSIGN(saving.me, identity());
    RB_ASSIGN(saving.epochBase, revisionBase());
    RB_ASSIGN(const auto lastSeq, rows.metaInteger("last_seq"));
    RB_ASSIGN(const auto lastRank, rows.metaInteger("last_rank"));
    saving.group.seq = static_cast<std::uint64_t>(lastSeq) + 1;
    saving.group.at = env.clock();
    // Never behind this device's previous save, even when its clock steps back.
    saving.group.rank = std::max(now(), lastRank + 1);
    return saving;
}

Seen Replica::Inner::seenOf(const Saving& saving, const StoredRow* row, FieldId field)
{
    Seen seen;
    if (row == nullptr)
        return seen;
    if (row->base)
        if (const Stamp* confirmed = row->base->stampOf(field))
            seen.rev = confirmed->rev;
    const Stamp* shown = row->shown().stampOf(field);
    if (shown == nullptr || !row->pending)
        return seen;
    if (wroteAs(saving.me.device, saving.me.earlier, *shown) && (!row->base || shown->rev > row->base->rev))
        seen.seq = shown->seq; // our own, not confirmed yet
    return seen;
}

Result<std::vector<FieldChange>> Replica::Inner::changesOf(const Saving& saving, const TypeInfo& type, const Edit& edit,
                                                           const StoredRow* row)
{
    std::vector<FieldChange> changes;
    const Record empty;
    const Record& shown = row != nullptr ? row->shown() : empty;
    for (const auto& [fieldId, wanted] : edit.fields) {
        const auto* field = type.field(fieldId);
        if (field == nullptr)
            return fail(ErrorCode::UnknownField,
                        "no field " + std::to_string(fieldId) + " in " + std::string(type.name));
        FieldChange change{fieldId, seenOf(saving, row, fieldId), {}, normalised(wanted)};
        if (field->policy == Policy::Append) {
            const auto* texts = std::get_if<TextSet>(&change.after);
            TextSet remarks;
            for (const auto& text : texts != nullptr ? *texts : TextSet{})
                remarks.push_back(makeRemark(makeId(now(), env.random), saving.me.staff, text));
            change.after = normalised(std::move(remarks));
        }
        RB_TRY(checkValue(*field, change.after));
        const Value& current = shown.value(fieldId);
        if (field->policy == Policy::Set) {
            const Value whole = change.after;
            change.after = setMinus(whole, current);
            change.before = setMinus(current, whole);
        } else if (field->policy != Policy::Append) {
            change.before = current;
        }
        const bool additive = field->policy == Policy::Set || field->policy == Policy::Append;
        const bool nothing = additive ? isNull(change.after) && isNull(change.before) : change.after == change.before;
        if (!nothing)
            changes.push_back(std::move(change));
    }
    for (const auto& field : type.fields) {
        const bool given =
            std::any_of(changes.begin(), changes.end(), [&](const FieldChange& c) { return c.field == field.id; });
        if (field.required && row == nullptr && !given)
            return fail(ErrorCode::BadValue, std::string(field.name) + ": is required", std::string(field.name));
        const bool emptied = std::any_of(changes.begin(), changes.end(),
                                         [&](const FieldChange& c) { return c.field == field.id && isNull(c.after); });
        if (field.required && emptied)
            return fail(ErrorCode::BadValue, std::string(field.name) + ": cannot be empty", std::string(field.name));
    }
    return changes;
}

Result<Id> Replica::Inner::scopeOf(const TypeInfo& type, const Edit& edit, const Id& id, const StoredRow* row)
{
    if (row != nullptr)
        return row->shown().scope;
    if (type.scope == ScopeRule::Self)
        return id;
    const bool personal = type.scope == ScopeRule::PersonField;
    if (type.scope != ScopeRule::AccountField && !personal)
        return Id{};
    const auto* field = personal ? type.field(type.scopeField) : type.field("account");
    const auto given =
        std::find_if(edit.fields.begin(), edit.fields.end(), [&](const auto& f) { return f.first == field->id; });
    const Id* account = given != edit.fields.end() ? std::get_if<Id>(&given->second) : nullptr;
    if (account == nullptr)
        return fail(ErrorCode::BadValue, std::string(field->name) + ": is required", std::string(field->name));
    if (personal)
        return *account;
    RB_ASSIGN(const auto found, rows.shown(*account));
    if (!found || found->type != type::kAccount)
        return fail(ErrorCode::NotFound, "no such account, or it is not yours", "account");
    return *account;
}

Status Replica::Inner::addEdit(Saving& saving, const Edit& given)
{
    const auto* type = findType(given.type);
    if (type == nullptr)
        return fail(ErrorCode::UnknownType, "no such record type");
    Edit edit = given;
    if (edit.kind == OpKind::Create)
        addDefaults(*type, saving.me.staff, edit.fields);
    Operation op;
    op.kind = edit.kind;
    op.type = edit.type;
    op.record = edit.id;
    if (edit.kind == OpKind::Create) {
        const Id natural = naturalId(*type, edit.fields);
        if (!natural.isNull() && !edit.id.isNull() && edit.id != natural) {
            Error wrong = notItsNaturalId(*type);
            wrong.message += "; its id is " + natural.text();
            return fail(std::move(wrong));
        }
        if (op.record.isNull())
            op.record = natural.isNull() ? makeId(now(), env.random) : natural;
    }
    RB_ASSIGN(const auto row, rows.load(op.record));
    const StoredRow* stored = row ? &*row : nullptr;
    if (stored != nullptr && stored->shown().type != edit.type)
        return missingRecord();
    if (edit.kind == OpKind::Create && stored != nullptr)
        return fail(stored->shown().deleted ? ErrorCode::Deleted : ErrorCode::AlreadyExists,
                    stored->shown().deleted ? "a deleted record has this id; undelete it"
                                            : "a record with this id exists: " + op.record.text());
    if (edit.kind != OpKind::Create && stored == nullptr)
        return missingRecord();
    if (edit.kind == OpKind::Edit && stored->shown().deleted)
        return fail(ErrorCode::Deleted, "the record is deleted; undelete it first");
    if (edit.kind == OpKind::Create || edit.kind == OpKind::Edit)
        RB_TRY(completeMove(saving, *type, op.record, stored != nullptr ? &stored->shown() : nullptr, edit));
    RB_ASSIGN(op.scope, scopeOf(*type, edit, op.record, stored));
    const bool leads = saving.me.role == Role::Supervisor || saving.me.role == Role::Manager;
    if (edit.type == type::kQuarantine && leads) // whose save it is; they stay the author of what it records
        saving.actingFor.push_back(stored->shown().ref(field::quarantine::kAuthor));
    if (edit.kind == OpKind::Create || edit.kind == OpKind::Edit) {
        RB_ASSIGN(op.changes, changesOf(saving, *type, edit, stored));
    }
    if (edit.kind == OpKind::Edit && op.changes.empty()) {
        saving.show({stored->shown(), stored->pending}); // nothing to save, but its state is still asked for
        return {};
    }
    return addOperation(saving, *type, std::move(op), stored);
}

Status Replica::Inner::addOperation(Saving& saving, const TypeInfo& type, Operation op, const StoredRow* row)
{
    const Record* current = row != nullptr ? &row->shown() : nullptr;
    saving.before.try_emplace(op.record,
                              current != nullptr && !current->deleted ? std::optional{*current} : std::nullopt);
    op.seen.rev = row != nullptr && row->base ? row->base->rev : 0;
    op.expected = current != nullptr ? current->rev : 0;
    RB_ASSIGN(const auto own, db.integer("SELECT max(seq) FROM touch WHERE record = ?", op.record));
    const bool inThisGroup = std::any_of(saving.group.operations.begin(), saving.group.operations.end(),
                                         [&](const Operation& earlier) { return earlier.record == op.record; });
    op.seen.seq = inThisGroup ? saving.group.seq : static_cast<std::uint64_t>(own.value_or(0));

    RB_ASSIGN(const auto level, db.integer("SELECT level FROM scope WHERE id = ?", op.scope));
    if (level && static_cast<Level>(*level) != Level::Full)
        return fail(ErrorCode::Forbidden, "this archive is lent to you to read, not to change");
    bool granted = level.has_value() || op.scope.isNull();
    const bool personal = type.scope == ScopeRule::PersonField;
    if (!granted && personal && op.kind == OpKind::Create) {
        RB_ASSIGN(granted, seesPerson(saving.me, op.scope));
    }
    RB_TRY(mayWrite({saving.me.staff, saving.me.role, saving.actingFor}, granted, type, current, op));

    std::vector<Record> conflicts;
    if (row != nullptr) { // a new record has none
        RB_ASSIGN(conflicts, rows.conflictsAbout(op.record));
    }
    const MergeInput input{&type, current, conflicts, &op, writer(saving.me, saving.group), {}, saving.epochBase};
    RB_ASSIGN(Merged merged, merge(input));
    if (merged.record)
        RB_TRY(rows.putView(*merged.record));
    for (const auto& conflict : merged.conflicts)
        RB_TRY(rows.putView(conflict));
    RB_TRY(db.run("INSERT OR IGNORE INTO touch (record, seq) VALUES (?, ?)", op.record, saving.group.seq));
    if ((type.id == type::kAccount || personal) && op.kind == OpKind::Create)
        RB_TRY(db.run("INSERT OR IGNORE INTO scope (id) VALUES (?)", op.scope));
    if (merged.record)
        saving.show({*std::move(merged.record), true});
    else if (row != nullptr)
        saving.show({row->shown(), row->pending});
    saving.group.operations.push_back(std::move(op));
    return {};
}

Status Replica::Inner::finishSave(Saving& saving)
{
    if (saving.group.operations.empty())
        return {};
    RB_TRY(judgeSave(saving));
    const std::string body = encodeGroup(saving.group);
    RB_TRY(decodeGroup(body)); // the server's limits, seen here first
    RB_TRY(
        db.run("INSERT INTO pending (seq, at, body) VALUES (?, ?, ?)", saving.group.seq, saving.group.at, Blob{body}));
    return db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('last_seq', ?), ('last_rank', ?)", saving.group.seq,
                  saving.group.rank);
}

Result<std::vector<View>> Replica::save(std::span<const Edit> edits)
{
    Inner& in = *m_inner;
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    RB_ASSIGN(auto saving, in.beginSave());
    for (const auto& edit : edits)
        RB_TRY(in.addEdit(saving, edit));
    RB_TRY(in.finishSave(saving));
    RB_TRY(tx.commit());
    return std::move(saving.shown);
}

Result<View> Replica::settle(const Id& conflictId, const Value& value)
{
    Inner& in = *m_inner;
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    RB_ASSIGN(auto saving, in.beginSave());
    RB_ASSIGN(const auto record, in.rows.shown(conflictId));
    if (!record || record->type != type::kConflict)
        return fail(ErrorCode::NotFound, "no such conflict, or it is not yours");
    RB_ASSIGN(const Conflict conflict, conflictFromRecord(*record));
    if (!conflict.open)
        return fail(ErrorCode::Conflict, "this conflict is settled already");
    const auto* type = findType(conflict.recordType);
    RB_ASSIGN(const auto row, in.rows.load(conflict.record));
    if (!row)
        return missingRecord();
    if (conflict.field != kLifeField)
        RB_TRY(checkValue(*type->field(conflict.field), value));
    else if (!std::holds_alternative<bool>(value))
        return fail(ErrorCode::BadValue, "deleted: expected true or false", "deleted");

    Operation op;
    op.kind = OpKind::Settle;
    op.type = conflict.recordType;
    op.record = conflict.record;
    op.scope = row->shown().scope;
    op.conflict = conflict.id;
    for (const auto& rival : conflict.rivals)
        op.rivals.push_back({rival.stamp.device, rival.stamp.seq});
    const Value shown = conflict.field == kLifeField ? Value{row->shown().deleted} : row->shown().value(conflict.field);
    op.changes.push_back({conflict.field, in.seenOf(saving, &*row, conflict.field), shown, value});
    RB_TRY(in.addOperation(saving, *type, std::move(op), &*row));
    RB_TRY(in.finishSave(saving));
    RB_ASSIGN(const auto settled, in.rows.load(conflictId));
    RB_TRY(tx.commit());
    return View{settled->shown(), settled->pending};
}

} // namespace roadbook
