// SPDX-License-Identifier: GPL-3.0-or-later
//
// HTTP by hand over plain sockets, for clients that must cost next to nothing beside the server that is measured.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace roadbook::bench {

struct PlainAnswer {
    int status = 0;
    std::string body;
};

// The bytes of a request; a body is CBOR.
std::string plainRequest(std::string_view method, std::string_view path, std::string_view token = {},
                         std::string_view body = {});
// Takes the first answer from what was received; nothing while it is not whole.
std::optional<PlainAnswer> takeAnswer(std::string& received);

// A connection to this machine that stays open; waits. One thread at a time.
class PlainConnection {
public:
    explicit PlainConnection(int port); // throws when nobody is there
    PlainConnection(const PlainConnection&) = delete;
    PlainConnection& operator=(const PlainConnection&) = delete;
    ~PlainConnection();
    PlainAnswer ask(const std::string& request); // throws when the connection breaks

private:
    int m_socket;
    std::string m_received;
};

} // namespace roadbook::bench
