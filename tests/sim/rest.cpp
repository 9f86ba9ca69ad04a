// SPDX-License-Identifier: GPL-3.0-or-later
//
// The faults stop, everything that can sync does, and everybody must show the same.
#include "model/codec.h"
#include "sim/world.h"

#include <algorithm>

namespace roadbook::sim {
namespace {

constexpr int kMostRounds = 8;

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

// Everybody syncs in turn until a whole round moves nothing. Two devices that both have news for each
// other need three rounds; forks and refusals one more each.
bool World::drain()
{
    for (int round = 1; round <= kMostRounds; ++round) {
        bool quiet = true;
        for (auto& device : m_devices) {
            if (!device || device->shutOut)
                continue;
            checked("I5 drains in bounded rounds");
            m_moved = false;
            if (!converse(*device, WireFault::None, 0) && !device->shutOut)
                return false;
            quiet = quiet && !m_moved;
        }
        if (quiet) {
            auto& most = m_result.counts["most_rounds_to_drain"];
            most = std::max<std::uint64_t>(most, static_cast<std::uint64_t>(round));
            return ok();
        }
    }
    broken("I5 liveness", "after " + std::to_string(kMostRounds) + " rounds without a fault things still move");
    return false;
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
