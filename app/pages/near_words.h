// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lies on the way, in words. Pure functions of facts and words; GUI thread.
#pragma once

#include "pages/words.h"
#include "store/nearby.h"

namespace roadbook {

QString distanceText(std::int64_t metres);                     // "300 米", "1.4 公里", "14 公里"
QString nearText(const Nearby& nearby, const Words& words);    // "顺路：周二 东岭天和 · 1.4 公里"
QString fitText(const Nearby& nearby);                         // of that day: "顺路：离东岭天和 1.4 公里"
QString nearText(const DueNearby& nearby, const Words& words); // "顺路：宏达轴承 距江城市政 1.4 公里，A2 上门还差 1 次"

} // namespace roadbook
