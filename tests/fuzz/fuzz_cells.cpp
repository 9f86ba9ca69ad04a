// SPDX-License-Identifier: GPL-3.0-or-later
//
// One cell: amounts, dates, numbers, codes, names, moments, ids, and the value of every field that people write.
#include "base/id.h"
#include "base/position.h"
#include "base/text.h"
#include "base/time.h"
#include "fuzz/fuzz.h"
#include "ledger/amount.h"
#include "ledger/cells.h"
#include "ledger/chinese_number.h"
#include "ledger/columns.h"
#include "ledger/credit_code.h"
#include "ledger/resemblance.h"
#include "model/from_text.h"
#include "model/present.h"
#include "model/scaled.h"

#include <nlohmann/json.hpp>

using namespace roadbook;
using namespace roadbook::fuzz;

namespace {

void checkAmounts(std::string_view text)
{
    for (const auto unit : {AmountUnit::Yuan, AmountUnit::TenThousandYuan}) {
        if (const auto money = parseMoney(text, unit)) {
            demand(*money >= 0, "no negative money");
            demand(parseMoney(moneyText(*money), AmountUnit::Yuan) == *money, "money comes back");
        }
        if (const auto usage = parseUsage(text, unit)) {
            demand(*usage >= 0, "no negative usage");
            demand(parseUsage(usageText(*usage), AmountUnit::TenThousandYuan) == *usage, "usage comes back");
        }
    }
    for (const int places : {0, 2, 4})
        if (const auto number = parseScaled(text, places))
            demand(parseScaled(formatScaled(*number, places), places).value() == *number, "a number comes back");
    if (const auto number = parseChineseNumber(codePoints(text)))
        demand(*number >= 0, "no negative number");
}

void checkTimes(std::string_view text)
{
    if (const auto date = parseLedgerDate(text)) {
        demand(parseDate(*date) == *date, "a day of the calendar");
        demand(parseLedgerDate(*date) == *date, "a day comes back");
    }
    if (const auto at = parseTimestamp(text))
        demand(parseTimestamp(formatTimestamp(*at)) == *at, "a moment comes back");
}

void checkNames(std::string_view text)
{
    const auto code = canonicalCreditCode(text);
    demand(canonicalCreditCode(code) == code, "a canonical code is canonical");
    static_cast<void>(checkCreditCode(code));
    const auto name = normalisedName(text);
    demand(normalisedName(name) == name, "a normalised name is normalised");
    static_cast<void>(nameCore(text));
    static_cast<void>(ledgerFieldOf(text));
    static_cast<void>(cleanLine(text));
    static_cast<void>(cleanLines(text));
    static_cast<void>(numberText(text));
    static_cast<void>(yesOrNo(text));
    if (text.size() < 200)
        demand(similarity(text, text) == 1, "everything resembles itself");
    if (const auto composed = toNfc(text))
        demand(toNfc(*composed) == *composed, "composed text is composed");
    if (const auto place = parsePosition(text))
        demand(parsePosition(formatPosition(*place)).value() == *place, "a place comes back");
    if (const auto id = Id::parse(text))
        demand(Id::parse(id->text()) == *id, "an id comes back");
}

void checkFields(std::string_view text)
{
    for (const auto& type : allTypes())
        for (const auto& field : type.fields) {
            if (isInternal(field.kind))
                continue;
            const auto value = valueFromText(field, text);
            if (!value)
                continue;
            demand(checkValue(field, *value).has_value(), "what is read is a value of the field");
            if (field.kind != Kind::Remarks) // shown as objects, written as members
                demand(valueFromJson(field, valueToJson(field, *value)) == *value, "and comes back from JSON");
        }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = viewOf(data, size);
    static_cast<void>(toNfc(text));
    if (!isValidUtf8(text))
        return 0;
    checkAmounts(text);
    checkTimes(text);
    checkNames(text);
    checkFields(text);
    return 0;
}
