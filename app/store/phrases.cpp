// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fields.h"
#include "store/visit_prep.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace roadbook {
namespace {

namespace vf = field::visit;
using Is = ListQuery::Where::Is;

constexpr const char* kSetting = "phrases";
constexpr int kVisitsRead = 300; // a year of a busy rep
constexpr std::size_t kLearned = 8;
constexpr std::size_t kShortest = 6; // bytes: two 汉字
constexpr std::size_t kLongest = 120;
constexpr int kOften = 2;
constexpr std::string_view kEnds[]{"。", "！", "？", "；", "\n", ". ", "! ", "? ", "; "};
constexpr std::string_view kSpaces = " \t\r\n.!?;";

std::string trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1));
}

std::vector<std::string> sentencesOf(std::string_view text)
{
    std::vector<std::string> sentences;
    while (!text.empty()) {
        std::size_t end = text.size();
        std::size_t length = 0;
        for (const std::string_view mark : kEnds)
            if (const auto at = text.find(mark); at < end) {
                end = at;
                length = mark.size();
            }
        if (std::string one = trimmed(text.substr(0, end)); one.size() >= kShortest && one.size() <= kLongest)
            sentences.push_back(std::move(one));
        text.remove_prefix(std::min(text.size(), end + length));
    }
    return sentences;
}

} // namespace

std::vector<std::string> phrasesIn(const std::vector<std::string>& newestFirst)
{
    struct Use {
        int times = 0;
        std::size_t newest = 0; // which text it was last written in
    };
    std::map<std::string, Use> uses;
    for (std::size_t i = 0; i < newestFirst.size(); ++i) {
        auto sentences = sentencesOf(newestFirst[i]);
        std::ranges::sort(sentences);
        sentences.erase(std::ranges::unique(sentences).begin(), sentences.end());
        for (const std::string& one : sentences) {
            auto [use, isNew] = uses.try_emplace(one, Use{0, i});
            ++use->second.times;
        }
    }
    std::vector<std::pair<std::string, Use>> often;
    for (const auto& [phrase, use] : uses)
        if (use.times >= kOften)
            often.emplace_back(phrase, use);
    std::ranges::stable_sort(often, [](const auto& a, const auto& b) {
        return std::tuple(-a.second.times, a.second.newest) < std::tuple(-b.second.times, b.second.newest);
    });
    std::vector<std::string> phrases;
    for (auto& [phrase, use] : often)
        if (phrases.size() < kLearned)
            phrases.push_back(std::move(phrase));
    return phrases;
}

Result<PhraseFacts> phraseFacts(Replica& replica, const Id& me)
{
    PhraseFacts facts;
    RB_ASSIGN(const std::string setting, replica.setting(kSetting));
    const auto kept = nlohmann::json::parse(setting, nullptr, false);
    for (const auto& one : kept.is_array() ? kept : nlohmann::json::array())
        if (one.is_string())
            facts.kept.push_back(one.get<std::string>());
    std::vector<std::string> summaries;
    RB_TRY(replica.list({.type = type::kVisit,
                         .where = {{vf::kRep, Is::Equal, me}},
                         .orderBy = vf::kStartedAt,
                         .descending = true,
                         .limit = kVisitsRead},
                        [&summaries](const View& view) {
                            summaries.emplace_back(view.record.text(vf::kSummary));
                            return true;
                        }));
    facts.learned = phrasesIn(summaries);
    std::erase_if(facts.learned,
                  [&](const std::string& one) { return std::ranges::find(facts.kept, one) != facts.kept.end(); });
    return facts;
}

Status keepPhrases(Replica& replica, const std::vector<std::string>& kept)
{
    return replica.setSetting(kSetting,
                              nlohmann::json(kept).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

} // namespace roadbook
