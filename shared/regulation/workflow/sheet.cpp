// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/workflow/sheet.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <array>

namespace roadbook::regulation {
namespace {

using nlohmann::json;

json timeJson(Timestamp at)
{
    return at != 0 ? json(formatTimestamp(at)) : json(nullptr);
}

json idJson(const Id& id)
{
    return id.isNull() ? json(nullptr) : json(id.text());
}

json rowJson(const SheetRow& row)
{
    return {{"visit", idJson(row.visit)},
            {"item", idJson(row.item)},
            {"account", idJson(row.account)},
            {"account_name", row.accountName},
            {"day", formatDay(row.day)},
            {"planned", timeJson(row.planned)},
            {"start", timeJson(row.start)},
            {"end", timeJson(row.end)},
            {"stay_minutes", row.stayMinutes},
            {"kind", row.kind},
            {"channel", row.channel},
            {"outcome", row.outcome},
            {"people", row.people},
            {"purposes", row.purposes},
            {"summary", row.summary},
            {"differences", row.differences},
            {"reason", row.reason},
            {"missing", row.missing},
            {"late", row.late},
            {"entered_at", timeJson(row.enteredAt)}};
}

// Canonical: members in the order of their names, no white space, times in UTC. Without the seal.
json sheetJson(const Sheet& sheet)
{
    json rows = json::array();
    for (const auto& row : sheet.rows)
        rows.push_back(rowJson(row));
    json weeks = json::array();
    for (const auto week : sheet.missingWeeks)
        weeks.push_back(formatDay(week));
    return {{"of", sheet.monthly ? "month" : "week"},
            {"rep", idJson(sheet.rep)},
            {"period", formatDay(sheet.period)},
            {"version", sheet.version},
            {"previous", sheet.previous},
            {"sealed_at", timeJson(sheet.sealedAt)},
            {"pack", sheet.pack},
            {"rows", std::move(rows)},
            {"missing_weeks", std::move(weeks)}};
}

Timestamp timeOf(const json& value)
{
    return value.is_null() ? 0 : parseTimestamp(value.get_ref<const std::string&>()).value();
}

Id idOf(const json& value)
{
    return value.is_null() ? Id{} : Id::parse(value.get_ref<const std::string&>()).value();
}

Day dayOf(const json& value)
{
    return parseDay(value.get_ref<const std::string&>()).value();
}

SheetRow rowOf(const json& row)
{
    return {.visit = idOf(row.at("visit")),
            .item = idOf(row.at("item")),
            .account = idOf(row.at("account")),
            .accountName = row.at("account_name"),
            .day = dayOf(row.at("day")),
            .planned = timeOf(row.at("planned")),
            .start = timeOf(row.at("start")),
            .end = timeOf(row.at("end")),
            .stayMinutes = row.at("stay_minutes"),
            .kind = row.at("kind"),
            .channel = row.at("channel"),
            .outcome = row.at("outcome"),
            .people = row.at("people"),
            .purposes = row.at("purposes"),
            .summary = row.at("summary"),
            .differences = row.at("differences"),
            .reason = row.at("reason"),
            .missing = row.at("missing"),
            .late = row.at("late"),
            .enteredAt = timeOf(row.at("entered_at"))};
}

Sheet sheetOf(const json& object)
{
    Sheet sheet{.monthly = object.at("of") == "month",
                .rep = idOf(object.at("rep")),
                .period = dayOf(object.at("period")),
                .version = object.at("version"),
                .previous = object.at("previous"),
                .sealedAt = timeOf(object.at("sealed_at")),
                .pack = object.at("pack"),
                .rows = {},
                .missingWeeks = {},
                .seal = object.at("seal")};
    for (const auto& row : object.at("rows"))
        sheet.rows.push_back(rowOf(row));
    for (const auto& week : object.at("missing_weeks"))
        sheet.missingWeeks.push_back(dayOf(week));
    return sheet;
}

std::unexpected<Error> noSheet(std::string reason)
{
    return fail(ErrorCode::BadValue, "sheet: " + std::move(reason), "sheet");
}

std::string sealOf(std::string_view canonicalText)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(canonicalText.data()), canonicalText.size());
    std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

// Puts the seal into the canonical text, where the order of names has it: it is written once, not twice.
std::string withSeal(std::string text, std::string_view seal)
{
    static constexpr std::string_view kNext =
        R"("sealed_at":)"; // in a text of ours a quote is escaped: it is the member
    const std::size_t at = text.rfind(kNext);
    if (at == std::string::npos)
        throw BrokenInvariant("a sheet without the time of its seal");
    return text.insert(at, R"("seal":")" + std::string(seal) + R"(",)");
}

} // namespace

std::string sealed(const Sheet& sheet)
{
    const std::string content = sheetJson(sheet).dump();
    return withSeal(content, sealOf(content));
}

Result<Sheet> readSheet(std::string_view text)
{
    const auto object = json::parse(text, nullptr, false);
    if (!object.is_object())
        return noSheet("is not a table that this program wrote");
    try {
        Sheet sheet = sheetOf(object);
        const std::string content = sheetJson(sheet).dump();
        if (sealOf(content) != sheet.seal || withSeal(content, sheet.seal) != text)
            return noSheet("its seal does not fit what it says; submit it again");
        return sheet;
    } catch (const std::exception&) { // a member is missing or of another kind
        return noSheet("is not a table that this version of the program can read");
    }
}

} // namespace roadbook::regulation
