// SPDX-License-Identifier: GPL-3.0-or-later
//
// A replica alone, without any server: saving, reading, drafts, search, locking.
#include "model/fields.h"
#include "model/present.h"
#include "replica/replica.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace roadbook;

namespace {

Environment testEnvironment(Timestamp& now)
{
    auto counter = std::make_shared<std::uint64_t>(1);
    return {[&now] { return now; },
            [counter](std::span<std::uint8_t> out) {
                for (auto& byte : out)
                    byte = static_cast<std::uint8_t>(
                        (*counter = *counter * 6364136223846793005ULL + 1442695040888963407ULL) >> 56);
            }};
}

std::string fileBytes(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

class TestReplica : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    Timestamp m_now = 1'795'000'000'000;
    int m_stores = 0;

    Environment env() { return testEnvironment(m_now); }
    Replica newStore(std::filesystem::path* where = nullptr)
    {
        const auto path = std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_stores);
        if (where != nullptr)
            *where = path;
        auto replica = Replica::open(path, StoreKey(32, 'k'), env());
        if (!replica)
            qFatal("%s", replica.error().message.c_str());
        Identity me{makeId(m_now, env().random), "平板", derivedId({}), Role::Rep, "林晓", "linxiao",
                    "http://127.0.0.1:1",        "t"};
        if (!replica->setIdentity(me))
            qFatal("no identity");
        return *std::move(replica);
    }
    static Edit newAccount(std::string_view name, std::string_view legal = {})
    {
        Edit edit{OpKind::Create, type::kAccount, {}, {{field::account::kName, std::string(name)}}};
        if (!legal.empty())
            edit.fields.emplace_back(field::account::kLegalRepresentative, std::string(legal));
        return edit;
    }

private slots:
    void savesAndReadsBack();
    void countsWhatItWouldList();
    void law1_reportedSaveIsThereAfterReopen();
    void law5_aRefusedEditRefusesTheWholeSave();
    void nothingChangedLeavesNoTrace();
    void findsByCharactersPinyinAndInitials();
    void historyTellsWhatIsUnsent();
    void frozenAfterSubmission();
    void draftsSurvive();
    void law11_noTextInAnyFile();
    void wrongPasswordOpensNothing();
    void deletedRecordsAreKept();
};

void TestReplica::savesAndReadsBack()
{
    Replica replica = newStore();
    const std::array edits{newAccount("东岭机械股份有限公司", "刘建国")};
    const auto saved = replica.save(edits);
    QVERIFY(saved.has_value());
    const Record& account = saved->front().record;
    QVERIFY(saved->front().pending);
    Edit visit{OpKind::Create,
               type::kVisit,
               {},
               {{field::visit::kAccount, account.id},
                {field::visit::kRep, replica.identity()->staff},
                {field::visit::kStartedAt, m_now},
                {field::visit::kPurposes, TextSet{"relationship", "competitors"}}}};
    const auto second = replica.save(std::array{visit});
    QVERIFY2(second.has_value(), second ? "" : second.error().message.c_str());
    QCOMPARE(second->front().record.scope, account.id);
    int seen = 0;
    QVERIFY(replica.list({type::kVisit,
                          {{field::visit::kAccount, ListQuery::Where::Is::Equal, account.id}},
                          field::visit::kStartedAt,
                          true},
                         [&](const View& view) {
                             seen += view.record.id == second->front().record.id ? 1 : 100;
                             return true;
                         }));
    QCOMPARE(seen, 1);
    QCOMPARE(replica.status()->pending, 2);
    QVERIFY(replica.verify()->empty());
    // A visit at a customer that is not ours is refused as if it did not exist.
    visit.fields[0].second = Id{{1, 2, 3}};
    const auto refused = replica.save(std::array{visit});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
}

