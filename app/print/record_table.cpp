// SPDX-License-Identifier: GPL-3.0-or-later
//
// 周拜访记录表 and 月度客户拜访记录表 (S0 §36.2), with what changed and the hours stayed (§36.3) and the difference to the plan
// (§36.4): the rows of the sheet as it was sealed, in its words.
#include "model/fields.h"
#include "print/tables.h"

#include <algorithm>
#include <set>
#include <utility>

namespace roadbook {
namespace {

namespace w = field::week_record;
namespace m = field::month_record;
namespace v = field::visit;
using regulation::SheetRow;

constexpr std::string_view kLateEntry = "late_entry";

class RecordTable {
public:
    RecordTable(const SheetPaper& paper, const PaperWords& words)
        : m_paper(paper), m_words(words), m_monthly(paper.record.type == type::kMonthRecord)
    {}

    DocumentTable make() const
    {
        const auto& record = m_paper.record;
        const TypeId type = record.type;
        const auto first = m_paper.sheet.period;
        DocumentTable table;
        table.english = m_words.english();
        table.title = m_words.type(type);
        table.subtitle =
            m_monthly ? m_words.month(first)
                      : regulation::formatDay(first) + m_words.of(" 至 ", " to ") + regulation::formatDay(first + 6);
        table.head = headLines();
        table.columns = columns();
        for (const auto& row : m_paper.sheet.rows)
            table.rows.push_back(rowOf(row, table.rows.size() + 1));
        table.nothing = m_monthly ? m_words.of("本月没有拜访记录", "No visits this month")
                                  : m_words.of("本周没有拜访记录", "No visits this week");
        addText(table.foot, m_words.field(type, m_monthly ? m::kSummary : w::kSummary),
                record.text(m_monthly ? m::kSummary : w::kSummary));
        addText(table.foot, m_words.field(type, m_monthly ? m::kGuidance : w::kGuidance),
                record.text(m_monthly ? m::kGuidance : w::kGuidance));
        const FieldId remarks = m_monthly ? m::kRemarks : w::kRemarks;
        addText(table.foot, m_words.field(type, remarks), remarksText(record.set(remarks), m_paper.names, m_words));
        table.signatures = {m_words.of("拜访人", "Rep"), m_words.of("部门主管", "Supervisor")};
        if (m_monthly)
            table.signatures.push_back(m_words.of("大客户管理部", "Key-account department"));
        table.standing = inStanding();
        table.seal = m_paper.sheet.seal;
        return table;
    }

private:
    std::vector<DocumentTable::Line> headLines() const
    {
        const TypeId type = m_paper.record.type;
        std::vector<DocumentTable::Line> lines{
            {m_words.field(type, m_monthly ? m::kRep : w::kRep), m_paper.names.rep},
            {m_words.of("部门", "Team"), m_paper.names.team},
        };
        const Handling fields = m_monthly ? Handling{type, m::kState, m::kSubmittedAt, m::kLate, m::kDecidedAt}
                                          : Handling{type, w::kState, w::kSubmittedAt, w::kLate, w::kDecidedAt};
        const auto handling = handlingLines(m_paper.record, fields, m_paper.names.decidedBy, m_words);
        lines.insert(lines.end(), handling.begin(), handling.end());
        addText(lines, m_words.field(type, m_monthly ? m::kJudgedBy : w::kJudgedBy),
                m_words.version(m_paper.sheet.pack));
        lines.push_back({m_words.of("合计", "Total"), totals()});
        if (m_monthly) {
            addText(lines, m_words.field(type, m::kForwardedTo), m_paper.record.text(m::kForwardedTo));
            addText(lines, m_words.field(type, m::kForwardedAt),
                    m_words.moment(m_paper.record.integer(m::kForwardedAt)));
        }
        std::vector<std::string> missing;
        for (const auto week : m_paper.sheet.missingWeeks)
            missing.push_back(regulation::formatDay(week));
        addText(lines, m_words.of("未交的周（周一）", "Weeks not submitted (Mondays)"), m_words.joined(missing));
        return lines;
    }

