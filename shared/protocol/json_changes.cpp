// SPDX-License-Identifier: GPL-3.0-or-later
//
// Change groups and news in JSON, for people and for programs in other languages. What an operation leaves out is
// taken from where it usually comes: `expected` and a field's `seen` from the operation's `seen`, the scope from the
// type's rule.
#include "model/codec.h"
#include "model/present.h"
#include "protocol/wire.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace roadbook {

using nlohmann::json;

namespace {

constexpr std::array<std::string_view, 5> kKinds{"create", "edit", "delete", "undelete", "settle"};
constexpr FieldInfo kLife{kLifeField, kLifeFieldName, Kind::Boolean, Policy::Review, Sensitivity::Directory, {}, {}};

bool isSetLike(const FieldInfo& field)
{
    return field.policy == Policy::Set || field.policy == Policy::Append;
}

json seenToJson(const Seen& seen)
{
    return json{{"rev", seen.rev}, {"seq", seen.seq}};
}

Result<Seen> seenOr(const json& object, const Seen& fallback)
{
    const auto found = object.find("seen");
    if (found == object.end() || found->is_null())
        return fallback;
    if (!found->is_object())
        return fail(ErrorCode::BadInput, "expected an object with rev and seq", "seen");
    RB_ASSIGN(const auto rev, countOr(*found, "rev", 0));
    RB_ASSIGN(const auto seq, countOr(*found, "seq", 0));
    if (rev > UINT32_MAX)
        return fail(ErrorCode::BadInput, "no record has that many revisions", "seen");
    return Seen{static_cast<std::uint32_t>(rev), seq};
}

const FieldInfo* fieldOf(const TypeInfo& type, FieldId id)
{
    return id == kLifeField ? &kLife : type.field(id);
}

json changeToJson(const FieldInfo& field, const FieldChange& change, const Seen& opSeen)
{
    json result = json::object();
    if (isSetLike(field)) {
        result["add"] = valueToJson(field, change.after);
        if (!isNull(change.before))
            result["remove"] = valueToJson(field, change.before);
    } else {
        result["value"] = valueToJson(field, change.after);
        if (!isNull(change.before))
            result["before"] = valueToJson(field, change.before);
    }
    if (change.seen != opSeen)
        result["seen"] = seenToJson(change.seen);
    return result;
}

Result<FieldChange> changeFromJson(const FieldInfo& field, const json& value, const Seen& opSeen)
{
    FieldChange change;
    change.field = field.id;
    change.seen = opSeen;
    if (!value.is_object()) {
        RB_ASSIGN(change.after, valueFromJson(field, value));
        return change;
    }
    RB_ASSIGN(change.seen, seenOr(value, opSeen));
    const char* after = isSetLike(field) ? "add" : "value";
    const char* before = isSetLike(field) ? "remove" : "before";
    if (const auto found = value.find(after); found != value.end()) {
        RB_ASSIGN(change.after, valueFromJson(field, *found));
    }
    if (const auto found = value.find(before); found != value.end()) {
        RB_ASSIGN(change.before, valueFromJson(field, *found));
    }
    return change;
}

json operationToJson(const Operation& op)
{
    const TypeInfo* type = findType(op.type);
    json result{{"kind", kKinds[static_cast<std::size_t>(op.kind) - 1]},
                {"type", type != nullptr ? std::string(type->name) : std::to_string(op.type)},
                {"id", op.record.text()},
                {"scope", op.scope.isNull() ? json(nullptr) : json(op.scope.text())},
                {"seen", seenToJson(op.seen)},
                {"expected", op.expected}};
    json changes = json::object();
    for (const auto& change : op.changes) {
        const FieldInfo* field = type != nullptr ? fieldOf(*type, change.field) : nullptr;
        if (field != nullptr)
            changes[std::string(field->name)] = changeToJson(*field, change, op.seen);
    }
    if (!changes.empty())
        result["changes"] = std::move(changes);
    if (op.kind == OpKind::Settle) {
        result["conflict"] = op.conflict.text();
        result["rivals"] = json::array();
        for (const auto& rival : op.rivals)
            result["rivals"].push_back({{"device", rival.device.text()}, {"seq", rival.seq}});
    }
    return result;
}

// Where a record of this type lives, when the sender does not say.
Id usualScope(const TypeInfo& type, const Operation& op)
{
    if (type.scope == ScopeRule::Self)
        return op.record;
    const FieldInfo* at = type.scope == ScopeRule::AccountField  ? type.field("account")
                          : type.scope == ScopeRule::PersonField ? type.field(type.scopeField)
                                                                 : nullptr;
    for (const auto& change : op.changes)
        if (at != nullptr && change.field == at->id)
            if (const auto* id = std::get_if<Id>(&change.after))
                return *id;
    return {};
}

Status readSettlement(const json& object, Operation& op)
{
    RB_ASSIGN(op.conflict, needId(object, "conflict"));
    const auto rivals = object.find("rivals");
    if (rivals == object.end() || !rivals->is_array())
        return fail(ErrorCode::BadInput, "expected the list of rivals that were chosen between", "rivals");
    for (const auto& rival : *rivals) {
        WriteRef ref;
        RB_ASSIGN(ref.device, needId(rival, "device"));
        RB_ASSIGN(ref.seq, countOr(rival, "seq", 0));
        op.rivals.push_back(ref);
    }
    return {};
}

Result<Operation> operationFromJson(const json& object)
{
    if (!object.is_object())
        return fail(ErrorCode::BadInput, "an operation is an object", "operations");
    Operation op;
    RB_ASSIGN(const auto kind, needText(object, "kind"));
    const auto* known = std::find(kKinds.begin(), kKinds.end(), kind);
    if (known == kKinds.end())
        return fail(ErrorCode::BadInput, "expected create, edit, delete, undelete or settle", "kind");
    op.kind = static_cast<OpKind>(known - kKinds.begin() + 1);
    RB_ASSIGN(const auto typeName, needText(object, "type"));
    RB_ASSIGN(const TypeInfo* type, typeNamed(typeName));
    op.type = type->id;
    RB_ASSIGN(op.record, needId(object, "id"));
    RB_ASSIGN(op.seen, seenOr(object, {}));
    RB_ASSIGN(const auto expected, countOr(object, "expected", op.seen.rev));
    op.expected = static_cast<std::uint32_t>(std::min<std::uint64_t>(expected, UINT32_MAX));
    if (const auto changes = object.find("changes"); changes != object.end()) {
        if (!changes->is_object())
            return fail(ErrorCode::BadInput, "expected an object of field names and values", "changes");
        for (const auto& [name, value] : changes->items()) {
            const FieldInfo* field = name == kLifeFieldName ? &kLife : type->field(name);
            if (field == nullptr)
                return fail(ErrorCode::UnknownField, "this type has no such field", name);
            RB_ASSIGN(auto change, changeFromJson(*field, value, op.seen));
            op.changes.push_back(std::move(change));
        }
    }
    op.scope = usualScope(*type, op);
    if (const auto scope = object.find("scope"); scope != object.end() && !scope->is_null()) {
        RB_ASSIGN(op.scope, needId(object, "scope"));
    }
    if (op.kind == OpKind::Settle)
        RB_TRY(readSettlement(object, op));
    return op;
}

json pastToJson(std::string_view bytes)
{
    const auto past = decodePastValue(bytes);
    if (!past)
        return nullptr;
    // The type of the record is not in the entry; a value shows its own shape.
    constexpr std::array<std::string_view, 5> kReasons{"replaced", "overtaken", "rejected", "removed", "merged"};
    const auto reason = static_cast<std::size_t>(past->reason);
    static constexpr FieldInfo kShape{0, "value", Kind::Text, Policy::Derived, Sensitivity::Working, {}, {}};
    return json{{"record", past->record.text()},
                {"field", past->field},
                {"value", valueToJson(kShape, past->value)},
                {"author", past->stamp.author.text()},
                {"device", past->stamp.device.text()},
                {"at", formatTimestamp(past->stamp.at)},
                {"reason", reason >= 1 && reason <= kReasons.size() ? kReasons[reason - 1] : "other"},
                {"by", past->by.author.text()}};
}

} // namespace

