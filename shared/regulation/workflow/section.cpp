// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/workflow/section.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace roadbook::regulation {
namespace {

using std::string_view_literals::operator""sv;

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMostDays = 366;

constexpr std::array kOf{std::pair{"week"sv, Deadline::Of::Week}, std::pair{"month"sv, Deadline::Of::Month}};
constexpr std::array kWeekdays{
    std::pair{"monday"sv, Weekday::Monday},       std::pair{"tuesday"sv, Weekday::Tuesday},
    std::pair{"wednesday"sv, Weekday::Wednesday}, std::pair{"thursday"sv, Weekday::Thursday},
    std::pair{"friday"sv, Weekday::Friday},       std::pair{"saturday"sv, Weekday::Saturday},
    std::pair{"sunday"sv, Weekday::Sunday},
};
constexpr std::array kDifferences{
    std::pair{"as_planned"sv, DifferenceKind::AsPlanned},
    std::pair{"pending"sv, DifferenceKind::Pending},
    std::pair{"moved"sv, DifferenceKind::Moved},
    std::pair{"skipped"sv, DifferenceKind::Skipped},
    std::pair{"added"sv, DifferenceKind::Added},
    std::pair{"person_changed"sv, DifferenceKind::PersonChanged},
    std::pair{"channel_changed"sv, DifferenceKind::ChannelChanged},
    std::pair{"dwell"sv, DifferenceKind::Dwell},
    std::pair{"not_met"sv, DifferenceKind::NotMet},
    std::pair{"unapproved"sv, DifferenceKind::Unapproved},
    std::pair{"late_entry"sv, DifferenceKind::LateEntry},
};

int smallInteger(Node& node, std::string_view name, int least, int most)
{
    return static_cast<int>(node.integer(name, least, most));
}

// "18:00"; "24:00" is the end of the day.
int readMinute(Node& node, std::string_view name)
{
    const std::string text = node.text(name);
    int hour = -1;
    int minute = -1;
    if (text.size() == 5 && text[2] == ':') {
        std::from_chars(text.data(), text.data() + 2, hour);
        std::from_chars(text.data() + 3, text.data() + 5, minute);
    }
    const int all = hour * 60 + minute;
    if (!text.empty() && (hour < 0 || minute < 0 || minute > 59 || all > kMinutesOfDay))
        node.error(name, {Said::NotTimeOfDay});
    return std::clamp(all, 0, kMinutesOfDay);
}

Deadline readDeadline(Node node)
{
    Deadline deadline;
    deadline.id = node.text("id");
    deadline.label = readWords(node, "label");
    const auto* type = findType(node.text("type"));
    if (type == nullptr)
        node.error("type", {Said::NoSuchRecordType});
    else
        deadline.type = type->id;
    deadline.state = node.text("state");
    deadline.of = node.oneOf<Deadline::Of>("of", kOf);
    if (deadline.of == Deadline::Of::Week) {
        deadline.weekday = node.oneOf<Weekday>("weekday", kWeekdays);
        deadline.weeks = smallInteger(node, "weeks", -4, 4);
    } else {
        deadline.months = smallInteger(node, "months", 0, 12);
        deadline.day = smallInteger(node, "day", 1, 31);
        deadline.strict = node.flagOr("strict", false);
    }
    deadline.minute = readMinute(node, "at");
    deadline.warnDays = static_cast<int>(node.integerOr("warn_days", 0, 0, kMostDays));
    deadline.keepDays = static_cast<int>(node.integerOr("keep_days", 0, 0, kMostDays));
    deadline.source = node.source();
    node.finish();
    return deadline;
}

PhotoRules readPhotos(Node& node)
{
    PhotoRules rules;
    for (const auto& what : node.texts("stamp")) {
        if (what != "time" && what != "account")
            node.error("stamp", {Said::NoneOf, {what, "time, account"}});
        rules.stampTime = rules.stampTime || what == "time";
        rules.stampAccount = rules.stampAccount || what == "account";
    }
    rules.source = node.source();
    node.finish();
    return rules;
}

VisitRules readVisit(Node node)
{
    VisitRules rules;
    for (auto& item : node.listIf("preparation")) {
        rules.preparation.push_back({item.text("id"), readWords(item, "label"), item.source()});
        item.finish();
    }
    auto gifts = node.object("gifts");
    rules.standingGifts = gifts.textsIf("standing");
    rules.giftStates = gifts.texts("states");
    rules.giftSource = gifts.source();
    gifts.finish();
    auto expenses = node.object("expenses");
    rules.expenseStates = expenses.texts("states");
    rules.expenseSource = expenses.source();
    expenses.finish();
    auto approval = node.object("begun_without_approval");
    rules.begunWithoutApproval = approval.flagOr("allowed", true);
    rules.approvalSource = approval.source();
    approval.finish();
    if (auto photos = node.objectIf("photos"))
        rules.photos = readPhotos(*photos);
    node.finish();
    return rules;
}

PlanRules readPlan(Node node)
{
    PlanRules rules;
    auto tolerance = node.object("tolerance");
    rules.movedMinutes = smallInteger(tolerance, "moved_minutes", 0, kMinutesOfDay);
    rules.dwellMinutes = smallInteger(tolerance, "dwell_minutes", 0, kMinutesOfDay);
    rules.toleranceSource = tolerance.source();
    tolerance.finish();
    for (auto& item : node.list("differences")) {
        const auto kind = item.oneOf<DifferenceKind>("kind", kDifferences);
        rules.differences[kind] = {readWords(item, "label"), item.flagOr("needs_reason", false),
                                   item.flagOr("needs_report", false), item.source()};
        item.finish();
    }
    node.finish();
    return rules;
}

HandoverRules readHandover(Node node)
{
    HandoverRules rules;
    rules.notice = readWords(node, "notice");
    rules.noticeDays = smallInteger(node, "notice_days", 0, kMostDays);
    rules.resignationDays = smallInteger(node, "resignation_days", 0, kMostDays);
    rules.checklist = node.textsIf("checklist");
    rules.source = node.source();
    node.finish();
    return rules;
}

template <typename Item>
const Item* withId(const std::vector<Item>& items, std::string_view id)
{
    const auto at = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return at != items.end() ? &*at : nullptr;
}

} // namespace

