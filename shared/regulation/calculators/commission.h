// SPDX-License-Identifier: GPL-3.0-or-later
//
// Commission (提成, domain.md §16.4 to §16.7): a month's commission by marginal slices, parts of the receipts with their
// own rate, conditions that take commission or subsidy away, and beside them the year-end bonus, funds to share out and
// deductions for returned goods. A scheme has whichever of these its regulation knows; the sums say why line by line.
//
// Every line is rounded to the 分 by itself, so that the lines shown add up to the sum shown. Warnings, dismissals and
// promotions are rules shown as facts: a person decides (domain.md §22 no. 24). Pure; any thread.
#pragma once

#include "regulation/calculators/tiers.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct Slice {
    std::optional<Fen> upTo; // its top belongs to it; nothing: no top (the last one)
    Rate rate = 0;
    Source source;
};

// A part of the month's receipts that has its own rate instead of the slices.
struct PartRate {
    std::string id;
    Label label;
    Rate rate = 0;
    Source source;
};

enum class Measure : std::uint8_t { Receipts, Sales, Returns }; // of the month
enum class Effect : std::uint8_t { NoCommission, NoSubsidy, BaseOnly };

struct PayCondition {
    std::string id;
    Label label;
    Measure measure = Measure::Receipts;
    bool below = false; // amount < bound; else amount > bound
    Fen bound = 0;
    std::vector<Effect> effects;
    Source source;

    bool holds(Fen amount) const { return below ? amount < bound : amount > bound; }
};

// After that many months in a row something is due that a person decides: dismissal, promotion.
struct Streak {
    std::string id;
    Label label;
    std::int64_t months = 0;
    Source source;
};

// An event with a loss of which the employee bears a share (跑店). The share is shown, never taken off.
struct LossEvent {
    std::string id;
    Label label;
    Rate share = 0;
    std::vector<Effect> effects;
    Source source;
};

struct YearEnd {
    bool byPlan = false; // the tiers' bounds are millionths of the plan, not 分
    Label period;
    std::vector<Tier> tiers;  // the highest that holds, of the year's receipts
    std::vector<Tier> extras; // each that holds adds its amount
    Source source;
};

struct PoolShare {
    std::string id;
    Label label;
    Rate share = 0;
};

// Money set aside from receipts and shared out. The last share takes what rounding leaves.
struct Pool {
    std::string id;
    Label label;
    bool yearly = false;
    std::vector<PayCondition> when; // any of them; empty: always
    Rate rate = 0;                  // of the receipts
    std::vector<PoolShare> shares;
    Source source;
};

// 30th of the month (Q-06: there is no 30 February).
struct Settlement {
    std::int64_t day = 0;
    bool lastDay = true; // the last day of the month; else that day, or the last one of a shorter month
    Source source;
};

struct CommissionScheme {
    std::string id;
    Label label;
    std::vector<Slice> slices; // rising; empty: no monthly commission
    std::vector<PartRate> parts;
    std::vector<PayCondition> conditions;
    std::vector<Streak> streaks;
    std::vector<LossEvent> events;
    std::optional<YearEnd> yearEnd;
    std::vector<Pool> pools;
    std::vector<Tier> returns; // by the value of one return; rate of the month's wage
    std::optional<Settlement> settlement;
    bool addsBaseWage = false; // month's pay = base wage + commission
    Source source;
};

std::vector<CommissionScheme> readCommission(Node& pack);

struct CommissionRequest {
    std::string scheme;          // "" = the first of the pack
    std::optional<Fen> receipts; // net, of the month, all parts included
    std::map<std::string, Fen> parts;
    std::optional<Fen> sales;
    std::vector<Fen> returned;                  // each return of the month that the rep caused
    Fen wage = 0;                               // of the month; base of the deductions and of the month's pay
    std::map<std::string, std::int64_t> months; // streak → months in a row
    std::map<std::string, Fen> losses;          // event → loss
    std::optional<Fen> yearReceipts;
    std::optional<Fen> yearPlan;
    std::optional<Day> month; // any day of the month whose receipts count
};

struct PoolOutcome {
    std::string id;
    Label label;
    Fen amount = 0;
    std::vector<std::pair<PoolShare, Fen>> shares;
};

struct CommissionOutcome {
    std::string scheme;
    std::optional<Fen> commission; // nothing: the scheme or the request has no month
    bool subsidy = true;           // the month's phone and transport subsidy stays
    bool baseOnly = false;         // nothing but the base wage
    std::optional<Fen> monthPay;   // base wage + commission, where the scheme says so
    std::optional<Fen> yearEnd;
    std::vector<PoolOutcome> pools;
    std::optional<Fen> deduction; // for returns, by the text; shown, never taken off
    std::vector<Step> steps;      // those of the month add up to the commission
    std::vector<Step> otherSteps; // year end, funds, deductions
    std::vector<Step> facts;      // rules whose case has come, for a person to decide
    std::optional<Day> settledOn;
    Label why;
    Source source;
};

// BadValue with the field: no such scheme, parts larger than the whole, an unknown part, event or streak.
Result<CommissionOutcome> commission(const std::vector<CommissionScheme>& schemes, const CommissionRequest& request);

} // namespace roadbook::regulation
