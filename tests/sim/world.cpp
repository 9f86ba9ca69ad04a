// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/world.h"

#include "model/fields.h"
#include "sqlite/database.h"

#include <sodium.h>

#include <cstdio>

namespace roadbook::sim {
namespace {

namespace fs = std::filesystem;

// Made once a process: a founded company and an empty store. Every world begins with copies.
struct Beginnings {
    fs::path company;
    fs::path store;
};

const Beginnings& beginnings(const fs::path& folder)
{
    static const Beginnings kMade = [&] {
        const Beginnings made{folder / "company", folder / "store"};
        {
            Server server(made.company, folder / "none");
            server.found(1'794'000'000'000);
        }
        {
            const Disk disk(made.store);
            const Environment env{[] { return Timestamp{0}; }, [](auto out) { std::fill(out.begin(), out.end(), 7); }};
            must(Replica::open(made.store, kStoreKey, env), "store");
        }
        return made;
    }();
    return kMade;
}

// Whose tablet or desktop is in which slot.
constexpr std::array<std::size_t, kFirstDevices> kOwners{0, 0, 1, 3, 5, 2};

} // namespace

World::World(const Schedule& schedule, const PlayOptions& options)
    : m_schedule(schedule), m_options(options), m_server(options.folder / "server", options.folder / "backup")
{}

Played World::play()
{
    try {
        m_dice = Dice(m_schedule.seed);
        found();
        for (const auto& step : m_schedule.steps) {
            if (!ok())
                break;
            m_step = &step;
            m_marks = 0;
            m_now += step.wait;
            m_dice = Dice(step.dice);
            ++m_result.steps;
            trace(describe(step));
            auto* actor = device(step.who);
            if (step.deed >= Deed::MovePerson) {
                office(step);
            } else if (actor != nullptr && !actor->shutOut) {
                if (actor->clock.stepping)
                    actor->clock.error = static_cast<std::int64_t>(Dice(~step.dice).roll(7'200'000)) - 3'600'000;
                if (step.deed <= Deed::NewerAppSaves)
                    act(*actor, step);
                else if (step.deed <= Deed::DamageDevice)
                    happens(*actor, step);
                else
                    road(*actor, step);
                if (ok() && actor->replica)
                    watch(*actor);
            }
            watchWakeUps();
        }
        m_step = nullptr;
        if (ok())
            rest();
        if (ok())
            finishHash();
    } catch (const std::exception& trouble) {
        broken("no exception", trouble.what());
    }
    return std::move(m_result);
}

void World::found()
{
    static const Step kBegin{};
    m_step = &kBegin;
    m_server.adopt(beginnings(m_options.folder.parent_path() / "beginnings").company);
    for (std::size_t slot = 0; slot < kFirstDevices; ++slot)
        addDevice(slot, kOwners[slot]);
    for (std::size_t slot = 0; slot < kFirstDevices; ++slot) // the first contact
        converse(*m_devices[slot], WireFault::None, 0);
    auto& first = *m_devices[0];
    const std::string pair = newMark();
    std::vector<Edit> edits;
    std::map<Place, std::string> marks;
    for (std::size_t slot = 0; slot < kBornAccounts; ++slot) {
        m_accounts[slot] = first.replica->newId();
        const std::string name = newMark();
        m_names[m_accounts[slot]] = "account" + std::to_string(slot);
        edits.push_back({OpKind::Create,
                         type::kAccount,
                         m_accounts[slot],
                         {{field::account::kName, name}, {field::account::kPostcode, pair}}});
        marks[{m_accounts[slot], field::account::kName}] = name;
    }
    perform(first, kBegin, {}, marks, false, [&]() -> Status {
        RB_TRY(first.replica->save(edits));
        return {};
    });
    if (m_options.big)
        foundBig(first);
    for (std::size_t slot = 0; slot < kFirstDevices; ++slot)
        converse(*m_devices[slot], WireFault::None, 0);
}

// More than fits into one page of news, on both accounts that most of the work is about.
void World::foundBig(Device& device)
{
    const std::string filler(40'000, 'x');
    for (int i = 0; i < 32; ++i) {
        const Id visit = device.replica->newId();
        const Id account = m_accounts[static_cast<std::size_t>(i % kBornAccounts)];
        std::vector<Edit> edits{{OpKind::Create,
                                 type::kVisit,
                                 visit,
                                 {{field::visit::kAccount, account}, {field::visit::kSummary, filler}}}};
        for (int p = 0; p < 2; ++p)
            edits.push_back({OpKind::Create,
                             type::kPromise,
                             {},
                             {{field::promise::kAccount, account},
                              {field::promise::kVisit, visit},
                              {field::promise::kWhat, std::string("promised")}}});
        must(device.replica->save(edits), "a long visit");
    }
}

void World::broken(const std::string& invariant, const std::string& words)
{
    if (!m_result.broken)
        m_result.broken = Broken{invariant, words, m_step != nullptr ? m_step->id : 0};
    trace("  BROKEN " + invariant + ": " + words);
}

void World::trace(const std::string& line)
{
    if (m_options.trace)
        std::fprintf(stderr, "%s\n", line.c_str());
    mix(line);
}

// FNV-1a: what must be equal when the same seed is played again.
void World::mix(std::string_view bytes)
{
    auto hash = m_result.hash == 0 ? 0xCBF29CE484222325ULL : m_result.hash;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    m_result.hash = hash;
}

} // namespace roadbook::sim
