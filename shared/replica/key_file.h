// SPDX-License-Identifier: GPL-3.0-or-later
//
// The key of a store (law 11). The database is encrypted with a random 32-byte key; the file
// `store.key` beside it holds that key, locked with the user's password (Argon2id, then
// XChaCha20-Poly1305). Without the password the store opens with nothing else. Destroying this file
// is wiping the store.
//
// The file also says who the store belongs to and where its server is, so that the lock screen can
// greet; nothing that a person recorded is in it. Wrong passwords are counted in it, and wait.
//
// One process at a time unlocks; any thread. unlock() takes about 0.1 s and 64 MiB on purpose.
#pragma once

#include "replica/environment.h"

#include <filesystem>
#include <string>

namespace roadbook {

using StoreKey = std::string; // 32 raw bytes

struct StoreOwner {
    std::string server;  // address as the user typed it
    std::string user;    // sign-in name
    std::string display; // name shown on the lock screen
};

class KeyFile {
public:
    explicit KeyFile(std::filesystem::path storeDirectory);

    bool exists() const;
    // Makes a new random key, locked with the password. AlreadyExists when there is one.
    Result<StoreKey> create(const StoreOwner& owner, const std::string& password, const Environment& env) const;
    // Locked when the password is wrong, Throttled (message says how long) after too many tries.
    Result<StoreKey> unlock(const std::string& password, const Environment& env) const;
    Result<StoreOwner> owner() const;
    // Seconds until the next try is allowed; 0 = now.
    int waitSeconds(Timestamp now) const;
    // The same key under another password.
    Status changePassword(const StoreKey& key, const std::string& password, const Environment& env) const;
    // Overwrites and removes the file: nothing in the store can be read any more.
    Status destroy() const;

private:
    std::filesystem::path m_path;
};

// Destroys the key, then removes the database: for a device that was revoked, or whose user was shut out. Close the
// replica first. What was not sent is lost, as whoever revoked it wanted.
Status destroyStore(const std::filesystem::path& storeDirectory);

} // namespace roadbook
