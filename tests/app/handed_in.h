// SPDX-License-Identifier: GPL-3.0-or-later
//
// Weekly and monthly records as reps' devices hand them in, made by hand, and how they come into another store: as one
// sync would bring them. For tests of whoever reviews. Any thread.
#pragma once

#include "model/codec.h"
#include "model/defaults.h"
#include "model/fields.h"
#include "protocol/messages.h"
#include "regulation/workflow/sheet.h"
#include "support/sample_store.h"

#include <string>
#include <vector>

namespace roadbook::test {

inline Status arrive(Replica& replica, const std::vector<Record>& records, Timestamp now)
{
    static std::uint64_t number = 1;
    SyncReply reply;
    reply.now = now;
    reply.cursor = {"sample", ++number};
    for (Record record : records) {
        record.rev = number;
        appendNews(reply.news, NewsKind::Grant, record.scope.view());
        appendNews(reply.news, NewsKind::Record, encodeRecord(record));
    }
    RB_TRY(replica.apply(reply, 0));
    return {};
}

// One record in a rep's own scope, of a type of which there is one for each person and period.
inline Record recordOfRep(TypeId type, const std::string& login, FieldValues fields, Timestamp at)
{
    const Id rep = sampleStaffId(login);
    Record record;
    record.type = type;
    record.scope = rep;
    record.life =
        record.addStamp({.rev = 1, .device = sampleStaffId("device"), .author = rep, .seq = 1, .at = at, .rank = at});
    fields.emplace_back(findType(type)->scopeField, rep);
    record.id = naturalId(*findType(type), fields);
    for (auto& [field, value] : fields)
        record.set(field, std::move(value), record.life);
    return record;
}

inline Record sealedRecord(const std::string& login, const regulation::Sheet& sheet, Timestamp at, bool late = false)
{
    namespace wr = field::week_record;
    namespace mr = field::month_record;
    const std::string period = regulation::formatDay(sheet.period);
    if (sheet.monthly)
        return recordOfRep(type::kMonthRecord, login,
                           {{mr::kMonth, period},
                            {mr::kState, std::string("submitted")},
                            {mr::kSheet, regulation::sealed(sheet)},
                            {mr::kSubmittedAt, at}},
                           at);
    FieldValues fields{{wr::kWeek, period},
                       {wr::kState, std::string("submitted")},
                       {wr::kSheet, regulation::sealed(sheet)},
                       {wr::kSubmittedAt, at}};
    if (late)
        fields.emplace_back(wr::kLate, true);
    return recordOfRep(type::kWeekRecord, login, std::move(fields), at);
}

struct HandedInWeek {
    std::string week; // its first day
    int rows = 0;     // planned visits
    int skipped = 0;  // the last ones of them, with a reason
    bool late = false;
};

inline Record weekRecordOf(const std::string& login, const HandedInWeek& handed, Timestamp at)
{
    constexpr Timestamp kDay = 24LL * 60 * 60 * 1000;
    regulation::Sheet sheet;
    sheet.rep = sampleStaffId(login);
    sheet.period = *regulation::parseDay(handed.week);
    sheet.sealedAt = at;
    sheet.pack = "S0@1";
    for (int i = 0; i < handed.rows; ++i) {
        regulation::SheetRow row;
        const auto number = std::to_string(i);
        const std::string_view item[]{"item", login, handed.week, number};
        const std::string_view visit[]{"visit", login, handed.week, number};
        row.item = derivedId(item);
        row.accountName = "客户 " + number;
        row.day = sheet.period + i % 5;
        row.planned = at - kDay;
        row.differences = {"as_planned"};
        if (i < handed.rows - handed.skipped) {
            row.visit = derivedId(visit);
            row.start = row.planned;
            row.stayMinutes = 40;
        } else {
            row.differences = {"skipped"};
            row.reason = "对方停业盘点";
        }
        sheet.rows.push_back(row);
    }
    return sealedRecord(login, sheet, at, handed.late);
}

} // namespace roadbook::test
