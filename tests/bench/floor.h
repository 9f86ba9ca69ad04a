// SPDX-License-Identifier: GPL-3.0-or-later
//
// The floor: what the same durable work costs with nothing around it. Plain SQLite (the same library, not encrypted),
// WAL, synchronous=FULL, prepared statements, one table per type with typed columns and the indexes that our store has;
// and the same bytes once over a loopback TCP connection.
#pragma once

#include "bench/generate.h"
#include "sqlite/database.h"

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace roadbook::bench {

class Floor {
public:
    static Floor open(const std::string& file);

    // One transaction.
    void write(std::span<const Sample> rows);
    // Marks rows as sent, one transaction; what a client does after a push.
    void markSent(TypeId type, std::span<const Sample> rows);
    // Reads what was not sent; returns the number of bytes.
    std::size_t readUnsent(TypeId type);
    // The tokens of each text into FTS5, one transaction.
    void writeSearch(std::span<const std::string> tokens);
    // Rows whose tokens match; returns how many.
    std::size_t search(const std::string& match, int limit);

private:
    explicit Floor(Database db) : m_db(std::move(db)) {}
    void insert(const Sample& row);

    Database m_db;
    std::map<TypeId, Statement> m_inserts; // after the database: they go first
};

// A peer on this machine that takes `up` bytes and answers with `down` bytes, as often as asked.
class Loopback {
public:
    // The port under which to find what listens on that one: itself, or a road that leads there.
    using Road = std::function<int(int port)>;

    Loopback(std::size_t up, std::size_t down, const Road& road = {});
    ~Loopback();
    void exchange(); // one round trip on a connection that stays open

private:
    std::vector<char> m_up;
    std::vector<char> m_down;
    int m_socket = -1;
    struct Peer;
    std::unique_ptr<Peer> m_peer;
};

} // namespace roadbook::bench
