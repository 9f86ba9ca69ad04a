// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/week_store.h"

#include "model/codec.h"
#include "model/defaults.h"
#include "model/fields.h"
#include "protocol/messages.h"
#include "support/sample_store.h"

#include <QRandomGenerator>
#include <algorithm>
#include <stdexcept>

namespace roadbook::test {
namespace {

using Fields = std::vector<std::pair<FieldId, Value>>;

template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return *std::move(result);
}

void must(const Status& status)
{
    if (!status)
        throw std::runtime_error(status.error().message);
}

} // namespace

Timestamp at(const char* rfc3339)
{
    return must(parseTimestamp(rfc3339));
}

WeekStore::WeekStore() : m_now(std::make_shared<Timestamp>(at("2026-11-23T08:00:00+08:00"))), m_me(sampleStaffId("lin"))
{
    const Environment env{[now = m_now] { return *now; },
                          [](std::span<std::uint8_t> bytes) {
                              for (auto& byte : bytes)
                                  byte = static_cast<std::uint8_t>(QRandomGenerator::system()->generate());
                          }};
    must(makeSampleStore(m_folder.path(), "lin", at("2026-11-23T00:00:00+08:00"), env));
    const auto key = must(KeyFile(m_folder.path()).unlock(kSamplePassword, env));
    m_replica = std::make_unique<Replica>(must(Replica::open(m_folder.path(), key, env)));
    namespace a = field::account;
    must(m_replica->list({.type = type::kAccount, .where = {{.field = a::kOwner, .value = m_me}}}, [&](const View& v) {
        accounts.push_back({v.record.id, std::string(v.record.text(a::kName)), {}, {}});
        return true;
    }));
    for (auto& account : accounts)
        must(m_replica->list(
            {.type = type::kContact, .where = {{.field = field::contact::kAccount, .value = account.id}}},
            [&](const View& v) {
                account.contact = v.record.id;
                account.person = v.record.text(field::contact::kName);
                return false;
            }));
    std::erase_if(accounts, [](const Account& account) { return account.contact.isNull(); });
}

Id WeekStore::saved(TypeId type, Fields fields, const Id& id)
{
    const Edit edit{id.isNull() ? OpKind::Create : OpKind::Edit, type, id, std::move(fields)};
    return must(m_replica->save(std::span(&edit, 1))).front().record.id;
}

Id WeekStore::arrived(TypeId type, Fields fields, const Id& given)
{
    Record news;
    news.type = type;
    news.scope = m_me;
    news.id = !given.isNull() ? given : naturalId(*findType(type), fields);
    if (news.id.isNull())
        news.id = m_replica->newId();
    news.rev = 1;
    const Stamp stamp{
        .rev = 1, .device = sampleStaffId("other"), .author = m_me, .seq = m_cursor, .at = *m_now, .rank = *m_now};
    news.life = news.addStamp(stamp);
    for (auto& [field, value] : fields)
        news.set(field, std::move(value), news.life);
    SyncReply reply;
    reply.now = *m_now;
    reply.cursor = {"sample", ++m_cursor};
    appendNews(reply.news, NewsKind::Grant, encodeGrant({m_me, Level::Full, 0}));
    appendNews(reply.news, NewsKind::Record, encodeRecord(news));
    must(m_replica->apply(reply, 0));
    return news.id;
}

Id WeekStore::planOf(const std::string& week, const std::string& state)
{
    namespace w = field::week_plan;
    return arrived(type::kWeekPlan, {{w::kRep, m_me},
                                     {w::kWeek, week},
                                     {w::kState, state},
                                     {w::kSubmittedAt, at("2026-11-28T17:59:00+08:00")},
                                     {w::kLate, false},
                                     {w::kDecidedBy, sampleStaffId("wang")},
                                     {w::kDecidedAt, at("2026-11-29T10:00:00+08:00")},
                                     {w::kGuidance, std::string("周一先把报价核对一遍")},
                                     {w::kNote, std::string("本周以客情维护为主")},
                                     {w::kJudgedBy, std::string("S0@1")}});
}

Id WeekStore::item(const Account& account, const char* start, const char* end, const char* channel, Fields more)
{
    namespace i = field::plan_item;
    const auto begins = at(start);
    Fields fields{{i::kRep, m_me},
                  {i::kPlan, plan},
                  {i::kDay, std::string(start).substr(0, 10)},
                  {i::kPlannedStart, begins},
                  {i::kPlannedEnd, at(end)},
                  {i::kChannel, std::string(channel)},
                  {i::kKind, std::string("return_visit")}};
    if (!account.id.isNull()) {
        fields.emplace_back(i::kAccount, account.id);
        fields.emplace_back(i::kPeople, TextSet{account.contact.text()});
    }
    fields.insert(fields.end(), more.begin(), more.end());
    return arrived(type::kPlanItem, std::move(fields));
}

