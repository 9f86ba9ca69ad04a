// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: refused saves (law 8). They are synced records; what people do with them are ordinary saves.
#include "model/fields.h"
#include "replica/inner.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace roadbook {
namespace {

namespace f = field::quarantine;

QuarantinedSave savedFrom(const Record& record)
{
    QuarantinedSave save;
    save.id = record.id;
    save.seq = static_cast<std::uint64_t>(record.integer(f::kNumber));
    save.at = record.integer(f::kSavedAt);
    save.reason = Error{codeFromName(record.text(f::kCode)), std::string(record.text(f::kMessage)),
                        std::string(record.text(f::kField))};
    save.author = record.ref(f::kAuthor);
    save.account = record.ref(f::kAccount);
    save.deviceName = record.text(f::kDeviceName);
    save.waitsFor = static_cast<std::uint64_t>(record.integer(f::kWaitsFor));
    save.handedOver = record.text(f::kState) == "handed_over";
    if (auto group = decodeGroup(record.text(f::kSave)))
        save.save = *std::move(group);
    for (const auto& op : save.save.operations)
        if (op.type != kCutSave &&
            std::find(save.records.begin(), save.records.end(), std::pair{op.type, op.record}) == save.records.end())
            save.records.emplace_back(op.type, op.record);
    return save;
}

bool waits(const Record& record)
{
    const auto state = record.text(f::kState);
    return state == "waiting" || state == "handed_over";
}

// A remark carries who wrote it; saved again it is whoever saves it who says it.
TextSet remarkTexts(const TextSet& remarks)
{
    TextSet texts;
    for (const auto& remark : remarks) {
        const auto parts = nlohmann::json::parse(remark, nullptr, false);
        if (parts.is_array() && parts.size() == 3 && parts[2].is_string())
            texts.push_back(parts[2].get<std::string>());
    }
    return texts;
}

// What the author meant, as an edit of what is there now.
Edit editFrom(const Operation& op, const TypeInfo& type, const Record* current)
{
    Edit edit{op.kind, op.type, op.record, {}};
    if (op.kind == OpKind::Settle) {
        const auto& change = op.changes.front();
        if (change.field == kLifeField) {
            edit.kind = change.after == Value{true} ? OpKind::Delete : OpKind::Undelete;
            return edit;
        }
        edit.kind = OpKind::Edit;
    }
    if (edit.kind == OpKind::Create && current != nullptr)
        edit.kind = OpKind::Edit;
    for (const auto& change : op.changes) {
        const auto* field = type.field(change.field);
        if (field != nullptr && field->policy == Policy::Set) {
            const Value now = current != nullptr ? current->value(change.field) : Value{};
            edit.fields.emplace_back(change.field, setUnion(setMinus(now, change.before), change.after));
        } else if (field != nullptr && field->policy == Policy::Append) {
            const auto* remarks = std::get_if<TextSet>(&change.after);
            edit.fields.emplace_back(change.field, remarks != nullptr ? Value{remarkTexts(*remarks)} : Value{});
        } else {
            edit.fields.emplace_back(change.field, change.after);
        }
    }
    return edit;
}

void putInstead(Edit& edit, std::span<const Edit> instead)
{
    for (const auto& other : instead) {
        if (other.id != edit.id)
            continue;
        for (const auto& [field, value] : other.fields) {
            const auto at =
                std::find_if(edit.fields.begin(), edit.fields.end(), [&](const auto& f) { return f.first == field; });
            if (at != edit.fields.end())
                at->second = value;
            else
                edit.fields.emplace_back(field, value);
        }
    }
}

Edit stateEdit(const Id& id, std::string_view state)
{
    return Edit{OpKind::Edit, type::kQuarantine, id, {{f::kState, std::string(state)}}};
}

} // namespace

Result<std::vector<QuarantinedSave>> Replica::quarantine()
{
    std::vector<QuarantinedSave> saves;
    ListQuery query;
    query.type = type::kQuarantine;
    RB_TRY(list(query, [&](const View& view) {
        if (waits(view.record))
            saves.push_back(savedFrom(view.record));
        return true;
    }));
    // From before there were such records, and an older server.
    RB_TRY(m_inner->db.each(
        "SELECT seq, at, body, code, message, field FROM quarantine ORDER BY seq", [&](const Statement& row) {
            QuarantinedSave save;
            save.seq = static_cast<std::uint64_t>(row.integer(0));
            save.at = row.integer(1);
            save.reason = Error{codeFromName(row.text(3)), std::string(row.text(4)), std::string(row.text(5))};
            if (auto group = decodeGroup(row.blob(2)))
                save.save = *std::move(group);
            for (const auto& op : save.save.operations)
                save.records.emplace_back(op.type, op.record);
            saves.push_back(std::move(save));
        }));
    std::stable_sort(saves.begin(), saves.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return saves;
}

Result<std::vector<View>> Replica::applyQuarantined(const Id& id, std::span<const Edit> instead)
{
    RB_ASSIGN(const auto all, quarantine());
    const auto first = std::find_if(all.begin(), all.end(), [&](const auto& save) { return save.id == id; });
    if (first == all.end())
        return fail(ErrorCode::NotFound, "no such refused save, or somebody has dealt with it already");
    if (first->save.operations.empty())
        return fail(ErrorCode::Incompatible,
                    "this save cannot be read by this version of the app; discard it or update");
    // With it what waited for it, in the order in which it was saved.
    std::vector<const QuarantinedSave*> chain{&*first};
    for (const auto& save : all)
        for (std::size_t i = 0; i < chain.size(); ++i)
            if (save.waitsFor != 0 && save.waitsFor == chain[i]->seq && save.author == first->author) {
                chain.push_back(&save);
                break;
            }
    std::vector<Edit> edits;
    for (const auto* save : chain)
        edits.push_back(stateEdit(save->id, "applied"));
    std::vector<Id> made;
    for (const auto* save : chain) {
        for (const auto& op : save->save.operations) {
            if (op.type == kCutSave)
                continue;
            const auto* type = findType(op.type);
            if (type == nullptr)
                return fail(ErrorCode::Incompatible, "this save is about something that only a newer version knows");
            RB_ASSIGN(const auto current, m_inner->rows.shown(op.record));
            Edit edit = editFrom(op, *type, current ? &*current : nullptr);
            if (edit.kind == OpKind::Create && std::find(made.begin(), made.end(), op.record) != made.end())
                edit.kind = OpKind::Edit;
            if (edit.kind == OpKind::Create)
                made.push_back(op.record);
            putInstead(edit, instead);
            edits.push_back(std::move(edit));
        }
    }
    return this->save(edits);
}

Status Replica::discardQuarantined(const Id& id)
{
    const Edit edit = stateEdit(id, "discarded");
    RB_ASSIGN([[maybe_unused]] const auto views, save(std::span(&edit, 1)));
    return {};
}

Status Replica::handOverQuarantined(const Id& id)
{
    const Edit edit = stateEdit(id, "handed_over");
    RB_ASSIGN([[maybe_unused]] const auto views, save(std::span(&edit, 1)));
    return {};
}

} // namespace roadbook
