// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-sample: puts the demo company on a server, as its reps' devices would, or into one device's store.
//
//   roadbook-sample teams                     one name per line, the top one first
//   roadbook-sample people                    one person per line: login TAB role TAB team TAB display
//   roadbook-sample fill --server URL         signs in as each rep (password from ROADBOOK_PASSWORD) and syncs
//   roadbook-sample store DIR --user LOGIN    a store made offline (password pine-and-paper-2026)
#include "net/calls.h"
#include "replica/conversation.h"
#include "support/sample_company.h"
#include "support/sample_store.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QEventLoop>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>

#include <chrono>
#include <cstdio>

using namespace roadbook;
using namespace roadbook::test;

namespace {

Timestamp realNow()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Environment environment(const Timestamp& fixed) // 0: the real clock
{
    return {[&fixed] { return fixed != 0 ? fixed : realNow(); },
            [](std::span<std::uint8_t> bytes) {
                for (auto& byte : bytes)
                    byte = static_cast<std::uint8_t>(QRandomGenerator::system()->generate());
            }};
}

// A call of net/ that waits: this program has nothing else to do.
template <typename T>
Result<T> waitFor(const std::function<void(std::function<void(Result<T>)>)>& begin)
{
    QEventLoop loop;
    Result<T> result = fail(ErrorCode::Internal, "no answer");
    begin([&](Result<T> answer) {
        result = std::move(answer);
        loop.quit();
    });
    loop.exec();
    return result;
}

Status syncAll(HttpClient& http, Replica& replica)
{
    SyncConversation conversation(replica);
    for (;;) {
        RB_ASSIGN(const auto request, conversation.next());
        if (!request)
            return {};
        const auto body = waitFor<std::string>([&](auto done) {
            http.post(request->path, request->body, [done](HttpAnswer answer) { done(std::move(answer.body)); });
        });
        if (!body)
            return fail(body.error());
        RB_TRY(conversation.take(*body));
    }
}

struct Device {
    QTemporaryDir folder;
    HttpClient http;
    std::optional<Replica> replica;
    Id staff;
};

Status open(Device& device, const SamplePerson& person, const std::string& server, const Environment& env)
{
    RB_TRY(device.http.setServer(server));
    const std::string password = qgetenv("ROADBOOK_PASSWORD").toStdString();
    const SignInRequest request{person.login, password, makeId(realNow(), env.random), person.display + "的平板"};
    RB_ASSIGN(const SignInReply reply, waitFor<SignInReply>([&](auto done) { signIn(device.http, request, done); }));
    device.http.setToken(reply.token);
    device.staff = reply.staff;
    RB_ASSIGN(
        const StoreKey key,
        KeyFile(device.folder.path().toStdString()).create({server, person.login, person.display}, password, env));
    RB_ASSIGN(Replica replica, Replica::open(device.folder.path().toStdString(), key, env));
    RB_TRY(replica.setIdentity({request.device, request.deviceName, reply.staff, *roleNamed(reply.role), reply.display,
                                person.login, server, reply.token}));
    device.replica.emplace(std::move(replica));
    return syncAll(device.http, *device.replica);
}

Status fill(const std::string& server, Timestamp midnight)
{
    Timestamp clock = 0;
    const Environment env = environment(clock);
    std::map<std::string, std::unique_ptr<Device>> devices;
    std::map<std::string, Id> staff;
    for (const SamplePerson& person : samplePeople()) {
        if (person.role != "rep")
            continue;
        auto& device = devices[person.login] = std::make_unique<Device>();
        RB_TRY(open(*device, person, server, env));
        staff[person.login] = device->staff;
    }
    for (const SampleSave& save : sampleSaves(staff, midnight)) {
        clock = std::min(save.at, realNow());
        RB_TRY(devices.at(save.login)->replica->save(save.edits));
    }
    clock = 0;
    for (auto& [login, device] : devices)
        RB_TRY(syncAll(device->http, *device->replica));
    return {};
}

int report(const Status& status)
{
    if (status)
        return 0;
    std::fprintf(stderr, "%s: %s %s\n", std::string(codeName(status.error().code)).c_str(),
                 status.error().message.c_str(), status.error().field.c_str());
    return 1;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{"server", "Address of the server.", "URL"}, {"user", "Login.", "LOGIN"}, {"day", "Today.", "YYYY-MM-DD"}});
    parser.addPositionalArgument("command", "teams, people, fill or store DIR.");
    parser.process(app);
    const QStringList words = parser.positionalArguments();
    const QDate day = parser.isSet("day") ? QDate::fromString(parser.value("day"), Qt::ISODate) : QDate::currentDate();
    const Timestamp midnight = day.startOfDay().toMSecsSinceEpoch();
    if (words.value(0) == "teams") {
        for (const std::string& team : sampleTeams())
            std::puts(team.c_str());
        return 0;
    }
    if (words.value(0) == "people") {
        for (const SamplePerson& person : samplePeople())
            std::printf("%s\t%s\t%s\t%s\n", person.login.c_str(), person.role.c_str(), person.team.c_str(),
                        person.display.c_str());
        return 0;
    }
    if (words.value(0) == "fill")
        return report(fill(parser.value("server").toStdString(), midnight));
    if (words.value(0) == "store" && words.size() == 2) {
        const Timestamp real = 0;
        return report(
            makeSampleStore(words[1].toStdString(), parser.value("user").toStdString(), midnight, environment(real)));
    }
    parser.showHelp(2);
}
