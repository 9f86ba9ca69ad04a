// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/device.h"

#include "cli/device_clock.h"

#include <QRandomGenerator>
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace roadbook::cli {
namespace {

// The operating system's generator, as keys need it.
void randomBytes(std::span<std::uint8_t> out)
{
    auto* generator = QRandomGenerator::system();
    while (!out.empty()) {
        const auto word = generator->generate64();
        const auto count = std::min(out.size(), sizeof word);
        std::memcpy(out.data(), &word, count);
        out = out.subspan(count);
    }
}

} // namespace

Result<Environment> environmentOf(const Settings& settings)
{
    RB_ASSIGN(Clock clock, deviceClock(settings.clock));
    return Environment{std::move(clock), randomBytes, machineUptime};
}

Result<std::string> passwordFromEnvironment()
{
    const char* password = std::getenv("ROADBOOK_PASSWORD");
    if (password == nullptr || *password == '\0')
        return fail(ErrorCode::Locked, "the store is locked: put the password into ROADBOOK_PASSWORD");
    return std::string(password);
}

Result<Device> openDevice(const Settings& settings)
{
    RB_ASSIGN(const Environment env, environmentOf(settings));
    const KeyFile keyFile(settings.store);
    if (!keyFile.exists())
        return fail(ErrorCode::NotSignedIn, "there is no store in " + settings.store.string() + " yet; use login");
    RB_ASSIGN(const std::string password, passwordFromEnvironment());
    RB_ASSIGN(const StoreKey key, keyFile.unlock(password, env));
    RB_ASSIGN(Replica replica, Replica::open(settings.store, key, env));
    RB_ASSIGN(Identity identity, replica.identity());
    return Device{std::move(replica), std::move(identity)};
}

} // namespace roadbook::cli
