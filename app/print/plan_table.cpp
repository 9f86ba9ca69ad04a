// SPDX-License-Identifier: GPL-3.0-or-later
//
// 周拜访计划表: what was planned (S0 §35.1, §35.2, §36.1) and, beside each item, what changed and how long it took (§36.3).
#include "model/fields.h"
#include "model/scaled.h"
#include "print/tables.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace roadbook {
namespace {

namespace w = field::week_plan;
namespace i = field::plan_item;
using regulation::ComparedLine;
using regulation::DifferenceKind;

constexpr int kMoneyPlaces = 2;

class PlanTable {
public:
    PlanTable(const PlanPaper& paper, const PaperWords& words) : m_paper(paper), m_words(words) {}

    DocumentTable make() const
    {
        const auto& plan = m_paper.plan;
        const auto head = regulation::planHead(plan);
        DocumentTable table;
        table.english = m_words.english();
        table.title = m_words.type(type::kWeekPlan);
        table.subtitle =
            regulation::formatDay(head.week) + m_words.of(" 至 ", " to ") + regulation::formatDay(head.week + 6);
        table.head = headLines();
        table.columns = columns();
        table.rows = rows();
        table.nothing = m_words.of("本周没有计划项", "Nothing is planned this week");
        addText(table.foot, m_words.field(type::kWeekPlan, w::kNote), plan.text(w::kNote));
        addText(table.foot, m_words.field(type::kWeekPlan, w::kGuidance), plan.text(w::kGuidance));
        addText(table.foot, m_words.field(type::kWeekPlan, w::kRemarks),
                remarksText(plan.set(w::kRemarks), m_paper.names, m_words));
        table.signatures = {m_words.of("计划人", "Rep"), m_words.of("直接主管", "Supervisor")};
        table.standing = inStanding();
        return table;
    }

private:
    std::vector<DocumentTable::Line> headLines() const
    {
        std::vector<DocumentTable::Line> lines{
            {m_words.field(type::kWeekPlan, w::kRep), m_paper.names.rep},
            {m_words.of("部门", "Team"), m_paper.names.team},
        };
        auto handling =
            handlingLines(m_paper.plan, {type::kWeekPlan, w::kState, w::kSubmittedAt, w::kLate, w::kDecidedAt},
                          m_paper.names.decidedBy, m_words);
        if (m_paper.plan.boolean(w::kUnapproved))
            handling.front().value += m_words.bracketed(m_words.field(type::kWeekPlan, w::kUnapproved));
        lines.insert(lines.end(), handling.begin(), handling.end());
        addText(lines, m_words.field(type::kWeekPlan, w::kJudgedBy), m_words.version(m_paper.plan.text(w::kJudgedBy)));
        if (const auto& compared = m_paper.comparison)
            lines.push_back({m_words.of("执行", "Carried out"),
                             m_words.of("计划 ", "planned ") + std::to_string(compared->planned) +
                                 m_words.of("，已去 ", ", done ") + std::to_string(compared->kept) +
                                 m_words.of("，待补说明 ", ", to explain ") + std::to_string(compared->missing)});
        return lines;
    }

    std::vector<DocumentTable::Column> columns() const
    {
        const auto name = [&](FieldId field) { return m_words.field(type::kPlanItem, field); };
        std::vector<DocumentTable::Column> columns{
            {m_words.of("序号", "No."), 9, true, false},
            {name(i::kDay), 19, false, true},
            {m_words.of("计划时间", "Planned"), 15, false, true},
            {name(i::kAccount), 33},
            {name(i::kPeople), 20},
            {m_words.of("性质\n方式", "Kind,\nchannel"), 17},
            {name(i::kPurposes), 21},
            {m_words.of("商谈事项与行程", "Matters, itinerary"), 35},
            {name(i::kPreparation), 25},
            {m_words.of("礼品与费用", "Gift, expense"), 24},
        };
        if (m_paper.comparison) {
            columns.push_back({m_words.of("实际变更", "What changed"), 27});
            columns.push_back({m_words.of("停留\n（分钟）", "Stay\n(min)"), 15, true, false});
            columns.push_back({m_words.of("变更原因", "Reason"), 26});
        }
        return columns;
    }

