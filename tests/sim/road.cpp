// SPDX-License-Identifier: GPL-3.0-or-later
//
// The road between device and server: whole conversations, single requests, and what goes wrong.
#include "protocol/messages.h"
#include "sim/world.h"

namespace roadbook::sim {
namespace {

bool hurtsReply(WireFault fault)
{
    return fault == WireFault::CutReply || fault == WireFault::ReplyTwice || fault == WireFault::KillDevice ||
           fault == WireFault::PowerCutDevice;
}

} // namespace

void World::road(Device& device, const Step& step)
{
    Talk& talk = device.talk;
    switch (step.deed) {
    case Deed::Sync:
        if (converse(device, step.wire, m_options.calm ? 0 : m_dice.roll(3)) && ok())
            watchRights(device);
        return;
    case Deed::Send: {
        if (!talk.conversation || talk.reply)
            talk = newTalk(device);
        const auto request = nextRequest(device, talk);
        if (!request) {
            talk = Talk{};
            return over(device);
        }
        if (!carry(device, talk, *request, hurtsReply(step.wire) ? WireFault::None : step.wire))
            talk = Talk{};
        return;
    }
    case Deed::Receive:
        if (!kTrustedTimeNeverGoesBack && talk.reply)
            device.lent.clear();
        if (talk.reply && !take(device, talk, hurtsReply(step.wire) ? step.wire : WireFault::None))
            device.talk = Talk{};
        return;
    case Deed::ReceiveLate:
        if (device.old.reply) {
            happened("reply_late");
            take(device, device.old, WireFault::None);
            device.old = Talk{};
            device.strayed = !kStrayRepliesAreIgnored;
        }
        return;
    case Deed::DelayRequest:
        talk = newTalk(device);
        talk.delayed = nextRequest(device, talk);
        return;
    case Deed::DeliverRequest:
        if (device.old.delayed) {
            happened("request_reordered");
            const auto request = *std::exchange(device.old.delayed, std::nullopt);
            if (!carry(device, device.old, request, WireFault::None))
                device.old = Talk{};
        }
        return;
    default:
        return;
    }
}

Talk World::newTalk(Device& device)
{
    if (device.talk.reply || device.talk.delayed)
        device.old = std::move(device.talk);
    Talk talk;
    talk.conversation = std::make_unique<SyncConversation>(*device.replica);
    device.plan.begin(moment());
    return talk;
}

// A conversation is complete. What was saved meanwhile asks for another at once.
void World::over(Device& device)
{
    device.plan.succeed(moment());
}

// It broke off, and the app knows. Where it does not (a request or an answer is lost), the silence tells it later.
void World::failed(Device& device, const Error& error)
{
    const auto jitter = static_cast<double>(Dice(static_cast<std::uint64_t>(m_now)).roll(1000)) / 1000;
    if (!device.shutOut)
        device.plan.fail(moment(), error, jitter);
}

bool World::overheard(Device& device)
{
    const auto me = must(device.replica->identity(), "identity");
    return m_server.hasNews(person(device), me.device, must(device.replica->status(), "status").cursor);
}

// A whole conversation. False when the fault broke it off.
bool World::converse(Device& device, WireFault fault, std::uint64_t faultAt)
{
    if (device.talk.reply || device.talk.delayed)
        device.old = std::move(device.talk);
    device.talk = Talk{};
    Talk talk = newTalk(device);
    for (std::uint64_t exchange = 0; ok(); ++exchange) {
        if (exchange > 500) {
            broken("I5 liveness", device.name + ": a conversation does not end");
            return false;
        }
        const auto request = nextRequest(device, talk);
        if (!request) {
            const auto& sum = talk.conversation->summary();
            device.rebuilding = device.strayed = false;
            m_moved = sum.pushed + sum.pulled + sum.purged != 0 || sum.requests > 1;
            over(device);
            return ok();
        }
        const auto here = exchange == faultAt ? fault : WireFault::None;
        if (!carry(device, talk, *request, hurtsReply(here) ? WireFault::None : here))
            return false;
        if (!take(device, talk, hurtsReply(here) ? here : WireFault::None))
            return false;
    }
    return false;
}

std::optional<WireRequest> World::nextRequest(Device& device, Talk& talk)
{
    m_now += 40;
    const auto me = must(device.replica->identity(), "identity");
    talk.device = me.device;
    talk.token = me.token;
    auto request = talk.conversation->next();
    if (!request) {
        broken("I5 liveness", device.name + ": no request can be made: " + request.error().message);
        return std::nullopt;
    }
    return *std::move(request);
}

// What an app of another version would have put on the wire; the same every time.
WireRequest World::spoilt(Talk& talk, const WireRequest& request)
{
    talk.groups.clear();
    if (request.path != "/v1/sync")
        return request;
    auto message = must(decodeSyncRequest(request.body, WireForm::Cbor), "own request");
    talk.groups = message.groups;
    bool changed = false;
    for (auto& group : message.groups) {
        if (const auto other = m_spoilt.find(group); other != m_spoilt.end()) {
            group = other->second;
            changed = true;
        }
    }
    return changed ? WireRequest{request.path, encode(message, WireForm::Cbor)} : request;
}

// Which groups the server took under which name: the oracle needs it to know who stands behind a stamp.
void World::learn(const Talk& talk, const Server::Answer& answer)
{
    if (talk.groups.empty() || answer.body.empty())
        return;
    const auto reply = must(decodeSyncReply(answer.body, WireForm::Cbor), "own reply");
    if (!reply.fork)
        for (std::size_t i = 0; i < talk.groups.size() && i < reply.outcomes.size(); ++i)
            m_ledger.taken(talk.device, talk.groups[i]);
}

Server::Answer World::post(Device& device, Talk& talk, const WireRequest& request, ServerFault fault)
{
    auto answer = m_server.post(talk.token, request.path, request.body, m_now, fault, m_dice.next());
    learn(talk, answer);
    if (answer.died) {
        happened(answer.committed ? "server_killed_after_commit" : "server_killed_before_commit");
        checked("I3 the server is whole after a kill");
        watchPairs([&](const Id& id) { return m_server.record(id); }, "the server");
    }
    if (answer.error && answer.error->code == ErrorCode::NotSignedIn && person(device).active && !device.shutOut) {
        // A restored server has forgotten a device that signed in later: its person does so again.
        auto me = must(device.replica->identity(), "identity");
        const auto token = m_server.signIn(person(device), me.device, device.name, m_now);
        if (!token)
            return answer; // a copy of a revoked device
        me.token = *token;
        must(device.replica->setIdentity(me), "identity");
        if (talk.token != me.token || talk.device == me.device)
            talk.token = me.token;
        answer = m_server.post(talk.token, request.path, request.body, m_now);
        learn(talk, answer);
    }
    return answer;
}

// One request to the server and, when all goes well, its reply on the way back.
bool World::carry(Device& device, Talk& talk, const WireRequest& asMade, WireFault fault)
{
    const WireRequest request = spoilt(talk, asMade);
    if (fault == WireFault::LoseRequest) {
        happened(name(fault));
        return false;
    }
    if (fault == WireFault::CutRequest) {
        WireRequest cut = request;
        cut.body.resize(m_dice.roll(request.body.size()));
        checked("I6 a cut request is refused");
        happened(name(fault));
        const auto answer = post(device, talk, cut, ServerFault::None);
        if (!answer.error)
            broken("I6 at most once", "the server took a request that was cut");
        return false;
    }
    if (fault == WireFault::Twice) {
        happened(name(fault));
        post(device, talk, request, ServerFault::None);
    }
    const auto serverFault = fault == WireFault::KillServerAtWrite ? ServerFault::KillAtWrite
                             : fault == WireFault::KillServerAfter ? ServerFault::KillAfterCommit
                                                                   : ServerFault::None;
    auto answer = post(device, talk, request, serverFault);
    if (answer.died)
        return false;
    if (answer.error) {
        trace("  answer: " + std::string(codeName(answer.error->code)));
        if (answer.error->code == ErrorCode::Revoked)
            wipe(device);
        else
            broken("I5 liveness", device.name + ": the server answers " + answer.error->message);
        failed(device, *answer.error);
        return false;
    }
    if (fault == WireFault::LoseReply) {
        happened(name(fault));
        return false;
    }
    talk.reply = std::move(answer.body);
    return true;
}

// The reply arrives, somehow.
bool World::take(Device& device, Talk& talk, WireFault fault)
{
    m_now += 40;
    const std::string reply = *std::exchange(talk.reply, std::nullopt);
    if (fault == WireFault::CutReply) {
        happened(name(fault));
        checked("I6 a cut reply is refused");
        const auto before = device.bytes(device.rows());
        if (talk.conversation->take(std::string_view(reply).substr(0, m_dice.roll(reply.size()))))
            broken("I6 at most once", device.name + " took a reply that was cut");
        else if (device.bytes(device.rows()) != before)
            broken("I3 atomicity", device.name + ": a cut reply changed what is shown");
        failed(device, {ErrorCode::NoConnection, "cut", {}});
        return false;
    }
    if (fault == WireFault::KillDevice || fault == WireFault::PowerCutDevice) {
        const auto kind = fault == WireFault::PowerCutDevice ? DiskFault::PowerCut
                          : m_dice.oneIn(2)                  ? DiskFault::Kill
                                                             : DiskFault::TornKill;
        device.disk->arm(kind, m_dice.roll(20), m_dice.next());
    }
    if (!kTrustedTimeNeverGoesBack && &talk == &device.old)
        device.lent.clear();
    const Status taken = talk.conversation->take(reply);
    if (device.disk->dead()) {
        happened(name(fault));
        device.disk->revive();
        device.disk->kill();
        restart(device, false);
        return false;
    }
    device.disk->revive();
    if (taken && fault == WireFault::ReplyTwice && (kStrayRepliesAreIgnored || !m_restored)) {
        happened(name(fault));
        (void)talk.conversation->take(reply);
    }
    // A newer conversation was quicker, or the answer came a second time to a conversation that had gone on.
    const bool stray = !taken && taken.error().message == "an answer that nobody asked for";
    if (!taken && (taken.error().code == ErrorCode::ServerBusy || stray)) {
        trace("  overtaken");
        failed(device, taken.error());
        return false;
    }
    if (!taken) {
        broken("I5 liveness", device.name + ": a whole reply was refused: " + taken.error().message);
        return false;
    }
    device.plan.move(moment());
    return true;
}

} // namespace roadbook::sim
