// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/check.h"

#include "attach/media.h"
#include "model/defaults.h"
#include "model/fields.h"
#include "model/present.h"

#include <algorithm>

namespace roadbook {
namespace {

std::unexpected<Error> notYours()
{
    // The same words as for a record that does not exist: nobody learns of an archive by trying ids.
    return fail(ErrorCode::NotFound, "no such account, or it is not yours");
}

const FieldChange* changeOf(const Operation& op, FieldId field)
{
    const auto at = std::find_if(op.changes.begin(), op.changes.end(), [&](const auto& c) { return c.field == field; });
    return at != op.changes.end() ? &*at : nullptr;
}

Status checkPlace(const TypeInfo& type, const Operation& op)
{
    Id wanted;
    if (type.scope == ScopeRule::Self) {
        wanted = op.record;
    } else if (type.scope == ScopeRule::AccountField) {
        const auto* field = type.field("account");
        const auto* change = changeOf(op, field->id);
        const auto* account = change != nullptr ? std::get_if<Id>(&change->after) : nullptr;
        if (account == nullptr)
            return fail(ErrorCode::BadValue, "which account does it belong to?", "account");
        wanted = *account;
    } else if (type.scope == ScopeRule::PersonField) {
        const auto* change = changeOf(op, type.scopeField);
        const auto* person = change != nullptr ? std::get_if<Id>(&change->after) : nullptr;
        if (person == nullptr)
            return fail(ErrorCode::BadValue, "whose is it?", std::string(type.field(type.scopeField)->name));
        wanted = *person;
    }
    if (op.scope != wanted)
        return fail(ErrorCode::BadValue, "the record is put where it does not belong", "scope");
    return {};
}

// One plan for each person and week, one duty done for each of its occasions, whoever's device made it.
Status checkNaturalId(const TypeInfo& type, const Operation& op)
{
    FieldValues fields;
    for (const auto& change : op.changes)
        fields.emplace_back(change.field, change.after);
    const Id wanted = naturalId(type, fields);
    if (!wanted.isNull() && wanted != op.record)
        return fail(notItsNaturalId(type));
    return {};
}

// A person's own scope is granted with the first record in it, which somebody has to put there.
Result<bool> mayBegin(Batch& batch, const Actor& actor, const TypeInfo& type, const Operation& op)
{
    if (type.scope != ScopeRule::PersonField || op.kind != OpKind::Create)
        return false;
    RB_ASSIGN(const auto* staff, batch.members());
    RB_ASSIGN(const auto* tree, batch.teams());
    const auto readers = readersOfPerson(op.scope, *staff, *tree);
    return std::binary_search(readers.begin(), readers.end(), actor.staff);
}

Status checkRequired(const TypeInfo& type, const Operation& op)
{
    for (const auto& field : type.fields) {
        if (!field.required)
            continue;
        const auto* change = changeOf(op, field.id);
        if (change == nullptr || isNull(normalised(change->after)))
            return fail(ErrorCode::BadValue, std::string(field.name) + ": must be given", std::string(field.name));
    }
    return {};
}

// What an attachment says of its bytes: they come later, and must be of some use then.
Status checkAttachment(const TypeInfo& type, const Operation& op)
{
    if (type.id != type::kAttachment)
        return {};
    const auto textOf = [&](FieldId id) {
        const auto* change = changeOf(op, id);
        const auto* text = change != nullptr ? std::get_if<std::string>(&change->after) : nullptr;
        return text != nullptr ? std::string_view(*text) : std::string_view{};
    };
    const auto* size = changeOf(op, field::attachment::kSize);
    const auto* bytes = size != nullptr ? std::get_if<std::int64_t>(&size->after) : nullptr;
    return checkDescription(textOf(field::attachment::kSha256), bytes != nullptr ? *bytes : 0,
                            textOf(field::attachment::kThumbnail));
}

Status checkReference(Batch& batch, const FieldInfo& field, const Value& value)
{
    const auto* id = std::get_if<Id>(&value);
    if (id == nullptr || field.kind != Kind::Ref || field.target != type::kStaff)
        return {};
    RB_ASSIGN(const auto* entry, batch.load(*id));
    if (!entry->record || entry->record->type != type::kStaff)
        return fail(ErrorCode::BadValue, std::string(field.name) + ": nobody on the staff has this id",
                    std::string(field.name));
    return {};
}

Status checkChanges(Batch& batch, const TypeInfo& type, const Operation& op)
{
    for (auto change = op.changes.begin(); change != op.changes.end(); ++change) {
        const auto twice =
            std::find_if(op.changes.begin(), change, [&](const auto& c) { return c.field == change->field; });
        if (twice != change)
            return fail(ErrorCode::BadInput, "one operation changes a field twice");
        if (change->field == kLifeField && op.kind == OpKind::Settle) {
            if (!std::holds_alternative<bool>(change->after))
                return fail(ErrorCode::BadValue, "deleted: expected true or false", std::string(kLifeFieldName));
            continue;
        }
        const auto* field = type.field(change->field);
        if (field == nullptr)
            return fail(ErrorCode::UnknownField, "the server does not know field " + std::to_string(change->field) +
                                                     " of this type; it may be older than this app");
        RB_TRY(checkValue(*field, change->after));
        RB_TRY(checkValue(*field, change->before));
        RB_TRY(checkReference(batch, *field, change->after));
    }
    return {};
}

} // namespace

Status checkOperation(Batch& batch, const Actor& actor, const Operation& op)
{
    if (op.type == kCutSave)
        return fail(ErrorCode::Held,
                    "a part of this save was about an account that has changed hands; somebody has to look");
    const auto* type = findType(op.type);
    if (type == nullptr)
        return fail(ErrorCode::UnknownType,
                    "the server does not know this type of record; it may be older than this app");
    RB_ASSIGN(const auto* entry, batch.load(op.record));
    const Record* current = entry->record ? &*entry->record : nullptr;
    if (current != nullptr && (current->type != op.type || current->scope != op.scope))
        return notYours();
    RB_ASSIGN(const Level level, batch.level(actor.staff, op.scope));
    // What this save itself began: a new account, or the first record of a person, which it may go on with.
    bool granted = level == Level::Full || batch.createdInGroup(op.scope) || batch.createdInGroup(op.record);
    if (!granted) {
        RB_ASSIGN(granted, mayBegin(batch, actor, *type, op));
    }
    if (!granted && level != Level::None)
        return fail(ErrorCode::Forbidden, "this archive is lent to you to read, not to change");
    RB_TRY(mayWrite(actor, granted, *type, current, op));
    if (op.kind == OpKind::Create) {
        RB_TRY(checkPlace(*type, op));
        RB_TRY(checkRequired(*type, op));
        RB_TRY(checkNaturalId(*type, op));
        RB_TRY(checkAttachment(*type, op));
    }
    return checkChanges(batch, *type, op);
}

} // namespace roadbook
