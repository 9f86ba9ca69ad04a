// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/world.h"

#include "bench/must.h"
#include "model/fields.h"

namespace roadbook::bench {
namespace {

constexpr std::size_t kRecordsOfSave = 200;

} // namespace

World::World(std::size_t accounts, std::size_t visitsEach) : m_accounts(accounts)
{
    m_server.addTeam("north");
    m_server.addUser(kRep, "rep", "north", QStringLiteral("林晓"));
    m_server.addUser(kSupervisor, "supervisor", "north", QStringLiteral("王敏"));
    m_server.start();
    m_rep.emplace(BenchDevice::signedIn(newFolder("rep"), url(), kRep, passwordOf(kRep)));
    m_rep->sync();

    Generator generator(2026);
    for (std::size_t i = 0; i < accounts; ++i)
        m_samples.push_back(generator.account(m_rep->staff()));
    for (std::size_t i = 0; i < accounts * visitsEach; ++i)
        m_samples.push_back(generator.visit(m_samples[i / visitsEach].id, m_rep->staff()));
    for (std::size_t at = 0; at < m_samples.size(); at += kRecordsOfSave)
        m_rep->create(std::span(m_samples).subspan(at, std::min(kRecordsOfSave, m_samples.size() - at)));
    m_rep->sync();
}

std::string World::newFolder(const std::string& name)
{
    return m_folder.path() + "/" + name + std::to_string(m_folders++);
}

BenchDevice World::synced(const char* user, const std::string& url)
{
    auto device = BenchDevice::signedIn(newFolder(user), url, user, passwordOf(user));
    device.sync();
    return device;
}

std::vector<Sample> World::change(std::size_t count, std::uint64_t seed)
{
    Generator generator(seed);
    std::vector<Sample> changed;
    count = std::min(count, m_accounts);
    for (std::size_t i = 0; i < count; ++i) {
        auto sample = m_samples[i * m_accounts / count];
        const Value phone = "0731-" + std::to_string(generator.next(9'000'000));
        for (auto& [field, value] : sample.fields)
            if (field == field::account::kPhone)
                value = phone;
        const Edit edit{OpKind::Edit, type::kAccount, sample.id, {{field::account::kPhone, phone}}};
        must(m_rep->replica().save(std::span(&edit, 1)));
        changed.push_back(std::move(sample));
    }
    m_rep->sync();
    return changed;
}

std::string World::passwordOf(const char* user)
{
    return test::ServerProcess::passwordOf(user).toStdString();
}

} // namespace roadbook::bench
