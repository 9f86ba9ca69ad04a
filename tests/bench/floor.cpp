// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/floor.h"

#include "bench/must.h"
#include "sqlite/transaction.h"

#include <array>
#include <type_traits>
#include <utility>
#include <variant>

namespace roadbook::bench {
namespace {

constexpr auto kIndexes = std::to_array<std::string_view>(
    {"account (owner)", "account (name)", "contact (account)", "visit (account, started_at)", "visit (rep, started_at)",
     "visit (started_at)", "visit (planned_start)", "promise (account)", "promise (visit)", "promise (state, due)"});

std::string joined(const TextSet& set)
{
    std::string text;
    for (const auto& member : set)
        text += (text.empty() ? "" : ",") + member;
    return text;
}

} // namespace

Floor Floor::open(const std::string& file)
{
    OpenOptions options;
    options.pragmas = {"journal_mode = WAL", "synchronous = FULL"};
    Floor floor(must(Database::open(file, options)));
    for (const auto& type : allTypes()) {
        std::string columns = "id BLOB PRIMARY KEY, sent INTEGER NOT NULL DEFAULT 0";
        for (const auto& field : type.fields)
            columns += ", " + std::string(field.name);
        must(floor.m_db.script("CREATE TABLE IF NOT EXISTS " + std::string(type.name) + " (" + columns + ")"));
        std::string names = "id";
        std::string marks = "?";
        for (const auto& field : type.fields) {
            names += ", " + std::string(field.name);
            marks += ", ?";
        }
        floor.m_inserts[type.id] = must(floor.m_db.prepare("INSERT OR REPLACE INTO " + std::string(type.name) + " (" +
                                                           names + ") VALUES (" + marks + ")"));
    }
    int number = 0;
    for (const auto index : kIndexes)
        must(
            floor.m_db.script("CREATE INDEX IF NOT EXISTS i" + std::to_string(number++) + " ON " + std::string(index)));
    must(floor.m_db.script("CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (keys, content = '', detail = none, "
                           "tokenize = \"unicode61 remove_diacritics 0\", prefix = '1 2 3')"));
    return floor;
}

void Floor::insert(const Sample& row)
{
    const auto* type = findType(row.type);
    auto& statement = m_inserts.at(row.type);
    std::vector<std::string> sets; // bound as views: must outlive the step
    sets.reserve(row.fields.size());
    statement.bindAt(1, row.id);
    for (const auto& [id, value] : row.fields) {
        const int column = 2 + static_cast<int>(type->field(id) - type->fields.data());
        std::visit(
            [&](const auto& v) {
                using T = std::decay_t<decltype(v)>;
                if constexpr (std::is_same_v<T, std::monostate>)
                    statement.bindAt(column, nullptr);
                else if constexpr (std::is_same_v<T, TextSet>)
                    statement.bindAt(column, sets.emplace_back(joined(v)));
                else
                    statement.bindAt(column, v);
            },
            value);
    }
    must(statement.runBound());
}

void Floor::write(std::span<const Sample> rows)
{
    auto transaction = must(Transaction::begin(m_db));
    for (const auto& row : rows)
        insert(row);
    must(transaction.commit());
}

void Floor::markSent(TypeId type, std::span<const Sample> rows)
{
    auto transaction = must(Transaction::begin(m_db));
    auto update = must(m_db.prepare("UPDATE " + std::string(findType(type)->name) + " SET sent = 1 WHERE id = ?"));
    for (const auto& row : rows)
        must(update.run(row.id));
    must(transaction.commit());
}

std::size_t Floor::readUnsent(TypeId type)
{
    std::size_t bytes = 0;
    auto select = must(m_db.prepare("SELECT * FROM " + std::string(findType(type)->name) + " WHERE sent = 0"));
    must(select.each([&](const Statement& row) {
        for (int column = 0; column < row.columnCount(); ++column)
            bytes += row.blob(column).size();
    }));
    return bytes;
}

void Floor::writeSearch(std::span<const std::string> tokens)
{
    auto transaction = must(Transaction::begin(m_db));
    auto put = must(m_db.prepare("INSERT INTO search (rowid, keys) VALUES (?, ?)"));
    std::int64_t number = 0;
    for (const auto& text : tokens)
        must(put.run(++number, text));
    must(transaction.commit());
}

std::size_t Floor::search(const std::string& match, int limit)
{
    std::size_t found = 0;
    must(m_db.each(
        "SELECT a.name FROM search s JOIN account a ON a.rowid = s.rowid WHERE search MATCH ? LIMIT ?",
        [&](const Statement&) { ++found; }, match, limit));
    return found;
}

} // namespace roadbook::bench
