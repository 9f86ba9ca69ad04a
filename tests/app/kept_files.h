// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of files, photographs and voice notes ask alike: what a store keeps of them, an app that is signed in to a
// real server, a regulation that wants photos stamped. Test thread.
#pragma once

#include "device.h"
#include "model/fields.h"
#include "regulation/pack/pack.h"
#include "support/server_process.h"

#include <nlohmann/json.hpp>

namespace roadbook::test {

inline std::vector<View> attachmentsIn(TestApp& app)
{
    std::vector<View> found;
    const auto listed = app.store.ask([&found](Replica& replica) {
        return replica.list({.type = type::kAttachment}, [&found](const View& view) {
            found.push_back(view);
            return true;
        });
    });
    return listed ? found : std::vector<View>{};
}

inline bool signIn(ServerProcess& server, TestApp& app, const QString& user)
{
    app.session.signIn()->setServer(server.url());
    app.session.signIn()->setUser(user);
    app.session.signIn()->setDevice(user + "的平板");
    app.session.signIn()->signIn(ServerProcess::passwordOf(user));
    return QTest::qWaitFor([&app] { return app.session.stage() == AppSession::Ready; }, 15'000);
}

inline std::string packWithStamp()
{
    auto pack = nlohmann::json::parse(regulation::presetText("S0").value());
    pack["version"] = "2";
    pack["visit"]["photos"] = {{"stamp", {"time", "account"}},
                               {"source", {{"ref", "§1"}, {"article", "补充第1条"}, {"rules", {"V-03"}}}}};
    return pack.dump();
}

} // namespace roadbook::test
