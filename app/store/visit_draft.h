// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitDraft: a visit that is being recorded, or changed, and not saved yet. It is kept in the store under its key at
// every pause, so that killing the app loses nothing (law 1), and becomes one atomic save in the end. Pure; any thread.
#pragma once

#include "replica/replica.h"

#include <string>
#include <vector>

namespace roadbook {

struct DraftPerson { // a contact that does not exist yet
    Id id;
    std::string name;
    std::string level;

    bool operator==(const DraftPerson&) const = default;
};

struct DraftPromise {
    Id id;
    std::string what;
    std::string due; // "YYYY-MM-DD" or ""

    bool operator==(const DraftPromise&) const = default;
};

// A photograph or paper that was chosen; its bytes are in the store already (files/chosen_file.h).
struct DraftFile {
    Id id;
    std::string name;
    std::string mediaType;
    std::uint64_t size = 0;
    std::string sha256;
    std::string thumbnail; // SHA-256 too; "" = none
    Timestamp takenAt = 0;

    bool operator==(const DraftFile&) const = default;
};

struct VisitDraft {
    Id visit = {};
    Id account = {};
    Id planItem = {};      // of the week's plan, that it is made for
    bool exists = false;   // the record is there: it was planned, or finished before
    bool finished = false; // it was finished before; times are kept
    Timestamp plannedStart = 0;
    Timestamp startedAt = 0;
    Timestamp endedAt = 0; // 0: when it is finished
    std::string kind = {};
    std::string channel = {};
    std::string outcome = {};
    TextSet purposes = {};
    TextSet people = {}; // ids of contacts, as texts
    std::string summary = {};
    std::string competitor = {};
    std::string timeReason = {}; // why the times were changed by hand
    std::vector<DraftPerson> newPeople = {};
    std::vector<DraftPromise> promises = {};
    std::vector<DraftFile> files = {};
    TextSet prepared = {}; // what the rep has ticked off before going; theirs alone, no record has it

    bool operator==(const VisitDraft&) const = default;
};

inline constexpr std::string_view kVisitDraftPrefix = "visit/";
std::string draftKey(const Id& visit);

std::string encodeDraft(const VisitDraft& draft);
Result<VisitDraft> decodeDraft(std::string_view content);

// From a visit as it stands.
VisitDraft draftOf(const Record& visit);
// The one save that ends it: the visit, the new contacts, the promises, the files. `me`: whose visit it is.
std::vector<Edit> editsOf(const VisitDraft& draft, const Id& me, Timestamp now);

} // namespace roadbook
