// SPDX-License-Identifier: GPL-3.0-or-later
//
// Schedules from seeds. Mostly work and sync, because faults between idle devices find nothing.
#include "sim/schedule.h"

#include <algorithm>
#include <array>
#include <utility>

namespace roadbook::sim {
namespace {

struct Weight {
    Deed deed;
    unsigned weight;
};

// Of a thousand steps, about.
constexpr std::array kWeights{
    Weight{Deed::CreateAccount, 20}, Weight{Deed::EditReview, 130},
    Weight{Deed::EditLatest, 60},    Weight{Deed::EditSame, 20},
    Weight{Deed::EditPair, 60},      Weight{Deed::EditMany, 15},
    Weight{Deed::RecordVisit, 55},   Weight{Deed::EditVisit, 35},
    Weight{Deed::SubmitVisit, 15},   Weight{Deed::EditSet, 20},
    Weight{Deed::Remark, 20},        Weight{Deed::Delete, 12},
    Weight{Deed::Undelete, 12},      Weight{Deed::HandOver, 25},
    Weight{Deed::ChangeSecond, 12},  Weight{Deed::Settle, 50},
    Weight{Deed::Draft, 8},          Weight{Deed::Poison, 12},
    Weight{Deed::NewerAppSaves, 8},  Weight{Deed::Restart, 10},
    Weight{Deed::KillHere, 15},      Weight{Deed::ClockChange, 20},
    Weight{Deed::Clone, 5},          Weight{Deed::TakeImage, 8},
    Weight{Deed::PutImageBack, 6},   Weight{Deed::DamageDevice, 4},
    Weight{Deed::DamageServer, 3},   Weight{Deed::Lend, 12},
    Weight{Deed::Sync, 240},         Weight{Deed::Send, 60},
    Weight{Deed::Receive, 70},       Weight{Deed::ReceiveLate, 20},
    Weight{Deed::DelayRequest, 12},  Weight{Deed::DeliverRequest, 12},
    Weight{Deed::MovePerson, 8},     Weight{Deed::DisablePerson, 2},
    Weight{Deed::RevokeDevice, 1},   Weight{Deed::Backup, 6},
    Weight{Deed::RestoreBackup, 4},  Weight{Deed::NewerServerWrites, 8},
};

Deed pick(Dice& dice)
{
    unsigned all = 0;
    for (const auto& w : kWeights)
        all += w.weight;
    auto at = dice.roll(all);
    for (const auto& w : kWeights) {
        if (at < w.weight)
            return w.deed;
        at -= w.weight;
    }
    return Deed::Sync;
}

DiskFault diskFault(Dice& dice)
{
    if (!dice.oneIn(9))
        return DiskFault::None;
    return static_cast<DiskFault>(1 + dice.roll(4));
}

bool isSave(Deed deed)
{
    return deed <= Deed::Settle;
}

} // namespace

Schedule generate(std::uint64_t seed)
{
    Dice dice(seed * 0x2545F4914F6CDD1DULL + 1);
    Schedule schedule;
    schedule.seed = seed;
    const auto count = 60 + dice.roll(140);
    for (std::uint64_t i = 0; i < count; ++i) {
        Step step;
        step.id = static_cast<std::uint16_t>(i + 1);
        step.deed = pick(dice);
        step.who = static_cast<std::uint8_t>(dice.oneIn(4) ? dice.roll(kDevices) : dice.roll(kFirstDevices));
        // Mostly the same two pairs, so that people meet.
        step.slot = static_cast<std::uint8_t>(dice.oneIn(3) ? dice.roll(kVisits) : dice.roll(kBornAccounts));
        if (step.deed == Deed::Sync || step.deed == Deed::Send || step.deed == Deed::Receive)
            step.wire = dice.oneIn(2) ? static_cast<WireFault>(dice.roll(static_cast<std::uint64_t>(WireFault::kCount)))
                                      : WireFault::None;
        if (isSave(step.deed))
            step.disk = diskFault(dice);
        step.wait = static_cast<std::uint32_t>(dice.oneIn(10) ? dice.roll(4'000'000) : dice.roll(100'000));
        step.dice = dice.next();
        schedule.steps.push_back(step);
    }
    return schedule;
}

Schedule calmed(const Schedule& schedule)
{
    constexpr std::array kKept{Deed::EditReview, Deed::EditLatest,  Deed::EditPair, Deed::EditMany, Deed::RecordVisit,
                               Deed::EditVisit,  Deed::SubmitVisit, Deed::EditSet,  Deed::Remark,   Deed::Settle,
                               Deed::Restart,    Deed::ClockChange, Deed::Sync};
    constexpr std::array kFaults{WireFault::None, WireFault::LoseRequest, WireFault::LoseReply, WireFault::Twice};
    Schedule calm;
    calm.seed = schedule.seed;
    for (Step step : schedule.steps) {
        if (std::find(kKept.begin(), kKept.end(), step.deed) == kKept.end())
            continue;
        step.disk = DiskFault::None;
        step.wire = kFaults[static_cast<std::size_t>(step.wire) % kFaults.size()];
        calm.steps.push_back(step);
    }
    return calm;
}

} // namespace roadbook::sim
