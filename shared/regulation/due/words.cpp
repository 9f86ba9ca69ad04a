// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/words.h"

#include "model/fields.h"
#include "regulation/reading/article_words.h"

#include <algorithm>
#include <array>

namespace roadbook::regulation {
namespace {

constexpr std::string_view kDot = " · ";

// Builds a sentence in both languages from parts with dots between them.
class Parts {
public:
    void add(const Bilingual& part)
    {
        append(m_words.zh, part.zh, kDot);
        append(m_words.en, part.en, kDot);
    }
    void add(std::string zh, std::string en) { add({std::move(zh), std::move(en)}); }
    Bilingual take() { return std::move(m_words); }

    static void append(std::string& to, std::string_view part, std::string_view between)
    {
        if (part.empty())
            return;
        if (!to.empty())
            to += between;
        to += part;
    }

private:
    Bilingual m_words;
};

Bilingual choiceWords(FieldId field, std::string_view value)
{
    for (const Choice& choice : findType(type::kVisit)->field(field)->choices)
        if (choice.value == value)
            return {std::string(choice.zh), std::string(choice.en)};
    return {std::string(value), std::string(value)};
}

Bilingual listWords(FieldId field, const std::vector<std::string>& values)
{
    Bilingual words;
    for (const std::string& value : values) {
        const Bilingual one = choiceWords(field, value);
        Parts::append(words.zh, one.zh, "、");
        Parts::append(words.en, one.en, ", ");
    }
    return words;
}

void addLast(Parts& why, const DueItem& item, Day today)
{
    if (item.lastOn != 0) {
        const Bilingual day = dayWords(item.lastOn, today);
        why.add("上次 " + day.zh + (item.lastWarned ? "（未见对应层级）" : ""),
                "last " + day.en + (item.lastWarned ? " (another level was met)" : ""));
    } else if (item.since != 0) {
        const Bilingual day = dayWords(item.since, today);
        why.add("还没有计入的，自 " + day.zh + "起算", "none counted yet; since " + day.en);
    }
}

void addShort(Parts& why, const DueItem& item)
{
    if (item.least > 1)
        why.add("本期已 " + std::to_string(item.done) + "/" + std::to_string(item.least) + " 次",
                std::to_string(item.done) + " of " + std::to_string(item.least) + " in this period");
}

DueWords contactItem(const Obligation& obligation, const DueItem& item, Day today)
{
    Parts why;
    why.add(obligation.label);
    why.add(sourceWords(obligation.source));
    addShort(why, item);
    addLast(why, item, today);
    return {obligation.task, contactWords(obligation.contact), why.take(), obligation.label, obligation.source};
}

DueWords datedItem(const DatedDuty& duty, const DueItem& item, Day today)
{
    const Bilingual day = dayWords(item.deadline, today);
    Parts why;
    why.add(sourceWords(duty.source));
    why.add(day.zh + "前", "by " + day.en);
    if (duty.standingApproval)
        why.add("已有长期批准，不必另行申请", "standing approval: no request needed");
    if (item.lastOn != 0)
        addLast(why, item, today);
    Parts satisfy;
    satisfy.add("办好后勾选", "tick it off when done");
    if (duty.contact)
        satisfy.add(contactWords(*duty.contact));
    return {duty.label, satisfy.take(), why.take(), duty.label, duty.source};
}

// The rules with one sentence and a source: label, article, and what is special.
DueWords plain(const Bilingual& label, const Source& source, Bilingual satisfy, const Bilingual& detail)
{
    Parts why;
    why.add(label);
    why.add(sourceWords(source));
    why.add(detail);
    return {label, std::move(satisfy), why.take(), label, source};
}

Bilingual missingWords(const DueItem& item)
{
    Bilingual words;
    for (const FieldId id : item.missing)
        if (const FieldInfo* field = findType(type::kAccount)->field(id)) {
            Parts::append(words.zh, field->zh, "、");
            Parts::append(words.en, field->en, ", ");
        }
    return {"缺 " + words.zh, "missing: " + words.en};
}

Bilingual sinceWords(std::string_view zh, std::string_view en, Day day, Day today)
{
    const Bilingual words = dayWords(day, today);
    return {std::string(zh) + " " + words.zh, std::string(en) + " " + words.en};
}

DueWords complaintItem(const ComplaintRules& rules, const DueItem& item, Day today)
{
    const Bilingual received = sinceWords("受理", "received", item.since, today);
    if (item.kind == DueKind::ComplaintVisit)
        return plain(rules.onSite->label, rules.onSite->source, {"到现场处理", "go there and deal with it"}, received);
    if (item.kind == DueKind::ComplaintReturn)
        return plain(rules.returnVisit->label, rules.returnVisit->source, contactWords(rules.returnVisit->contact),
                     sinceWords("投诉", "complaint of", item.since, today));
    DueWords words =
        plain(rules.feedback->label, rules.feedback->source,
              {"向主管部门和客户反馈进程或结果", "report progress to the department and the customer"}, {});
    Parts why;
    why.add(words.why);
    addShort(why, item);
    words.why = why.take();
    return words;
}

DueWords archiveItem(const ArchiveDuties& duties, const DueItem& item, Day today)
{
    if (item.kind == DueKind::SameDay)
        return plain(duties.sameDay->label, duties.sameDay->source,
                     {"补记这次拜访，或改计划", "record the visit, or change the plan"},
                     sinceWords("拜访日", "visit of", item.since, today));
    if (item.kind == DueKind::Completion)
        return plain(duties.completion->label, duties.completion->source, {"补上所缺的资料", "fill in what is missing"},
                     missingWords(item));
    DueWords words = plain(duties.verification->label, duties.verification->source,
                           {"与客户核对后勾选", "check with the customer and tick it off"}, {});
    Parts why;
    why.add(words.why);
    addLast(why, item, today);
    words.why = why.take();
    return words;
}

const Filing& filingOf(const DueItem& item, std::span<const Filing> filings)
{
    const auto found = std::ranges::find_if(filings, [&item](const Filing& filing) {
        return filing.rule == item.rule && filing.record == item.subject && filing.person == item.person;
    });
    if (found == filings.end())
        throw BrokenInvariant("a due item of a filing that was not given");
    return *found;
}

DueWords filingItem(const Filing& filing)
{
    Parts why;
    why.add(filing.why);
    why.add(sourceWords(filing.source));
    return {filing.label, filing.satisfy, why.take(), filing.label, filing.source};
}

} // namespace

Bilingual dayWords(Day day, Day today)
{
    constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const CivilDate date = civilFromDays(day);
    const std::string year = std::to_string(date.year);
    const bool otherYear = date.year != civilFromDays(today).year;
    return {(otherYear ? year + "年" : "") + std::to_string(date.month) + "月" + std::to_string(date.day) + "日",
            std::to_string(date.day) + " " + std::string(kMonths[static_cast<std::size_t>(date.month - 1)]) +
                (otherYear ? " " + year : "")};
}

Bilingual sourceWords(const Source& source)
{
    const Label cited = citation(source);
    return {cited.zh + (source.assumption ? "（建议）" : ""), cited.en + (source.assumption ? " (a proposal)" : "")};
}

Bilingual contactWords(const ContactRule& rule)
{
    Parts parts;
    parts.add(listWords(field::visit::kKind, rule.kinds));
    Bilingual channels = listWords(field::visit::kChannel, rule.channels);
    if (rule.onSiteCounts) {
        channels.zh += "（上门也算）";
        channels.en += " (on site counts too)";
    }
    parts.add(channels);
    parts.add(counterpartWords(rule.levels));
    return parts.take();
}

Bilingual counterpartWords(const std::vector<CounterpartLevel>& levels)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kLevels{
        {{"", ""}, {"经办", "handler"}, {"负责人", "head"}, {"关键决策人", "decision maker"}}};
    Bilingual words;
    for (const CounterpartLevel level : levels) {
        Parts::append(words.zh, kLevels[static_cast<std::size_t>(level)].first, "、");
        Parts::append(words.en, kLevels[static_cast<std::size_t>(level)].second, " or ");
    }
    return levels.empty() ? words : Bilingual{"见" + words.zh, "meet the " + words.en};
}

