// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/eval_facts.h"
#include "cli/eval_grade.h"
#include "cli/eval_outcome.h"
#include "cli/output.h"

#include <CLI/App.hpp>

#include <array>
#include <memory>
#include <utility>

namespace roadbook::cli {
namespace {

using namespace roadbook::regulation;
using std::pair;
using std::string_view;

constexpr std::array kDepartments{pair<string_view, Department>{"met", Department::Met},
                                  pair<string_view, Department>{"exceeded", Department::Exceeded},
                                  pair<string_view, Department>{"missed", Department::Missed}};
constexpr std::array kRoundings{pair<string_view, Rounding>{"floor", Rounding::Floor},
                                pair<string_view, Rounding>{"half_up", Rounding::HalfUp}};
constexpr std::array kBonusBases{pair<string_view, BonusBase>{"payout", BonusBase::Payout},
                                 pair<string_view, BonusBase>{"wage", BonusBase::Wage}};
constexpr std::array kRebateBases{pair<string_view, RebateBase>{"cost", RebateBase::Cost},
                                  pair<string_view, RebateBase>{"price", RebateBase::Price}};

std::optional<Fen> required(EvalFacts& facts, string_view name)
{
    if (!facts.has(name))
        facts.fail({ErrorCode::BadValue, "is missing", std::string(name)});
    return facts.money(name);
}

Status evalAssessment(const std::string& file)
{
    RB_ASSIGN(EvalFacts facts, readEvalFacts());
    RB_ASSIGN(const Pack pack, evalPack(facts, file));
    AssessmentRequest request;
    request.scheme = facts.text("scheme");
    request.score = facts.scaled("score", kScorePlaces);
    request.items = facts.scaledMap("items", kScorePlaces);
    request.department = facts.oneOf<Department>("department", kDepartments).value_or(Department::Met);
    request.rounding = facts.oneOf<Rounding>("rounding", kRoundings);
    request.bonusBase = facts.oneOf<BonusBase>("bonus_base", kBonusBases);
    request.lastPlaces = facts.whole("last_places").value_or(0);
    const auto wage = facts.money("wage");
    RB_TRY(facts.finish());
    request.wage = wage.value_or(0);
    RB_ASSIGN(const AssessmentOutcome outcome, assess(pack.calculators.assessment, request));
    if (outcome.payout && !wage)
        return fail(ErrorCode::BadValue, "is missing", "wage");
    auto object = toJson(outcome);
    object["pack"] = pack.name();
    return print(object);
}

std::optional<Day> monthOf(EvalFacts& facts)
{
    const std::string text = facts.text("month");
    if (text.empty())
        return {};
    const auto day = parseDay(text + "-01");
    if (!day)
        facts.fail({ErrorCode::BadValue, "a month is YYYY-MM", "month"});
    return day ? std::optional<Day>(*day) : std::nullopt;
}

Status evalCommission(const std::string& file)
{
    RB_ASSIGN(EvalFacts facts, readEvalFacts());
    RB_ASSIGN(const Pack pack, evalPack(facts, file));
    CommissionRequest request;
    request.scheme = facts.text("scheme");
    request.receipts = facts.money("net_receipts");
    request.parts = facts.moneyMap("parts");
    request.sales = facts.money("sales");
    request.returned = facts.moneyList("returns");
    request.wage = facts.money("wage").value_or(0);
    request.months = facts.scaledMap("months", 0);
    request.losses = facts.moneyMap("losses");
    request.yearReceipts = facts.money("year_receipts");
    request.yearPlan = facts.money("year_plan");
    request.month = monthOf(facts);
    RB_TRY(facts.finish());
    RB_ASSIGN(const CommissionOutcome outcome, commission(pack.calculators.commission, request));
    auto object = toJson(outcome);
    object["pack"] = pack.name();
    return print(object);
}

Status evalQuote(const std::string& file)
{
    RB_ASSIGN(EvalFacts facts, readEvalFacts());
    RB_ASSIGN(const Pack pack, evalPack(facts, file));
    QuoteRequest request;
    request.unitCost = required(facts, "unit_cost").value_or(0);
    if (!facts.has("quantity"))
        facts.fail({ErrorCode::BadValue, "is missing", "quantity"});
    request.quantity = facts.scaled("quantity", kQuantityPlaces).value_or(0);
    request.other = facts.money("other").value_or(0);
    request.base = facts.oneOf<RebateBase>("rebate_base", kRebateBases);
    request.profitRate = facts.scaled("profit_rate", kRatePlaces);
    request.rebateRate = facts.scaled("rebate_rate", kRatePlaces);
    request.estimate = facts.money("estimated_sales");
    request.dealerLed = facts.flag("dealer_led");
    RB_TRY(facts.finish());
    RB_ASSIGN(const QuoteOutcome outcome, quote(pack.calculators.quote, request));
    auto object = toJson(outcome, pack.calculators.quote);
    object["pack"] = pack.name();
    return print(object);
}

void addEval(CLI::App& eval, Program& program, const std::string& name, const std::string& description,
             Status (*calculate)(const std::string& file))
{
    auto* command = eval.add_subcommand(name, description);
    const auto file = std::make_shared<std::string>();
    command->add_option("--pack", *file, "A file with a pack, instead of the preset that the facts name");
    command->callback([&program, file, calculate] {
        program.needsStore = false;
        program.run = [file, calculate] { return calculate(*file); };
    });
}

} // namespace

void addEvalCommands(CLI::App& app, Program& program)
{
    auto* eval = app.add_subcommand("eval", "Calculate by a pack: facts as JSON on standard input, no store needed");
    eval->require_subcommand(1);
    addEval(*eval, program, "grade", "The grade of a customer, or of each of a list", evalGrade);
    addEval(*eval, program, "assessment", "Pay of a month by its score", evalAssessment);
    addEval(*eval, program, "commission", "Commission, year end, funds", evalCommission);
    addEval(*eval, program, "quote", "Price with profit and rebate, on both bases", evalQuote);
}

} // namespace roadbook::cli
