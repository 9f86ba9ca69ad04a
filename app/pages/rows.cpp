// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rows.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/dotted.h"
#include "pages/sync_controller.h"
#include "store/numbers_facts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace roadbook {
namespace {

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(RowWords)
};

constexpr Timestamp kMinute = 60'000;

int phaseOf(const VisitFacts& facts)
{
    const std::string_view state = facts.visit.text(field::visit::kState);
    if (facts.draft || state == "in_progress")
        return VisitModel::Running;
    return state == "planned" ? VisitModel::Planned : VisitModel::Done;
}

} // namespace

QString textOf(const Id& id)
{
    return id.isNull() ? QString() : Words::text(id.text());
}

Id idOf(const QString& text)
{
    return Id::parse(text.toStdString()).value_or(Id{});
}

TextSet setOf(const ChoiceModel& model)
{
    TextSet set;
    for (const QString& value : model.chosenValues())
        set.push_back(value.toStdString());
    sortUnique(set);
    return set;
}

QDate dateOf(regulation::Day day)
{
    return day == 0 ? QDate() : QDate(1970, 1, 1).addDays(day);
}

QString choicesText(TypeId type, FieldId field, const TextSet& values, const Words& words)
{
    QStringList texts;
    for (const std::string& value : values)
        texts.append(words.choice(type, field, value));
    return texts.join(RowWords::tr("、"));
}

QString peopleText(const std::vector<PersonFacts>& people, const Words& words)
{
    QStringList texts;
    for (const PersonFacts& person : people) {
        const QString name = Words::text(person.name);
        texts.append(person.level.empty()
                         ? name
                         : RowWords::tr("%1 · %2").arg(
                               name, words.choice(type::kContact, field::contact::kLevel, person.level)));
    }
    return texts.join(RowWords::tr("、"));
}

QString channelIcon(std::string_view channel)
{
    static const std::map<std::string_view, QString> kIcons{
        {"on_site", QStringLiteral("map-pin")},       {"phone", QStringLiteral("phone")},
        {"wechat", QStringLiteral("message-circle")}, {"mail", QStringLiteral("mail")},
        {"meeting", QStringLiteral("users")},
    };
    const auto icon = kIcons.find(channel);
    return icon != kIcons.end() ? icon->second : QString();
}

QString madeText(Timestamp start, std::int64_t minutes, const Words& words)
{
    return dotted({Words::time(start), minutes < 0 ? QString() : words.stay(minutes * kMinute)});
}

VisitRow visitRow(const VisitFacts& facts, const Words& words)
{
    namespace vf = field::visit;
    const Record& visit = facts.visit;
    const Timestamp started = visit.integer(vf::kStartedAt);
    const Timestamp ended = visit.integer(vf::kEndedAt);
    const Timestamp at = started != 0 ? started : visit.integer(vf::kPlannedStart);
    VisitRow row{.visitId = textOf(visit.id),
                 .accountId = textOf(facts.account.id),
                 .accountName = Words::text(facts.account.name),
                 .grade = Words::text(facts.account.grade),
                 .tender = facts.account.tender,
                 .dateText = {},
                 .timeText = {},
                 .kindLabel = words.choice(type::kVisit, vf::kKind, visit.text(vf::kKind)),
                 .peopleText = peopleText(facts.people, words),
                 .outcomeLabel = {},
                 .outcomeTone = Tone::Neutral,
                 .summary = Words::text(visit.text(vf::kSummary)),
                 .stayText = {},
                 .repName = Words::text(facts.repName),
                 .phase = phaseOf(facts),
                 .stage = stageOf(facts.journey),
                 .purposeText = choicesText(type::kVisit, vf::kPurposes, visit.set(vf::kPurposes), words),
                 .fromPlan = facts.planned,
                 .inPlan = !facts.item.isNull()};
    if (at != 0) {
        row.dateText = Words::begun(words.nearDay(Words::dayOf(at)));
        row.timeText = Words::time(at);
    }
    if (row.phase == VisitModel::Done) {
        row.outcomeLabel = words.choice(type::kVisit, vf::kOutcome, visit.text(vf::kOutcome));
        row.outcomeTone = toneOfOutcome(visit.text(vf::kOutcome));
        if (started != 0 && ended >= started)
            row.stayText = (visit.text(vf::kChannel) == "phone" ? RowWords::tr("通话 %1") : RowWords::tr("停留 %1"))
                               .arg(words.stay(ended - started));
    } else if (row.phase == VisitModel::Running && started != 0) {
        row.stayText = Words::clockText(words.now() - started).left(5);
    }
    return row;
}

