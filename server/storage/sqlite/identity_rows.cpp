// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/connection.h"

namespace roadbook {
namespace {

constexpr std::string_view kUserByStaff =
    "SELECT staff, login, display, role, team, password, active FROM user WHERE staff = ?";
constexpr std::string_view kUserByLogin =
    "SELECT staff, login, display, role, team, password, active FROM user WHERE login = ?";
constexpr std::string_view kUsers =
    "SELECT staff, login, display, role, team, password, active FROM user ORDER BY login";
constexpr std::string_view kDeviceById = "SELECT id, staff, name, token, created, seen, revoked, clock_offset, "
                                         "version, parent, parted FROM device WHERE id = ?";
constexpr std::string_view kDeviceByToken = "SELECT id, staff, name, token, created, seen, revoked, clock_offset, "
                                            "version, parent, parted FROM device WHERE token = ?";
constexpr std::string_view kDevices = "SELECT id, staff, name, token, created, seen, revoked, clock_offset, version, "
                                      "parent, parted FROM device ORDER BY created, id";

UserRow userRow(const Statement& row)
{
    UserRow user;
    user.staff = row.id(0);
    user.login = row.text(1);
    user.display = row.text(2);
    user.role = static_cast<Role>(row.integer(3));
    user.team = row.id(4);
    user.password = row.text(5);
    user.active = row.integer(6) != 0;
    return user;
}

DeviceRow deviceRow(const Statement& row)
{
    DeviceRow device;
    device.id = row.id(0);
    device.staff = row.id(1);
    device.name = row.text(2);
    device.tokenHash = row.blob(3);
    device.created = row.integer(4);
    device.seen = row.integer(5);
    device.revoked = row.integer(6) != 0;
    device.clockOffset = row.integer(7);
    device.version = static_cast<int>(row.integer(8));
    device.parent = row.id(9);
    device.parted = static_cast<std::uint64_t>(row.integer(10));
    return device;
}

template <typename Row, typename Make, typename... Values>
Result<std::optional<Row>> one(Database& db, std::string_view sql, Make make, const Values&... values)
{
    std::optional<Row> found;
    RB_TRY(db.each(sql, [&](const Statement& row) { found = make(row); }, values...));
    return found;
}

template <typename Row, typename Make>
Result<std::vector<Row>> all(Database& db, std::string_view sql, Make make)
{
    std::vector<Row> found;
    RB_TRY(db.each(sql, [&](const Statement& row) { found.push_back(make(row)); }));
    return found;
}

} // namespace

Result<std::optional<UserRow>> SqliteSession::user(const Id& staff)
{
    return one<UserRow>(m_db, kUserByStaff, userRow, staff);
}

Result<std::optional<UserRow>> SqliteSession::userNamed(std::string_view login)
{
    return one<UserRow>(m_db, kUserByLogin, userRow, login);
}

Result<std::vector<UserRow>> SqliteSession::users()
{
    return all<UserRow>(m_db, kUsers, userRow);
}

Result<std::optional<DeviceRow>> SqliteSession::device(const Id& id)
{
    return one<DeviceRow>(m_db, kDeviceById, deviceRow, id);
}

Result<std::optional<DeviceRow>> SqliteSession::deviceWithToken(std::string_view tokenHash)
{
    return one<DeviceRow>(m_db, kDeviceByToken, deviceRow, Blob{tokenHash});
}

Result<std::vector<DeviceRow>> SqliteSession::devices()
{
    return all<DeviceRow>(m_db, kDevices, deviceRow);
}

Status SqliteSession::putUser(const UserRow& row)
{
    return m_db.run(
        "INSERT INTO user (staff, login, display, role, team, password, active) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (staff) DO UPDATE SET login = excluded.login, display = excluded.display, "
        "role = excluded.role, team = excluded.team, password = excluded.password, active = excluded.active",
        row.staff, row.login, row.display, row.role, row.team, row.password, row.active);
}

Status SqliteSession::putDevice(const DeviceRow& row)
{
    const std::optional<Blob> token = row.tokenHash.empty() ? std::nullopt : std::optional{Blob{row.tokenHash}};
    return m_db.run(
        "INSERT INTO device (id, staff, name, token, created, seen, revoked, clock_offset, version, parent, parted) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET staff = excluded.staff, name = excluded.name, token = excluded.token, "
        "seen = excluded.seen, revoked = excluded.revoked, clock_offset = excluded.clock_offset, "
        "version = excluded.version, parent = excluded.parent, parted = excluded.parted",
        row.id, row.staff, row.name, token, row.created, row.seen, row.revoked, row.clockOffset, row.version,
        row.parent, row.parted);
}

} // namespace roadbook
