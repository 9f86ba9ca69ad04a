// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/rules/table.h"

#include "regulation/pack/pack.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <tuple>

namespace fs = std::filesystem;

namespace roadbook::test {
namespace {

using nlohmann::json;

constexpr std::size_t kPlacesShown = 4;

std::string fileText(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << in.rdbuf();
    return std::move(text).str();
}

// A member of a list is called by its id where it has one: positions move, ids stay.
std::string memberPath(const std::string& path, const json& member, std::size_t position)
{
    const auto id = member.is_object() ? member.find("id") : member.end();
    const bool named = member.is_object() && id != member.end() && id->is_string();
    return path + "[" + (named ? id->get<std::string>() : std::to_string(position)) + "]";
}

void addPlaces(const std::string& pack, const std::string& path, const json& value, RuleTable& table)
{
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            addPlaces(pack, memberPath(path, value[i], i), value[i], table);
    if (!value.is_object())
        return;
    for (const auto& [name, inner] : value.items()) {
        if (name == "source" && inner.is_object() && inner.contains("rules")) {
            for (const auto& rule : inner["rules"])
                table[rule.get<std::string>()].places.push_back({pack, path, path.substr(0, path.find_first_of(".[")),
                                                                 inner.value("ref", ""), inner.value("article", ""),
                                                                 inner.value("assumption", false)});
        } else {
            addPlaces(pack, path.empty() ? name : path + "." + name, inner, table);
        }
    }
}

// "V-08" at the beginning of a string (the tag of a data row), §16.4 likewise, or ruleV08… in the name of a function.
void addTests(const fs::path& file, RuleTable& table)
{
    static const std::regex kFunction{R"(\bvoid (?:\w+::)?(\w+)\()"};
    static const std::regex kTag{"\"((?:[A-Z]-[0-9]{2}|\xC2\xA7[0-9]{1,2}(?:\\.[0-9])?)(?:[ ,/](?:[A-Z]-[0-9]{2}))*)"};
    static const std::regex kId{"[A-Z]-[0-9]{2}|\xC2\xA7[0-9]{1,2}(?:\\.[0-9])?"};
    static const std::regex kNamed{R"(rule((?:[A-Z][0-9]{2})+))"};
    std::string function;
    const auto add = [&](const std::string& rule) {
        auto& tests = table[rule].tests;
        const auto test = file.stem().string() + (function.empty() ? "" : ": " + function);
        if (std::find(tests.begin(), tests.end(), test) == tests.end())
            tests.push_back(test);
    };
    std::istringstream lines(fileText(file));
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (std::regex_search(line, found, kFunction)) {
            function = found[1].str();
            if (function.ends_with("_data"))
                function.resize(function.size() - 5);
        }
        if (std::regex_search(line, found, kNamed)) {
            const auto ids = found[1].str();
            for (std::size_t i = 0; i + 2 < ids.size(); i += 3)
                add(ids.substr(i, 1) + "-" + ids.substr(i + 1, 2));
        }
        if (line.find("rules\"") != std::string::npos)
            continue; // a pack inside a test
        for (auto at = std::sregex_iterator(line.begin(), line.end(), kTag); at != std::sregex_iterator(); ++at) {
            const auto tag = (*at)[1].str();
            for (auto id = std::sregex_iterator(tag.begin(), tag.end(), kId); id != std::sregex_iterator(); ++id)
                add(id->str());
        }
    }
}

template <typename Part>
std::string joined(const std::vector<Part>& parts, std::size_t most,
                   const std::function<std::string(const Part&)>& text)
{
    std::vector<std::string> seen;
    for (const auto& part : parts)
        if (const auto one = text(part); std::find(seen.begin(), seen.end(), one) == seen.end())
            seen.push_back(one);
    std::string all;
    for (std::size_t i = 0; i < std::min(most, seen.size()); ++i)
        all += (all.empty() ? "" : "; ") + seen[i];
    return seen.size() > most ? all + "; and " + std::to_string(seen.size() - most) + " more" : all;
}

} // namespace

bool ByChapter::operator()(const std::string& a, const std::string& b) const
{
    static const std::string kChapters = "DGACRMVWKPTHSXEOQFN";
    const auto rank = [](const std::string& id) {
        const auto at = id.find('-') == 1 ? kChapters.find(id[0]) : std::string::npos;
        return at == std::string::npos ? kChapters.size() : at;
    };
    const auto number = [](const std::string& id) { // §6.2 before §14
        const auto digit = id.find_first_of("0123456789");
        return digit == std::string::npos ? 0.0 : std::stod(id.substr(digit));
    };
    return std::tuple(rank(a), number(a), a) < std::tuple(rank(b), number(b), b);
}

RuleTable ruleTable(const std::string& root)
{
    RuleTable table;
    for (const auto& preset : regulation::presets())
        addPlaces(preset.id, {}, json::parse(preset.text), table);
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / "tests"))
        if (entry.path().extension() == ".cpp" && entry.path().stem().string().starts_with("tst_") &&
            entry.path().stem() != "tst_rules")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files)
        addTests(file, table);
    std::erase_if(table, [](const auto& row) { return row.second.places.empty(); });
    return table;
}

std::string asMarkdown(const RuleTable& table)
{
    std::string text = "# Where each rule of the regulation stands\n\n"
                       "Made by `regulation_table` of the presets in `shared/regulation/packs/` and of the tests; "
                       "`tst_rules` fails when it is out of date.\nHow to change a rule: "
                       "[regulation-packs.md](regulation-packs.md). ※ marks what the regulation does not say and we "
                       "propose.\n\n| rule | article | in the pack | test |\n|---|---|---|---|\n";
    for (const auto& [id, row] : table) {
        const auto article = joined<Place>(
            row.places, kPlacesShown, [](const Place& place) { return place.ref + (place.assumption ? " ※" : ""); });
        const auto where = joined<Place>(row.places, kPlacesShown,
                                         [](const Place& place) { return place.pack + " `" + place.path + "`"; });
        const auto tests = joined<std::string>(row.tests, kPlacesShown, [](const std::string& test) { return test; });
        text += "| " + id + " | " + article + " | " + where + " | " + tests + " |\n";
    }
    return text;
}

std::vector<std::pair<std::string, std::string>> listOf(const std::string& file)
{
    std::vector<std::pair<std::string, std::string>> list;
    std::istringstream lines(fileText(file));
    for (std::string line; std::getline(lines, line);) {
        const auto bar = line.find(" | ");
        if (!line.starts_with('#') && bar != std::string::npos)
            list.emplace_back(line.substr(0, bar), line.substr(bar + 3));
    }
    return list;
}

} // namespace roadbook::test
