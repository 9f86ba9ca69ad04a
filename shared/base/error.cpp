// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <array>
#include <utility>

namespace roadbook {
namespace {

constexpr std::array kNames{
    std::pair{ErrorCode::BadInput, std::string_view{"bad_input"}},
    std::pair{ErrorCode::BadValue, std::string_view{"bad_value"}},
    std::pair{ErrorCode::UnknownType, std::string_view{"unknown_type"}},
    std::pair{ErrorCode::UnknownField, std::string_view{"unknown_field"}},
    std::pair{ErrorCode::NotFound, std::string_view{"not_found"}},
    std::pair{ErrorCode::AlreadyExists, std::string_view{"already_exists"}},
    std::pair{ErrorCode::Deleted, std::string_view{"deleted"}},
    std::pair{ErrorCode::Frozen, std::string_view{"frozen"}},
    std::pair{ErrorCode::Forbidden, std::string_view{"forbidden"}},
    std::pair{ErrorCode::Conflict, std::string_view{"conflict"}},
    std::pair{ErrorCode::TooLarge, std::string_view{"too_large"}},
    std::pair{ErrorCode::NotSignedIn, std::string_view{"not_signed_in"}},
    std::pair{ErrorCode::Locked, std::string_view{"locked"}},
    std::pair{ErrorCode::Throttled, std::string_view{"throttled"}},
    std::pair{ErrorCode::NoConnection, std::string_view{"no_connection"}},
    std::pair{ErrorCode::ServerBusy, std::string_view{"server_busy"}},
    std::pair{ErrorCode::Incompatible, std::string_view{"incompatible"}},
    std::pair{ErrorCode::Storage, std::string_view{"storage"}},
    std::pair{ErrorCode::Revoked, std::string_view{"revoked"}},
    std::pair{ErrorCode::Held, std::string_view{"held"}},
    std::pair{ErrorCode::Internal, std::string_view{"internal"}},
};

} // namespace

std::string_view codeName(ErrorCode code)
{
    for (const auto& [known, name] : kNames)
        if (known == code)
            return name;
    return "internal";
}

ErrorCode codeFromName(std::string_view name)
{
    for (const auto& [code, known] : kNames)
        if (known == name)
            return code;
    return ErrorCode::Internal;
}

bool isWorthRetrying(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Throttled:
    case ErrorCode::NoConnection:
    case ErrorCode::ServerBusy:
    case ErrorCode::Storage:
        return true;
    case ErrorCode::BadInput:
    case ErrorCode::BadValue:
    case ErrorCode::UnknownType:
    case ErrorCode::UnknownField:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Deleted:
    case ErrorCode::Frozen:
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
    case ErrorCode::TooLarge:
    case ErrorCode::NotSignedIn:
    case ErrorCode::Locked:
    case ErrorCode::Incompatible:
    case ErrorCode::Revoked:
    case ErrorCode::Held:
    case ErrorCode::Internal:
        return false;
    }
    return false;
}

} // namespace roadbook
