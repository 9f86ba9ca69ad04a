// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/week_rows.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/dotted.h"
#include "pages/due_rows.h"
#include "pages/near_words.h"
#include "pages/rows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace roadbook {
namespace {

using regulation::ComparedLine;
using regulation::Day;
using regulation::DifferenceKind;
namespace pf = field::plan_item;
namespace cf = field::itinerary_change;

struct WeekWords {
    Q_DECLARE_TR_FUNCTIONS(WeekWords)
};

constexpr Day kDaysOfWeek = 7;
constexpr int kUsualDays = 6; // the office works until Saturday

// The fields in which a plan or a record says how far it has come.
struct HandedInFields {
    FieldId state, submittedAt, late, decidedAt, guidance;
};
HandedInFields fieldsOf(TypeId type)
{
    namespace p = field::week_plan;
    namespace r = field::week_record;
    namespace m = field::month_record;
    if (type == type::kWeekPlan)
        return {p::kState, p::kSubmittedAt, p::kLate, p::kDecidedAt, p::kGuidance};
    if (type == type::kMonthRecord)
        return {m::kState, m::kSubmittedAt, m::kLate, m::kDecidedAt, m::kGuidance};
    return {r::kState, r::kSubmittedAt, r::kLate, r::kDecidedAt, r::kGuidance};
}

QString untilText(const HandedIn& handed, const Words& words)
{
    if (!handed.due)
        return {};
    const bool wholeDay = Words::dayOf(handed.due->at) != dateOf(handed.due->day); // it ends with the day
    const QString moment =
        wholeDay ? WeekWords::tr("%1 24:00").arg(words.day(dateOf(handed.due->day))) : words.moment(handed.due->at);
    const QString article = inLanguage(regulation::sourceWords(handed.source), words);
    return dotted({words.now() < handed.due->at ? WeekWords::tr("%1 前提交").arg(moment)
                                                : WeekWords::tr("%1 已过，提交会标明逾期").arg(moment),
                   article});
}

const PlannedFacts* plannedOf(const WeekPlanFacts& facts, const Id& account)
{
    const auto at = std::ranges::find(facts.items, account, [](const PlannedFacts& one) { return one.account.id; });
    return at != facts.items.end() ? &*at : nullptr;
}

const Nearby* nearbyOf(const WeekPlanFacts& facts, const QString& account)
{
    const auto at = facts.nearby.find(idOf(account));
    return at != facts.nearby.end() ? &at->second : nullptr;
}

// On which day it is in the plan, and whether that is too late for a promise.
void addPlanned(SuggestionRow& row, const WeekPlanFacts& facts, const Words& words)
{
    const PlannedFacts* planned = plannedOf(facts, idOf(row.accountId));
    if (planned == nullptr)
        return;
    const QString day = shortWeekday(dateOf(planned->planned.day), words);
    const auto late = static_cast<int>(daysLate(planned->planned.day, planned->promisedBy));
    row.plannedText =
        late > 0 ? WeekWords::tr("已排 %1 · 晚 %n 天", nullptr, late).arg(day) : WeekWords::tr("已排 %1").arg(day);
    row.plannedTone = late > 0 ? Tone::Danger : Tone::Good;
}

QString whyText(const SuggestionFacts& facts, const QString& mostUrgent)
{
    const QString promised = Words::text(facts.promised).simplified();
    return dotted({mostUrgent, promised.isEmpty() ? QString() : WeekWords::tr("承诺：%1").arg(promised),
                   facts.more > 0 ? WeekWords::tr("另有 %1 项").arg(facts.more) : QString()});
}

SuggestionRow suggestionRow(const SuggestionFacts& facts, const Words& words)
{
    const DueRow due = dueRow(facts.due, words);
    return {.suggestionKey = due.accountId,
            .section = {},
            .iconName = due.iconName,
            .accountId = due.accountId,
            .accountName = Words::text(facts.due.account.name),
            .grade = Words::text(facts.due.account.grade),
            .tender = facts.due.account.tender,
            .when = due.when,
            .why = whyText(facts, due.why),
            .tone = due.tone,
            .kind = due.kind,
            .channel = due.channel,
            .plannedText = {},
            .plannedTone = Tone::Neutral,
            .nearText = {}};
}

SuggestionRow suggestionRow(const FoundAccount& found, const WeekPlanFacts& facts, const Words& words)
{
    const auto due = std::ranges::find(facts.suggestions, found.account.id,
                                       [](const SuggestionFacts& one) { return one.due.account.id; });
    if (due != facts.suggestions.end())
        return suggestionRow(*due, words);
    return {.suggestionKey = textOf(found.account.id),
            .section = {},
            .iconName = QStringLiteral("users"),
            .accountId = textOf(found.account.id),
            .accountName = Words::text(found.account.name),
            .grade = Words::text(found.account.grade),
            .tender = found.account.tender,
            .when = WeekWords::tr("没有到期的事"),
            .why = dotted({Words::text(found.region), Words::text(found.industry)}),
            .tone = Tone::Neutral,
            .kind = {},
            .channel = {},
            .plannedText = {},
            .plannedTone = Tone::Neutral,
            .nearText = {}};
}

// Above what cannot wait until after that week, which is seldom the one that we are in.
QString mustTitle(const WeekPlanFacts& facts)
{
    switch ((facts.week - startOfWeek(facts.today, facts.pack->calendar.weekStart)) / kDaysOfWeek) {
    case 0:
        return WeekWords::tr("逾期和本周到期");
    case 1:
        return WeekWords::tr("逾期和下周到期");
    default:
        return WeekWords::tr("逾期和该周到期");
    }
}

// How far the requests for its gift and its expense have come; the worse of the two.
void addRequestMark(PlanItemRow& row, const PlannedFacts& facts)
{
    const auto either = [&facts](const char* state) {
        return facts.gift.state == state || facts.expense.state == state;
    };
    if (either("rejected")) {
        row.markText = WeekWords::tr("申请被否决");
        row.markTone = Tone::Danger;
    } else if (either("submitted")) {
        row.markText = WeekWords::tr("申请审批中");
        row.markTone = Tone::Info;
    } else if (either("approved")) {
        row.markText = WeekWords::tr("申请已批准");
        row.markTone = Tone::Good;
    }
}

// What became of a planned item, or what was reported of it.
void addMark(PlanItemRow& row, const PlannedFacts& facts, const Words& words)
{
    const auto* line = facts.line ? &*facts.line : nullptr;
    if (line != nullptr && !line->visit.isNull()) {
        row.markText = line->has(DifferenceKind::Moved) ? WeekWords::tr("已访 · 改期") : WeekWords::tr("已访");
        row.markTone = line->has(DifferenceKind::Moved) ? Tone::Info : Tone::Good;
    } else if (facts.change) {
        const Record& change = facts.change->record;
        const QString kind = words.choice(type::kItineraryChange, cf::kChange, change.text(cf::kChange));
        const QDate day = Words::parseDay(change.text(cf::kDay));
        row.markText = change.text(cf::kChange) == "moved" && day.isValid()
                           ? WeekWords::tr("%1 → %2").arg(kind, shortWeekday(day, words))
                           : kind;
        row.markTone = change.text(cf::kState) == "returned" ? Tone::Danger : Tone::Info;
    } else if (line != nullptr && line->has(DifferenceKind::Skipped)) {
        row.markText = WeekWords::tr("未访");
        row.markTone = Tone::Warning;
    } else {
        addRequestMark(row, facts);
    }
}

} // namespace

