# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUT, a source with the text of each of FILES.
set(text "// Made of shared/regulation/packs/*.json.\n#include \"regulation/pack/preset_texts.h\"\n\n#include <array>\n\nnamespace roadbook::regulation {\n\nstd::span<const std::string_view> presetTexts()\n{\n")
set(names "")
foreach(file IN LISTS FILES)
    list(LENGTH names number)
    file(READ "${file}" content)
    string(APPEND text "    static constexpr std::string_view kText${number} = R\"pack(${content})pack\";\n")
    list(APPEND names "kText${number}")
endforeach()
list(JOIN names ", " joined)
string(APPEND text "    static constexpr std::array kTexts{${joined}};\n    return kTexts;\n}\n\n} // namespace roadbook::regulation\n")
file(WRITE "${OUT}" "${text}")
