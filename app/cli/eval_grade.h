// SPDX-License-Identifier: GPL-3.0-or-later
//
// eval grade: what a pack makes of a customer, or of a list of customers that it compares with each other.
#pragma once

#include "base/result.h"

#include <string>

namespace roadbook::cli {

// Facts on standard input: {"pack":"S0","annual_usage":40,"payment_credit":"good"}, or {"pack":"S3","customers":[{"id":"a",
// "contract_value":"1000000",…},…]}, which prints one object a customer. "scheme" names another than the primary one.
// `file`: a pack instead of the preset.
Status evalGrade(const std::string& file);

} // namespace roadbook::cli
