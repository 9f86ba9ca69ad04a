// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts: what the regulation looks at, as plain values. Device and server make them of the same records by the same
// function, so both come to the same due list (law 14). Nothing here knows where a record is stored, and nothing but the
// office's time zone turns moments into days. Pure values; any thread.
#pragma once

#include "model/record.h"
#include "regulation/calendar/day.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

// Levels of a counterpart (contact.level), from low to high. Unknown: the contact has none, or nobody was named.
enum class CounterpartLevel : std::uint8_t { Unknown, Handler, Head, DecisionMaker };

CounterpartLevel counterpartLevel(std::string_view level); // of contact.level

// A dated or half-yearly duty that somebody ticked off on an account: a member of account.duties_done.
struct DutyMark {
    std::string duty; // id of the duty in the pack
    Day on = 0;

    bool operator==(const DutyMark&) const = default;
};
std::string dutyMark(std::string_view duty, Day on); // as the member is written: "year_end 2026-12-20"

inline constexpr std::size_t kMostAccountFields = 128;

struct AccountFact {
    Id id;
    std::string name;
    std::string grade;    // "A1"; "" = 待定级
    bool tender = false;  // 招投标客户
    bool deleted = false; // or merged into another: nothing is due
    Id owner;
    Id secondContact;
    Day archivedOn = 0;             // archived_on, else the day of the record's creation
    Day lastVisitBeforeArchive = 0; // last_visit_on; 0 = not known
    Day gradedOn = 0;               // day of the write that gave the grade; 0 = no grade
    std::int64_t annualUsage = -1;  // 元; -1 = not given
    std::string paymentCredit;      // "excellent", "good", "fair", "poor", ""
    std::string region;
    std::string industry;
    Timestamp touchedAt = 0; // device time of the newest write on the archive itself; ticks in duties_done are none
    std::bitset<kMostAccountFields> given = {}; // by field number: the archive says something there
    std::vector<DutyMark> done = {};            // ascending by day

    bool operator==(const AccountFact&) const = default;
};

struct VisitFact {
    Id id;
    Id account;
    Id rep;
    std::string kind;    // return_visit, business, development, reception, store_patrol
    std::string channel; // on_site, phone, wechat, mail, meeting
    std::string state;   // planned, in_progress, done, submitted
    std::string outcome;
    Timestamp plannedStart = 0; // 0 = not planned
    Timestamp startedAt = 0;    // 0 = not begun
    Timestamp endedAt = 0;      // 0 = not ended
    Timestamp recordedAt = 0;   // device time of the record's newest write of its times: late entries show here
    std::vector<CounterpartLevel> met =
        {}; // of the contacts in people_met, one each, ascending; names that are no contact: Unknown

    bool happened() const
    {
        return startedAt != 0 && (state == "done" || state == "submitted") && outcome != "not_met";
    }
    bool operator==(const VisitFact&) const = default;
};

struct PromiseFact {
    Id id;
    Id account;
    Id visit;
    Id owner;
    std::string what;
    Day due = 0; // 0 = no date
    bool open = false;

    bool operator==(const PromiseFact&) const = default;
};

struct StaffFact {
    Id id;
    std::string name;
    std::string role; // rep, supervisor, manager, it
    Id team;
    Id parentTeam; // of the team
    bool active = true;
    Timestamp since = 0; // when the record was made; 0 = not known

    bool operator==(const StaffFact&) const = default;
};

struct ContactFact {
    Id id;
    Id account;
    std::string name;
    CounterpartLevel level = CounterpartLevel::Unknown;

    bool operator==(const ContactFact&) const = default;
};

// 投诉 with what S2 第16条 asks of it. Times: 0 = not yet.
struct ComplaintFact {
    Id id;
    Id account;
    Id handler;               // whose task it is: who is responsible, else who took it
    Timestamp receivedAt = 0; // of the 投诉受理单
    bool needsVisit = false;  // somebody has to go there
    bool outsideProvince = false;
    Timestamp visitedAt = 0;
    std::vector<Timestamp> feedbacks; // of progress or result, to department and customer
    Timestamp closedAt = 0;           // or confirmed by the customer: nothing more is to be reported

    bool operator==(const ComplaintFact&) const = default;
};

// 履职记录: a duty that hangs on no account, done for one of its occasions.
struct DoneDuty {
    Id person; // whose duty it is
    std::string duty;
    Day occasion = 0; // as Occasion::named (due/dated.h)
    Day on = 0;

    bool operator==(const DoneDuty&) const = default;
};

// From a record of that type. The office's time zone turns the moments of writes into days.
AccountFact accountFact(const Record& account, int utcOffsetMinutes);
ContactFact contactFact(const Record& contact);
// `contacts`: those of the visit's account (others do no harm), for the levels of who was met.
VisitFact visitFact(const Record& visit, const std::vector<ContactFact>& contacts);
PromiseFact promiseFact(const Record& promise);
ComplaintFact complaintFact(const Record& complaint);
// Nothing for another type, a deleted record, or one without its days.
std::optional<DoneDuty> doneDuty(const Record& record);
// `teams`: records of teams, in which the person's is looked up.
StaffFact staffFact(const Record& staff, std::span<const Record> teams);

} // namespace roadbook::regulation
