// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/pack/text_places.h"

#include "regulation/pack/member_words.h"
#include "regulation/reading/node.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace roadbook::regulation {
namespace {

using nlohmann::json;
using Lines = std::map<std::string, int, std::less<>>;

// Walks over a text that is known to be JSON and notes the line of each member and of each entry of a list.
class LineFinder {
public:
    explicit LineFinder(std::string_view text) : m_text(text) {}

    Lines found() &&
    {
        for (; m_at < m_text.size(); ++m_at)
            step(m_text[m_at]);
        return std::move(m_lines);
    }

private:
    struct Open {
        std::string path;
        bool list;
        int entries = 0;
    };

    void step(char c)
    {
        switch (c) {
        case '\n':
            ++m_line;
            return;
        case '{':
        case '[':
            beginValue();
            m_open.push_back({m_path, c == '['});
            m_member = c == '{';
            return;
        case '}':
        case ']':
            if (!m_open.empty())
                m_open.pop_back();
            m_member = false;
            return;
        case ',':
            m_member = !m_open.empty() && !m_open.back().list;
            return;
        case '"':
            readText();
            return;
        case ' ':
        case '\t':
        case '\r':
        case ':':
            return;
        default: // a number, true, false, null
            beginValue();
            m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size()) - 1;
        }
    }

    void readText()
    {
        const std::size_t from = m_at + 1;
        for (m_at = from; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            if (m_text[m_at] == '\\')
                ++m_at;
        if (!std::exchange(m_member, false))
            return beginValue();
        const std::string_view name = m_text.substr(from, m_at - from);
        const std::string& around = m_open.back().path;
        m_path = around.empty() ? std::string(name) : around + "." + std::string(name);
        m_lines.emplace(m_path, m_line);
    }

    void beginValue()
    {
        if (m_open.empty() || !m_open.back().list)
            return; // its member has said the path
        Open& list = m_open.back();
        m_path = list.path + "[" + std::to_string(list.entries++) + "]";
        m_lines.emplace(m_path, m_line);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_member = false; // the next string names a member
    std::string m_path;    // of the value that comes
    std::vector<Open> m_open;
    Lines m_lines;
};

// The next member's name or entry's number of a path, which goes on behind it.
struct Step {
    std::string_view name;
    std::size_t number = 0;
};
Step takeStep(std::string_view& path)
{
    Step step;
    if (path.starts_with('[')) {
        const auto end = path.find(']');
        std::from_chars(path.data() + 1, path.data() + std::min(end, path.size()), step.number);
        path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    } else {
        step.name = path.substr(0, path.find_first_of(".["));
        path.remove_prefix(step.name.size());
    }
    if (path.starts_with('.'))
        path.remove_prefix(1);
    return step;
}

const json* within(const json* value, const Step& step)
{
    if (value == nullptr)
        return nullptr;
    if (step.name.empty())
        return value->is_array() && step.number < value->size() ? &(*value)[step.number] : nullptr;
    const auto found = value->is_object() ? value->find(step.name) : value->end();
    return found != value->end() ? &*found : nullptr;
}

std::string memberOf(const json& entry, const char* name)
{
    const auto found = entry.find(name);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// What people call an entry of a list; "" when it has no name.
Label nameOf(const json* entry)
{
    if (entry == nullptr || !entry->is_object())
        return {};
    for (const auto* name : {"label", "text", "grade"})
        if (auto zh = memberOf(*entry, name); !zh.empty()) {
            auto en = memberOf(*entry, (std::string(name) + "_en").c_str());
            return {zh, en.empty() ? zh : en};
        }
    return {};
}

} // namespace

TextPlaces::TextPlaces(std::string_view text)
{
    auto parsed = parsePackText(text);
    if (!parsed)
        return;
    m_text = std::make_shared<const json>(*std::move(parsed));
    m_lines = LineFinder(text).found();
}

Label TextPlaces::words(std::string_view path) const
{
    constexpr std::string_view kBetween = " · ";
    Label words;
    const json* at = m_text.get();
    while (!path.empty()) {
        const Step step = takeStep(path);
        at = within(at, step);
        if (!step.name.empty()) {
            const Label member = memberWords(step.name);
            words.zh += (words.zh.empty() ? "" : std::string(kBetween)) + member.zh;
            words.en += (words.en.empty() ? "" : std::string(kBetween)) + member.en;
            continue;
        }
        const std::string number = std::to_string(step.number + 1);
        const Label name = nameOf(at);
        words.zh += "第 " + number + " 项" + (name.zh.empty() ? "" : "（" + name.zh + "）");
        words.en += " no. " + number + (name.en.empty() ? "" : " (" + name.en + ")");
    }
    return words;
}

int TextPlaces::line(std::string_view path) const
{
    while (!path.empty()) {
        if (const auto found = m_lines.find(path); found != m_lines.end())
            return found->second;
        const auto end = path.find_last_of(".[");
        path = path.substr(0, end == std::string_view::npos ? 0 : end);
    }
    return 0;
}

} // namespace roadbook::regulation
