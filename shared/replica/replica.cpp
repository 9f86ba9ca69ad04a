// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/replica.h"

#include "replica/inner.h"
#include "replica/store_schema.h"
#include "sqlite/transaction.h"

#include <utility>

namespace roadbook {

Replica::Replica(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) {}
Replica::Replica(Replica&&) noexcept = default;
Replica& Replica::operator=(Replica&&) noexcept = default;
Replica::~Replica() = default;

Result<Replica> Replica::open(const std::filesystem::path& directory, const StoreKey& key, Environment env)
{
    std::error_code trouble;
    std::filesystem::create_directories(directory, trouble);
    if (trouble)
        return fail(ErrorCode::Storage, "cannot make the folder of the store: " + trouble.message());
    OpenOptions options;
    options.key = key;
    // FULL: a save that was reported is on the disk, whatever happens to power (law 1).
    // MEMORY: no temporary file, so nothing readable is ever written aside (law 11).
    options.pragmas = {"journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY", "cache_size = -16000",
                       "secure_delete = ON"};
    RB_ASSIGN(Database db, Database::open((directory / "roadbook.db").string(), options));
    RB_ASSIGN(const SchemaState schema, prepareStore(db));
    auto inner = std::make_unique<Inner>(std::move(db), std::move(env));
    if (schema.indexesAreNew) {
        RB_ASSIGN(auto tx, Transaction::begin(inner->db));
        RB_TRY(inner->rows.reindexAll());
        RB_TRY(tx.commit());
    }
    RB_TRY(inner->closeExpired());
    return Replica(std::move(inner));
}

Result<Identity> Replica::Inner::identity()
{
    Identity me;
    std::string device;
    std::string staff;
    std::string role;
    const auto take = [&](const Statement& row) {
        const auto key = row.text(0);
        auto& value = key == "device"        ? device
                      : key == "staff"       ? staff
                      : key == "role"        ? role
                      : key == "device_name" ? me.deviceName
                      : key == "display"     ? me.display
                      : key == "user"        ? me.user
                      : key == "server"      ? me.server
                                             : me.token;
        value = row.text(1);
    };
    RB_TRY(db.each("SELECT key, value FROM meta WHERE key IN ('device', 'staff', 'role', 'device_name', 'display', "
                   "'user', 'server', 'token')",
                   take));
    if (device.empty())
        return fail(ErrorCode::NotSignedIn, "nobody has signed in on this device yet");
    RB_ASSIGN(me.device, Id::parse(device));
    RB_ASSIGN(me.staff, Id::parse(staff));
    RB_ASSIGN(me.role, roleNamed(role));
    RB_ASSIGN(me.earlier, earlierNames());
    return me;
}

Result<Identity> Replica::identity()
{
    return m_inner->identity();
}

Status Replica::setIdentity(const Identity& me)
{
    RB_ASSIGN(auto tx, Transaction::begin(m_inner->db));
    Rows& rows = m_inner->rows;
    RB_TRY(rows.setMeta("device", me.device.text()));
    RB_TRY(rows.setMeta("staff", me.staff.text()));
    RB_TRY(rows.setMeta("device_name", me.deviceName));
    RB_TRY(rows.setMeta("role", roleName(me.role)));
    RB_TRY(rows.setMeta("display", me.display));
    RB_TRY(rows.setMeta("user", me.user));
    RB_TRY(rows.setMeta("server", me.server));
    RB_TRY(rows.setMeta("token", me.token));
    return tx.commit();
}

Result<std::int64_t> Replica::catchUpSearch(int atMost)
{
    RB_ASSIGN(const auto wipe, m_inner->rows.metaInteger("wipe_due"));
    if (wipe != 0) {
        RB_TRY(m_inner->db.script("VACUUM"));
        RB_TRY(m_inner->db.checkpoint());
        RB_TRY(m_inner->rows.setMeta("wipe_due", 0));
    }
    RB_ASSIGN(auto tx, Transaction::begin(m_inner->db));
    RB_ASSIGN(const auto poured, m_inner->rows.metaInteger("first_sync_done"));
    if (poured != 0) { // what the first sync left out comes first
        RB_ASSIGN(const bool made, createMissingIndex(m_inner->db));
        if (made) {
            RB_TRY(tx.commit());
            return 1;
        }
    }
    RB_ASSIGN(const auto left, m_inner->rows.catchUpSearch(atMost));
    RB_TRY(tx.commit());
    return left;
}

Status Replica::saveDraft(const std::string& key, std::string_view content, const Id& scope)
{
    return m_inner->db.run("INSERT OR REPLACE INTO draft (key, content, scope) VALUES (?, ?, ?)", key, content, scope);
}

Status Replica::saveDraft(const std::string& key, Blob content, const Id& scope)
{
    return m_inner->db.run("INSERT OR REPLACE INTO draft (key, content, scope) VALUES (?, ?, ?)", key, content, scope);
}

Result<std::optional<std::string>> Replica::draft(const std::string& key)
{
    return m_inner->db.text("SELECT content FROM draft WHERE key = ?", key);
}

Status Replica::dropDraft(const std::string& key)
{
    return m_inner->db.run("DELETE FROM draft WHERE key = ?", key);
}

Result<std::vector<std::string>> Replica::draftKeys()
{
    std::vector<std::string> keys;
    RB_TRY(m_inner->db.each("SELECT key FROM draft ORDER BY key",
                            [&](const Statement& row) { keys.emplace_back(row.text(0)); }));
    return keys;
}

Status Replica::setSetting(const std::string& key, std::string_view value)
{
    return m_inner->db.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value);
}

Result<std::string> Replica::setting(const std::string& key)
{
    RB_ASSIGN(auto value, m_inner->db.text("SELECT value FROM setting WHERE key = ?", key));
    return value.value_or("");
}

Timestamp Replica::Inner::now()
{
    const auto offset = rows.metaInteger("clock_offset");
    return env.clock() + (offset ? *offset : 0);
}

Timestamp Replica::now()
{
    return m_inner->now();
}

Id Replica::newId()
{
    return makeId(now(), m_inner->env.random);
}

} // namespace roadbook
