// SPDX-License-Identifier: GPL-3.0-or-later
//
// I11: one record is changed behind the program's back, on a device or at the server. The next sync
// finds it, puts it right, and says so; nothing is invented.
#include "model/codec.h"
#include "sim/world.h"
#include "sqlite/database.h"

namespace roadbook::sim {
namespace {

// Changes a letter of a text inside the bytes, so that they still can be read.
bool spoil(const std::string& file, std::string_view key, const std::string& select, const std::string& update,
           const Id& record)
{
    OpenOptions options;
    options.key = key;
    auto db = must(Database::open(file, options), "damage");
    auto bytes = must(db.text(select, record), "damage");
    const auto at = bytes ? bytes->find("tk") : std::string::npos;
    if (at == std::string::npos)
        return false;
    (*bytes)[at] = 'X';
    must(db.run(update, record, Blob{*bytes}), "damage");
    return true;
}

} // namespace

void World::damageDevice(Device& device, const Step& step)
{
    const Id account = m_accounts[step.slot % kAccounts];
    if (account.isNull() || !converse(device, WireFault::None, 0) || device.pending() != 0)
        return;
    const auto before = device.bytes(device.rows());
    if (!before.contains(account) || !spoil((device.disk->folder() / "roadbook.db").string(), kStoreKey,
                                            "SELECT base FROM record WHERE id = ? AND view IS NULL",
                                            "UPDATE record SET base = ?2 WHERE id = ?1", account))
        return;
    happened("device_record_damaged");
    if (!converse(device, WireFault::None, 0))
        return;
    checked("I11 damage on a device is repaired");
    if (device.bytes(device.rows()) != before)
        broken("I11 digest", device.name + " still shows a damaged record after a sync");
    else if (must(device.replica->incidents(), "incidents").empty())
        broken("I11 digest", device.name + " repaired a record and reported nothing");
}

void World::damageServer(const Step& step)
{
    const Id account = m_accounts[step.slot % kAccounts];
    auto* holder = m_devices[4].get(); // the manager's, who sees everything
    if (account.isNull() || holder == nullptr || holder->shutOut || !converse(*holder, WireFault::None, 0))
        return;
    const auto before = m_server.record(account);
    const auto held = must(holder->replica->find(account), "find");
    if (!before || !held || held->pending || encodeRecord(held->record) != encodeRecord(*before) ||
        !spoil(m_server.file(), {}, "SELECT body FROM record WHERE id = ?", "UPDATE record SET body = ?2 WHERE id = ?1",
               account))
        return;
    happened("server_record_damaged");
    for (int contact = 0; contact < 2; ++contact)
        if (!converse(*holder, WireFault::None, 0))
            return;
    checked("I11 damage at the server is repaired");
    const auto after = m_server.record(account);
    if (!after || encodeRecord(*after) != encodeRecord(*before))
        broken("I11 digest", "a damaged record of the server was not brought back by a device that holds it");
}

} // namespace roadbook::sim
