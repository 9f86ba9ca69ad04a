// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a sync brings to Lin's device of her week's plan when her supervisor has decided about it.
#pragma once

#include "device.h"
#include "model/codec.h"
#include "model/defaults.h"
#include "model/fields.h"
#include "protocol/messages.h"
#include "store/week_facts.h"

#include <string>
#include <vector>

namespace roadbook::test {

struct DecidedPlan {
    std::string state;
    std::string guidance;
    std::vector<Id> accounts; // one a day, from Monday on
    int hour = 0;             // of each; 0 = at any
};

// Handed in on the Saturday before that Monday, decided on the Sunday.
inline SyncReply decidedPlan(std::uint64_t cursor, Timestamp now, QDate monday, const DecidedPlan& plan)
{
    namespace wf = field::week_plan;
    namespace pf = field::plan_item;
    const auto at = [monday](int day, int hour) {
        return QDateTime(monday.addDays(day), QTime(hour, 0)).toMSecsSinceEpoch();
    };
    const auto iso = [monday](int day) { return Words::isoDay(monday.addDays(day)).toStdString(); };
    const Id me = sampleStaffId("lin");
    const Id id = weekPlanId(me, regulation::parseDay(iso(0)).value());
    SyncReply reply;
    reply.now = now;
    reply.cursor = {"sample", cursor};
    appendNews(reply.news, NewsKind::Grant, me.view());
    const auto append = [&](TypeId type, const Id& record, const FieldValues& fields) {
        Record news;
        news.type = type;
        news.id = record;
        news.scope = me;
        news.rev = static_cast<std::uint32_t>(cursor);
        const Stamp stamp{
            .rev = news.rev, .device = {}, .author = me, .seq = cursor, .at = at(-2, 12), .rank = at(-2, 12)};
        news.life = news.addStamp(stamp);
        for (const auto& [field, value] : fields)
            news.set(field, normalised(value), news.life);
        std::erase_if(news.fields, [](const Field& field) { return isNull(field.value); });
        appendNews(reply.news, NewsKind::Record, encodeRecord(news));
    };
    append(type::kWeekPlan, id,
           {{wf::kRep, me},
            {wf::kWeek, iso(0)},
            {wf::kState, plan.state},
            {wf::kSubmittedAt, at(-2, 12)},
            {wf::kDecidedBy, sampleStaffId("wang")},
            {wf::kDecidedAt, at(-1, 12)},
            {wf::kGuidance, plan.guidance}});
    int day = 0;
    for (const Id& account : plan.accounts) {
        const std::string_view parts[]{"week test", account.view()};
        append(type::kPlanItem, derivedId(parts),
               {{pf::kRep, me},
                {pf::kPlan, id},
                {pf::kAccount, account},
                {pf::kPlannedStart, plan.hour == 0 ? Value{} : Value{at(day, plan.hour)}},
                {pf::kDay, iso(day)}});
        ++day;
    }
    return reply;
}

} // namespace roadbook::test
