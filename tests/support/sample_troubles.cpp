// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/merge.h"
#include "model/codec.h"
#include "model/conflict.h"
#include "model/fields.h"
#include "replica/drawn_week.h"
#include "support/sample_records.h"
#include "support/sample_store.h"
#include "support/sample_year.h"

#include <algorithm>

namespace roadbook::test {
namespace {

constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kHour = 60 * kMinute;
constexpr Timestamp kDay = 24 * kHour;
constexpr auto kDisputed = "东岭机械股份有限公司";

void append(SyncReply& reply, const Record& record)
{
    appendNews(reply.news, NewsKind::Record, encodeRecord(record));
}

Result<std::vector<Record>> recordsOf(Replica& replica, TypeId type, std::vector<ListQuery::Where> where = {})
{
    std::vector<Record> records;
    RB_TRY(replica.list({.type = type, .where = std::move(where)}, [&records](const View& view) {
        records.push_back(view.record);
        return true;
    }));
    return records;
}

Result<std::optional<Record>> firstOf(Replica& replica, TypeId type, FieldId field, const Value& value)
{
    RB_ASSIGN(auto found, recordsOf(replica, type, {{.field = field, .value = value}}));
    return found.empty() ? std::optional<Record>() : std::optional(std::move(found.front()));
}

Stamp stampOf(const std::string& login, Timestamp at, std::uint32_t rev)
{
    constexpr std::uint64_t kBehindAll = 100'000; // of the numbers that the saves of the year have
    return {.rev = rev,
            .device = sampleId("other device", login),
            .author = sampleStaffId(login),
            .seq = kBehindAll + rev,
            .at = at,
            .rank = at};
}

// The same archive changed by two people who had not heard of each other.
Status addConflict(Record account, Timestamp midnight, SyncReply& reply)
{
    constexpr FieldId kName = field::account::kLegalRepresentative;
    const Stamp mine = stampOf("lin", midnight - 16 * kHour, 2);
    const Stamp theirs = stampOf("zhou", midnight - 15 * kHour, 3);
    Conflict conflict{.id = conflictId(account.id, kName, 1),
                      .record = account.id,
                      .recordType = type::kAccount,
                      .field = kName,
                      .before = account.value(kName),
                      .rivals = {{std::string("刘志远"), mine, "林晓的平板", mine.at + kHour},
                                 {std::string("刘志元"), theirs, "周航的平板", theirs.at + kHour}},
                      .settledValue = {},
                      .settledBy = {}};
    const Value shown = shownRival(conflict.rivals).value;
    appendNews(reply.news, NewsKind::Past,
               encodePastValue({.record = account.id,
                                .field = kName,
                                .value = account.value(kName),
                                .stamp = *account.stampOf(kName),
                                .reason = PastReason::Replaced,
                                .by = mine}));
    account.rev = 3;
    account.set(kName, shown, account.addStamp(theirs));
    append(reply, account);
    Record record;
    record.scope = account.id;
    storeConflict(conflict, shown, record,
                  {.rev = 1, .device = {}, .author = {}, .seq = 3, .at = theirs.at, .rank = 0});
    append(reply, record);
    return {};
}

// A save that the server could not accept, kept whole.
void addRefused(const Record& contact, const std::string& login, const Error& reason, FieldId field, const Value& value,
                bool handedOver, Timestamp at, SyncReply& reply)
{
    namespace f = field::quarantine;
    ChangeGroup group{.seq = 4711, .at = at, .rank = at, .operations = {}};
    Operation operation{.kind = OpKind::Edit,
                        .type = contact.type,
                        .record = contact.id,
                        .scope = contact.scope,
                        .seen = {},
                        .expected = 0,
                        .changes = {},
                        .conflict = {},
                        .rivals = {}};
    operation.changes.push_back({.field = field, .seen = {}, .before = contact.value(field), .after = value});
    group.operations.push_back(std::move(operation));
    Record record = bornRecord({OpKind::Create,
                                type::kQuarantine,
                                sampleId("refused", login),
                                {{f::kAuthor, sampleStaffId(login)},
                                 {f::kAccount, contact.scope},
                                 {f::kDeviceName, std::string(login == "lin" ? "林晓的平板" : "周航的平板")},
                                 {f::kDevice, sampleId("device", login)},
                                 {f::kNumber, std::int64_t{4711}},
                                 {f::kSavedAt, at},
                                 {f::kArrived, at + kHour},
                                 {f::kCode, std::string(codeName(reason.code))},
                                 {f::kMessage, reason.message},
                                 {f::kField, reason.field},
                                 {f::kSave, encodeGroup(group)},
                                 {f::kState, std::string(handedOver ? "handed_over" : "waiting")}}},
                               stampOf(login, at, 1));
    record.scope = contact.scope;
    append(reply, record);
}

Result<std::optional<Record>> firstContactOf(Replica& replica, const std::string& login)
{
    RB_ASSIGN(const auto account, firstOf(replica, type::kAccount, field::account::kOwner, sampleStaffId(login)));
    return account ? firstOf(replica, type::kContact, field::contact::kAccount, account->id) : std::optional<Record>();
}

struct AskedFor {
    const char* login;
    const char* kind;
    const char* what;
    const char* reason;
    std::int64_t fen;
    int hoursAgo;
    int days; // from now, for which it is wanted
    const char* state;
};
constexpr AskedFor kAskedFor[]{
    {"lin", "gift", "NBR-70 试样 20 件", "四季度用量要翻一倍，请对方先试", 0, 52, 0, "submitted"},
    {"zhou", "entertainment", "会后工作餐", "对方设备部来厂验收，三个人", 36'000, 20, 4, "submitted"},
    {"chen", "visit_expense", "去外地两家的油费和过路费", "", 42'050, 3, 5, "submitted"},
    {"zhou", "bid", "投标文件制作", "", 320'000, 28, 9, "submitted"},
    {"wang", "visit_expense", "陪同走访的餐费", "", 18'000, 2, 6, "submitted"},
    {"lin", "gift", "茶叶两盒", "", 0, 70, -2, "rejected"},
    {"chen", "visit_expense", "展会停车费", "", 6'000, 75, -3, "approved"},
};

// What people ask approval for, as far as the owner of this store sees it.
Status addRequests(Replica& replica, Timestamp midnight, SyncReply& reply)
{
    namespace r = field::request;
    RB_ASSIGN(const Identity me, replica.identity());
    const auto person = std::ranges::find(samplePeople(), me.user, &SamplePerson::login);
    for (const AskedFor& one : kAskedFor) {
        if (person == samplePeople().end() || !seesWorkOf(*person, one.login))
            continue;
        const Timestamp at = midnight + 9 * kHour - one.hoursAgo * kHour;
        const std::string gift(one.kind == std::string("gift") ? "sample" : "");
        const std::string state(one.state);
        Edit edit{OpKind::Create,
                  type::kRequest,
                  sampleId("asked", one.what),
                  {{r::kAuthor, sampleStaffId(one.login)},
                   {r::kKind, std::string(one.kind)},
                   {r::kWhat, std::string(one.what)},
                   {r::kReason, normalised(std::string(one.reason))},
                   {r::kAmount, one.fen == 0 ? Value{} : Value{one.fen}},
                   {r::kGiftKind, normalised(gift)},
                   {r::kDay, regulation::formatDay(static_cast<regulation::Day>(dayOfMidnight(midnight) + one.days))},
                   {r::kSubmittedAt, at},
                   {r::kState, state}}};
        RB_ASSIGN(const auto account,
                  firstOf(replica, type::kAccount, field::account::kOwner, sampleStaffId(one.login)));
        if (account)
            edit.fields.emplace_back(r::kAccount, account->id);
        if (state != "submitted") {
            edit.fields.emplace_back(r::kDecidedBy, sampleStaffId("wang"));
            edit.fields.emplace_back(r::kDecidedAt, at + 5 * kHour);
        }
        if (state == "rejected")
            edit.fields.emplace_back(r::kGuidance, std::string("对方规定不收，请改为样品"));
        std::erase_if(edit.fields, [](const auto& field) { return isNull(field.second); });
        append(reply, bornRecord(edit, stampOf(one.login, at, 1)));
    }
    return {};
}

} // namespace

Status sealSampleTables(Replica& replica, TypeId type, SyncReply& reply)
{
    const bool monthly = type == type::kMonthRecord;
    const FieldId sheetField = monthly ? field::month_record::kSheet : field::week_record::kSheet;
    const FieldId handedIn = monthly ? field::month_record::kSubmittedAt : field::week_record::kSubmittedAt;
    RB_ASSIGN(const auto pack, replica.regulation());
    RB_ASSIGN(auto records, recordsOf(replica, type));
    for (Record& record : records) {
        RB_ASSIGN(regulation::Sheet sheet, replica.sheetOf(record.id));
        sheet.sealedAt = record.integer(handedIn);
        sheet.pack = pack->name();
        record.set(sheetField, regulation::sealed(std::move(sheet)), record.life);
        record.rev = 2;
        append(reply, record);
    }
    return {};
}

Status checkLastWeek(Replica& replica, Timestamp midnight, SyncReply& reply)
{
    namespace sc = field::spot_check;
    constexpr std::size_t kChecked = 2;
    RB_ASSIGN(const Identity me, replica.identity());
    if (me.role != Role::Supervisor)
        return {};
    RB_ASSIGN(const DrawnWeek drawn,
              drawWeek(replica, me, static_cast<regulation::Day>(dayOfMidnight(midnight) - 7), {}));
    const Timestamp early = midnight - kDay + 8 * kHour + 20 * kMinute; // before the supervisor's own visits
    std::size_t checked = 0;
    for (const regulation::SampledVisit& visit : drawn.sample.visits) {
        if (!visit.taken || checked == kChecked)
            continue;
        const auto& made = drawn.visits[visit.index].visit;
        const bool first = checked++ == 0;
        Edit edit{OpKind::Create,
                  type::kSpotCheck,
                  sampleId("checked", made.id.text()),
                  {{sc::kRep, made.rep},
                   {sc::kChecker, me.staff},
                   {sc::kWeek, regulation::formatDay(drawn.week)},
                   {sc::kVisit, made.id},
                   {sc::kAccount, made.account},
                   {sc::kMethod, std::string("phone")},
                   {sc::kState, std::string(first ? "done" : "explained")},
                   {sc::kOutcome, std::string(first ? "confirmed" : "partly")},
                   {sc::kAnswer, std::string(first ? "来过，谈了交期" : "来过，没有谈到价格")},
                   {sc::kCheckedAt, early + (first ? 0 : 10) * kMinute},
                   {sc::kSeed, drawn.sample.seed},
                   {sc::kProbability, visit.probability()}}};
        if (!first) {
            edit.fields.emplace_back(sc::kExplanation, std::string("价格要等总部批复，当天说好下周再谈"));
            edit.fields.emplace_back(sc::kExplainedAt, midnight - kDay + 19 * kHour);
        }
        append(reply, bornRecord(edit, stampOf(me.user, midnight - kDay, 1)));
    }
    return {};
}

Status addSampleTroubles(Replica& replica, Timestamp midnight, SyncReply& reply)
{
    namespace cf = field::contact;
    RB_ASSIGN(const auto disputed, firstOf(replica, type::kAccount, field::account::kName, std::string(kDisputed)));
    if (disputed)
        RB_TRY(addConflict(*disputed, midnight, reply));
    RB_ASSIGN(const auto mine, firstContactOf(replica, "lin"));
    if (mine)
        addRefused(*mine, "lin", {ErrorCode::BadValue, "a mobile number has digits only", "mobile"}, cf::kMobile,
                   std::string("138 0000 22O5"), false, midnight - kDay + 17 * kHour, reply);
    RB_ASSIGN(const auto theirs, firstContactOf(replica, "zhou"));
    if (theirs)
        addRefused(*theirs, "zhou", {ErrorCode::Deleted, "the record was deleted meanwhile", ""}, cf::kTitle,
                   std::string("采购部副经理"), true, midnight - kDay + 15 * kHour, reply);
    return addRequests(replica, midnight, reply);
}

Status addUnsentWork(Replica& replica, Timestamp midnight, const std::function<void(Timestamp)>& at)
{
    namespace cf = field::contact;
    namespace vf = field::visit;
    namespace pf = field::promise;
    RB_ASSIGN(const auto account, firstOf(replica, type::kAccount, field::account::kName, std::string("华北仪表厂")));
    RB_ASSIGN(const auto disputed, firstOf(replica, type::kAccount, field::account::kName, std::string(kDisputed)));
    if (!account || !disputed)
        return fail(ErrorCode::NotFound, "The demo company has lost its best customers.");
    RB_ASSIGN(const auto met, firstOf(replica, type::kContact, cf::kAccount, account->id));
    RB_ASSIGN(const auto known, recordsOf(replica, type::kContact, {{.field = cf::kAccount, .value = disputed->id}}));

    at(midnight + 8 * kHour + 50 * kMinute);
    const Id visit = sampleId("unsent visit", "lin");
    const Edit call[]{{OpKind::Create,
                       type::kVisit,
                       visit,
                       {{vf::kAccount, account->id},
                        {vf::kKind, std::string("return_visit")},
                        {vf::kChannel, std::string("phone")},
                        {vf::kPurposes, TextSet{"relationship"}},
                        {vf::kPeopleMet, TextSet{met->id.text()}},
                        {vf::kStartedAt, midnight + 8 * kHour + 42 * kMinute},
                        {vf::kEndedAt, midnight + 8 * kHour + 49 * kMinute},
                        {vf::kOutcome, std::string("follow_up")},
                        {vf::kSummary, std::string("电话确认了到货时间，检测报告下周三前要。")}}},
                      {OpKind::Create,
                       type::kPromise,
                       sampleId("unsent promise", "lin"),
                       {{pf::kAccount, account->id},
                        {pf::kVisit, visit},
                        {pf::kWhat, std::string("寄 NBR-70 试样与检测报告")},
                        {pf::kDue, regulation::formatDay(static_cast<regulation::Day>(dayOfMidnight(midnight) + 5))}}}};
    RB_TRY(replica.save(call));
    at(midnight + 10 * kHour + 5 * kMinute);
    const Edit mobile{OpKind::Edit, type::kContact, known.back().id, {{cf::kMobile, std::string("139 0000 4127")}}};
    RB_TRY(replica.save(std::span(&mobile, 1)));
    at(midnight + 10 * kHour + 31 * kMinute);
    const Edit remark{
        OpKind::Edit, type::kAccount, account->id, {{field::account::kRemarks, TextSet{"新厂房明年三月投产"}}}};
    RB_TRY(replica.save(std::span(&remark, 1)));
    return {};
}

} // namespace roadbook::test