void TestReplica::countsWhatItWouldList()
{
    namespace vf = field::visit;
    using Is = ListQuery::Where::Is;
    Replica replica = newStore();
    const auto account = replica.save(std::array{newAccount("东岭机械股份有限公司")});
    QVERIFY(account);
    std::vector<Id> visits;
    for (int i = 0; i < 6; ++i) {
        const auto saved =
            replica.save(std::array{Edit{OpKind::Create,
                                         type::kVisit,
                                         {},
                                         {{vf::kAccount, account->front().record.id},
                                          {vf::kRep, replica.identity()->staff},
                                          {vf::kKind, std::string(i % 2 == 0 ? "business" : "reception")},
                                          {vf::kSummary, std::string(i < 2 ? "一" : "二")},
                                          {vf::kStartedAt, m_now + i}}}});
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        visits.push_back(saved->front().record.id);
    }
    QVERIFY(replica.save(std::array{Edit{OpKind::Delete, type::kVisit, visits.back(), {}}}));
    const auto business = ListQuery::Where{vf::kKind, Is::Equal, std::string("business")};
    const std::vector<std::pair<ListQuery, std::int64_t>> queries{
        {{.type = type::kVisit}, 5},
        {{.type = type::kVisit, .deleted = true}, 1},
        {{.type = type::kVisit, .where = {business}}, 3},
        {{.type = type::kVisit, .where = {business, {vf::kStartedAt, Is::AtLeast, m_now + 1}}}, 2},
        {{.type = type::kVisit, .where = {business, {vf::kStartedAt, Is::Less, m_now + 4}}}, 2},
        {{.type = type::kVisit, .orderBy = vf::kStartedAt}, 5},
        {{.type = type::kVisit, .where = {{vf::kSummary, Is::Equal, std::string("二")}}}, 3}, // not indexed
        {{.type = type::kVisit, .where = {business}, .limit = 2}, 2},
        {{.type = type::kVisit, .where = {business}, .offset = 1}, 2},
    };
    for (const auto& [query, number] : queries) {
        std::int64_t listed = 0;
        QVERIFY(replica.list(query, [&listed](const View&) { return ++listed > 0; }));
        QCOMPARE(listed, number);
        QCOMPARE(replica.count(query).value_or(-1), number);
    }
    QVERIFY(!replica.count({.type = 999}));

    // The latest of them, found without reading one: the deleted one does not count, whom nobody visited is left out.
    const Id known = account->front().record.id;
    const std::array whom{known, visits.front()};
    const auto latest = replica.greatest(type::kVisit, vf::kAccount, vf::kStartedAt, whom);
    QVERIFY(latest && *latest);
    QCOMPARE((*latest)->size(), 1U);
    QCOMPARE((*latest)->at(known), m_now + 4);
    const auto without = replica.greatest(type::kVisit, vf::kAccount, vf::kPlannedStart, whom);
    QVERIFY(without && !*without); // no index over these two
    QVERIFY(!replica.greatest(type::kVisit, vf::kAccount, vf::kSummary, whom));
}

void TestReplica::law1_reportedSaveIsThereAfterReopen()
{
    std::filesystem::path path;
    Id id;
    {
        Replica replica = newStore(&path);
        id = replica.save(std::array{newAccount("宏达轴承")})->front().record.id;
    }
    auto again = Replica::open(path, StoreKey(32, 'k'), env());
    QVERIFY(again.has_value());
    QCOMPARE(again->get(type::kAccount, id)->record.text(field::account::kName), std::string_view("宏达轴承"));
    const auto other = Replica::open(path, StoreKey(32, 'x'), env());
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Locked);
}

void TestReplica::law5_aRefusedEditRefusesTheWholeSave()
{
    Replica replica = newStore();
    Edit bad = newAccount("二");
    bad.fields.emplace_back(field::account::kOwner, std::string("not an id"));
    const auto result = replica.save(std::array{newAccount("一"), bad});
    QVERIFY(!result);
    QCOMPARE(result.error().field, std::string("owner"));
    QCOMPARE(*replica.count({type::kAccount}), 0);
    QCOMPARE(replica.status()->pending, 0);
}

void TestReplica::nothingChangedLeavesNoTrace()
{
    Replica replica = newStore();
    const auto id = replica.save(std::array{newAccount("甲", "张三")})->front().record.id;
    Edit same{OpKind::Edit, type::kAccount, id, {{field::account::kLegalRepresentative, std::string("张三")}}};
    QVERIFY(replica.save(std::array{same}).has_value());
    QCOMPARE(replica.status()->pending, 1);
}

void TestReplica::findsByCharactersPinyinAndInitials()
{
    Replica replica = newStore();
    const auto saved = replica.save(std::array{newAccount("重山橡胶制品有限公司"), newAccount("东岭机械股份有限公司")});
    const Id rubber = saved->at(0).record.id;
    for (const auto* query : {"重山", "橡胶", "chongshan", "zhongshan", "csxj", "zsxj", "xiangjiao", "重山xj"}) {
        const auto hits = replica.search(query, 10);
        QVERIFY2(hits && hits->size() == 1 && hits->front().id == rubber, query);
    }
    QVERIFY(replica.search("东岭重山", 10)->empty());
    Edit renamed{OpKind::Edit, type::kAccount, rubber, {{field::account::kName, std::string("天元橡胶")}}};
    QVERIFY(replica.save(std::array{renamed}).has_value());
    QVERIFY(replica.search("重山", 10)->empty());
    QCOMPARE(replica.search("ty", 10)->size(), std::size_t(1));
}

void TestReplica::historyTellsWhatIsUnsent()
{
    Replica replica = newStore();
    const auto id = replica.save(std::array{newAccount("甲", "张三")})->front().record.id;
    m_now += 1000;
    QVERIFY(replica.save(std::array{
        Edit{OpKind::Edit, type::kAccount, id, {{field::account::kLegalRepresentative, std::string("李四")}}}}));
    const auto lines = replica.history(type::kAccount, id);
    QCOMPARE(lines->front().value, Value{std::string("李四")});
    QCOMPARE(lines->front().state, HistoryLine::State::Unsent);
}

