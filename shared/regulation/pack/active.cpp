// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/pack/active.h"

#include "model/fields.h"

#include <utility>

namespace roadbook::regulation {
namespace {

namespace f = field::pack;

std::string nameOf(const Record& record)
{
    return std::string(record.text(f::kPackId)) + "@" + std::string(record.text(f::kVersion));
}

Result<Pack> read(const Record& record)
{
    auto pack = readPack(record.text(f::kContent));
    if (!pack)
        return fail(ErrorCode::Incompatible, "the regulation " + nameOf(record) +
                                                 " cannot be read by this version of the program; update it (" +
                                                 pack.error().message + ")");
    return pack;
}

} // namespace

const Record* packInForce(std::span<const Record> packs, Timestamp now)
{
    const auto rank = [](const Record& record) { return std::pair(record.integer(f::kActivatedAt), record.id); };
    const Record* found = nullptr;
    for (const auto& record : packs)
        if (!record.deleted && record.text(f::kState) == "active" && record.integer(f::kActivatedAt) <= now &&
            (found == nullptr || rank(*found) < rank(record)))
            found = &record;
    return found;
}

Result<Pack> activePack(std::span<const Record> packs, Timestamp now)
{
    const auto* record = packInForce(packs, now);
    return record != nullptr ? read(*record) : preset(kDefaultPreset);
}

Result<Pack> packNamed(std::span<const Record> packs, std::string_view name)
{
    for (const auto& record : packs)
        if (nameOf(record) == name)
            return read(record);
    auto built = preset(name.substr(0, name.rfind('@')));
    if (built && built->name() == name)
        return built;
    return fail(ErrorCode::NotFound, "there is no regulation " + std::string(name) + " here", "pack");
}

} // namespace roadbook::regulation
