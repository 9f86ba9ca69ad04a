// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/world.h"

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

std::string World::passwordOf(const char* user)
{
    return test::ServerProcess::passwordOf(user).toStdString();
}

} // namespace roadbook::bench