void TestReplica::frozenAfterSubmission()
{
    Replica replica = newStore();
    const auto account = replica.save(std::array{newAccount("甲")})->front().record.id;
    const auto visit = replica
                           .save(std::array{Edit{OpKind::Create,
                                                 type::kVisit,
                                                 {},
                                                 {{field::visit::kAccount, account},
                                                  {field::visit::kRep, replica.identity()->staff},
                                                  {field::visit::kState, std::string("submitted")}}}})
                           ->front()
                           .record.id;
    const auto late = replica.save(
        std::array{Edit{OpKind::Edit, type::kVisit, visit, {{field::visit::kSummary, std::string("改")}}}});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Frozen);
    const auto remark =
        replica.save(std::array{Edit{OpKind::Edit, type::kVisit, visit, {{field::visit::kRemarks, TextSet{"补充"}}}}});
    QVERIFY(remark.has_value());
    QCOMPARE(remark->front().record.set(field::visit::kRemarks).size(), std::size_t(1));
}

void TestReplica::draftsSurvive()
{
    std::filesystem::path path;
    {
        Replica replica = newStore(&path);
        QVERIFY(replica.saveDraft("visit/1", "正在写"));
        QVERIFY(replica.saveDraft("recording/1", Blob{std::string_view("\0\xff\0", 3)}, Id{}));
    }
    auto again = Replica::open(path, StoreKey(32, 'k'), env());
    QCOMPARE(**again->draft("visit/1"), std::string("正在写"));
    QCOMPARE(**again->draft("recording/1"), std::string("\0\xff\0", 3));
    QVERIFY(again->dropDraft("visit/1"));
    QVERIFY(!again->draft("visit/1")->has_value());
}

void TestReplica::law11_noTextInAnyFile()
{
    std::filesystem::path path;
    Replica replica = newStore(&path);
    QVERIFY(replica.save(std::array{newAccount("CANARY机密客户", "CANARYPERSON")}).has_value());
    QVERIFY(replica.saveDraft("visit/1", "CANARYDRAFT"));
    QVERIFY(replica.saveDraft("recording/1", Blob{"CANARYSOUND"}, Id{}));
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
        const std::string bytes = fileBytes(entry.path());
        QVERIFY2(bytes.find("CANARY") == std::string::npos, entry.path().c_str());
        QVERIFY2(bytes.find("机密") == std::string::npos, entry.path().c_str());
        QVERIFY2(bytes.find("SQLite format") == std::string::npos, entry.path().c_str());
        ++files;
    }
    QVERIFY(files >= 2); // the database and its log
}

void TestReplica::wrongPasswordOpensNothing()
{
    const auto path = std::filesystem::path(m_dir.path().toStdString()) / "locked";
    const KeyFile file(path);
    const auto key = file.create({"http://127.0.0.1:1", "linxiao", "林晓"}, "correct horse", env());
    QVERIFY(key.has_value());
    QCOMPARE(file.unlock("wrong", env()).error().code, ErrorCode::Locked);
    QCOMPARE(*file.unlock("correct horse", env()), *key);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(file.unlock("wrong", env()).error().code, ErrorCode::Locked);
    QCOMPARE(file.unlock("correct horse", env()).error().code, ErrorCode::Throttled);
    m_now += 31'000;
    QCOMPARE(*file.unlock("correct horse", env()), *key);
    QVERIFY(file.changePassword(*key, "next", env()));
    QCOMPARE(file.unlock("correct horse", env()).error().code, ErrorCode::Locked);
    QCOMPARE(*file.unlock("next", env()), *key);
    QVERIFY(file.destroy());
    QVERIFY(!file.unlock("next", env()));
}

void TestReplica::deletedRecordsAreKept()
{
    Replica replica = newStore();
    const auto id = replica.save(std::array{newAccount("甲")})->front().record.id;
    QVERIFY(replica.save(std::array{Edit{OpKind::Delete, type::kAccount, id, {}}}).has_value());
    QCOMPARE(*replica.count({type::kAccount}), 0);
    QVERIFY(replica.search("甲", 5)->empty());
    QVERIFY(replica.get(type::kAccount, id)->record.deleted);
    ListQuery deleted{type::kAccount};
    deleted.deleted = true;
    QCOMPARE(*replica.count(deleted), 1);
    QCOMPARE(
        replica.save(std::array{Edit{OpKind::Edit, type::kAccount, id, {{field::account::kPhone, std::string("1")}}}})
            .error()
            .code,
        ErrorCode::Deleted);
    QVERIFY(replica.save(std::array{Edit{OpKind::Undelete, type::kAccount, id, {}}}).has_value());
    QCOMPARE(*replica.count({type::kAccount}), 1);
    QVERIFY(replica.verify()->empty());
}

QTEST_GUILESS_MAIN(TestReplica)
#include "tst_replica.moc"