Day dayOf(const QString& isoDay)
{
    return regulation::parseDay(isoDay.toStdString()).value_or(0);
}

QString inLanguage(const regulation::Label& label, const Words& words)
{
    return Words::text(words.english() ? label.en : label.zh);
}

int toneOfState(std::string_view state)
{
    if (state == "approved" || state == "reviewed" || state == "forwarded")
        return Tone::Good;
    if (state == "returned")
        return Tone::Danger;
    return state.empty() || state == "draft" ? Tone::Neutral : Tone::Info;
}

QString shortWeekday(const QDate& day, const Words& words)
{
    return QLocale(words.english() ? QLocale::English : QLocale::Chinese)
        .dayName(day.dayOfWeek(), QLocale::ShortFormat);
}

QString plannedText(Timestamp planned, Day day, const Words& words)
{
    if (planned == 0)
        return WeekWords::tr("当天");
    return Words::dayOf(planned) == dateOf(day) ? Words::time(planned) : words.moment(planned);
}

QString weekTitle(Day week, int days, const Words& words)
{
    return WeekWords::tr("%1 – %2").arg(words.day(dateOf(week)), words.day(dateOf(week + days - 1)));
}

QString weekHint(Day week, Day today, const regulation::Pack& pack)
{
    switch (Day weeks = (week - startOfWeek(today, pack.calendar.weekStart)) / kDaysOfWeek) {
    case -1:
        return WeekWords::tr("上周");
    case 0:
        return WeekWords::tr("本周");
    case 1:
        return WeekWords::tr("下周");
    default:
        return weeks < 0 ? WeekWords::tr("%n 周前", nullptr, static_cast<int>(-weeks))
                         : WeekWords::tr("%n 周后", nullptr, static_cast<int>(weeks));
    }
}

