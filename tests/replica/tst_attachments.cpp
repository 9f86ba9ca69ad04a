// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes of attachments on a device: kept once, encrypted, resumed, verified, purged with what they hang on.
#include "attach/messages.h"
#include "attach/sha256.h"
#include "model/fields.h"
#include "protocol/limits.h"
#include "replica/blob_conversation.h"
#include "sqlite/transaction.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <random>

using namespace roadbook;

namespace {

std::string someBytes(std::size_t size, unsigned seed)
{
    std::mt19937 random(seed);
    std::string bytes("%PDF-1.7\n");
    while (bytes.size() < size)
        bytes.push_back(static_cast<char>(random()));
    bytes.resize(size);
    return bytes;
}

Attachments::Read reading(const std::string& bytes)
{
    return [&bytes](std::uint64_t offset, std::size_t length) -> Result<std::string> {
        return bytes.substr(offset, length);
    };
}

} // namespace

class TestAttachments : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    Timestamp m_now = 1'795'000'000'000;
    int m_stores = 0;
    std::filesystem::path m_path;

    Replica newStore()
    {
        m_path = std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_stores);
        Environment env;
        env.clock = [this] { return m_now; };
        env.random = [](std::span<std::uint8_t> out) {
            static std::mt19937 random(7);
            for (auto& byte : out)
                byte = static_cast<std::uint8_t>(random());
        };
        auto replica = Replica::open(m_path, StoreKey(32, 'k'), env);
        if (!replica)
            qFatal("%s", replica.error().message.c_str());
        Identity me;
        me.device = replica->newId();
        me.staff = replica->newId();
        me.deviceName = "平板";
        me.display = "林晓";
        me.user = "lin";
        me.server = "http://127.0.0.1:1";
        me.token = "t";
        if (!replica->setIdentity(me))
            qFatal("no identity");
        return *std::move(replica);
    }
    Id account(Replica& replica)
    {
        const auto saved = replica.save(
            std::vector{Edit{OpKind::Create, type::kAccount, {}, {{field::account::kName, std::string("华星")}}}});
        return saved.value().front().record.id;
    }
    void attach(Replica& replica, const Id& to, const std::string& bytes)
    {
        namespace f = field::attachment;
        const auto sha256 = sha256Hex(bytes);
        QVERIFY(replica.attachments().add(sha256, bytes.size(), reading(bytes)));
        const auto saved = replica.save(std::vector{Edit{OpKind::Create,
                                                         type::kAttachment,
                                                         {},
                                                         {{f::kAccount, to},
                                                          {f::kRecord, to},
                                                          {f::kName, std::string("合同.pdf")},
                                                          {f::kSize, static_cast<std::int64_t>(bytes.size())},
                                                          {f::kSha256, sha256}}}});
        QVERIFY2(saved.has_value(), saved ? "" : saved.error().message.c_str());
    }
    Database ownConnection() const
    {
        OpenOptions options;
        const StoreKey key(32, 'k');
        options.key = key;
        return Database::open((m_path / "roadbook.db").string(), options).value();
    }
    static std::int64_t storedBytes(Database& db)
    {
        return db.integer("SELECT coalesce(sum(length(bytes)), 0) FROM blob_part").value().value_or(-1);
    }

    // A server that holds `bytes` and a road that cuts as the test says. Moves everything; returns how many requests.
    struct Road {
        std::string bytes;
        std::function<BlobAnswer(const BlobRequest&, std::string answer)> pass;
        std::string question = {}; // answer to it
    };
    static int download(BlobConversation& lane, const Road& road)
    {
        int requests = 0;
        for (;;) {
            const auto request = lane.next();
            if (!request || !*request || ++requests > 10'000)
                return requests;
            std::string answer = encodeBlobs({{sha256Hex(road.bytes), road.bytes.size(), true}});
            if ((*request)->wantsBytes) {
                const auto& path = (*request)->path;
                const auto offset = std::stoull(path.substr(path.find("offset=") + 7));
                const auto length = std::stoull(path.substr(path.find("length=") + 7));
                answer = road.bytes.substr(offset, length);
            } else if (!road.question.empty()) {
                answer = road.question;
            }
            if (!lane.take(road.pass(**request, answer)))
                return -1;
        }
    }

private slots:
    void bytesComeBackAsTheyWere();
    void keptOnce();
    void aFileThatChangesMeanwhileIsRefused();
    void law11_noByteOfItInAnyFile();
    void law10_removedWithTheScopeUnlessNamedElsewhere();
    void leftoversGoButNotWhatIsNamed();
    void law1_whatADraftNamesIsNoLeftover();
    void soundInADraftNamesNothing();
    void law6_aDownloadGoesOnAtTheByteWhereItWasCut();
    void damagedOnTheWayBeginsAgain();
    void answersThatEndInTheMiddleAreTheRoads();
    void whatIsNotThereYetIsSaid();
    void nothingToDoAsksNothing();
};

