// SPDX-License-Identifier: GPL-3.0-or-later
//
// The presets as text; the source is made at build time of packs/*.json. Pure; any thread.
#pragma once

#include <span>
#include <string_view>

namespace roadbook::regulation {

std::span<const std::string_view> presetTexts();

} // namespace roadbook::regulation
