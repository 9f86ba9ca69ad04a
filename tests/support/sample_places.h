// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the customers of the demo company are: each city some hours' ride from the next, its customers a few kilometres
// apart around its middle. Invented, and the same at every run. Pure; any thread.
#pragma once

#include "support/sample_company.h"

namespace roadbook::test {

// Gives the new accounts of these saves their coordinates, in their order; one in seven has none, as in life. Those that
// have some keep them.
void placeCustomers(std::vector<SampleSave>& saves);

} // namespace roadbook::test
