// SPDX-License-Identifier: GPL-3.0-or-later
//
// What roadbook-cli prints: JSON on standard output, one object per line; refusals as JSON on standard error.
#pragma once

#include "replica/replica.h"

#include <nlohmann/json.hpp>

namespace roadbook::cli {

// 0 done · 1 refused · 2 usage · 3 not signed in or locked · 4 no connection
int exitStatus(ErrorCode code);

// One line, flushed: a reader of a long list sees each record as it comes. Storage when nobody can take it any more.
Status print(const nlohmann::json& object);
void printError(const Error& error);

// {"type","id","fields":{…},"pending":bool,"deleted":bool}
nlohmann::json toJson(const View& view);
nlohmann::json toJson(const TypeInfo& type, const HistoryLine& line);
nlohmann::json toJson(const Error& error);

} // namespace roadbook::cli
