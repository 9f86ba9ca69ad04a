// SPDX-License-Identifier: GPL-3.0-or-later
//
// A request made by hand, as somebody with curl and a stolen session would. Waits; test thread.
#pragma once

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <string>

namespace roadbook::test {

struct HttpReply {
    int status = 0; // 0: no answer
    QByteArray body;
};

HttpReply postJson(int port, const std::string& path, const nlohmann::json& body, const std::string& token = {});

} // namespace roadbook::test