    // As planned, day by day; what came in between stands behind the items of its day.
    std::vector<DocumentTable::Row> rows() const
    {
        struct Entry {
            std::tuple<regulation::Day, bool, Timestamp, Id> order;
            DocumentTable::Row row;
        };
        std::vector<Entry> entries;
        const auto add = [&](const Record* item, const ComparedLine* line) {
            if (item != nullptr) {
                const auto planned = regulation::plannedItem(*item, m_words.calendar());
                entries.push_back({{planned.day, false, planned.start, planned.id}, row(item, line)});
            } else {
                entries.push_back({{line->day, true, line->actual, line->visit}, row(item, line)});
            }
        };
        if (m_paper.comparison)
            for (const auto& line : m_paper.comparison->lines)
                add(itemOf(line.item), &line);
        else
            for (const auto& item : m_paper.items)
                add(&item, nullptr);
        std::ranges::sort(entries, {}, &Entry::order);
        std::vector<DocumentTable::Row> rows;
        for (auto& entry : entries) {
            entry.row.cells.front() = std::to_string(rows.size() + 1);
            rows.push_back(std::move(entry.row));
        }
        return rows;
    }

    const Record* itemOf(const Id& id) const
    {
        const auto at = std::ranges::find(m_paper.items, id, &Record::id);
        return at != m_paper.items.end() ? &*at : nullptr;
    }

    // `item`: null for a visit that was not planned. `line`: null when nothing is compared.
    DocumentTable::Row row(const Record* item, const ComparedLine* line) const
    {
        DocumentTable::Row row;
        row.cells.emplace_back(); // its number
        if (item != nullptr)
            addPlanned(row.cells, *item);
        else
            addUnplanned(row.cells, *line);
        if (line != nullptr) {
            row.cells.push_back(changes(*line));
            row.cells.push_back(line->stayMinutes >= 0 ? std::to_string(line->stayMinutes) : "");
            std::vector<std::string> reasons;
            bool missing = false;
            for (const auto& difference : line->differences) {
                missing = missing || difference.missing;
                if (std::ranges::find(reasons, difference.reason) == reasons.end())
                    reasons.push_back(difference.reason);
            }
            row.cells.push_back(reasonCell(inLines(reasons), missing, m_words));
            row.marked = missing || line->has(DifferenceKind::LateEntry);
        }
        return row;
    }

    void addPlanned(std::vector<std::string>& cells, const Record& item) const
    {
        const auto planned = regulation::plannedItem(item, m_words.calendar());
        cells.push_back(planned.day != 0 ? m_words.day(planned.day) : "");
        cells.push_back(m_words.times(planned.start, planned.end));
        cells.push_back(accountName(planned.account, planned.customer));
        cells.push_back(m_words.joined(m_paper.names.of(planned.people)));
        cells.push_back(inLines({m_words.choice(type::kPlanItem, i::kKind, planned.kind),
                                 m_words.choice(type::kPlanItem, i::kChannel, planned.channel)}));
        cells.push_back(m_words.choices(type::kPlanItem, i::kPurposes, item.set(i::kPurposes)));
        const std::string route(item.text(i::kRoute));
        cells.push_back(
            inLines({std::string(item.text(i::kMatters)),
                     route.empty() ? route : m_words.labelled(m_words.field(type::kPlanItem, i::kRoute), route)}));
        cells.push_back(m_words.choices(type::kPlanItem, i::kPreparation, item.set(i::kPreparation)));
        cells.push_back(inLines({giftOf(item), expenseOf(item)}));
    }

    // S0 §36.3: what was really done is written into the plan too.
    void addUnplanned(std::vector<std::string>& cells, const ComparedLine& line) const
    {
        constexpr std::size_t kPlannedCells = 10; // with the number
        cells.push_back(m_words.day(line.day));
        cells.emplace_back();
        cells.push_back(accountName(line.account, line.customer));
        cells.resize(kPlannedCells);
    }

