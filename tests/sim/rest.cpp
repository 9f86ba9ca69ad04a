// SPDX-License-Identifier: GPL-3.0-or-later
//
// The faults stop, everything that can sync does, and everybody must show the same.
#include "model/codec.h"
#include "sim/world.h"

#include <algorithm>

namespace roadbook::sim {
namespace {

constexpr Timestamp kMostToDrain =
    15LL * 60 * 1000; // the longest wait is five minutes; forks and refusals need some more
constexpr int kMostTalks = 400;

} // namespace

void World::rest()
{
    trace("at rest");
    m_dice = Dice(m_schedule.seed + 1);
    for (auto& device : m_devices) {
        if (!device)
            continue;
        device->forgetTalks();
        device->clock.stepping = false;
    }
    if (!drain())
        return;
    for (const auto& device : m_devices)
        if (device && !device->shutOut && device->pending() != 0)
            return broken("I5 liveness", device->name + " keeps " + std::to_string(device->pending()) +
                                             " unsent saves, and nothing wakes it");
    startAll();
    if (!drain())
        return;
    checkSameRows();
    const auto contents = m_server.contents();
    if (ok())
        checkValues(contents);
    if (ok())
        checkOncePerWrite(contents);
    if (ok())
        checkConflicts(contents);
    if (ok())
        checkUnknown();
    if (ok())
        checkOneStore();
}

// Whose wake-up comes next. A held poll ends early when there is news; without news it is only sent again.
Device* World::nextToWake()
{
    Device* next = nullptr;
    SyncPlan::Moment earliest{};
    for (auto& device : m_devices) {
        if (!device || device->shutOut || !device->plan.wake())
            continue;
        const bool listens = device->plan.state() == SyncPlan::State::Live;
        if (listens && !overheard(*device))
            continue;
        const auto at = listens ? moment() : device->plan.wake()->at;
        if (next == nullptr || at < earliest) {
            next = device.get();
            earliest = at;
        }
    }
    if (next != nullptr)
        m_now = std::max<Timestamp>(m_now, earliest.count());
    return next;
}

// Nothing acts but wake-ups, until there are none to come. Who waits for none stays behind, and is found.
bool World::drain()
{
    const Timestamp begin = m_now;
    int talks = 0;
    while (Device* device = nextToWake()) {
        checked("I5 drains in bounded time");
        if (m_now - begin > kMostToDrain || ++talks > kMostTalks) {
            broken("I5 liveness",
                   "after " + std::to_string(talks) + " conversations without a fault things still move");
            return false;
        }
        if (device->plan.state() == SyncPlan::State::Syncing) // on a road that was given up
            failed(*device, {ErrorCode::NoConnection, "nothing came", {}});
        else if (!converse(*device, WireFault::None, 0) && !device->shutOut)
            return false;
    }
    const auto record = [&](const char* what, std::uint64_t value) {
        auto& most = m_result.counts[what];
        most = std::max(most, value);
    };
    record("most_seconds_to_drain", static_cast<std::uint64_t>(m_now - begin) / 1000);
    record("most_talks_to_drain", static_cast<std::uint64_t>(talks));
    return ok();
}

// Every app is started once more: what only a whole conversation finds (records changed by other hands) is put right.
void World::startAll()
{
    for (auto& device : m_devices)
        if (device && !device->shutOut) {
            device->plan = SyncPlan();
            device->plan.begin(moment());
        }
}

void World::checkSameRows()
{
    for (auto& device : m_devices) {
        if (!device || device->shutOut)
            continue;
        checked("I1 the same bytes at rest");
        if (const auto pending = device->pending(); pending != 0)
            return broken("I5 liveness", device->name + " still holds " + std::to_string(pending) + " unsent saves");
        auto shown = device->bytes(device->rows());
        for (const auto& [id, bytes] : m_server.rowsFor(person(*device))) {
            const bool known = findType(must(decodeRecord(bytes), "record").type) != nullptr;
            const auto here = shown.find(id);
            if (!known) { // not listed, but kept
                checked("I10 unknown types are kept");
                const auto view = must(device->replica->find(id), "find");
                if (!view || encodeRecord(view->record) != bytes)
                    return broken("I10 unknown fields", device->name + " lost a record of a newer version");
                continue;
            }
            if (here == shown.end())
                return broken("I1 quiescent equality", device->name + " lacks " + nameOf(id));
            if (here->second != bytes)
                return broken("I1 quiescent equality",
                              device->name + " shows another " + nameOf(id) + " than the server");
            shown.erase(here);
        }
        if (!shown.empty())
            return broken("I1 quiescent equality", device->name + " shows " + nameOf(shown.begin()->first) +
                                                       ", which the server would not show it");
        mix(std::to_string(shown.size()));
    }
}

// The newer server's field and type are where they were, byte for byte, after everybody edited around them.
void World::checkUnknown()
{
    for (const auto& [id, text] : m_unknown) {
        checked("I10 unknown fields survive");
        const auto record = m_server.record(id);
        const FieldId field = record && record->type == type::kAccount ? 900 : 1;
        if (!record || record->text(field) != text)
            return broken("I10 unknown fields", "a value of a newer version is gone from " + nameOf(id));
    }
}

// One device a world is looked into more deeply.
void World::checkOneStore()
{
    std::vector<Device*> live;
    for (auto& device : m_devices)
        if (device && !device->shutOut)
            live.push_back(device.get());
    if (live.empty())
        return;
    auto& device = *live[m_dice.roll(live.size())];
    checked("store verifies itself");
    if (const auto wrong = must(device.replica->verify(), "verify"); !wrong.empty())
        return broken("I1 quiescent equality", device.name + ": " + wrong.front());
    checkHistory(device);
    checkPurged(device);
}

void World::finishHash()
{
    const auto contents = m_server.contents();
    for (const auto* all : {&contents.records, &contents.past, &contents.refused})
        for (const auto& bytes : *all)
            mix(bytes);
    for (auto& device : m_devices)
        if (device && device->replica)
            for (const auto& [id, bytes] : device->bytes(device->rows()))
                mix(bytes);
}

std::string World::nameOf(const Id& id)
{
    if (const auto known = m_names.find(id); known != m_names.end())
        return known->second;
    const auto record = m_server.record(id);
    const auto* type = record ? findType(record->type) : nullptr;
    return (type != nullptr ? "a " + std::string(type->name) : std::string("something")) + " " + id.text();
}

} // namespace roadbook::sim
