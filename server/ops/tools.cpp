// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/tools.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <unistd.h>

namespace roadbook::ops {
namespace {

Timestamp systemNow()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

Timestamp Program::now() const
{
    return systemNow() + clockOffset;
}

Id newId()
{
    return makeId(systemNow(), [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); });
}

std::string newEpoch(std::initializer_list<std::string_view> earlier)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    std::uint32_t number = 1;
    for (const auto epoch : earlier)
        number = std::max(number, epochNumber(epoch) + 1);
    std::string epoch = std::to_string(number) + ".";
    for (int i = 0; i < 12; ++i)
        epoch += kHex[randombytes_uniform(kHex.size())];
    return epoch;
}

Result<std::unique_ptr<Storage>> openData(const Program& program)
{
    return openSqliteStorage(program.data, newEpoch());
}

Status look(const Program& program, const std::function<Status(Reading&)>& work)
{
    RB_ASSIGN(const auto storage, openData(program));
    RB_ASSIGN(const auto connection, storage->connect());
    RB_ASSIGN(const auto reading, connection->read());
    return work(*reading);
}

Status change(const Program& program, const std::function<Status(Batch&)>& work)
{
    RB_ASSIGN(const auto storage, openData(program));
    RB_ASSIGN(const auto connection, storage->connect());
    RB_ASSIGN(const auto writing, connection->write());
    Batch batch(*writing, program.now());
    RB_TRY(work(batch));
    RB_TRY(batch.finish());
    return writing->commit();
}

void print(const nlohmann::json& line)
{
    const auto text = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    std::fwrite(text.data(), 1, text.size(), stdout);
}

Result<DataLock> DataLock::take(const std::string& data)
{
    std::error_code failed;
    std::filesystem::create_directories(data, failed);
    const auto path = (std::filesystem::path(data) / "roadbookd.lock").string();
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(ErrorCode::Storage, "cannot write in the data folder");
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return fail(ErrorCode::Conflict, "a server is running on this data; stop it first");
    }
    return DataLock(file);
}

DataLock::DataLock(DataLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

DataLock::~DataLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace roadbook::ops
