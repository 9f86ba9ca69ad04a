// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/key_file.h"

#include "protocol/limits.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace roadbook {
namespace {

using nlohmann::json;

constexpr int kFormat = 1;
constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kMostFileBytes = 64UL * 1024;
// Argon2id of the "interactive" class: about 0.1 s and 64 MiB on a tablet; guessing costs the same each time.
constexpr unsigned long long kPasses = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr std::size_t kMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

std::unexpected<Error> cannot(const std::string& what)
{
    return fail(ErrorCode::Storage, "cannot " + what + " the key file of the store: " + std::strerror(errno));
}

std::string hex(std::string_view bytes)
{
    std::string out(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    out.pop_back();
    return out;
}

std::string unhex(const std::string& text)
{
    std::string out(text.size() / 2, '\0');
    std::size_t size = 0;
    sodium_hex2bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(), nullptr, &size,
                   nullptr);
    out.resize(size);
    return out;
}

// Written aside, flushed, renamed: there is always one whole key file.
Status writeDurably(const std::filesystem::path& path, const std::string& content)
{
    const std::filesystem::path aside = path.string() + ".new";
    const int file = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return cannot("write");
    const bool written =
        ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size()) && ::fsync(file) == 0;
    ::close(file);
    if (!written || ::rename(aside.c_str(), path.c_str()) != 0)
        return cannot("write");
    const int folder = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

Result<json> readFile(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::string text(kMostFileBytes, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    json content = json::parse(text, nullptr, false);
    const bool shaped =
        content.is_object() && content.contains("salt") && content.contains("nonce") && content.contains("locked");
    if (!shaped)
        return fail(ErrorCode::Locked, "this folder holds no store, or its key file is damaged");
    if (content.value("format", 0) > kFormat)
        return fail(ErrorCode::Incompatible, "this store was made by a newer version of the program");
    return content;
}

Result<std::string> stretched(const std::string& password, const std::string& salt, unsigned long long passes,
                              std::size_t memory)
{
    std::string key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, '\0');
    if (salt.size() != crypto_pwhash_SALTBYTES ||
        crypto_pwhash(reinterpret_cast<unsigned char*>(key.data()), key.size(), password.data(), password.size(),
                      reinterpret_cast<const unsigned char*>(salt.data()), passes, memory,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Storage, "not enough memory to open the store");
    return key;
}

Status lockInto(json& content, const StoreKey& key, const std::string& password, const Environment& env)
{
    std::string salt(crypto_pwhash_SALTBYTES, '\0');
    std::string nonce(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, '\0');
    env.random({reinterpret_cast<std::uint8_t*>(salt.data()), salt.size()});
    env.random({reinterpret_cast<std::uint8_t*>(nonce.data()), nonce.size()});
    RB_ASSIGN(const std::string wrap, stretched(password, salt, kPasses, kMemory));
    std::string locked(key.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    unsigned long long size = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(locked.data()), &size,
                                               reinterpret_cast<const unsigned char*>(key.data()), key.size(), nullptr,
                                               0, nullptr, reinterpret_cast<const unsigned char*>(nonce.data()),
                                               reinterpret_cast<const unsigned char*>(wrap.data()));
    content["format"] = kFormat;
    content["salt"] = hex(salt);
    content["nonce"] = hex(nonce);
    content["locked"] = hex(locked);
    content["passes"] = kPasses;
    content["memory"] = kMemory;
    return {};
}

Result<StoreKey> unlockFrom(const json& content, const std::string& password)
{
    RB_ASSIGN(const std::string wrap, stretched(password, unhex(content.value("salt", "")),
                                                content.value("passes", kPasses), content.value("memory", kMemory)));
    const std::string locked = unhex(content.value("locked", ""));
    const std::string nonce = unhex(content.value("nonce", ""));
    StoreKey key(kKeyBytes, '\0');
    unsigned long long size = 0;
    const bool shaped = locked.size() == kKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES &&
                        nonce.size() == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    if (!shaped ||
        crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(key.data()), &size, nullptr,
                                                   reinterpret_cast<const unsigned char*>(locked.data()), locked.size(),
                                                   nullptr, 0, reinterpret_cast<const unsigned char*>(nonce.data()),
                                                   reinterpret_cast<const unsigned char*>(wrap.data())) != 0)
        return fail(ErrorCode::Locked, "the password is wrong");
    return key;
}

// After the free attempts the wait doubles, up to a ceiling.
Timestamp nextAttempt(int failures, Timestamp now)
{
    using namespace std::chrono;
    if (failures < limits::kFreeAttempts)
        return 0;
    const int doublings = std::min(failures - limits::kFreeAttempts, 10);
    const auto wait = std::min<milliseconds>(limits::kThrottleFirst * (1 << doublings), limits::kThrottleMost);
    return now + wait.count();
}

} // namespace