PromiseRow promiseRow(const PromiseFacts& facts, const Words& words)
{
    namespace pf = field::promise;
    const Record& promise = facts.promise;
    const std::string_view state = promise.text(pf::kState);
    const bool open = state != "kept" && state != "dropped";
    const DueWords due = words.due(Words::parseDay(promise.text(pf::kDue)), open);
    PromiseRow row{.promiseId = textOf(promise.id),
                   .accountId = textOf(facts.account.id),
                   .accountName = Words::text(facts.account.name),
                   .what = Words::text(promise.text(pf::kWhat)),
                   .ownerText = Words::text(facts.ownerName),
                   .dueText = open              ? Words::begun(due.text)
                              : state == "kept" ? RowWords::tr("已兑现")
                                                : RowWords::tr("不再需要"),
                   .dueTone = open              ? due.tone
                              : state == "kept" ? int(Tone::Good)
                                                : int(Tone::Neutral),
                   .phase = open              ? PromiseModel::Open
                            : state == "kept" ? PromiseModel::Kept
                                              : PromiseModel::Dropped,
                   .detail = {}};
    if (facts.visitAt != 0) {
        const QString day = words.day(Words::dayOf(facts.visitAt));
        const QString with = facts.visitPeople.empty() ? QString() : Words::text(facts.visitPeople.front().name);
        if (facts.visitChannel == "phone")
            row.detail =
                with.isEmpty() ? RowWords::tr("%1通话时答应").arg(day) : RowWords::tr("%1通话时答应 %2").arg(day, with);
        else
            row.detail =
                with.isEmpty() ? RowWords::tr("%1拜访时答应").arg(day) : RowWords::tr("%1拜访时答应 %2").arg(day, with);
    }
    return row;
}

QString lastVisitText(std::optional<Timestamp> lastVisit, const std::string& visitedBefore, const Words& words)
{
    const QDate before = Words::parseDay(visitedBefore);
    if (lastVisit && *lastVisit != 0)
        return RowWords::tr("上次联系 %1").arg(words.nearDay(std::max(Words::dayOf(*lastVisit), before)));
    if (before.isValid())
        return RowWords::tr("上次联系 %1").arg(words.nearDay(before));
    return lastVisit ? RowWords::tr("从未联系") : QString();
}

AccountRow accountRow(const FoundAccount& found, const Words& words)
{
    AccountRow row{.accountId = textOf(found.account.id),
                   .name = Words::text(found.account.name),
                   .grade = Words::text(found.account.grade),
                   .tender = found.account.tender,
                   .region = Words::text(found.region),
                   .industry = Words::text(found.industry),
                   .ownerName = Words::text(found.ownerName),
                   .matchText = {},
                   .lastVisitText = lastVisitText(found.lastVisit, found.visitedBefore, words),
                   .conflicts = found.conflicts,
                   .pending = found.pending,
                   .visitedBefore = found.visitedBefore};
    if (!found.contact.name.empty())
        row.matchText = RowWords::tr("联系人 %1").arg(peopleText({found.contact}, words));
    return row;
}

QString coverageGradeText(const std::string& grade)
{
    return grade.empty() ? RowWords::tr("待定级") : grade == kTenderGrade ? RowWords::tr("招投标") : Words::text(grade);
}

int stageOf(Journey journey)
{
    // 主管已收 would need a receipt from the supervisor's device, which the conversation does not carry yet.
    return journey == Journey::OnDevice ? SyncController::OnDevice : SyncController::Uploaded;
}

int toneOfFinding(std::string_view outcome)
{
    if (outcome == "confirmed")
        return Tone::Good;
    return outcome == "not_seen" ? Tone::Danger : outcome == "partly" ? Tone::Warning : Tone::Neutral;
}

int toneOfOutcome(std::string_view outcome)
{
    if (outcome == "achieved")
        return Tone::Good;
    if (outcome == "complaint")
        return Tone::Danger;
    return outcome.empty() ? Tone::Neutral : Tone::Warning;
}

} // namespace roadbook
