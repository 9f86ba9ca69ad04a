// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/reading/node.h"

#include "base/text.h"
#include "model/scaled.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace roadbook::regulation {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytes = 1024UL * 1024; // a regulation of hundreds of articles stays below a tenth
constexpr int kMostDepth = 16;

const json& emptyObject()
{
    static const json kEmpty = json::object();
    return kEmpty;
}

// Every object must name its members once.
class Once {
public:
    bool operator()(int depth, json::parse_event_t event, json& parsed)
    {
        if (depth > kMostDepth && !m_problem)
            m_problem = Saying{Said::TooDeep};
        if (event == json::parse_event_t::object_start)
            m_names.emplace_back();
        else if (event == json::parse_event_t::object_end)
            m_names.pop_back();
        else if (event == json::parse_event_t::key && !m_names.back().insert(parsed.get<std::string>()).second &&
                 !m_problem)
            m_problem = Saying{Said::MemberTwice, {parsed.get<std::string>()}};
        return true;
    }
    const std::optional<Saying>& problem() const { return m_problem; }

private:
    std::vector<std::set<std::string>> m_names;
    std::optional<Saying> m_problem;
};

// `read` is the text up to where it could not go on.
Saying notJson(std::string_view read, const char* what)
{
    const auto line = 1 + std::ranges::count(read, '\n');
    const auto column = read.size() - (read.rfind('\n') + 1); // npos + 1 is 0
    return {Said::NotJsonAt, {what, std::to_string(line), std::to_string(column)}};
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t kMostShown = 40;
    return std::string(firstCodePoints(text, kMostShown));
}

Saying sayingOf(NotScaled why, std::string_view text, int places)
{
    switch (why) {
    case NotScaled::NoNumber:
        return {Said::NotANumber, {shortened(text)}};
    case NotScaled::TooLarge:
        return {Said::NumberTooLarge, {shortened(text)}};
    case NotScaled::TooManyPlaces:
        return {Said::TooManyPlaces, {shortened(text), std::to_string(places)}};
    }
    throw BrokenInvariant("unknown reason for a number");
}

} // namespace

std::expected<json, Saying> parsePackText(std::string_view text)
{
    if (text.size() > kMostBytes)
        return std::unexpected(Saying{Said::TextTooLong});
    Once once;
    json parsed;
    try {
        parsed = json::parse(
            text, [&once](int depth, json::parse_event_t event, json& value) { return once(depth, event, value); });
    } catch (const json::parse_error& problem) {
        return std::unexpected(notJson(text.substr(0, problem.byte), problem.what()));
    } catch (const json::exception& problem) {
        return std::unexpected(Saying{Said::NotJson, {problem.what()}});
    }
    if (once.problem())
        return std::unexpected(*once.problem());
    if (!parsed.is_object())
        return std::unexpected(Saying{Said::NoObject});
    return parsed;
}

Node::Node(const json& value, std::string path, Problems& problems)
    : m_value(&value), m_path(std::move(path)), m_problems(&problems),
      m_asked(std::make_shared<std::set<std::string, std::less<>>>())
{
    if (!value.is_object()) {
        problems.error(m_path, {Said::NotObject});
        m_value = &emptyObject();
    }
}

std::string Node::pathOf(std::string_view name) const
{
    return m_path.empty() || name.empty() ? m_path + std::string(name) : m_path + "." + std::string(name);
}

void Node::error(std::string_view name, Saying said) const
{
    m_problems->error(pathOf(name), std::move(said));
}

bool Node::has(std::string_view name) const
{
    const auto found = m_value->find(name);
    return found != m_value->end() && !found->is_null();
}

const json* Node::member(std::string_view name)
{
    m_asked->emplace(name);
    const auto found = m_value->find(name);
    return found == m_value->end() || found->is_null() ? nullptr : &*found;
}

const json* Node::requiredMember(std::string_view name)
{
    const auto* value = member(name);
    if (value == nullptr)
        error(name, {Said::Missing});
    return value;
}

Node Node::object(std::string_view name)
{
    const auto* value = requiredMember(name);
    return {value != nullptr ? *value : emptyObject(), pathOf(name), *m_problems};
}

std::optional<Node> Node::objectIf(std::string_view name)
{
    if (const auto* value = member(name))
        return Node(*value, pathOf(name), *m_problems);
    return {};
}

std::vector<Node> Node::list(std::string_view name)
{
    return requiredMember(name) != nullptr ? listIf(name) : std::vector<Node>{};
}

std::vector<Node> Node::listIf(std::string_view name)
{
    std::vector<Node> nodes;
    const auto* value = member(name);
    if (value == nullptr)
        return nodes;
    if (!value->is_array()) {
        error(name, {Said::NotList});
        return nodes;
    }
    for (std::size_t i = 0; i < value->size(); ++i)
        nodes.emplace_back((*value)[i], pathOf(name) + "[" + std::to_string(i) + "]", *m_problems);
    return nodes;
}