std::string_view differenceName(DifferenceKind kind)
{
    return kDifferences[static_cast<std::size_t>(kind)].first;
}

Label readWords(Node& node, std::string_view name)
{
    return {node.text(name), node.textOr(std::string(name) + "_en", {})};
}

bool TypeRules::sets(FieldId field) const
{
    return std::any_of(moves.begin(), moves.end(), [&](const Move& move) {
        return std::find(move.sets.begin(), move.sets.end(), field) != move.sets.end();
    });
}

bool TypeRules::asksFor(FieldId field) const
{
    return std::any_of(moves.begin(), moves.end(), [&](const Move& move) {
        return std::any_of(move.requirements.begin(), move.requirements.end(),
                           [&](const Requirement& r) { return r.field == field; });
    });
}

const TypeRules* WorkflowSection::rules(TypeId type) const
{
    const auto at = std::find_if(types.begin(), types.end(), [&](const TypeRules& r) { return r.type->id == type; });
    return at != types.end() ? &*at : nullptr;
}

const Deadline* WorkflowSection::deadline(std::string_view id) const
{
    return withId(deadlines, id);
}

const Deadline* WorkflowSection::deadlineOf(TypeId type, std::string_view state) const
{
    const auto at = std::find_if(deadlines.begin(), deadlines.end(),
                                 [&](const Deadline& d) { return d.type == type && d.state == state; });
    return at != deadlines.end() ? &*at : nullptr;
}

const MoveActor* WorkflowSection::actor(std::string_view id) const
{
    return withId(actors, id);
}

const Chain* WorkflowSection::chain(std::string_view id) const
{
    return withId(chains, id);
}

const Chain* WorkflowSection::chainFor(TypeId type, std::string_view kind) const
{
    if (type == type::kAccessQuery) {
        const auto* level = accessLevel(kind);
        return level != nullptr ? chain(level->chain) : nullptr;
    }
    const auto at = std::find_if(chains.begin(), chains.end(), [&](const Chain& c) {
        return std::find(c.kinds.begin(), c.kinds.end(), kind) != c.kinds.end();
    });
    return at != chains.end() ? &*at : nullptr;
}

const AccessLevel* WorkflowSection::accessLevel(std::string_view id) const
{
    return withId(accessLevels, id);
}

WorkflowSection readWorkflowSection(Node& pack)
{
    WorkflowSection section;
    for (auto& node : pack.listIf("deadlines"))
        section.deadlines.push_back(readDeadline(std::move(node)));
    if (auto workflow = pack.objectIf("workflow")) {
        readMoves(*workflow, section);
        if (auto handover = workflow->objectIf("handover"))
            section.handover = readHandover(std::move(*handover));
        workflow->finish();
    }
    readApprovals(pack, section);
    readAccessLevels(pack, section);
    if (auto visit = pack.objectIf("visit"))
        section.visit = readVisit(std::move(*visit));
    if (auto plan = pack.objectIf("plan"))
        section.plan = readPlan(std::move(*plan));
    return section;
}

} // namespace roadbook::regulation
