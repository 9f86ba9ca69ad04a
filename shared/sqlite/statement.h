// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statement: one prepared SQL statement. Bind, step, read columns; then reset and use it again.
// Belongs to one Database and to the thread that uses that database now.
//
//     RB_ASSIGN(auto insert, db.prepare("INSERT INTO record (id, base, rev) VALUES (?, ?, ?)"));
//     for (const auto& row : rows)
//         RB_TRY(insert.run(row.id, Blob{row.bytes}, row.rev));          // no allocation per row
//
//     RB_ASSIGN(auto select, db.prepare("SELECT rev, base FROM record WHERE id = ?"));
//     select.bind(id);
//     RB_ASSIGN(const bool found, select.step());
//     if (found)
//         use(select.integer(0), select.text(1));
//
// Binding stores views, not copies: what is bound must live until the statement is reset or bound
// again. run(), each() and the Database helpers reset before they return, so they take anything.
// Column views (text, blob) are valid until the next step, reset or destruction.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace roadbook {

// Bytes, as opposed to text: bind(Blob{view}).
struct Blob {
    std::string_view bytes;
};

class Statement {
public:
    Statement() = default;
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    explicit operator bool() const { return m_statement != nullptr; }

    // Binds parameters 1, 2, … in order: integers, bool, double, text, Blob, Id (as a 16-byte blob),
    // std::nullopt or nullptr for NULL, std::optional of any of them.
    template <typename... Values>
    void bind(const Values&... values)
    {
        int index = 0;
        (bindAt(++index, values), ...);
    }

    template <typename Value>
        requires std::integral<Value> || std::is_enum_v<Value>
    void bindAt(int index, Value value)
    {
        bindInteger(index, static_cast<std::int64_t>(value));
    }
    template <typename Value>
    void bindAt(int index, const std::optional<Value>& value)
    {
        if (value)
            bindAt(index, *value);
        else
            bindNull(index);
    }
    void bindAt(int index, double value);
    void bindAt(int index, std::string_view text) { bindText(index, text); }
    void bindAt(int index, const std::string& text) { bindText(index, text); }
    void bindAt(int index, const char* text) { bindText(index, text); }
    void bindAt(int index, Blob blob) { bindBlob(index, blob.bytes); }
    void bindAt(int index, const Id& id) { bindBlob(index, id.view()); }
    void bindAt(int index, std::nullopt_t) { bindNull(index); }
    void bindAt(int index, std::nullptr_t) { bindNull(index); }

    // One step: true when there is a row to read, false when the statement is done.
    Result<bool> step();
    // Ready for the next use; bindings are cleared. Never fails.
    void reset();

    // Binds, runs to the end, resets. For statements whose rows nobody reads.
    template <typename... Values>
    Status run(const Values&... values)
    {
        bind(values...);
        return runBound();
    }
    Status runBound();

    // Binds, calls visit(*this) for each row, resets. visit returns void or Status; an error stops it.
    template <typename Visit, typename... Values>
    Status each(Visit&& visit, const Values&... values)
    {
        bind(values...);
        const ResetAtEnd guard{*this};
        for (;;) {
            auto row = step();
            if (!row)
                return fail(std::move(row).error());
            if (!*row)
                return {};
            if constexpr (std::is_same_v<std::invoke_result_t<Visit&, const Statement&>, Status>)
                RB_TRY(visit(std::as_const(*this)));
            else
                visit(std::as_const(*this));
        }
    }

    // Columns of the current row, from 0. A NULL reads as 0, "" or the null Id.
    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    Id id(int column) const;
    int columnCount() const;

    std::string_view sql() const;

private:
    friend class Database;
    struct ResetAtEnd {
        Statement& statement;
        ~ResetAtEnd() { statement.reset(); }
    };
    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}

    void bindInteger(int index, std::int64_t value);
    void bindText(int index, std::string_view text);
    void bindBlob(int index, std::string_view bytes);
    void bindNull(int index);
    void note(int code);

    sqlite3_stmt* m_statement = nullptr;
    int m_bindFailure = 0; // first failed bind (wrong index, too large); the next step reports it
};

} // namespace roadbook