    std::string accountName(const Id& account, const std::string& customer) const
    {
        const auto known = m_paper.names.accounts.find(account);
        if (known != m_paper.names.accounts.end() && !known->second.empty())
            return known->second;
        if (!customer.empty())
            return customer + m_words.bracketed(m_words.of("未建档", "no archive"));
        return account.isNull() ? std::string() : m_words.of("（档案不在本机）", "(the archive is not on this device)");
    }

    std::string giftOf(const Record& item) const
    {
        std::string gift(item.text(i::kGift));
        const auto kind = m_words.choice(type::kPlanItem, i::kGiftKind, item.text(i::kGiftKind));
        if (gift.empty())
            gift = kind;
        else if (!kind.empty() && kind != gift)
            gift += m_words.bracketed(kind);
        return gift.empty() ? gift : gift + approvalOf(item.ref(i::kGiftRequest));
    }

    std::string expenseOf(const Record& item) const
    {
        if (isNull(item.value(i::kExpense)))
            return {};
        const auto fen = item.integer(i::kExpense);
        std::string amount = formatScaled(fen, kMoneyPlaces);
        if (fen % 100 == 0)
            amount += ".00";
        else if (fen % 10 == 0)
            amount += "0";
        return m_words.of("费用 ", "Expense ") + amount + m_words.of(" 元", " CNY") +
               approvalOf(item.ref(i::kExpenseRequest));
    }

    std::string approvalOf(const Id& request) const
    {
        const auto state = m_paper.requests.find(request);
        if (state == m_paper.requests.end() || state->second.empty())
            return {};
        return m_words.of("，", ", ") + m_words.choice(type::kRequest, field::request::kState, state->second);
    }

    std::string changes(const ComparedLine& line) const
    {
        std::vector<std::string> lines;
        for (const auto& difference : line.differences) {
            const auto label = differenceLabel(m_paper.rules, regulation::differenceName(difference.kind), m_words);
            const auto detail = detailOf(line, difference);
            lines.push_back(inLines({label, detail}));
        }
        return inLines(lines);
    }

    std::string detailOf(const ComparedLine& line, const regulation::Difference& difference) const
    {
        switch (difference.kind) {
        case DifferenceKind::Moved:
        case DifferenceKind::Added:
            return m_words.shortDay(line.actual) + " " + m_words.time(line.actual);
        case DifferenceKind::Dwell:
            return (difference.minutes > 0 ? "+" : "") + std::to_string(difference.minutes) +
                   m_words.of(" 分钟", " min");
        case DifferenceKind::ChannelChanged:
            return m_words.choice(type::kPlanItem, i::kChannel, difference.was) + " → " +
                   m_words.choice(type::kPlanItem, i::kChannel, difference.is);
        case DifferenceKind::PersonChanged:
            return m_words.joined(m_paper.names.of(peopleMet(line))); // whom it was planned to meet stands beside
        case DifferenceKind::AsPlanned:
        case DifferenceKind::Pending:
        case DifferenceKind::Skipped:
        case DifferenceKind::NotMet:
        case DifferenceKind::Unapproved:
        case DifferenceKind::LateEntry:
            return {};
        }
        return {};
    }

    const TextSet& peopleMet(const ComparedLine& line) const
    {
        static const TextSet kNobody;
        const auto met = m_paper.met.find(line.visit);
        return met != m_paper.met.end() ? met->second : kNobody;
    }

    std::string inStanding() const
    {
        const auto& plan = m_paper.plan;
        return m_words.labelled(m_words.field(type::kWeekPlan, w::kState),
                                m_words.choice(type::kWeekPlan, w::kState, plan.text(w::kState))) +
               m_words.of(" · 截至 ", " · as of ") + m_words.moment(m_paper.now);
    }

    const PlanPaper& m_paper;
    const PaperWords& m_words;
};

} // namespace

DocumentTable planTable(const PlanPaper& paper, const PaperWords& words)
{
    return PlanTable(paper, words).make();
}

} // namespace roadbook
