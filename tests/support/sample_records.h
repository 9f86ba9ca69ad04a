// SPDX-License-Identifier: GPL-3.0-or-later
//
// How records come into a sample store: as one sync would bring them. Any thread.
#pragma once

#include "protocol/messages.h"
#include "replica/replica.h"
#include "support/sample_company.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace roadbook::test {

// An id that is the same in every sample store.
Id sampleId(std::string_view kind, std::string_view name);
// A new record as the server would hold it after one save.
Record bornRecord(const Edit& edit, const Stamp& stamp);
// Everybody's id by login, as sampleSaves() takes it.
std::map<std::string, Id> sampleStaff();
// What this person sees of those saves, as the first sync brings it: at most so many records in the first page.
SyncReply sampleNews(const SamplePerson& me, const std::vector<SampleSave>& saves, Timestamp midnight,
                     std::size_t most = static_cast<std::size_t>(-1));
// Whether what that rep made is seen by this person: the own, a supervisor the team's, a manager all.
bool seesWorkOf(const SamplePerson& person, const std::string& login);

// --- Of sample_troubles.cpp, on a store that is full.
// The tables of the weeks or months that were handed in, made from what was planned and done.
Status sealSampleTables(Replica& replica, TypeId type, SyncReply& reply);
// For a supervisor: two of last week's sample were asked about.
Status checkLastWeek(Replica& replica, Timestamp midnight, SyncReply& reply);
// Two people wrote another name into one archive; a save of 林晓 and one of 周航 were refused; approval is asked for.
Status addSampleTroubles(Replica& replica, Timestamp midnight, SyncReply& reply);
// What the owner of this store has saved this morning. `at` sets the clock of the replica.
Status addUnsentWork(Replica& replica, Timestamp midnight, const std::function<void(Timestamp)>& at);

} // namespace roadbook::test