json groupToJson(const ChangeGroup& group)
{
    json result{
        {"seq", group.seq}, {"at", formatTimestamp(group.at)}, {"rank", group.rank}, {"operations", json::array()}};
    for (const auto& op : group.operations)
        result["operations"].push_back(operationToJson(op));
    return result;
}

Result<ChangeGroup> groupFromJson(const json& object)
{
    if (!object.is_object())
        return fail(ErrorCode::BadInput, "a change group is an object", "groups");
    ChangeGroup group;
    RB_ASSIGN(group.seq, countOr(object, "seq", 0));
    RB_ASSIGN(group.at, momentOr(object, "at", 0));
    RB_ASSIGN(group.rank, integerOr(object, "rank", group.at));
    const auto operations = object.find("operations");
    if (operations == object.end() || !operations->is_array())
        return fail(ErrorCode::BadInput, "expected a list of operations", "operations");
    if (operations->size() > limits::kOperationsPerGroup)
        return fail(ErrorCode::TooLarge, "too many operations in one save", "operations");
    for (const auto& one : *operations) {
        RB_ASSIGN(auto op, operationFromJson(one));
        group.operations.push_back(std::move(op));
    }
    return group;
}

json newsToJson(std::string_view news)
{
    json result{
        {"records", json::array()}, {"past", json::array()}, {"granted", json::array()}, {"purged", json::array()}};
    const auto items = readNews(news);
    if (!items)
        return result;
    for (const auto& item : *items) {
        if (item.kind == NewsKind::Record) {
            if (const auto record = decodeRecord(item.payload))
                result["records"].push_back(recordToJson(*record));
        } else if (item.kind == NewsKind::Past) {
            result["past"].push_back(pastToJson(item.payload));
        } else if (const auto grant = decodeGrant(item.payload)) {
            result[item.kind == NewsKind::Grant ? "granted" : "purged"].push_back(grant->scope.text());
        }
    }
    return result;
}

} // namespace roadbook
