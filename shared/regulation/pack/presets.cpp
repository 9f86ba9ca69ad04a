// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/pack/pack.h"
#include "regulation/pack/preset_texts.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace roadbook::regulation {

std::vector<Preset> presets()
{
    std::vector<Preset> found;
    for (const auto text : presetTexts())
        found.push_back({nlohmann::json::parse(text).at("id").get<std::string>(), text});
    std::stable_partition(found.begin(), found.end(), [](const Preset& p) { return p.id == kDefaultPreset; });
    return found;
}

Result<std::string_view> presetText(std::string_view id)
{
    std::string known;
    for (const auto& one : presets()) {
        if (one.id == id)
            return one.text;
        known += (known.empty() ? "" : ", ") + one.id;
    }
    return fail(ErrorCode::NotFound, "no preset \"" + std::string(id) + "\"; there are: " + known, "pack");
}

Result<Pack> preset(std::string_view id)
{
    RB_ASSIGN(const auto text, presetText(id));
    return readPack(text);
}

} // namespace roadbook::regulation