QString refusalText(const regulation::Refusal& refusal, const Words& words)
{
    QStringList sentences{inLanguage(refusal.reason, words), inLanguage(refusal.next, words)};
    sentences.removeAll(QString());
    const QString article = inLanguage(regulation::sourceWords(refusal.source), words);
    const QString text = sentences.join(WeekWords::tr("；"));
    return article.isEmpty() ? text : WeekWords::tr("%1（%2）").arg(text, article);
}

HandedInWords handedInWords(const HandedIn& handed, TypeId type, const Words& words)
{
    const HandedInFields fields = fieldsOf(type);
    HandedInWords text;
    text.state = handed.view ? words.choice(type, fields.state, handed.state) : WeekWords::tr("未提交");
    text.tone = toneOfState(handed.state);
    if (!handed.view || handed.state == "draft") {
        text.detail = untilText(handed, words);
        return text;
    }
    const Record& record = handed.view->record;
    const auto at = [&](FieldId field) { return words.nearMoment(record.integer(field)); };
    const bool decided = record.integer(fields.decidedAt) != 0 && handed.state != "submitted";
    if (decided)
        text.detail = dotted({Words::text(handed.decidedBy), at(fields.decidedAt)});
    else if (record.integer(fields.submittedAt) != 0)
        text.detail = dotted({WeekWords::tr("%1 提交").arg(at(fields.submittedAt)), WeekWords::tr("等主管审阅")});
    if (record.boolean(fields.late))
        text.detail = dotted({text.detail, WeekWords::tr("逾期提交")});
    if (handed.view->pending)
        text.detail = dotted({text.detail, WeekWords::tr("已存本机，联网后上传")});
    text.guidance = Words::text(record.text(fields.guidance));
    text.guidanceTone = handed.state == "returned" ? Tone::Danger : Tone::Info;
    return text;
}

int daysToPlan(const WeekPlanFacts& facts)
{
    const Day last = facts.week + kUsualDays;
    const bool onLast =
        std::ranges::any_of(facts.items, [last](const PlannedFacts& one) { return one.planned.day == last; });
    return onLast ? kUsualDays + 1 : kUsualDays;
}

QList<SuggestionRow> suggestionRows(const WeekPlanFacts& facts, const QString& search, const QString& chosen,
                                    const Words& words)
{
    QList<SuggestionRow> rows;
    bool must = false;
    for (const SuggestionFacts& suggestion : search.isEmpty() ? facts.suggestions : std::vector<SuggestionFacts>()) {
        SuggestionRow row = suggestionRow(suggestion, words);
        if (rows.isEmpty() || suggestion.must != must)
            row.section = suggestion.must ? mustTitle(facts) : WeekWords::tr("可以顺带");
        must = suggestion.must;
        rows.append(std::move(row));
    }
    for (const FoundAccount& found : facts.found)
        if (!search.isEmpty())
            rows.append(suggestionRow(found, facts, words));
    for (SuggestionRow& row : rows) {
        addPlanned(row, facts, words);
        if (const Nearby* nearby = nearbyOf(facts, row.accountId))
            row.nearText = nearText(*nearby, words);
        row.chosen = row.suggestionKey == chosen;
    }
    return rows;
}

