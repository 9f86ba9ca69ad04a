// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints docs/regulation.md.
#include "regulation/rules/table.h"

#include <cstdio>
#include <exception>

int main()
{
    try {
        std::fputs(roadbook::test::asMarkdown(roadbook::test::ruleTable(RB_SOURCE_DIR)).c_str(), stdout);
        return 0;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
