// SPDX-License-Identifier: GPL-3.0-or-later
//
// A schedule: what happens, as plain values. Every step carries its own dice, and names records and
// devices by fixed slots, so that taking a step out changes none of the others; that is what makes
// shrinking work. A slot that nobody filled makes a step do nothing.
#pragma once

#include "sim/disk.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::sim {

enum class Deed : std::uint8_t {
    // people
    CreateAccount,
    EditReview,  // a field that a person decides about
    EditLatest,  // a field where the latest shows
    EditSame,    // several people write the same
    EditPair,    // two accounts in one save, always together
    EditMany,    // three accounts in one save
    RecordVisit, // with two promises, in one save
    EditVisit,
    SubmitVisit,
    EditSet,
    Remark,
    Delete,
    Undelete,
    HandOver,
    ChangeSecond,
    Settle,
    Draft,
    Poison,        // a save that the server must refuse, good values with it
    NewerAppSaves, // the same, from an app that knows a field we do not
    // devices
    Restart,
    KillHere, // between two saves
    ClockChange,
    Clone,
    TakeImage,
    PutImageBack,
    DamageDevice,
    // the road
    Sync,           // a whole conversation, or as far as its fault lets it
    Send,           // one request; the reply is on its way
    Receive,        // the reply arrives
    ReceiveLate,    // the reply of a conversation that was given up, behind newer ones
    DelayRequest,   // a request stays on the road …
    DeliverRequest, // … and reaches the server behind newer ones
    // the office
    MovePerson,
    DisablePerson,
    RevokeDevice,
    Backup,
    RestoreBackup,
    NewerServerWrites, // a field and a type that this version does not know
    DamageServer,
    Lend, // an archive, to read, for a while
    kCount,
};

enum class WireFault : std::uint8_t {
    None,
    LoseRequest,
    LoseReply,
    CutRequest,
    CutReply,
    Twice,             // the request arrives two times
    ReplyTwice,        // the reply is delivered two times
    KillServerAtWrite, // before its commit
    KillServerAfter,   // between commit and answer
    KillDevice,        // while it takes the reply
    PowerCutDevice,
    kCount,
};

struct Step {
    std::uint16_t id = 0; // its place in the schedule as generated
    Deed deed = Deed::Restart;
    std::uint8_t who = 0;  // device slot
    std::uint8_t slot = 0; // account slot, visit slot, person
    WireFault wire = WireFault::None;
    DiskFault disk = DiskFault::None; // during a save
    std::uint32_t wait = 0;           // milliseconds that pass before
    std::uint64_t dice = 0;
};

struct Schedule {
    std::uint64_t seed = 0;
    std::vector<Step> steps;
};

inline constexpr int kPeople = 6;
inline constexpr int kFirstDevices = 6;
inline constexpr int kDevices = 9;      // slots; copies take the later ones
inline constexpr int kAccounts = 8;     // slots; 0 and 1, 2 and 3 … are pairs
inline constexpr int kBornAccounts = 4; // made before the first step
inline constexpr int kVisits = 12;

Schedule generate(std::uint64_t seed);
// Only what does not depend on which value is shown meanwhile, so that clocks must make no difference (I9).
Schedule calmed(const Schedule& schedule);

std::string_view name(Deed deed);
std::string_view name(WireFault fault);
std::string_view name(DiskFault fault);
std::string describe(const Step& step);

} // namespace roadbook::sim