DueWords wordsFor(const DueSection& section, const DueItem& item, Day today, std::span<const Filing> filings)
{
    switch (item.kind) {
    case DueKind::Contact:
    case DueKind::Selective:
        return contactItem(section.obligations.at(item.rule), item, today);
    case DueKind::Dated:
        return datedItem(section.dated.at(item.rule), item, today);
    case DueKind::Promise:
        return plain(section.promises->label, section.promises->source, {"兑现后勾选", "tick it off when kept"}, {});
    case DueKind::ComplaintVisit:
    case DueKind::ComplaintFeedback:
    case DueKind::ComplaintReturn:
        return complaintItem(section.complaints, item, today);
    case DueKind::TwoContacts:
        return plain(
            section.twoContacts->label, section.twoContacts->source, {"指定副联系人", "name a second contact"},
            {"现有 " + std::to_string(item.done) + " 人联系", std::to_string(item.done) + " of us in contact"});
    case DueKind::SameDay:
    case DueKind::Completion:
    case DueKind::Verification:
        return archiveItem(section.archive, item, today);
    case DueKind::Filing:
        return filingItem(filingOf(item, filings));
    }
    throw BrokenInvariant("unknown kind of due item");
}

std::string ruleId(const DueSection& section, const DueItem& item, std::span<const Filing> filings)
{
    if (item.kind == DueKind::Contact || item.kind == DueKind::Selective)
        return section.obligations.at(item.rule).id;
    if (item.kind == DueKind::Dated)
        return section.dated.at(item.rule).id;
    if (item.kind == DueKind::Filing)
        return filingOf(item, filings).kind;
    return std::string(dueKindName(item.kind));
}

std::string_view dueKindName(DueKind kind)
{
    constexpr std::array<std::string_view, 12> kNames{
        "contact",          "selective",    "dated",    "promise",    "complaint_visit", "complaint_feedback",
        "complaint_return", "two_contacts", "same_day", "completion", "verification",    "filing"};
    return kNames.at(static_cast<std::size_t>(kind));
}

std::string_view urgencyName(Urgency urgency)
{
    constexpr std::array<std::string_view, 3> kNames{"overdue", "due", "upcoming"};
    return kNames.at(static_cast<std::size_t>(urgency));
}

} // namespace roadbook::regulation