std::string Node::text(std::string_view name)
{
    const auto* value = requiredMember(name);
    if (value == nullptr)
        return {};
    if (!value->is_string() || value->get_ref<const std::string&>().empty()) {
        error(name, {Said::NotText});
        return {};
    }
    return value->get<std::string>();
}

std::string Node::textOr(std::string_view name, std::string_view otherwise)
{
    return member(name) != nullptr ? text(name) : std::string(otherwise);
}

std::vector<std::string> Node::textsFrom(std::string_view name, const json& value)
{
    std::vector<std::string> found;
    if (!value.is_array()) {
        error(name, {Said::NotTexts});
        return found;
    }
    for (const auto& entry : value)
        if (entry.is_string())
            found.push_back(entry.get<std::string>());
        else
            error(name, {Said::NotTexts});
    return found;
}

std::vector<std::string> Node::texts(std::string_view name)
{
    const auto* value = requiredMember(name);
    if (value == nullptr)
        return {};
    auto found = textsFrom(name, *value);
    if (value->is_array() && value->empty())
        error(name, {Said::NamesNothing});
    return found;
}

std::vector<std::string> Node::textsIf(std::string_view name)
{
    const auto* value = member(name);
    return value != nullptr ? textsFrom(name, *value) : std::vector<std::string>{};
}

bool Node::flagOr(std::string_view name, bool otherwise)
{
    const auto* value = member(name);
    if (value == nullptr)
        return otherwise;
    if (!value->is_boolean())
        error(name, {Said::NotFlag});
    return value->is_boolean() ? value->get<bool>() : otherwise;
}

std::int64_t Node::integer(std::string_view name, std::int64_t least, std::int64_t most)
{
    const auto* value = requiredMember(name);
    if (value == nullptr)
        return least;
    if (!value->is_number_integer()) {
        error(name, {Said::NotInteger});
        return least;
    }
    const auto number = value->get<std::int64_t>();
    if (number < least || number > most) {
        error(name, {Said::OutOfRange, {std::to_string(least), std::to_string(most)}});
        return least;
    }
    return number;
}

std::int64_t Node::integerOr(std::string_view name, std::int64_t otherwise, std::int64_t least, std::int64_t most)
{
    return member(name) != nullptr ? integer(name, least, most) : otherwise;
}

std::optional<std::int64_t> Node::integerToConfigure(std::string_view name, Saying said)
{
    if (member(name) != nullptr)
        return integer(name, 0, std::int64_t{1} << 52U);
    m_problems->unconfigured(pathOf(name), std::move(said));
    return {};
}

std::int64_t Node::scaledFrom(std::string_view name, const json& value, int places)
{
    const bool whole = value.is_number_integer();
    if (!value.is_string() && !whole) {
        error(name, {Said::NotDecimal});
        return 0;
    }
    const std::string text = whole ? std::to_string(value.get<std::int64_t>()) : value.get<std::string>();
    const auto parsed = readScaled(text, places);
    if (!parsed)
        error(name, sayingOf(parsed.error(), text, places));
    return parsed.value_or(0);
}

std::int64_t Node::scaled(std::string_view name, int places)
{
    const auto* value = requiredMember(name);
    return value != nullptr ? scaledFrom(name, *value, places) : 0;
}

std::optional<std::int64_t> Node::scaledIf(std::string_view name, int places)
{
    if (const auto* value = member(name))
        return scaledFrom(name, *value, places);
    return {};
}

std::optional<std::int64_t> Node::scaledToConfigure(std::string_view name, int places, Saying said)
{
    if (const auto* value = member(name))
        return scaledFrom(name, *value, places);
    m_problems->unconfigured(pathOf(name), std::move(said));
    return {};
}

Day Node::dayFrom(std::string_view name, const json& value)
{
    if (!value.is_string()) {
        error(name, {Said::NotDate});
        return 0;
    }
    const auto parsed = parseDay(value.get_ref<const std::string&>());
    if (!parsed)
        error(name, {Said::NoSuchDate, {shortened(value.get_ref<const std::string&>())}});
    return parsed.value_or(0);
}

Day Node::day(std::string_view name)
{
    const auto* value = requiredMember(name);
    return value != nullptr ? dayFrom(name, *value) : 0;
}

std::optional<Day> Node::dayIf(std::string_view name)
{
    if (const auto* value = member(name))
        return dayFrom(name, *value);
    return {};
}

Source Node::source()
{
    Node node = object("source");
    Source source{.ref = node.text("ref"),
                  .article = node.text("article"),
                  .rules = node.textsIf("rules"),
                  .assumption = node.flagOr("assumption", false),
                  .note = node.textOr("note", {}),
                  .noteEn = node.textOr("note_en", {})};
    node.finish();
    return source;
}

void Node::finish()
{
    for (const auto& entry : m_value->items())
        if (!m_asked->contains(entry.key()))
            error(entry.key(), {Said::UnknownMember});
}

} // namespace roadbook::regulation
