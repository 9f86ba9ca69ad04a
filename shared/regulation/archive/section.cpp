// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/archive/section.h"

#include "regulation/reading/node.h"

#include <algorithm>
#include <array>
#include <set>

namespace roadbook::regulation {
namespace {

constexpr std::array<std::pair<std::string_view, TypeId>, 2> kRecords{
    {{"account", type::kAccount}, {"contact", type::kContact}}};
constexpr std::array<std::pair<std::string_view, Sensitivity>, 3> kSensitivities{
    {{"directory", Sensitivity::Directory}, {"working", Sensitivity::Working}, {"sensitive", Sensitivity::Sensitive}}};
constexpr int kMostWeight = 1000; // beside 1 it is as good as everything
constexpr int kMostMonths = 120;

using Seen = std::set<const FieldInfo*>;

const FieldInfo* readField(const Node& node, const ArchiveGroup& group, const std::string& name)
{
    const auto& type = *findType(group.record);
    const auto* field = type.field(name);
    if (field == nullptr || isInternal(field->kind)) {
        node.error("fields", {Said::NoArchiveField, {name, std::string(type.name)}});
        return nullptr;
    }
    // shared/access guards fields by the program's own table: a pack cannot promise what is not so.
    if (group.sensitivity && *group.sensitivity != field->sensitivity)
        node.error("sensitivity", {Said::OtherSensitivity, {name, std::string(sensitivityName(field->sensitivity))}});
    return field;
}

void readFields(Node& node, ArchiveGroup& group, Seen& seen)
{
    for (const auto& name : node.texts("fields")) {
        const auto* field = readField(node, group, name);
        if (field == nullptr)
            continue;
        // The same field of two kinds of contacts is asked twice; otherwise it would count twice.
        if (!seen.insert(field).second && group.contactLevels.empty())
            node.error("fields", {Said::InEarlierGroup, {name}});
        group.fields.push_back(field);
    }
}

ArchiveGroup readGroup(Node node, Seen& seen)
{
    static const auto& levels = findType(type::kContact)->field("level")->choices;
    ArchiveGroup group;
    group.id = node.text("id");
    group.label = node.text("label");
    group.labelEn = node.textOr("label_en", {});
    group.record = node.oneOfOr<TypeId>("of", type::kAccount, kRecords);
    group.contactLevels = node.textsIf("contact_levels");
    for (const auto& level : group.contactLevels)
        if (std::none_of(levels.begin(), levels.end(), [&](const Choice& c) { return c.value == level; }))
            node.error("contact_levels", {Said::NoneOf, {level, "handler, head, decision_maker"}});
    if (!group.contactLevels.empty() && group.record != type::kContact)
        node.error("contact_levels", {Said::LevelsWithoutContact});
    if (node.has("sensitivity"))
        group.sensitivity = node.oneOf<Sensitivity>("sensitivity", kSensitivities);
    readFields(node, group, seen);
    group.weight = static_cast<int>(node.integer("weight", 1, kMostWeight));
    group.requiredFor = node.textsIf("required_for");
    group.verifyEveryMonths = static_cast<int>(node.integerOr("verify_every_months", 0, 0, kMostMonths));
    group.source = node.source();
    node.finish();
    return group;
}

} // namespace

bool ArchiveGroup::requiredOf(std::string_view grade) const
{
    return std::any_of(requiredFor.begin(), requiredFor.end(),
                       [&](const std::string& one) { return one == "*" || one == grade; });
}

ArchiveSection readArchiveSection(Node& pack)
{
    ArchiveSection section;
    auto node = pack.objectIf("archive");
    if (!node)
        return section;
    auto complete = node->object("complete_at");
    section.completeAtPercent = static_cast<int>(complete.integer("percent", 1, 100));
    section.completeSource = complete.source();
    complete.finish();
    Seen seen;
    std::set<std::string> ids;
    for (auto& one : node->list("groups")) {
        section.groups.push_back(readGroup(one, seen));
        if (!ids.insert(section.groups.back().id).second)
            one.error("id", {Said::TwiceInList, {section.groups.back().id}});
    }
    node->finish();
    return section;
}

} // namespace roadbook::regulation
