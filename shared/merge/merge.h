// SPDX-License-Identifier: GPL-3.0-or-later
//
// merge(): THE rule. What a record becomes when an operation meets it. The device calls it to
// predict, the server to decide: the same function on the same values (laws 3, 4, 9). It opens
// nothing, reads no clock, and never loses a value: whatever stops being shown is returned as a
// PastValue or stands as a rival in a conflict. The laws and the table of cases: docs/merge.md.
// Pure; any thread.
#pragma once

#include "merge/change.h"
#include "model/conflict.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roadbook {

// Why a value is in the history.
enum class PastReason : std::uint8_t {
    Replaced = 1,  // somebody who had seen it wrote another, or settled a conflict for it
    Overtaken = 2, // a concurrent write of a `latest` field ranked higher; this one was never shown, or shown till then
    Rejected = 3,  // a person settled a conflict against it
    Removed = 4,   // members taken out of a set
    Merged = 5,    // joined with another's concurrent write into the value shown: both originals are kept
};

struct PastValue {
    Id record;
    FieldId field = 0;
    Value value;
    Stamp stamp; // who had written it
    PastReason reason = PastReason::Replaced;
    Stamp by; // the write that put it here

    bool operator==(const PastValue&) const = default;
};

std::string encodePastValue(const PastValue& past);
Result<PastValue> decodePastValue(std::string_view bytes);

// A store that was copied goes on under a name of its own, but its past stays: up to the number at which the two parted,
// what the old name wrote was written on this one. It goes on counting from there, so a number means one write.
struct EarlierName {
    Id device;
    std::uint64_t until = 0;

    bool operator==(const EarlierName&) const = default;
};

// Did that device write it, itself or under an earlier name?
bool wroteAs(const Id& device, std::span<const EarlierName> earlier, const Stamp& stamp);

// Who is writing.
struct Writer {
    Id device;
    std::string deviceName; // shown in conflicts beside the author ("平板")
    Id author;
    std::uint64_t seq = 0;
    Timestamp at = 0;
    std::int64_t rank = 0;            // already corrected and clamped
    Timestamp arrived = 0;            // when the server took it; 0 when a device predicts
    std::vector<EarlierName> earlier; // of this device, oldest first; most have none

    bool wrote(const Stamp& stamp) const { return wroteAs(device, earlier, stamp); }
};

// What is known of the device behind an earlier write, for the rivals of a conflict.
struct WriteOrigin {
    std::string deviceName;
    Timestamp arrived = 0;
};

struct MergeInput {
    const TypeInfo* type = nullptr;
    const Record* current = nullptr;        // nullptr: no such record yet
    std::span<const Record> conflicts = {}; // every conflict record about this record
    const Operation* operation = nullptr;
    Writer writer;
    std::function<WriteOrigin(const Stamp&)> originOf; // may be empty
    std::uint32_t revisionBase = 0;                    // revisionBaseOf(epoch): see there
};

// A server restored from a backup has forgotten revisions that devices have seen. Were their numbers given out again,
// somebody could seem to have seen what they have not. So each epoch counts on from a number that no earlier one
// reaches. An epoch is named "<n>.<random>"; n is 1 for the first.
std::uint32_t revisionBaseOf(std::string_view epoch);
std::uint32_t epochNumber(std::string_view epoch); // 1 for names that tell none

enum class Verdict : std::uint8_t {
    Applied = 1,    // nobody else had touched what it touches
    Merged = 2,     // met other people's work without a clash, or was overtaken by rank
    Conflicted = 3, // a person has to look
};

struct Merged {
    Verdict verdict = Verdict::Applied;
    std::optional<Record> record;  // its new state, when it changed
    std::vector<Record> conflicts; // those that are new or changed
    std::vector<PastValue> past;
};

// Error: the operation cannot take effect (Frozen, Deleted, NotFound, Conflict, BadValue); the
// whole group then goes to quarantine with that reason.
Result<Merged> merge(const MergeInput& input);

// min(rank, arrival + tolerance): a clock that runs ahead cannot win for ever (law 9).
inline constexpr std::int64_t kRankToleranceMillis = 2 * 60 * 1000; // about twice what NTP-less tablets drift in a day
std::int64_t clampRank(std::int64_t rank, Timestamp arrived);

} // namespace roadbook
