// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/attachment_run.h"
#include "cli/commands.h"
#include "cli/device_clock.h"
#include "cli/output.h"
#include "cli/sync_run.h"

#include <CLI/App.hpp>

#include <QString>
#include <QSysInfo>
#include <memory>
#include <optional>
#include <utility>

namespace roadbook::cli {
namespace {

using nlohmann::json;

struct LoginOptions {
    std::string server;
    std::string user;
    std::string device;
    bool noSync = false;
};

// The store that signs in: one that is there, or the one that signing in will make.
struct Candidate {
    std::optional<Replica> replica;
    Id device;
};

Result<Candidate> candidate(const Settings& settings, const KeyFile& keyFile, const std::string& user,
                            const std::string& password, const Environment& env)
{
    Candidate result;
    if (!keyFile.exists()) {
        result.device = makeId(env.clock(), env.random);
        return result;
    }
    RB_ASSIGN(const StoreOwner owner, keyFile.owner());
    if (owner.user != user)
        return fail(ErrorCode::Forbidden, "this store belongs to " + owner.user + "; each user has one of their own",
                    "user");
    RB_ASSIGN(const StoreKey key, keyFile.unlock(password, env));
    RB_ASSIGN(result.replica, Replica::open(settings.store, key, env));
    const auto identity = result.replica->identity();
    if (!identity && identity.error().code != ErrorCode::NotSignedIn)
        return fail(identity.error());
    result.device = identity ? identity->device : makeId(env.clock(), env.random);
    return result;
}

Status makeStore(const Settings& settings, const KeyFile& keyFile, const StoreOwner& owner, const std::string& password,
                 const Environment& env, Candidate& store)
{
    std::error_code problem;
    std::filesystem::create_directories(settings.store, problem);
    if (problem)
        return fail(ErrorCode::Storage, "cannot create " + settings.store.string() + ": " + problem.message());
    std::filesystem::permissions(settings.store, std::filesystem::perms::owner_all, problem);
    RB_ASSIGN(const StoreKey key, keyFile.create(owner, password, env));
    RB_ASSIGN(store.replica, Replica::open(settings.store, key, env));
    return {};
}

Status login(const Settings& settings, const LoginOptions& options)
{
    RB_ASSIGN(const Environment env, environmentOf(settings));
    RB_ASSIGN(const std::string password, passwordFromEnvironment());
    const KeyFile keyFile(settings.store);
    RB_ASSIGN(Candidate store, candidate(settings, keyFile, options.user, password, env));
    const auto deviceName = options.device.empty() ? QSysInfo::machineHostName().toStdString() : options.device;

    RB_ASSIGN(const SignInReply reply,
              signInAndWait(options.server, SignInRequest{options.user, password, store.device, deviceName}));
    RB_ASSIGN(const Role role, roleNamed(reply.role));
    if (!store.replica)
        RB_TRY(makeStore(settings, keyFile, {options.server, options.user, reply.display}, password, env, store));
    const Identity identity{store.device,  deviceName,   reply.staff,    role,
                            reply.display, options.user, options.server, reply.token};
    RB_TRY(store.replica->setIdentity(identity));

    json result = {{"user", options.user},        {"display", reply.display},         {"role", reply.role},
                   {"staff", reply.staff.text()}, {"device", identity.device.text()}, {"device_name", deviceName},
                   {"server", options.server}};
    if (!options.noSync) {
        RB_ASSIGN(const SyncSummary summary, runSync(*store.replica));
        result["sync"] = toJson(summary);
    }
    return print(result);
}

Status sync(const Settings& settings)
{
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(SyncSummary summary, runSync(device.replica));
    // Text first, always: what is saved while a large picture is under way does not wait for it.
    RB_ASSIGN(const auto before, device.replica.outbox(0));
    const auto textFirst = [&, sent = before.lastSeq]() mutable -> Status {
        RB_ASSIGN(const auto now, device.replica.outbox(0));
        if (now.lastSeq == sent)
            return {};
        const auto more = runSync(device.replica);
        if (!more && isWorthRetrying(more.error().code))
            return {}; // the road; before the next piece once more
        if (!more)
            return fail(more.error());
        sent = now.lastSeq;
        add(summary, *more);
        return {};
    };
    const auto lane = runBlobs(device.replica, {}, textFirst);
    if (!lane && !isWorthRetrying(lane.error().code)) // signed out, shut out: that concerns the text too
        return fail(lane.error());
    auto result = toJson(summary);
    RB_ASSIGN(result["attachments"], laneToJson(device.replica, lane ? *lane : BlobSummary{0, 0, 0, 0, lane.error()}));
    return print(result);
}

Status status(const Settings& settings)
{
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const ReplicaStatus status, device.replica.status());
    RB_ASSIGN(const auto attachments, attachmentStatus(device.replica));
    const auto& who = device.identity;
    RB_ASSIGN(const auto incidents, device.replica.incidents());
    json happened = json::array();
    for (const auto& incident : incidents) {
        happened.push_back({{"at", formatTimestamp(incident.at)}, {"what", incident.what}, {"note", incident.note}});
        if (!incident.record.isNull())
            happened.back()["record"] = incident.record.text();
    }
    return print(
        {{"pending", status.pending},
         {"last_confirmed", status.lastConfirmed != 0 ? json(formatTimestamp(status.lastConfirmed)) : json(nullptr)},
         {"quarantine", status.quarantined},
         {"conflicts", status.openConflicts},
         {"signed_in", !who.token.empty()},
         {"server", who.server},
         {"user", who.user},
         {"display", who.display},
         {"role", roleName(who.role)},
         {"staff", who.staff.text()},
         {"device", who.device.text()},
         {"device_name", who.deviceName},
         {"scopes", status.scopes},
         {"records", status.records},
         {"attachments", attachments},
         {"first_sync_done", status.firstSyncDone},
         {"clock_offset_ms", status.clockOffset},
         {"clock", clockToJson(status.clockOffset)},
         {"acknowledged_kept", status.acknowledged},
         {"damaged", status.damaged},
         {"to_purge", status.toPurge},
         {"incidents", std::move(happened)},
         {"cursor", {{"epoch", status.epoch}, {"seq", status.cursor}}},
         {"storage", {{"database_bytes", status.databaseBytes}, {"unindexed", status.unindexed}}}});
}

} // namespace

void addSessionCommands(CLI::App& app, Program& program)
{
    auto* signIn = app.add_subcommand("login", "Sign in; creates the encrypted store and syncs for the first time");
    const auto options = std::make_shared<LoginOptions>();
    signIn->add_option("--server", options->server, "http://host:port")->required();
    signIn->add_option("--user", options->user)->required();
    signIn->add_option("--device", options->device, "Name of this device, shown in histories; the host's by default");
    signIn->add_flag("--no-sync", options->noSync);
    signIn->callback(
        [&program, options] { program.run = [&program, options] { return login(program.settings, *options); }; });

    app.add_subcommand("sync", "One sync")->callback([&program] {
        program.run = [&program] { return sync(program.settings); };
    });
    app.add_subcommand("status", "What waits, what was confirmed when, who and where")->callback([&program] {
        program.run = [&program] { return status(program.settings); };
    });
}

} // namespace roadbook::cli
