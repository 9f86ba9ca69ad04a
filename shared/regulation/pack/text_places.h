// SPDX-License-Identifier: GPL-3.0-or-later
//
// TextPlaces: where in a pack's text the path of a finding is, in words for who reads the regulation and as a line for who
// edits the text. Pure; any thread.
#pragma once

#include "regulation/reading/label.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace roadbook::regulation {

class TextPlaces {
public:
    TextPlaces() = default; // knows no text: words without names, no lines
    explicit TextPlaces(std::string_view text);

    // "obligations[2].who" is "联系要求第 3 项（A1 主管每季度上门 1 次） · 由谁负责"; "" is the whole text.
    Label words(std::string_view path) const;
    // Where it is written, or where the nearest object around it begins; 0 when that is not known. The first is 1.
    int line(std::string_view path) const;

private:
    std::shared_ptr<const nlohmann::json> m_text;    // nullptr when it is none
    std::map<std::string, int, std::less<>> m_lines; // by path
};

} // namespace roadbook::regulation
