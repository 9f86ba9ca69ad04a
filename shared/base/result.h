// SPDX-License-Identifier: GPL-3.0-or-later
//
// Result<T>: a value or an Error. Ordinary failure is returned, never thrown; a broken invariant
// throws BrokenInvariant and is caught only at the edge of a program (main, a worker's loop).
#pragma once

#include "base/error.h"

#include <expected>
#include <stdexcept>
#include <string>
#include <utility>

namespace roadbook {

template <typename T>
using Result = std::expected<T, Error>;

using Status = Result<void>;

inline std::unexpected<Error> fail(ErrorCode code, std::string message, std::string field = {})
{
    return std::unexpected<Error>(Error{code, std::move(message), std::move(field)});
}

inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected<Error>(std::move(error));
}

// Thrown when our own rules are broken. Nobody recovers from it: the transaction rolls back and the
// program says so loudly.
class BrokenInvariant : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

} // namespace roadbook

// Returns the error of `expression` from the enclosing function, or goes on.
#define RB_TRY(expression)                                                                                             \
    do {                                                                                                               \
        if (auto rbTried = (expression); !rbTried)                                                                     \
            return ::roadbook::fail(std::move(rbTried).error());                                                       \
    } while (false)

#define RB_CONCAT_INNER(a, b) a##b
#define RB_CONCAT(a, b) RB_CONCAT_INNER(a, b)

// RB_ASSIGN(auto x, f()): declares x from f()'s value, or returns f()'s error.
#define RB_ASSIGN(declaration, expression)                                                                             \
    auto RB_CONCAT(rbResult, __LINE__) = (expression);                                                                 \
    if (!RB_CONCAT(rbResult, __LINE__))                                                                                \
        return ::roadbook::fail(std::move(RB_CONCAT(rbResult, __LINE__)).error());                                     \
    declaration = *std::move(RB_CONCAT(rbResult, __LINE__))
