// SPDX-License-Identifier: GPL-3.0-or-later
//
// The oracle: what must hold after any operations, worked out from the list of what people wrote
// and from the stored end state. It shares no code with merge(). Every check answers with a
// sentence about what is wrong, empty when nothing is. For tests.
#pragma once

#include "merge/tiny_hub.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace roadbook::tiny {

// One value that somebody committed.
struct Write {
    FieldId field = 0;
    Value value; // of a set: the member added
    Id device;
    std::uint64_t seq = 0;
    std::int64_t rank = 0;
};

std::string show(const Value& value);
std::string show(const std::set<Value>& values);
// The end state in words, for the message of a failing test.
std::string describe(const TinyHub& hub);

// Law 3: every value is current, in the history, a rival, or in quarantine.
std::string lost(const TinyHub& hub, const std::vector<Write>& writes);
// Law 3, the other half: no single write stands in two places at once.
std::string countedTwice(const TinyHub& hub);
// What every conflict must be: open ones have rivals of at least two values, by different devices;
// what is shown meanwhile is one of them; at most one is open for each field.
std::string unsoundConflict(const TinyHub& hub);
// All three.
std::string anythingWrong(const TinyHub& hub, const std::vector<Write>& writes);

// Every value of the field that is to be found anywhere.
std::set<Value> accounted(const TinyHub& hub, FieldId field);
// The values of the open conflict on that field; empty when there is none.
std::set<Value> openRivals(const TinyHub& hub, FieldId field);

// What must come out when writers who all started from the same base wrote `writes` (in the order
// of each device) without seeing each other: computed from the heads, the last write of each.
struct Expected {
    std::set<Value> rivals; // empty: no conflict
    Value shown;
};
Expected expectedReview(const std::vector<Write>& writes);
Expected expectedLatest(const std::vector<Write>& writes);
// Of numbers: the largest that anybody wrote, the smallest, and the base with everybody's steps added.
Expected expectedMost(const std::vector<Write>& writes, const Value& base);
Expected expectedLeast(const std::vector<Write>& writes, const Value& base);
Expected expectedSum(const std::vector<Write>& writes, const Value& base);
// Of a text in sentences ("m. n. o"), of which nobody adds or takes away one: every sentence as the
// one person left it who changed it. Nothing when two people changed the same one.
std::optional<Expected> expectedText(const std::vector<Write>& writes, const Value& base);
// Two people wrote the same and one of them went on: equal values count as one write (docs/merge.md),
// so whether the second thought meets a conflict depends on who arrived first.
bool agreedAndWentOn(const std::vector<Write>& writes);

} // namespace roadbook::tiny
