// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/packs.h"

#include "hub/admin.h"
#include "model/codec.h"
#include "model/fields.h"
#include "regulation/pack/active.h"

#include <algorithm>

namespace roadbook {
namespace {

namespace f = field::pack;
using regulation::Pack;

Operation newVersion(const Id& id, const Pack& pack, std::string_view text, Timestamp from)
{
    return givenBy(type::kPack, id, Id{},
                   {{f::kPackId, Value{pack.id}},
                    {f::kVersion, Value{pack.version}},
                    {f::kTitle, Value{pack.title.zh}},
                    {f::kEffectiveFrom, Value{regulation::formatDay(pack.effectiveFrom)}},
                    {f::kState, Value{std::string("active")}},
                    {f::kContent, Value{std::string(text)}},
                    {f::kActivatedAt, Value{from}}});
}

Operation retirement(const Record& record, Timestamp now)
{
    return givenBy(type::kPack, record.id, Id{},
                   {{f::kState, Value{std::string("retired")}}, {f::kRetiredAt, Value{now}}});
}

const Record* sameVersion(const std::vector<Record>& records, const Pack& pack)
{
    const auto at = std::find_if(records.begin(), records.end(), [&](const Record& record) {
        return record.text(f::kPackId) == pack.id && record.text(f::kVersion) == pack.version;
    });
    return at != records.end() ? &*at : nullptr;
}

bool isActive(const Record& record)
{
    return record.text(f::kState) == "active";
}

} // namespace

Result<std::vector<Record>> packsOf(Reading& storage)
{
    std::vector<Record> records;
    RB_TRY(storage.eachOfType(type::kPack, [&](std::string_view body) -> Status {
        RB_ASSIGN(auto record, decodeRecord(body));
        records.push_back(std::move(record));
        return {};
    }));
    return records;
}

Result<std::shared_ptr<const Pack>> packInForceAt(Reading& storage, Timestamp now)
{
    struct Kept {
        std::string text;
        std::shared_ptr<const Pack> pack;
    };
    static thread_local Kept kept;
    RB_ASSIGN(const auto records, packsOf(storage));
    const auto* record = regulation::packInForce(records, now);
    const std::string_view text = record != nullptr ? record->text(f::kContent) : std::string_view{};
    if (!kept.pack || kept.text != text) {
        RB_ASSIGN(auto pack, regulation::activePack(records, now));
        kept = {std::string(text), std::make_shared<const Pack>(std::move(pack))};
    }
    return kept.pack;
}

Result<Activation> activatePack(Batch& batch, const Id& id, std::string_view text)
{
    RB_ASSIGN(auto pack, regulation::readPack(text));
    RB_ASSIGN(const auto records, packsOf(batch.storage()));
    const Timestamp now = batch.now();
    Activation done{.record = id, .pack = std::move(pack), .retired = {}};
    done.from = std::max(now, done.pack.calendar.startOf(done.pack.effectiveFrom));
    const auto* known = sameVersion(records, done.pack);
    if (known != nullptr && known->text(f::kContent) != text)
        return fail(ErrorCode::AlreadyExists,
                    done.pack.name() + " was put into force with another text; give the changed pack a new version",
                    "version");
    const auto* present = regulation::packInForce(records, now);
    std::vector<Operation> operations;
    for (const auto& record : records) {
        const bool stays = &record == known || (&record == present && done.from > now);
        if (isActive(record) && !stays) {
            operations.push_back(retirement(record, now));
            done.retired.push_back(record);
        }
    }
    if (known == nullptr) {
        operations.push_back(newVersion(id, done.pack, text, done.from));
    } else {
        done.record = known->id;
        done.already = isActive(*known) && operations.empty();
        if (isActive(*known))
            done.from = known->integer(f::kActivatedAt);
        else // an earlier version comes back: the same record, so that what it judged still finds it
            operations.push_back(givenBy(type::kPack, known->id, Id{},
                                         {{f::kState, Value{std::string("active")}},
                                          {f::kActivatedAt, Value{done.from}},
                                          {f::kRetiredAt, Value{}}}));
    }
    if (!operations.empty())
        RB_TRY(applyAsServer(batch, operations));
    return done;
}

Status giveDefaultPack(Batch& batch, const Id& id)
{
    RB_ASSIGN(const auto records, packsOf(batch.storage()));
    if (!records.empty())
        return {};
    RB_ASSIGN(const auto text, regulation::presetText(regulation::kDefaultPreset));
    RB_ASSIGN(const auto done, activatePack(batch, id, text));
    return {};
}

} // namespace roadbook
