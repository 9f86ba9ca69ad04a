// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plan against record (V-13): what was planned, what was done, and every difference as a value, with the reason given for
// it or the note that one is missing (V-12). Device, server and command line compare with the same function. Pure; any
// thread.
#pragma once

#include "model/record.h"
#include "regulation/calendar/office.h"
#include "regulation/workflow/section.h"

#include <span>

namespace roadbook::regulation {

struct PlanHead {
    Id id;
    Id rep;
    Day week = 0;
    bool approved = false;
    Timestamp approvedAt = 0;
};

struct PlannedItem {
    Id id;
    Id account;
    std::string customer; // without an archive
    Day day = 0;
    Timestamp start = 0; // 0: only the day is planned
    Timestamp end = 0;
    std::string kind;
    std::string channel;
    TextSet people;
};

struct DoneVisit {
    Id id;
    Id account;
    Id item; // the planned item it was made for; null: found by customer and time
    Timestamp start = 0;
    Timestamp end = 0;
    Timestamp enteredAt = 0;
    std::int64_t stayMinutes = -1; // as recorded, else from the times; -1: not known
    std::string kind;
    std::string channel;
    std::string outcome;
    TextSet people;
    TextSet purposes;
    std::string summary;
    std::string reason; // given on the visit: off the plan, other time, other stay
    bool lateEntry = false;
};

// 行程变更 that was reported; drafts do not count.
struct ReportedChange {
    Id id;
    Id item;
    Id visit;
    std::string reason;
    std::int64_t stayMinutes = -1;
};

// From records of those types. A visit that has not begun, and a change not yet reported, give nothing.
PlanHead planHead(const Record& plan);
PlannedItem plannedItem(const Record& item, const OfficeCalendar& calendar);
std::optional<DoneVisit> doneVisit(const Record& visit);
std::optional<ReportedChange> reportedChange(const Record& change);

struct Difference {
    DifferenceKind kind = DifferenceKind::AsPlanned;
    std::int64_t minutes = 0; // Moved, Dwell: by how much; negative: earlier, shorter
    std::string was;          // PersonChanged, ChannelChanged
    std::string is;
    std::string reason;
    bool missing = false; // the regulation wants a reason, or a report with the hours stayed, and there is none
    Source source;

    bool operator==(const Difference&) const = default;
};

// One item with the visit made for it; one of the two may be missing.
struct ComparedLine {
    Id item;
    Id visit;
    Id account;
    std::string customer;
    Day day = 0; // actual, else planned
    Timestamp planned = 0;
    Timestamp actual = 0;
    std::int64_t stayMinutes = -1;
    std::string channel;                 // of the visit; "" = none was made
    std::vector<Difference> differences; // AsPlanned alone when there is none

    bool has(DifferenceKind kind) const;
    bool operator==(const ComparedLine&) const = default;
};

struct Comparison {
    std::vector<ComparedLine> lines; // by time, items before what was added
    int planned = 0;
    int kept = 0;    // planned and done, moved or not
    int missing = 0; // differences that still need a reason or a report

    bool operator==(const Comparison&) const = default;
};

// `visits`: of that rep, begun in that week.
Comparison compare(const PlanRules& rules, const OfficeCalendar& calendar, const PlanHead& plan,
                   std::span<const PlannedItem> items, std::span<const DoneVisit> visits,
                   std::span<const ReportedChange> changes, Timestamp now);

// --- Of match.cpp: which visit was made for which item; each at most once.
struct Pairing {
    std::size_t item = 0;
    std::size_t visit = 0;
};
std::vector<Pairing> matchVisits(const OfficeCalendar& calendar, std::span<const PlannedItem> items,
                                 std::span<const DoneVisit> visits);

} // namespace roadbook::regulation