QList<PlanItemRow> planItemRows(const WeekPlanFacts& facts, Day day, const Words& words)
{
    QList<PlanItemRow> rows;
    for (const PlannedFacts& one : facts.items) {
        if (one.planned.day != day)
            continue;
        const Record& item = one.item.record;
        PlanItemRow row{.itemId = textOf(item.id),
                        .accountId = textOf(one.account.id),
                        .accountName = Words::text(one.account.name),
                        .grade = Words::text(one.account.grade),
                        .tender = one.account.tender,
                        .timeText = one.planned.start == 0 ? QString() : Words::time(one.planned.start),
                        .detailText = dotted({words.choice(type::kPlanItem, pf::kChannel, item.text(pf::kChannel)),
                                              Words::text(item.text(pf::kMatters)).simplified()}),
                        .markText = {},
                        .lateText = {}};
        if (row.accountName.isEmpty())
            row.accountName = item.text(pf::kCustomer).empty() ? WeekWords::tr("已移交的客户")
                                                               : Words::text(item.text(pf::kCustomer));
        addMark(row, one, words);
        if (const auto late = static_cast<int>(daysLate(day, one.promisedBy)); late > 0)
            row.lateText =
                WeekWords::tr("承诺 %1 到期，晚 %n 天", nullptr, late).arg(words.day(dateOf(one.promisedBy)));
        rows.append(std::move(row));
    }
    return rows;
}

QList<WeekDayRow> weekDayRows(const WeekPlanFacts& facts, std::span<PlanItemModel* const> items, const QString& chosen,
                              const Words& words)
{
    const Nearby* nearby = nearbyOf(facts, chosen);
    QList<WeekDayRow> rows;
    for (int i = 0; i < daysToPlan(facts); ++i) {
        const Day day = facts.week + i;
        const QDate date = dateOf(day);
        rows.append({.day = Words::isoDay(date),
                     .weekdayText = shortWeekday(date, words),
                     .dateText = words.day(date),
                     .spokenText = words.dayTitle(date),
                     .today = day == facts.today,
                     .past = day < facts.today,
                     .fitText = nearby != nullptr && nearby->stop.day == day ? fitText(*nearby) : QString(),
                     .itemCount = items[i]->count(),
                     .items = items[i]});
    }
    return rows;
}

QString planSummary(const WeekPlanFacts& facts)
{
    const auto open = std::ranges::count_if(facts.suggestions, [&facts](const SuggestionFacts& one) {
        return one.must && plannedOf(facts, one.due.account.id) == nullptr;
    });
    return open == 0 ? WeekWords::tr("已排 %1 家").arg(facts.items.size())
                     : WeekWords::tr("已排 %1 家 · 到期未排 %2 家").arg(facts.items.size()).arg(open);
}

QList<ChoiceRow> dayChoices(const WeekPlanFacts& facts, Day chosen, const Words& words)
{
    QList<ChoiceRow> rows;
    for (int i = 0; i < daysToPlan(facts); ++i) {
        const QDate date = dateOf(facts.week + i);
        rows.append({Words::isoDay(date), shortWeekday(date, words), words.day(date), facts.week + i == chosen});
    }
    return rows;
}

QList<ChoiceRow> fieldChoices(TypeId type, FieldId field, const TextSet& chosen, const Words& words)
{
    QList<ChoiceRow> rows;
    for (const Choice& choice : findType(type)->field(field)->choices) {
        const std::string value(choice.value);
        rows.append({Words::text(value), words.label(choice), {}, std::ranges::find(chosen, value) != chosen.end()});
    }
    return rows;
}

} // namespace roadbook