void TestAttachments::bytesComeBackAsTheyWere()
{
    auto replica = newStore();
    auto store = replica.attachments();
    const auto bytes = someBytes(limits::kBlobPieceBytes * 3 + 17, 1);
    const auto name = sha256Hex(bytes);
    QVERIFY(store.add(name, bytes.size(), reading(bytes)));
    std::string all;
    QVERIFY(store.each(name, [&](std::string_view part) -> Status {
        all += part;
        return {};
    }));
    QVERIFY(all == bytes);
    const std::vector<std::pair<std::uint64_t, std::size_t>> places{{0, 10},
                                                                    {limits::kBlobPieceBytes - 3, 10},
                                                                    {limits::kBlobPieceBytes, limits::kBlobPieceBytes},
                                                                    {1000, limits::kBlobPieceBytes * 2},
                                                                    {bytes.size() - 5, 100}};
    for (const auto& [offset, length] : places)
        QVERIFY(store.read(name, offset, length).value() == bytes.substr(offset, length));
    QVERIFY(!store.each(sha256Hex("other"), [](std::string_view) { return Status{}; }));
}

void TestAttachments::keptOnce()
{
    auto replica = newStore();
    const auto bytes = someBytes(100'000, 2);
    const auto at = account(replica);
    attach(replica, at, bytes);
    attach(replica, at, bytes);
    auto db = ownConnection();
    QCOMPARE(storedBytes(db), std::int64_t(bytes.size()));
    const auto counts = replica.attachments().counts().value();
    QCOMPARE(counts.here, std::int64_t(1));
    QCOMPARE(counts.waiting, std::int64_t(1));
    QVERIFY(replica.attachments().waiting(true, 10)->empty()); // the record comes first
    QCOMPARE(replica.attachments().waiting(false, 10)->size(), std::size_t(1));
}

void TestAttachments::aFileThatChangesMeanwhileIsRefused()
{
    auto replica = newStore();
    auto store = replica.attachments();
    const auto bytes = someBytes(300'000, 3);
    const auto other = someBytes(300'000, 4);
    QCOMPARE(store.add(sha256Hex(other), bytes.size(), reading(bytes)).error().code, ErrorCode::BadInput);
    const std::string shorter = bytes.substr(0, 1000);
    QCOMPARE(store.add(sha256Hex(bytes), bytes.size(), reading(shorter)).error().code, ErrorCode::BadInput);
    QCOMPARE(store.counts()->here, std::int64_t(0));
    QVERIFY(store.add(sha256Hex(bytes), bytes.size(), reading(bytes))); // what was left of it is no obstacle
}

void TestAttachments::law11_noByteOfItInAnyFile()
{
    auto replica = newStore();
    std::string bytes;
    while (bytes.size() < 200'000)
        bytes += "Gespraechsnotiz 47: nur fuer uns. ";
    attach(replica, account(replica), bytes);
    for (const auto& entry : std::filesystem::directory_iterator(m_path)) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(in), {}};
        QVERIFY(!content.contains("Gespraechsnotiz"));
    }
}

void TestAttachments::law10_removedWithTheScopeUnlessNamedElsewhere()
{
    auto replica = newStore();
    const auto shared = someBytes(40'000, 5);
    const auto own = someBytes(70'000, 6);
    const auto lost = account(replica);
    const auto kept = account(replica);
    attach(replica, lost, shared);
    attach(replica, lost, own);
    attach(replica, kept, shared);
    auto db = ownConnection();
    QCOMPARE(storedBytes(db), std::int64_t(shared.size() + own.size()));
    QVERIFY(removeBlobsOf(db, lost));
    QCOMPARE(storedBytes(db), std::int64_t(shared.size()));
    QVERIFY(!replica.attachments().find(sha256Hex(own))->has_value());
    QVERIFY(replica.attachments().find(sha256Hex(shared)).value()->whole);
}

void TestAttachments::leftoversGoButNotWhatIsNamed()
{
    auto replica = newStore();
    auto store = replica.attachments();
    const auto named = someBytes(20'000, 7);
    const auto leftover = someBytes(20'000, 8);
    attach(replica, account(replica), named);
    QVERIFY(store.add(sha256Hex(leftover), leftover.size(), reading(leftover)));
    QVERIFY(store.tidy()); // young: somebody may be about to save its record
    QCOMPARE(store.counts()->here, std::int64_t(2));
    m_now += 48LL * 3600 * 1000;
    QVERIFY(store.tidy());
    QCOMPARE(store.counts()->here, std::int64_t(1));
    QVERIFY(store.find(sha256Hex(named)).value()->whole);
}

void TestAttachments::law1_whatADraftNamesIsNoLeftover()
{
    auto replica = newStore();
    auto store = replica.attachments();
    const auto customer = account(replica);
    const auto photo = someBytes(20'000, 12);
    QVERIFY(store.add(sha256Hex(photo), photo.size(), reading(photo)));
    QVERIFY(replica.saveDraft("visit/1", R"({"files":[{"sha256":")" + sha256Hex(photo) + R"("}]})", customer));
    m_now += 48LL * 3600 * 1000;
    QVERIFY(store.tidy());
    QVERIFY(store.find(sha256Hex(photo)).value()->whole);

    // Another customer's draft names the same bytes: they stay when the first is handed over, and go with the second.
    const auto other = account(replica);
    QVERIFY(replica.saveDraft("visit/2", sha256Hex(photo), other));
    auto db = ownConnection();
    QVERIFY(removeBlobsOf(db, customer));
    QVERIFY(store.find(sha256Hex(photo)).value()->whole);
    QVERIFY(replica.dropDraft("visit/1"));
    QVERIFY(removeBlobsOf(db, other));
    QVERIFY(!store.find(sha256Hex(photo))->has_value());
}

// A draft of bytes is a recording: it names nothing, and is not read through.
void TestAttachments::soundInADraftNamesNothing()
{
    auto replica = newStore();
    auto store = replica.attachments();
    const auto customer = account(replica);
    const auto photo = someBytes(20'000, 12);
    const std::string name = sha256Hex(photo);
    QVERIFY(store.add(name, photo.size(), reading(photo)));
    QVERIFY(replica.saveDraft("recording/1", Blob{name}, customer));
    m_now += 48LL * 3600 * 1000;
    QVERIFY(store.tidy());
    QVERIFY(!store.find(name)->has_value());
}

void TestAttachments::law6_aDownloadGoesOnAtTheByteWhereItWasCut()
{
    auto replica = newStore();
    const Road road{someBytes(900'001, 9), nullptr};
    std::mt19937 random(11);
    int cuts = 0;
    std::size_t moved = 0;
    Road cutting = road;
    cutting.pass = [&](const BlobRequest& request, std::string answer) -> BlobAnswer {
        if (random() % 3 != 0 || ++cuts > 60) {
            moved += request.wantsBytes ? answer.size() : 0;
            return {std::move(answer), {}};
        }
        BlobAnswer cut{fail(ErrorCode::NoConnection, "cut"), {}};
        if (request.wantsBytes)
            cut.partial = answer.substr(0, random() % answer.size());
        moved += cut.partial.size();
        return cut;
    };
    int runs = 0;
    while (!replica.attachments().find(sha256Hex(road.bytes)).value().value_or(BlobOnDevice{}).whole) {
        QVERIFY(++runs < 50);
        BlobConversation lane(replica, sha256Hex(road.bytes));
        download(lane, cutting);
    }
    QVERIFY(cuts > 3);
    QCOMPARE(moved, road.bytes.size()); // not one byte came twice
    QVERIFY(replica.attachments().read(sha256Hex(road.bytes), 0, road.bytes.size()).value() == road.bytes);
}

void TestAttachments::damagedOnTheWayBeginsAgain()
{
    auto replica = newStore();
    Road road{someBytes(600'000, 10), nullptr};
    int damaged = 1;
    road.pass = [&](const BlobRequest& request, std::string answer) -> BlobAnswer {
        if (request.wantsBytes && damaged > 0) {
            --damaged;
            answer[5] = static_cast<char>(answer[5] + 1);
        }
        return {std::move(answer), {}};
    };
    BlobConversation lane(replica, sha256Hex(road.bytes));
    download(lane, road);
    QVERIFY(replica.attachments().find(sha256Hex(road.bytes)).value()->whole);
    QCOMPARE(lane.summary().received, std::int64_t(1));

    auto second = newStore();
    damaged = 1000;
    BlobConversation hopeless(second, sha256Hex(road.bytes));
    download(hopeless, road);
    QVERIFY(hopeless.summary().trouble.has_value());
    QVERIFY(!second.attachments().find(sha256Hex(road.bytes))->has_value()); // nothing damaged is ever visible
}

void TestAttachments::answersThatEndInTheMiddleAreTheRoads()
{
    auto replica = newStore();
    Road road{someBytes(600'000, 14), nullptr};
    int cut = 0;
    road.pass = [&](const BlobRequest& request, std::string answer) -> BlobAnswer {
        if (++cut % 2 == 1) // nothing of the bytes, half of a message
            answer.resize(request.wantsBytes ? 0 : answer.size() / 2);
        return {std::move(answer), {}};
    };
    BlobConversation lane(replica, sha256Hex(road.bytes));
    download(lane, road);
    QVERIFY(!lane.summary().trouble);
    QVERIFY(replica.attachments().find(sha256Hex(road.bytes)).value()->whole);
}

void TestAttachments::whatIsNotThereYetIsSaid()
{
    auto replica = newStore();
    Road road{someBytes(1000, 12),
              [](const BlobRequest&, std::string answer) { return BlobAnswer{std::move(answer), {}}; }};
    road.question = encodeBlobs({{sha256Hex(road.bytes), 300, false}});
    BlobConversation onTheWay(replica, sha256Hex(road.bytes));
    QCOMPARE(download(onTheWay, road), 1);
    QCOMPARE(onTheWay.summary().trouble->code, ErrorCode::NotFound);
    QVERIFY(onTheWay.summary().trouble->message.contains("300"));
    road.question = encodeBlobs({});
    BlobConversation unknown(replica, sha256Hex(road.bytes));
    QCOMPARE(download(unknown, road), 1);
    QCOMPARE(unknown.summary().trouble->code, ErrorCode::NotFound);
}

void TestAttachments::nothingToDoAsksNothing()
{
    auto replica = newStore();
    attach(replica, account(replica), someBytes(50'000, 13)); // its record is not confirmed
    BlobConversation lane(replica);
    const auto request = lane.next();
    QVERIFY(request && !*request);
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
