// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a move requires. Each check says what is missing, in the pack's own words where it has some.
#include "model/defaults.h"
#include "model/fields.h"
#include "regulation/workflow/moves.h"
#include "regulation/workflow/sheet.h"

#include <algorithm>
#include <span>

namespace roadbook::regulation {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

Result<std::vector<Record>> linesOf(const RequirementInput& input)
{
    if (input.record->type != type::kWeekPlan)
        return std::vector<Record>{*input.record};
    return input.world->hanging(type::kPlanItem, field::plan_item::kPlan, input.record->id, input.record->scope);
}

// A line that costs the company something before the visit: a gift, or an expense.
struct Asked {
    bool isAsked = false;
    FieldId request = 0;
    const std::vector<std::string>* states = nullptr;
};

Asked giftOf(const VisitRules& rules, const Record& line)
{
    const bool item = line.type == type::kPlanItem;
    const auto gift = line.text(item ? field::plan_item::kGift : field::visit::kGift);
    const auto kind = line.text(item ? field::plan_item::kGiftKind : field::visit::kGiftKind);
    const bool asked = (!gift.empty() || !kind.empty()) && !contains(rules.standingGifts, kind);
    return {asked, item ? field::plan_item::kGiftRequest : field::visit::kGiftRequest, &rules.giftStates};
}

Asked expenseOf(const VisitRules& rules, const Record& line)
{
    const bool item = line.type == type::kPlanItem;
    const bool asked = line.integer(item ? field::plan_item::kExpense : field::visit::kExpense) > 0;
    return {asked, item ? field::plan_item::kExpenseRequest : field::visit::kExpenseRequest, &rules.expenseStates};
}

// The request must be the same person's, and about the same customer where both name one.
bool covers(const Record& request, const Record& line, const Id& person, const std::vector<std::string>& states)
{
    const bool item = line.type == type::kPlanItem;
    const Id account = line.ref(item ? field::plan_item::kAccount : field::visit::kAccount);
    const Id about = request.ref(field::request::kAccount);
    return request.type == type::kRequest && contains(states, request.text(field::request::kState)) &&
           request.ref(field::request::kAuthor) == person && (about.isNull() || account.isNull() || about == account);
}

template <typename Ask>
MoveAnswer approvedBeforehand(const RequirementInput& input, const Requirement& requirement, Ask ask)
{
    const auto& rules = input.book->section->visit;
    if (!rules)
        return std::nullopt;
    const Id person = input.record->ref(input.rules->author);
    RB_ASSIGN(const auto lines, linesOf(input));
    for (const auto& line : lines) {
        const Asked asked = ask(*rules, line);
        if (!asked.isAsked)
            continue;
        RB_ASSIGN(const auto request, input.world->after(line.ref(asked.request)));
        if (!request || !covers(*request, line, person, *asked.states))
            return needs(*input.move, requirement, findType(line.type)->field(asked.request)->name);
    }
    return std::nullopt;
}

MoveAnswer sheetSealed(const RequirementInput& input, const Requirement& requirement)
{
    const Record& record = *input.record;
    const bool week = record.type == type::kWeekRecord;
    const auto text = record.text(week ? field::week_record::kSheet : field::month_record::kSheet);
    const auto sheet = readSheet(text);
    const auto period = parseDay(record.text(input.rules->type->periodField));
    if (!sheet || sheet->rep != record.ref(input.rules->author) || sheet->period != period.value_or(0) ||
        sheet->monthly == week)
        return needs(*input.move, requirement, "sheet");
    for (const auto& row : sheet->rows) {
        if (row.missing.empty())
            continue;
        Refusal refusal = needs(*input.move, requirement, "sheet");
        const auto& rules = input.book->section->plan;
        const auto kind = rules ? std::find_if(rules->differences.begin(), rules->differences.end(),
                                               [&](const auto& d) { return differenceName(d.first) == row.missing; })
                                : std::map<DifferenceKind, DifferenceRule>::const_iterator{};
        if (rules && kind != rules->differences.end()) {
            const auto& label = kind->second.label;
            refusal.reason.zh += "：" + formatDay(row.day) + " " + row.accountName + " " + label.zh;
            refusal.reason.en += ": " + formatDay(row.day) + " " + row.accountName + " " + label.en;
            refusal.source = kind->second.source;
        }
        return refusal;
    }
    return std::nullopt;
}

MoveAnswer weekRecorded(const RequirementInput& input, const Requirement& requirement)
{
    const auto* type = findType(type::kWeekRecord);
    const FieldValues key{{field::week_record::kRep, input.record->value(input.rules->type->scopeField)},
                          {field::week_record::kWeek, input.record->value(input.rules->type->periodField)}};
    RB_ASSIGN(const auto record, input.world->after(naturalId(*type, key)));
    const bool there = record && contains(requirement.states, record->text(field::week_record::kState));
    return there ? std::optional<Refusal>{} : needs(*input.move, requirement, "state");
}

MoveAnswer allSigned(const RequirementInput& input, const Requirement& requirement)
{
    const Record& record = *input.record;
    const auto* chain = input.book->section->chainFor(record.type, record.text(input.rules->chainBy));
    if (chain == nullptr)
        return needs(*input.move, requirement, input.rules->type->field(input.rules->chainBy)->name);
    const auto signatures = record.integer(input.rules->step);
    if (signatures >= static_cast<std::int64_t>(chain->steps.size()))
        return std::nullopt;
    const auto& next = chain->steps[static_cast<std::size_t>(std::max<std::int64_t>(signatures, 0))];
    Refusal refusal = needs(*input.move, requirement, "step");
    refusal.reason.zh += "：还缺" + next.label.zh;
    refusal.reason.en += ": still missing " + next.label.en;
    refusal.next = {"先由" + next.label.zh + "签批（step = " + std::to_string(signatures + 1) + "）",
                    "First the signature of " + next.label.en + " (step = " + std::to_string(signatures + 1) + ")"};
    refusal.source = chain->source;
    return refusal;
}

} // namespace

MoveAnswer missing(const RequirementInput& input, const Requirement& requirement)
{
    switch (requirement.check) {
    case Requirement::Check::Field:
        if (!isNull(input.record->value(requirement.field)))
            return std::nullopt;
        return needs(*input.move, requirement, input.rules->type->field(requirement.field)->name);
    case Requirement::Check::Items: {
        RB_ASSIGN(const auto items, linesOf(input));
        return items.empty() ? std::optional{needs(*input.move, requirement, "plan")} : std::nullopt;
    }
    case Requirement::Check::Gifts:
        return approvedBeforehand(input, requirement, giftOf);
    case Requirement::Check::Expenses:
        return approvedBeforehand(input, requirement, expenseOf);
    case Requirement::Check::Sheet:
        return sheetSealed(input, requirement);
    case Requirement::Check::Chain:
        return allSigned(input, requirement);
    case Requirement::Check::WeekRecord:
        return weekRecorded(input, requirement);
    }
    throw BrokenInvariant("unknown requirement");
}

} // namespace roadbook::regulation