Id WeekStore::visit(const Account& account, const char* start, const char* end, const char* channel, Fields more)
{
    namespace v = field::visit;
    Fields fields{{v::kAccount, account.id},
                  {v::kChannel, std::string(channel)},
                  {v::kKind, std::string("return_visit")},
                  {v::kStartedAt, at(start)},
                  {v::kEndedAt, at(end)},
                  {v::kPeopleMet, TextSet{account.contact.text()}},
                  {v::kOutcome, std::string("achieved")}};
    fields.insert(fields.end(), more.begin(), more.end());
    return saved(type::kVisit, std::move(fields));
}

void WeekStore::change(const Id& about, const char* kind, const char* reason, std::int64_t stay)
{
    namespace c = field::itinerary_change;
    const auto id = saved(type::kItineraryChange, {{c::kPlan, plan},
                                                   {c::kItem, about},
                                                   {c::kChange, std::string(kind)},
                                                   {c::kReason, std::string(reason)},
                                                   {c::kStayMinutes, stay}});
    saved(type::kItineraryChange, {{c::kState, std::string("submitted")}}, id);
}

void WeekStore::makeWeek()
{
    namespace i = field::plan_item;
    namespace v = field::visit;
    namespace r = field::request;
    const std::string week = "2026-11-30";
    setNow(at("2026-11-30T08:00:00+08:00"));
    plan = planOf(week, "approved");
    const auto request = arrived(type::kRequest, {{r::kAuthor, m_me},
                                                  {r::kKind, std::string("gift")},
                                                  {r::kWhat, std::string("茶叶一盒")},
                                                  {r::kState, std::string("approved")}});
    const auto kept = item(accounts[0], "2026-12-01T09:00:00+08:00", "2026-12-01T10:00:00+08:00", "on_site",
                           {{i::kPurposes, TextSet{"new_product", "relationship"}},
                            {i::kPreparation, TextSet{"appointed", "card", "price_list"}},
                            {i::kMatters, std::string("核对三季度对账单，介绍新规格")},
                            {i::kRoute, std::string("公司→开发区→公司")},
                            {i::kGift, std::string("茶叶一盒")},
                            {i::kGiftKind, std::string("other")},
                            {i::kGiftRequest, request},
                            {i::kExpense, std::int64_t{30'050}}});
    const auto moved = item(accounts[1], "2026-12-02T14:00:00+08:00", "2026-12-02T15:00:00+08:00", "on_site");
    const auto dropped = item(accounts[2], "2026-12-03T10:00:00+08:00", "2026-12-03T11:00:00+08:00", "on_site");
    const auto byPhone = item(accounts[3], "2026-12-04T09:00:00+08:00", "2026-12-04T09:30:00+08:00", "phone");
    m_notYet = item({}, "2026-12-05T17:00:00+08:00", "2026-12-05T18:00:00+08:00", "on_site",
                    {{i::kCustomer, std::string("新城材料筹建处")}});

    setNow(at("2026-12-05T15:30:00+08:00"));
    visit(accounts[0], "2026-12-01T09:10:00+08:00", "2026-12-01T10:05:00+08:00", "on_site",
          {{v::kPlanItem, kept},
           {v::kPurposes, TextSet{"new_product", "relationship"}},
           {v::kSummary, std::string("对账无误；新规格先要两份样品")}});
    visit(accounts[1], "2026-12-03T14:00:00+08:00", "2026-12-03T15:00:00+08:00", "on_site", {{v::kPlanItem, moved}});
    visit(accounts[3], "2026-12-04T09:05:00+08:00", "2026-12-04T09:40:00+08:00", "on_site", {{v::kPlanItem, byPhone}});
    visit(accounts[4], "2026-12-04T16:00:00+08:00", "2026-12-04T16:40:00+08:00", "on_site",
          {{v::kOffPlanReason, std::string("客户临时来电")}});
    change(moved, "moved", "客户停电改到周四", 60);
    change(dropped, "dropped", "对方出差未归", 0);

    namespace w = field::week_record;
    setNow(at("2026-12-05T16:00:00+08:00"));
    record = saved(type::kWeekRecord, {{w::kWeek, week}, {w::kSummary, std::string("本周完成四次拜访")}});
    saved(type::kWeekRecord, {{w::kState, std::string("submitted")}}, record);
}

void WeekStore::addLateVisit()
{
    setNow(at("2026-12-05T22:00:00+08:00"));
    visit(accounts[0], "2026-12-05T20:00:00+08:00", "2026-12-05T20:20:00+08:00", "phone",
          {{field::visit::kOffPlanReason, std::string("客户晚上来电")}});
    change(m_notYet, "dropped", "筹建处临时闭门", 0);
    must(m_replica->supplement(record));
}

} // namespace roadbook::test
