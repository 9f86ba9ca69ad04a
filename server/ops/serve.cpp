// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/listener.h"
#include "http/service.h"
#include "hub/packs.h"
#include "hub/quarantine.h"
#include "ops/tools.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <spdlog/spdlog.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

namespace roadbook::ops {
namespace {

constexpr auto kDrainMost = std::chrono::seconds(10);

// A held poll is an open connection: take as many as the system allows.
void raiseFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

Status checkAddress(const std::string& url)
{
    if (!url.starts_with("http://") || url.find(':', 7) == std::string::npos)
        return fail(ErrorCode::BadValue, "expected http://ADDRESS:PORT; TLS is the business of the proxy in front",
                    "listen");
    if (url.find("://localhost") != std::string::npos)
        return fail(ErrorCode::BadValue, "give a numeric address: localhost would be only one of its two", "listen");
    const auto port = url.substr(url.rfind(':') + 1);
    if (port == "0" || port.empty() || port.find_first_not_of("0123456789/") != std::string::npos)
        return fail(ErrorCode::BadValue, "give a port from 1 to 65535", "listen");
    return {};
}

Status serve(const Program& program, const std::string& url)
{
    // Before any thread is made, so that all of them leave the signals to us.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    raiseFileLimit();

    RB_TRY(checkAddress(url));
    RB_ASSIGN(const auto alone, DataLock::take(program.data));
    RB_ASSIGN(const auto storage, openData(program));
    RB_TRY(change(program, &recordOldRefusals));
    RB_TRY(change(program, [](Batch& batch) { return giveDefaultPack(batch, newId()); }));
    RB_ASSIGN(const auto service, Service::start(*storage, program.data, [&program] { return program.now(); }));
    Listener listener(url, *service);
    RB_TRY(listener.open());
    std::fprintf(stderr, "listening on %s\n", url.c_str());
    std::fflush(stderr);

    int signal = 0;
    sigwait(&signals, &signal);
    spdlog::info("stopping");
    service->drain();
    const bool everybodyGone = listener.close(kDrainMost);
    service->stop();
    if (!everybodyGone) { // the library still holds their connections: no tidying up under its feet
        spdlog::warn("a connection did not end in time");
        std::_Exit(0);
    }
    return {};
}

} // namespace

void addServeCommand(CLI::App& app, Program& program)
{
    const auto url = std::make_shared<std::string>("http://127.0.0.1:8080");
    auto* command = app.add_subcommand("serve", "Runs until SIGTERM, finishes what has begun, then ends");
    command->add_option("--listen", *url, "http://ADDRESS:PORT")->capture_default_str();
    command->callback([&program, url] { program.run = [&program, url] { return serve(program, *url); }; });
}

} // namespace roadbook::ops