KeyFile::KeyFile(std::filesystem::path storeDirectory) : m_path(std::move(storeDirectory) / "store.key") {}

bool KeyFile::exists() const
{
    std::error_code ignored;
    return std::filesystem::exists(m_path, ignored);
}

Result<StoreKey> KeyFile::create(const StoreOwner& owner, const std::string& password, const Environment& env) const
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, "the cryptography library does not start");
    if (exists())
        return fail(ErrorCode::AlreadyExists, "this folder holds a store already");
    std::error_code trouble;
    std::filesystem::create_directories(m_path.parent_path(), trouble);
    StoreKey key(kKeyBytes, '\0');
    env.random({reinterpret_cast<std::uint8_t*>(key.data()), key.size()});
    json content{
        {"server", owner.server}, {"user", owner.user}, {"display", owner.display}, {"failures", 0}, {"not_before", 0}};
    RB_TRY(lockInto(content, key, password, env));
    RB_TRY(writeDurably(m_path, content.dump()));
    return key;
}

Result<StoreKey> KeyFile::unlock(const std::string& password, const Environment& env) const
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, "the cryptography library does not start");
    RB_ASSIGN(json content, readFile(m_path));
    if (const int wait = waitSeconds(env.clock()); wait > 0)
        return fail(ErrorCode::Throttled,
                    "too many wrong passwords; try again in " + std::to_string(wait) + " seconds");
    auto key = unlockFrom(content, password);
    const int failures = content.value("failures", 0);
    if (key && failures == 0)
        return key;
    if (!key && key.error().code != ErrorCode::Locked)
        return key;
    // Counted when it turned out wrong, not before it is tried: a process that is killed while it unlocks (law 1) must
    // not lock its owner out. Who can read this file tries elsewhere anyway.
    content["failures"] = key ? 0 : failures + 1;
    content["not_before"] = key ? 0 : nextAttempt(failures + 1, env.clock());
    content["last_try"] = env.clock();
    RB_TRY(writeDurably(m_path, content.dump()));
    return key;
}

Result<StoreOwner> KeyFile::owner() const
{
    RB_ASSIGN(const json content, readFile(m_path));
    return StoreOwner{content.value("server", ""), content.value("user", ""), content.value("display", "")};
}

int KeyFile::waitSeconds(Timestamp now) const
{
    const auto content = readFile(m_path);
    if (!content)
        return 0;
    const Timestamp notBefore = content->value("not_before", Timestamp{0});
    const Timestamp lastTry = content->value("last_try", Timestamp{0});
    if (notBefore == 0)
        return 0;
    // A clock set back must not lengthen the wait beyond what it was.
    const Timestamp wait = now < lastTry ? notBefore - lastTry : notBefore - now;
    return wait <= 0 ? 0 : static_cast<int>((wait + 999) / 1000);
}

Status KeyFile::changePassword(const StoreKey& key, const std::string& password, const Environment& env) const
{
    RB_ASSIGN(json content, readFile(m_path));
    RB_TRY(lockInto(content, key, password, env));
    return writeDurably(m_path, content.dump());
}

Status KeyFile::destroy() const
{
    if (!exists())
        return {};
    std::error_code trouble;
    const auto size = std::filesystem::file_size(m_path, trouble);
    RB_TRY(writeDurably(m_path, std::string(trouble ? 0 : size, '\0')));
    std::filesystem::remove(m_path, trouble);
    return {};
}

Status destroyStore(const std::filesystem::path& storeDirectory)
{
    RB_TRY(KeyFile(storeDirectory).destroy()); // from here on the rest is noise
    std::error_code trouble;
    for (const auto* name : {"roadbook.db", "roadbook.db-wal", "roadbook.db-shm"})
        std::filesystem::remove(storeDirectory / name, trouble);
    return {};
}

} // namespace roadbook
