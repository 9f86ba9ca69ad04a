// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/section.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

namespace roadbook::regulation {
namespace {

template <typename Enum>
using Names = std::span<const std::pair<std::string_view, Enum>>;
template <typename Enum>
using Name = std::pair<std::string_view, Enum>;

constexpr std::array kKinds{Name<SchemeKind>{"bands", SchemeKind::Bands},
                            Name<SchemeKind>{"levels", SchemeKind::Levels},
                            Name<SchemeKind>{"score", SchemeKind::Score}};
constexpr std::array kNormalise{Name<Normalise>{"percentile_rank", Normalise::PercentileRank},
                                Name<Normalise>{"minmax", Normalise::MinMax}};
constexpr std::array kRounding{Name<ShareRounding>{"half_up", ShareRounding::HalfUp},
                               Name<ShareRounding>{"up", ShareRounding::Up},
                               Name<ShareRounding>{"down", ShareRounding::Down}};
constexpr std::array kGradeBy{Name<bool>{"own", false}, Name<bool>{"group", true}};
constexpr std::string_view kByScore = "score";

std::vector<std::vector<GradeCondition>> readWhen(Node& node)
{
    std::vector<std::vector<GradeCondition>> when;
    for (auto& one : node.listIf("when")) {
        when.push_back(readConditions(one.list("all")));
        one.finish();
    }
    return when;
}

std::int64_t readPercent(Node& node, std::string_view member)
{
    const auto percent = node.scaled(member, kPercentPlaces);
    if (percent < 0 || percent > kWholePercent)
        node.error(member, {Said::NotPercentage});
    return percent;
}

RankWeight readWeight(Node node)
{
    RankWeight weight{.fact = readNumberFact(node, "fact"),
                      .weight = readPercent(node, "weight"),
                      .lowIsGood = node.flagOr("low_is_good", false),
                      .source = node.source()};
    node.finish();
    return weight;
}

Ranking readRanking(Node node)
{
    Ranking ranking;
    std::int64_t sum = 0;
    for (auto& weight : node.list("weights")) {
        ranking.weights.push_back(readWeight(std::move(weight)));
        sum += ranking.weights.back().weight;
    }
    if (sum != kWholePercent)
        node.error("weights", {Said::NotHundred});
    ranking.normalise = node.oneOf("normalise", Names<Normalise>(kNormalise));
    if (node.text("cut_by") != kByScore)
        ranking.cutBy = readNumberFact(node, "cut_by");
    ranking.ties = readNumberFact(node, "ties");
    ranking.rounding = node.oneOf("share_rounding", Names<ShareRounding>(kRounding));
    ranking.source = node.source();
    node.finish();
    return ranking;
}

Grade readLevel(Node node)
{
    Grade level{.code = node.text("grade"),
                .label = readLabel(node),
                .bounds = {},
                .conditions = {},
                .when = {},
                .topShare = {},
                .source = {}};
    level.when = readWhen(node);
    if (node.has("top_share"))
        level.topShare = readPercent(node, "top_share");
    level.source = node.source();
    node.finish();
    return level;
}

Grade readShare(Node node)
{
    Grade grade{.code = node.text("grade"),
                .label = readLabel(node),
                .bounds = {},
                .conditions = {},
                .when = {},
                .topShare = {},
                .share = readPercent(node, "share"),
                .source = node.source()};
    node.finish();
    return grade;
}

void readLevelsScheme(Node& node, Scheme& scheme)
{
    for (auto& level : node.list("levels"))
        scheme.grades.push_back(readLevel(std::move(level)));
    if (auto ranking = node.objectIf("ranking"))
        scheme.ranking = readRanking(std::move(*ranking));
    if (scheme.grades.empty())
        node.error("levels", {Said::NoLevel});
    if (!scheme.ranking &&
        std::ranges::any_of(scheme.grades, [](const Grade& level) { return level.topShare.has_value(); }))
        node.error("ranking", {Said::NoRankingForTop});
}

void readScoreScheme(Node& node, Scheme& scheme)
{
    scheme.ranking = readRanking(node.object("ranking"));
    std::int64_t sum = 0;
    for (auto& share : node.list("shares")) {
        scheme.grades.push_back(readShare(std::move(share)));
        sum += scheme.grades.back().share;
    }
    if (sum != kWholePercent)
        node.error("shares", {Said::NotHundred});
}

Overlay readOverlay(Node node, const Scheme& scheme)
{
    Overlay overlay{
        .tag = node.text("tag"), .label = readLabel(node), .grades = node.textsIf("grades"), .when = {}, .source = {}};
    overlay.when = readWhen(node);
    overlay.source = node.source();
    for (const auto& code : overlay.grades)
        if (scheme.grade(code) == nullptr)
            node.error("grades", {Said::NoGradeInScheme, {code}});
    node.finish();
    return overlay;
}

void refuseSameCodes(const Node& node, const Scheme& scheme)
{
    std::set<std::string_view> codes;
    for (const auto& grade : scheme.grades)
        if (!codes.insert(grade.code).second)
            node.error("", {Said::GradeTwice, {grade.code}});
}

void readBeside(Node& node, Scheme& scheme)
{
    for (const auto& name : node.textsIf("beside"))
        if (const auto* fact = findFactName(name))
            scheme.beside.push_back(fact);
        else
            node.error("beside", {Said::NoFact, {name}});
}

Scheme readScheme(Node node)
{
    Scheme scheme;
    scheme.id = node.text("id");
    scheme.kind = node.oneOf("kind", Names<SchemeKind>(kKinds));
    scheme.label = readLabel(node);
    scheme.primary = node.flagOr("primary", false);
    scheme.effectiveFrom = node.day("effective_from");
    scheme.source = node.source();
    if (scheme.kind == SchemeKind::Bands)
        readBandsScheme(node, scheme);
    else if (scheme.kind == SchemeKind::Levels)
        readLevelsScheme(node, scheme);
    else
        readScoreScheme(node, scheme);
    refuseSameCodes(node, scheme);
    readBeside(node, scheme);
    for (auto& overlay : node.listIf("overlays"))
        scheme.overlays.push_back(readOverlay(std::move(overlay), scheme));
    if (auto group = node.objectIf("group")) {
        scheme.byGroup = group->oneOf("grade_by", Names<bool>(kGradeBy));
        scheme.groupSource = group->source();
        group->finish();
    }
    node.finish();
    return scheme;
}

} // namespace

Label readLabel(Node& node)
{
    return {node.text("label"), node.text("label_en")};
}

const FactName* readNumberFact(Node& node, std::string_view member)
{
    const auto name = node.text(member);
    const auto* fact = findFactName(name);
    if (fact != nullptr && fact->kind == FactKind::Number)
        return fact;
    if (!name.empty())
        node.error(member, {Said::NoNumberFact, {name}});
    return &allFactNames().front(); // harmless: the pack is refused
}

const Grade* Scheme::grade(std::string_view code) const
{
    const auto at = std::ranges::find(grades, code, &Grade::code);
    return at != grades.end() ? &*at : nullptr;
}

const Scheme* GradingSection::primary() const
{
    const auto at = std::ranges::find(schemes, true, &Scheme::primary);
    return at != schemes.end() ? &*at : nullptr;
}

const Scheme* GradingSection::scheme(std::string_view id) const
{
    const auto at = std::ranges::find(schemes, id, &Scheme::id);
    return at != schemes.end() ? &*at : nullptr;
}

GradingSection readGradingSection(Node& pack)
{
    GradingSection section;
    std::set<std::string> ids;
    for (auto& node : pack.listIf("grading")) {
        section.schemes.push_back(readScheme(node));
        if (!ids.insert(section.schemes.back().id).second)
            node.error("id", {Said::SchemeTwice, {section.schemes.back().id}});
    }
    const auto primaries = std::ranges::count(section.schemes, true, &Scheme::primary);
    if (!section.schemes.empty() && primaries != 1)
        pack.error("grading", {Said::NotOnePrimary, {std::to_string(primaries)}});
    return section;
}

} // namespace roadbook::regulation
