// SPDX-License-Identifier: GPL-3.0-or-later
//
// What keeps the demo year possible: customers are there before anybody calls on them, nobody is in two places at once, and
// nobody works on a public holiday. None of it takes any chance, so that the rest of the year stays as it is. Pure; any
// thread.
#pragma once

#include "support/sample_company.h"

namespace roadbook::test {

bool isHoliday(std::int64_t day); // 1 January, 1-3 May, 1-7 October; days since 1970-01-01
bool isWorkday(std::int64_t day); // Monday to Friday, and no holiday

// The customers of the last two months have been there for more than a year, and their archives were kept meanwhile.
void keepLonger(std::vector<SampleSave>& recent, Timestamp midnight);

// Visits of a person end some minutes before the next begins: the stay is shortened.
void keepApart(std::vector<SampleSave>& saves);

// Moves visits on holidays, and what the week plans say of them, into a free time on a working day, of the same week if
// it has any.
void keepHolidays(std::vector<SampleSave>& saves, Timestamp midnight);

} // namespace roadbook::test
