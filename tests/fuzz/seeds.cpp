// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes what the corpora started from, as FOLDER/<fuzzer>/<name>.bin: fuzz-seeds FOLDER. One of each thing that the
// formats can say, and the files of tests/cases.
#include "attach/messages.h"
#include "merge/change.h"
#include "model/codec.h"
#include "model/conflict.h"
#include "model/fields.h"
#include "protocol/messages.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace roadbook;

namespace {

namespace fs = std::filesystem;

fs::path folder;

void seed(const std::string& fuzzer, const std::string& name, std::string_view bytes)
{
    fs::create_directories(folder / fuzzer);
    std::ofstream(folder / fuzzer / (name + ".bin"), std::ios::binary) << bytes;
}

std::string contentOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Id idOf(std::uint8_t byte)
{
    Id id;
    id.bytes.fill(byte);
    return id;
}

Stamp stampOf(std::uint32_t rev, std::uint8_t device)
{
    return {rev, idOf(device), idOf(0x40), rev * 2ULL, 1'700'000'000'000 + rev, 1'700'000'000'500};
}

Record visit()
{
    namespace f = field::visit;
    Record record;
    record.type = type::kVisit;
    record.id = idOf(3);
    record.scope = idOf(2);
    record.rev = 3;
    record.life = record.addStamp(stampOf(1, 1));
    const auto later = record.addStamp(stampOf(3, 2));
    record.set(f::kAccount, idOf(2), record.life);
    record.set(f::kPurposes, TextSet{"competitors", "relationship"}, later);
    record.set(f::kStartedAt, std::int64_t{1'700'000'000'000}, record.life);
    record.set(f::kSummary, std::string("曾经谈过，下次再谈。"), later);
    record.set(f::kState, Value{}, later);
    record.set(99, true, later);
    return record;
}

std::vector<Rival> rivals()
{
    return {{std::string("甲"), stampOf(2, 1), "平板", 1'700'000'000'900}, {Value{}, stampOf(0, 2), "", 0}};
}

Record conflict()
{
    Record record;
    Conflict view{idOf(5), idOf(3), type::kVisit, field::visit::kSummary, std::string("乙"), rivals(), true, {}, {}, 0};
    record.scope = idOf(2);
    storeConflict(view, std::string("甲"), record, stampOf(1, 1));
    view.open = false;
    view.settledValue = std::string("丙");
    view.settledBy = idOf(0x41);
    storeConflict(view, std::string("丙"), record, stampOf(2, 2));
    return record;
}

ChangeGroup group()
{
    namespace f = field::visit;
    const auto operation = [](OpKind kind, std::vector<FieldChange> changes, std::uint32_t expected) {
        return Operation{kind, type::kVisit, idOf(3), idOf(2), {1, 0}, expected, std::move(changes), {}, {}};
    };
    ChangeGroup group{7, 1'700'000'000'000, 1'700'000'000'100, {}};
    group.operations.push_back(operation(
        OpKind::Create, {{f::kAccount, {}, {}, idOf(2)}, {f::kSummary, {}, {}, std::string("one. two. three")}}, 0));
    group.operations.push_back(operation(
        OpKind::Edit, {{f::kSummary, {1, 0}, std::string("one. two. three"), std::string("1. two. three")}}, 1));
    group.operations.push_back(
        operation(OpKind::Edit, {{f::kSummary, {1, 0}, std::string("one. two. three"), std::string("one. 2. 3")}}, 2));
    group.operations.push_back(operation(
        OpKind::Edit, {{f::kSummary, {1, 0}, std::string("one. two. three"), std::string("eins. two. 3")}}, 0));
    group.operations.push_back(operation(OpKind::Edit, {{f::kPurposes, {}, {}, TextSet{"relationship"}}}, 1));
    Operation settle = operation(OpKind::Settle, {{f::kSummary, {1, 0}, Value{}, std::string("chosen")}}, 2);
    settle.conflict = idOf(5);
    settle.rivals = {{idOf(1), 2}, {idOf(2), 3}};
    group.operations.push_back(settle);
    group.operations.push_back(operation(OpKind::Delete, {}, 1));
    group.operations.push_back(operation(OpKind::Edit, {{f::kState, {1, 0}, {}, std::string("submitted")}}, 0));
    group.operations.push_back(operation(OpKind::Undelete, {}, 2));
    return group;
}

std::string news()
{
    std::string bytes;
    appendNews(bytes, NewsKind::Grant, encodeGrant({idOf(2), Level::Working, 1'800'000'000'000}));
    appendNews(bytes, NewsKind::Grant, encodeGrant({idOf(6)}));
    appendNews(bytes, NewsKind::Record, encodeRecord(visit()));
    appendNews(bytes, NewsKind::Record, encodeRecord(conflict()));
    appendNews(bytes, NewsKind::Past,
               encodePastValue({idOf(3), 1, std::string("old"), stampOf(1, 1), PastReason::Replaced, stampOf(2, 2)}));
    appendNews(bytes, NewsKind::Purge, idOf(9).view());
    return bytes;
}

void message(unsigned which, WireForm form, const std::string& name, const std::string& body)
{
    const bool json = form == WireForm::Json;
    seed("messages", name + (json ? "-json" : "-cbor"), static_cast<char>(which * 2 + (json ? 1 : 0)) + body);
}

void messages()
{
    const Error error{ErrorCode::Frozen, "it is submitted", "summary"};
    SyncRequest request;
    request.version = 2;
    request.now = 1'700'000'000'000;
    request.cursor = {"1.abc", 5};
    request.lastSeq = 7;
    request.groups = {encodeGroup(group())};
    request.pullOnly = true;
    request.receipts = {{idOf(9), 4, 3}};
    request.wants = {idOf(3)};
    request.supplies = {encodeRecord(visit())};
    SyncReply reply;
    reply.now = request.now;
    reply.cursor = {"1.abc", 6};
    reply.highWater = 7;
    reply.fork = reply.more = true;
    reply.total = 10;
    reply.outcomes = {{7, GroupVerdict::Merged, true, {}}, {8, GroupVerdict::Quarantined, false, error}};
    reply.news = news();
    reply.digest = Digest{1, 2};
    reply.version = 2;
    reply.asks = {idOf(3)};
    for (const auto form : {WireForm::Cbor, WireForm::Json}) {
        message(0, form, "sign-in", encode(SignInRequest{"wang", "secret", idOf(1), "平板"}, form));
        message(1, form, "signed-in", encode(SignInReply{"token", idOf(0x40), "王", "rep", 1, "1.abc"}, form));
        message(2, form, "sync", encode(request, form));
        message(3, form, "synced", encode(reply, form));
        message(4, form, "fork", encode(ForkRequest{idOf(1), "平板", 3}, form));
        message(5, form, "forked", encode(ForkReply{"token", 3}, form));
        message(6, form, "error", encodeError(error, form));
    }
    message(7, WireForm::Cbor, "compare", encode(CompareRequest{{"1.abc", 5}, {}, {1, 255}, {{idOf(3), {1, 2}}}}));
    message(7, WireForm::Json, "compared", encode(CompareReply{true, {1, 2}, news(), {idOf(4)}, true})); // CBOR too
    const BlobHeld blob{std::string(64, 'a'), 100, false};
    message(8, WireForm::Cbor, "blobs", encodeBlobs({blob}));
    message(8, WireForm::Json, "blob", encodeBlob(blob));
    const fs::path cases = fs::path(RB_SOURCE_DIR) / "tests/cases/versions/1/conversation";
    for (const auto& file : fs::directory_iterator(cases)) {
        const bool isReply = file.path().stem().string().ends_with("reply");
        message(isReply ? 3 : 2, WireForm::Cbor, file.path().stem().string(), contentOf(file.path()));
    }
}

void ledgers()
{
    for (const char* name : {"ledger-utf8", "ledger-gb18030"}) {
        const auto whole = contentOf(fs::path(RB_SOURCE_DIR) / "tests/cases/ledger" / (std::string(name) + ".csv"));
        std::size_t end = 0;
        for (int line = 0; line < 6; ++line)
            end = std::min(whole.find('\n', end), whole.size() - 1) + 1;
        seed("ledger", name, whole.substr(0, end));
    }
    int number = 0;
    for (const char* cell :
         {"50万元人民币", "1.5亿", "1,200万元", "八百万元", "3000000", "约50万", "2020年2月13日", "20200213",
          "二〇二〇年二月十三日", "2024/2/11 10:00", "2026-11-23T09:30:00+08:00", "91310000MA1FL3LJ5Q", "协议", "是",
          "-1200.5", "[\"a\",\"b\"]", "01890a5d-ac96-774b-bcce-b302099a8057", "曾记食品（中国）有限公司", "'=1+1"})
        seed("cells", std::to_string(++number), cell);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "fuzz-seeds FOLDER\n";
        return 1;
    }
    folder = argv[1];
    seed("record", "visit", encodeRecord(visit()));
    seed("record", "conflict", encodeRecord(conflict()));
    seed("rivals", "two", encodeRivals(rivals()));
    seed("past", "removed",
         encodePastValue({idOf(3), 5, TextSet{"a", "b"}, stampOf(1, 1), PastReason::Removed, stampOf(2, 2)}));
    seed("group", "every-kind", encodeGroup(group()));
    seed("operations", "every-kind", encodeGroup(group()));
    seed("news", "every-kind", news());
    seed("zstd", "plain", news());
    seed("zstd", "packed", compressed(news()));
    seed("text", "clauses", "one, two; three. four\x01one, 2; three. four\x01one, two; three. 4 and five");
    seed("text", "chinese", "今天去了，谈了价格。\x01今天去了，谈了价格和交期。\x01昨天去了，谈了价格。");
    messages();
    ledgers();
    // Sessions: [type][who and what][save: kind, clock, field, value] …
    seed("merge", "two-edit", std::string("\x00\x06\x00\x01\x00\x41\x07\x00\x02\x00\x41\x03\x04\x00\x01\x02", 16));
    seed("merge", "account",
         std::string("\x02\x06\x00\x01\x00\x01\x07\x00\x02\x00\x02\x03\x04\x08\x0b\x05\x01\x00", 18));
    return 0;
}
