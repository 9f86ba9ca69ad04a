// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/full_store.h"

#include "bench/must.h"
#include "model/codec.h"
#include "model/fields.h"
#include "support/sample_records.h"
#include "support/sample_store.h"

#include <algorithm>

namespace roadbook::bench {
namespace {

using test::bornRecord;

constexpr std::size_t kRecordsOfPage = 5000;
constexpr Timestamp kDay = 24LL * 60 * 60 * 1000;
constexpr Timestamp kLately = kScreenMidnight - 42 * kDay;

// The generator puts two hundred visits on every day, which nobody makes: those of the last weeks, which are on the pages,
// are the ones of the demo company's year.
void moveBack(Sample& visit)
{
    for (auto& [field, value] : visit.fields)
        if (field == field::visit::kStartedAt || field == field::visit::kEndedAt)
            if (auto at = std::get<Timestamp>(value); at >= kLately)
                value = at - 50 * kDay;
}

class Pages {
public:
    Pages(Replica& replica, const std::string& login) : m_replica(replica), m_login(login) {}

    void add(const Sample& sample, const Id& author)
    {
        const Stamp stamp{.rev = 1,
                          .device = test::sampleId("other device", m_login),
                          .author = author,
                          .seq = ++m_seq,
                          .at = kScreenMidnight - kDay,
                          .rank = kScreenMidnight - kDay};
        const Record record = bornRecord({OpKind::Create, sample.type, sample.id, sample.fields}, stamp);
        if (record.type == type::kAccount)
            appendNews(m_reply.news, NewsKind::Grant, record.scope.view());
        appendNews(m_reply.news, NewsKind::Record, encodeRecord(record));
        if (++m_count % kRecordsOfPage == 0)
            send();
    }
    void send()
    {
        m_reply.now = kScreenMidnight;
        m_reply.cursor = {"sample", ++m_cursor};
        must(m_replica.apply(m_reply, 0));
        m_reply = {};
    }

private:
    Replica& m_replica;
    std::string m_login;
    SyncReply m_reply;
    std::size_t m_count = 0;
    std::uint64_t m_seq = 1'000'000; // behind those of the year
    std::uint64_t m_cursor = 100;
};

} // namespace

void makeFullStore(const std::filesystem::path& folder, const std::string& login, const Size& size)
{
    const Environment env = environment();
    const Environment then{[] { return kScreenNow; }, env.random};
    std::filesystem::create_directories(folder);
    must(test::makeSampleYearStore(folder, login, kScreenMidnight, then));
    Replica replica = must(Replica::open(folder, must(KeyFile(folder).unlock(test::kSamplePassword, then)), then));
    const std::vector<std::string> owners =
        login == "lin" ? std::vector<std::string>{"lin"} : std::vector<std::string>{"lin", "zhou", "chen"};
    constexpr auto kGrades = std::to_array<const char*>({"A1", "A2", "B1", "B2", "C", "D"});
    Generator generator(2026);
    Pages pages(replica, login);
    for (std::size_t i = 0; i < size.accounts; ++i) {
        const Id owner = test::sampleStaffId(owners[i % owners.size()]);
        Sample account = generator.account(owner);
        account.fields.emplace_back(field::account::kGrade, std::string(kGrades.at(i % kGrades.size())));
        pages.add(account, owner);
        for (std::size_t j = 0; j < size.visitsEach; ++j) {
            Sample visit = generator.visit(account.id, owner);
            moveBack(visit);
            pages.add(visit, owner);
        }
    }
    pages.send();
    while (must(replica.catchUpSearch(2000)) > 0) {
    }
}

} // namespace roadbook::bench
