// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/section.h"

#include "regulation/due/read_parts.h"

#include <algorithm>
#include <array>
#include <map>

namespace roadbook::regulation {
namespace {

using std::string_view_literals::operator""sv;

constexpr int kMost = 1000; // contacts in a window, hours, times a week

int count(Node& node, std::string_view name, int otherwise)
{
    return static_cast<int>(node.integerOr(name, otherwise, 1, kMost));
}

struct Read {
    DueSection section;
    std::map<std::string, std::size_t> numbers; // of obligations, by id
    std::vector<std::pair<std::size_t, std::vector<std::string>>> unless;
};

void readNone(Node& node, Read& read)
{
    node.text("id");
    read.section.none.push_back({readTexts(node, "label"), readFilter(node), node.source()});
}

void readObligation(Node& node, Read& read)
{
    Obligation made{.id = node.text("id"),
                    .label = readTexts(node, "label"),
                    .task = readTexts(node, "task"),
                    .who = readHolder(node, "who"),
                    .accounts = readFilter(node),
                    .contact = readContact(node),
                    .window = readWindow(node.object("window")),
                    .least = count(node, "min", 1),
                    .target = 1,
                    .selective = node.flagOr("selective", false),
                    .noticeDays = readDays(node, "notice_days"),
                    .minutesEach = static_cast<int>(node.integerOr("minutes_each", 0, 0, kMost)),
                    .minutesPerYear = static_cast<int>(node.integerOr("minutes_per_year", 0, 0, kMost)),
                    .source = node.source()};
    made.target = count(node, "target", made.least);
    if (made.target < made.least)
        node.error("target", {Said::LessThanMin});
    if (auto unless = node.textsIf("unless_done"); !unless.empty())
        read.unless.emplace_back(read.section.obligations.size(), std::move(unless));
    if (!read.numbers.try_emplace(made.id, read.section.obligations.size()).second)
        node.error("id", {Said::Twice, {made.id}});
    read.section.obligations.push_back(std::move(made));
}

void readObligations(Node& pack, Read& read)
{
    for (Node& node : pack.listIf("obligations")) {
        if (node.flagOr("none", false))
            readNone(node, read);
        else
            readObligation(node, read);
        node.finish();
    }
    for (const auto& [number, ids] : read.unless)
        for (const std::string& id : ids) {
            const auto known = read.numbers.find(id);
            if (known == read.numbers.end())
                pack.error("obligations[" + std::to_string(number) + "].unless_done", {Said::NoObligation, {id}});
            else
                read.section.obligations[number].unlessDone.push_back(known->second);
        }
}

constexpr std::array kEveryNames{
    std::pair{"year"sv, DatedDuty::Every::Year},      std::pair{"lunar_year"sv, DatedDuty::Every::Lunar},
    std::pair{"half_year"sv, DatedDuty::Every::Half}, std::pair{"quarter"sv, DatedDuty::Every::Quarter},
    std::pair{"month"sv, DatedDuty::Every::Month},
};

// {"every":"year","month":12,"day":31}, {"every":"lunar_year","month":8,"day":15}, {"every":"quarter"}: its last day
void readOccasion(Node node, DatedDuty& duty)
{
    duty.every = node.oneOf<DatedDuty::Every>("every", kEveryNames);
    if (duty.every == DatedDuty::Every::Year || duty.every == DatedDuty::Every::Lunar) {
        duty.month = static_cast<int>(node.integer("month", 1, 12));
        duty.day = static_cast<int>(node.integer("day", 1, duty.every == DatedDuty::Every::Lunar ? 29 : 31));
        constexpr int kLeapYear = 2024;
        if (duty.every == DatedDuty::Every::Year && !isRealDate(kLeapYear, duty.month, duty.day))
            node.error("day", {Said::NoDayInMonth});
    }
    node.finish();
}

DatedDuty readDated(Node& node)
{
    DatedDuty duty;
    duty.id = node.text("id");
    duty.label = readTexts(node, "label");
    duty.who = readHolder(node, "who");
    duty.perAccount = node.flagOr("per_account", true);
    duty.accounts = readFilter(node);
    readOccasion(node.object("on"), duty);
    if (auto contact = node.objectIf("contact")) {
        duty.contactBy = readHolder(*contact, "by");
        duty.contact = readContact(*contact);
        contact->finish();
    }
    duty.standingApproval = node.flagOr("standing_approval", false);
    duty.noticeDays = readDays(node, "notice_days");
    duty.keepDays = readDays(node, "keep_days");
    duty.source = node.source();
    if (duty.id.find(' ') != std::string::npos)
        node.error("id", {Said::SpaceInId});
    node.finish();
    return duty;
}

ComplaintRules readComplaints(Node node)
{
    ComplaintRules rules;
    if (auto part = node.objectIf("on_site")) {
        rules.onSite = {readTexts(*part, "label"), static_cast<int>(part->integer("hours_in_province", 1, kMost)),
                        static_cast<int>(part->integer("hours_outside_province", 1, kMost)), part->source()};
        part->finish();
    }
    if (auto part = node.objectIf("feedback")) {
        rules.feedback = {readTexts(*part, "label"), static_cast<int>(part->integer("per_week", 1, kMost)),
                          part->source()};
        part->finish();
    }
    if (auto part = node.objectIf("return_visit")) {
        rules.returnVisit = {readTexts(*part, "label"), readHolder(*part, "who"), readContact(*part),
                             readDays(*part, "notice_days"), part->source()};
        part->finish();
    }
    node.finish();
    return rules;
}

TwoContactRule readTwoContacts(Node node)
{
    TwoContactRule rule{
        .label = readTexts(node, "label"), .who = readHolder(node, "who"), .accounts = readFilter(node)};
    constexpr std::array kScopes{std::pair{"new_important"sv, true}, std::pair{"important"sv, false}};
    rule.newOnly = node.oneOf<bool>("scope", kScopes);
    if (rule.newOnly)
        rule.newMonths = static_cast<int>(node.integer("new_within_months", 1, kMost));
    rule.least = static_cast<int>(node.integer("min_staff", 1, 2)); // an archive names two
    rule.source = node.source();
    node.finish();
    return rule;
}

std::vector<const FieldInfo*> readFields(Node& node)
{
    std::vector<const FieldInfo*> fields;
    for (const std::string& name : node.texts("fields")) {
        const FieldInfo* field = findType(type::kAccount)->field(name);
        if (field == nullptr)
            node.error("fields", {Said::NoAccountField, {name}});
        else
            fields.push_back(field);
    }
    return fields;
}

ArchiveDuties readArchive(Node node)
{
    ArchiveDuties duties;
    if (auto part = node.objectIf("same_day")) {
        constexpr std::array kProofs{std::pair{"visit_record"sv, true}, std::pair{"archive_change"sv, false}};
        duties.sameDay = {readTexts(*part, "label"), part->textsIf("kinds"), part->oneOf<bool>("proof", kProofs),
                          readDays(*part, "keep_days"), part->source()};
        part->finish();
    }
    if (auto part = node.objectIf("completion")) {
        duties.completion = {readTexts(*part, "label"), readFields(*part), readWindow(part->object("window")),
                             readDays(*part, "notice_days"), part->source()};
        part->finish();
    }
    if (auto part = node.objectIf("verification")) {
        duties.verification = {part->text("id"),
                               readTexts(*part, "label"),
                               readFilter(*part),
                               readWindow(part->object("window")),
                               readDays(*part, "notice_days"),
                               part->source()};
        part->finish();
    }
    node.finish();
    return duties;
}

} // namespace

bool AccountFilter::matches(const AccountFact& account) const
{
    if (trading && account.annualUsage <= 0)
        return false;
    if (tender == Tender::Only)
        return account.tender;
    if (account.tender && tender != Tender::Any)
        return tender == Tender::Also;
    return grades.empty() || std::ranges::find(grades, account.grade) != grades.end();
}

DueSection readDueSection(Node& pack)
{
    Read read;
    readObligations(pack, read);
    DueSection& section = read.section;
    for (Node& node : pack.listIf("dated"))
        section.dated.push_back(readDated(node));
    if (auto node = pack.objectIf("promises")) {
        section.promises = {readTexts(*node, "label"), readDays(*node, "notice_days"), node->source()};
        node->finish();
    }
    if (auto node = pack.objectIf("complaints"))
        section.complaints = readComplaints(*node);
    if (auto node = pack.objectIf("contacts"))
        section.twoContacts = readTwoContacts(*node);
    if (auto node = pack.objectIf("archive_duties"))
        section.archive = readArchive(*node);
    return std::move(read.section);
}

} // namespace roadbook::regulation