    std::string totals() const
    {
        std::set<std::string> customers;
        int made = 0;
        int late = 0;
        for (const auto& row : m_paper.sheet.rows) {
            made += row.visit.isNull() ? 0 : 1;
            late += row.late ? 1 : 0;
            if (!row.visit.isNull())
                customers.insert(row.account.isNull() ? row.accountName : row.account.text());
        }
        return m_words.of("拜访 ", "visits ") + std::to_string(made) + m_words.of(" 次，客户 ", ", customers ") +
               std::to_string(customers.size()) + m_words.of(" 家，补录 ", ", entered late ") + std::to_string(late) +
               m_words.of(" 条", "");
    }

    std::vector<DocumentTable::Column> columns() const
    {
        const auto name = [&](FieldId field) { return m_words.field(type::kVisit, field); };
        return {
            {m_words.of("序号", "No."), 9, true, false},
            {m_words.of("日期", "Day"), 19, false, true},
            {m_words.of("计划时间", "Planned"), 15, false, true},
            {m_words.of("实际时间", "Actual"), 15, false, true},
            {m_words.of("停留\n（分钟）", "Stay\n(min)"), 15, true, false},
            {name(v::kAccount), 34},
            {name(v::kPeopleMet), 20},
            {m_words.of("性质\n方式", "Kind,\nchannel"), 17},
            {name(v::kPurposes), 21},
            {name(v::kOutcome), 17},
            {name(v::kSummary), 44},
            {m_words.of("与计划的差异", "Against the plan"), 26},
            {m_words.of("原因", "Reason"), 26},
        };
    }

    DocumentTable::Row rowOf(const SheetRow& row, std::size_t number) const
    {
        const bool otherDay = row.planned != 0 && m_words.calendar().dayOf(row.planned) != row.day;
        return {{std::to_string(number), m_words.day(row.day),
                 inLines({otherDay ? m_words.shortDay(row.planned) : std::string(), m_words.time(row.planned)}),
                 m_words.times(row.start, row.end),
                 row.stayMinutes >= 0 ? std::to_string(row.stayMinutes) : std::string(), row.accountName,
                 m_words.joined(m_paper.names.of(row.people)),
                 inLines({m_words.choice(type::kVisit, v::kKind, row.kind),
                          m_words.choice(type::kVisit, v::kChannel, row.channel)}),
                 m_words.choices(type::kVisit, v::kPurposes, row.purposes),
                 m_words.choice(type::kVisit, v::kOutcome, row.outcome), row.summary, differences(row),
                 reasonCell(row.reason, !row.missing.empty(), m_words)},
                row.late || !row.missing.empty()};
    }

    // W-02: a row that came after the sheet was handed in says so, and when.
    std::string differences(const SheetRow& row) const
    {
        std::vector<std::string> lines;
        for (const auto& name : row.differences)
            if (!row.late || name != kLateEntry)
                lines.push_back(differenceLabel(m_paper.rules, name, m_words));
        if (row.late)
            lines.push_back(m_words.labelled(m_words.of("补录", "Entered late"), m_words.moment(row.enteredAt)));
        return inLines(lines);
    }

    std::string inStanding() const
    {
        const TypeId type = m_paper.record.type;
        const FieldId state = m_monthly ? m::kState : w::kState;
        std::string text =
            m_words.labelled(m_words.field(type, state), m_words.choice(type, state, m_paper.record.text(state)));
        const auto& sheet = m_paper.sheet;
        if (sheet.seal.empty())
            return text + m_words.of(" · 尚未提交，未封存 · 截至 ", " · not submitted, not sealed · as of ") +
                   m_words.moment(m_paper.now);
        text += m_words.of(" · 第 ", " · version ") + std::to_string(sheet.version) + m_words.of(" 版", "");
        text += m_words.of(" · 封存 ", " · sealed ") + m_words.moment(sheet.sealedAt);
        return text + " · SHA-256 " + sheet.seal;
    }

    const SheetPaper& m_paper;
    const PaperWords& m_words;
    bool m_monthly;
};

} // namespace

DocumentTable recordTable(const SheetPaper& paper, const PaperWords& words)
{
    return RecordTable(paper, words).make();
}

} // namespace roadbook
