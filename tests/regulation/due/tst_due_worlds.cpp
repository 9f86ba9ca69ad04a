// SPDX-License-Identifier: GPL-3.0-or-later
//
// Law 14 and the promise of the increment, in 1,000 random worlds: however the facts came in, in whatever order and with
// whatever in between, the list is that of a fresh computation; and one changed visit changes what depends on it and
// nothing else.
#include "due_world.h"
#include "regulation/due/count.h"

#include <algorithm>
#include <array>
#include <random>

using namespace roadbook;
using namespace roadbook::test;

namespace {

constexpr int kWorlds = 1000;
constexpr std::uint8_t kAccounts = 5;

class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(limit)); }
    bool oneIn(int count) { return below(count) == 0; }
    template <typename T>
    T pick(std::initializer_list<T> list)
    {
        return list.begin()[below(static_cast<int>(list.size()))];
    }
    template <typename List>
    void shuffle(List& list)
    {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }

private:
    std::mt19937 m_engine;
};

const Day kToday = dayOf(2026, 11, 23);

Timestamp moment(Dice& dice, int mostDaysAgo, int mostDaysAhead = 0)
{
    const Day on = kToday + mostDaysAhead - dice.below(mostDaysAgo + mostDaysAhead + 1);
    return startOf(on, 480) + dice.below(24 * 60) * 60'000LL; // borders of days among them
}

VisitFact visitIn(Dice& dice, const Id& account, std::uint8_t number)
{
    VisitFact visit;
    visit.id = id(number, 5);
    visit.account = account;
    visit.rep = dice.pick({kRep, kRep, kOtherRep, kSupervisor, kManager, id(77)});
    visit.kind = dice.pick({"return_visit", "return_visit", "business", "development"});
    visit.channel = dice.pick({"on_site", "on_site", "phone", "mail"});
    visit.state = dice.pick({"done", "done", "done", "submitted", "planned"});
    visit.outcome = dice.pick({"achieved", "achieved", "not_met", "complaint"});
    if (visit.state == "planned")
        visit.plannedStart = moment(dice, 20, 10);
    else
        visit.startedAt = moment(dice, 400, 3);
    for (int i = dice.below(3); i > 0; --i)
        visit.met.push_back(static_cast<CounterpartLevel>(dice.below(4)));
    std::ranges::sort(visit.met);
    return visit;
}

AccountWorld worldIn(Dice& dice, std::uint8_t number)
{
    AccountWorld world;
    AccountFact& account = world.account;
    account.id = id(number, 2);
    account.grade = dice.pick({"A1", "A2", "B1", "B2", "", "战略", "重点", "一般", "储备"});
    account.tender = dice.oneIn(5);
    account.deleted = dice.oneIn(12);
    account.owner = dice.pick({kRep, kOtherRep, kSupervisor, Id{}});
    account.secondContact = dice.pick({kRep, kOtherRep, Id{}});
    account.archivedOn = kToday - dice.below(800);
    account.lastVisitBeforeArchive = dice.oneIn(3) ? kToday - dice.below(300) : 0;
    account.annualUsage = dice.below(3) * 100'000 - 1;
    account.touchedAt = moment(dice, 100);
    for (std::size_t field = 0; field < kMostAccountFields; ++field)
        account.given.set(field, !dice.oneIn(9));
    if (dice.oneIn(3))
        account.done.push_back({dice.pick({"verify", "year_end", "spring_festival"}), kToday - dice.below(500)});
    for (std::uint8_t i = 0; i < dice.below(9); ++i)
        world.visits.push_back(visitIn(dice, account.id, static_cast<std::uint8_t>(number * 20 + i)));
    for (std::uint8_t i = 0; i < dice.below(3); ++i)
        world.promises.push_back({id(static_cast<std::uint8_t>(number * 20 + i), 7),
                                  account.id,
                                  {},
                                  dice.pick({kRep, kOtherRep, Id{}}),
                                  "寄样",
                                  dice.oneIn(4) ? 0 : kToday + 5 - dice.below(10),
                                  !dice.oneIn(3)});
    if (dice.oneIn(4)) {
        ComplaintFact complaint;
        complaint.id = id(number, 6);
        complaint.account = account.id;
        complaint.receivedAt = moment(dice, 30);
        complaint.needsVisit = dice.oneIn(2);
        complaint.outsideProvince = dice.oneIn(2);
        for (int i = dice.below(4); i > 0; --i)
            complaint.feedbacks.push_back(moment(dice, 30));
        world.complaints.push_back(complaint);
    }
    return world;
}

std::vector<AccountWorld> worldsIn(Dice& dice)
{
    std::vector<AccountWorld> worlds;
    for (std::uint8_t i = 1; i <= kAccounts; ++i)
        worlds.push_back(worldIn(dice, i));
    return worlds;
}

AccountWorld shuffled(Dice& dice, AccountWorld world)
{
    dice.shuffle(world.visits);
    dice.shuffle(world.promises);
    dice.shuffle(world.complaints);
    return world;
}

DueBook fresh(const Pack& pack, const std::vector<AccountWorld>& worlds)
{
    DueBook book(pack.due, pack.calendar, office());
    for (const AccountWorld& world : worlds)
        book.put(world);
    return book;
}

const Pack& packOf(int world)
{
    static const std::array kPacks{*preset("S0"), *preset("S2")};
    return kPacks[static_cast<std::size_t>(world % 2)];
}

const ContactRule* ruleOf(const DueSection& section, const DueItem& item)
{
    if (item.kind == DueKind::Contact || item.kind == DueKind::Selective)
        return &section.obligations[item.rule].contact;
    if (item.kind == DueKind::ComplaintReturn)
        return &section.complaints.returnVisit->contact;
    if (item.kind == DueKind::Dated && section.dated[item.rule].contact)
        return &*section.dated[item.rule].contact;
    return nullptr;
}

// Can that visit have a say in this item?
bool mayConcern(const DueSection& section, const DueItem& item, const VisitFact& visit)
{
    if (item.kind == DueKind::SameDay)
        return item.subject == visit.id;
    if (item.kind == DueKind::ComplaintVisit)
        return visit.channel == "on_site";
    if (item.kind == DueKind::ComplaintReturn && visit.outcome == "complaint")
        return true;
    const ContactRule* rule = ruleOf(section, item);
    return rule != nullptr && visit.happened() && doesCount(countingOf(*rule, visit));
}

} // namespace

class TestDueWorlds : public QObject {
    Q_OBJECT
private slots:
    void law14_howTheFactsCameInMakesNoDifference()
    {
        for (int seed = 0; seed < kWorlds; ++seed) {
            Dice dice(static_cast<std::uint32_t>(seed));
            const Pack& pack = packOf(seed);
            const auto worlds = worldsIn(dice);
            const DueQuestion question{.now = startOf(kToday, 480) + dice.below(24 * 60) * 60'000LL,
                                       .person = dice.pick({Id{}, Id{}, kRep, kSupervisor, kManager})};
            const auto expected = fresh(pack, worlds).list(question);

            DueBook book(pack.due, pack.calendar, office());
            std::vector<std::uint8_t> order{1, 2, 3, 4, 5};
            dice.shuffle(order);
            for (const std::uint8_t number : order) { // older states first, and an account that goes again
                AccountWorld old = worldIn(dice, number);
                book.put(std::move(old));
                if (dice.oneIn(3))
                    book.remove(id(number, 2));
            }
            dice.shuffle(order);
            for (const std::uint8_t number : order)
                book.put(shuffled(dice, worlds[number - 1U]));
            QVERIFY2(book.list(question) == expected, qPrintable(QString("world %1").arg(seed)));
        }
    }

    void aShorterListIsTheWholeOneWithoutWhatIsTooEarly()
    {
        std::size_t left = 0;
        for (int seed = 0; seed < kWorlds; ++seed) {
            Dice dice(static_cast<std::uint32_t>(seed));
            const DueBook book = fresh(packOf(seed), worldsIn(dice));
            DueQuestion question{.now = startOf(kToday, 480) + 12 * 3'600'000LL};
            auto expected = book.list(question);
            const Day until = kToday + dice.below(30);
            std::erase_if(expected, [&](const DueItem& item) {
                left += item.urgency == Urgency::Upcoming ? 1 : 0;
                return item.urgency == Urgency::Upcoming && item.earliest > until;
            });
            question.until = until;
            QVERIFY2(book.list(question) == expected, qPrintable(QString("world %1").arg(seed)));
            std::erase_if(expected, [](const DueItem& item) { return item.urgency == Urgency::Upcoming; });
            question.upcoming = false;
            QVERIFY2(book.list(question) == expected, qPrintable(QString("world %1").arg(seed)));
        }
        QVERIFY(left > 0); // something was too early
    }

    void theFirstOfAListAreItsBeginning()
    {
        std::size_t cut = 0;
        for (int seed = 0; seed < kWorlds; ++seed) {
            Dice dice(static_cast<std::uint32_t>(seed));
            const DueBook book = fresh(packOf(seed), worldsIn(dice));
            DueQuestion question{.now = startOf(kToday, 480) + 12 * 3'600'000LL};
            auto expected = book.list(question);
            question.most = static_cast<std::size_t>(1 + dice.below(12));
            cut += expected.size() > 2 * question.most ? 1 : 0;
            if (expected.size() > question.most)
                expected.resize(question.most);
            QVERIFY2(book.list(question) == expected, qPrintable(QString("world %1").arg(seed)));
        }
        QVERIFY(cut > kWorlds / 2);
    }

    void meetingsAreThatPartOfTheWholeList()
    {
        std::size_t others = 0;
        for (int seed = 0; seed < kWorlds; ++seed) {
            Dice dice(static_cast<std::uint32_t>(seed));
            const DueBook book = fresh(packOf(seed), worldsIn(dice));
            DueQuestion question{.now = startOf(kToday, 480) + 12 * 3'600'000LL,
                                 .person = dice.pick({Id{}, kRep, kSupervisor})};
            auto expected = book.list(question);
            others += std::erase_if(expected, [](const DueItem& item) {
                const bool meets = item.kind == DueKind::Contact || item.kind == DueKind::Promise ||
                                   item.kind == DueKind::ComplaintVisit || item.kind == DueKind::ComplaintFeedback ||
                                   item.kind == DueKind::ComplaintReturn;
                return !meets;
            });
            question.wanted = Wanted::Meetings;
            QVERIFY2(book.list(question) == expected, qPrintable(QString("world %1").arg(seed)));
            const Id some[]{id(1, 2), id(4, 2)};
            std::erase_if(expected,
                          [&](const DueItem& item) { return std::ranges::find(some, item.account) == std::end(some); });
            question.accounts = some;
            QVERIFY2(book.list(question) == expected, qPrintable(QString("world %1").arg(seed)));
        }
        QVERIFY(others > 0);
    }

    void oneVisitChangesWhatDependsOnItAndNothingElse()
    {
        int changedItems = 0;
        for (int seed = 0; seed < kWorlds; ++seed) {
            Dice dice(static_cast<std::uint32_t>(seed));
            const Pack& pack = packOf(seed);
            auto worlds = worldsIn(dice);
            const DueQuestion question{.now = startOf(kToday, 480) + 12 * 3'600'000LL};
            DueBook book = fresh(pack, worlds);
            const auto before = book.list(question);
            AccountWorld& world = worlds[static_cast<std::size_t>(dice.below(kAccounts))];
            const Day start = book.account(world.account.id)->start();
            VisitFact now = visitIn(dice, world.account.id, 250);
            VisitFact was; // happened nowhere
            if (!world.visits.empty()) {
                VisitFact& changed = world.visits.front();
                was = changed;
                now.id = changed.id;
                changed = now;
            } else {
                world.visits.push_back(now);
            }
            book.put(world);
            const auto after = book.list(question);
            QVERIFY(after == fresh(pack, worlds).list(question));
            if (book.account(world.account.id)->start() != start)
                continue; // the account's first visit: everything of it begins anew
            for (const auto& [from, to] : {std::pair(&before, &after), std::pair(&after, &before)})
                for (const DueItem& item : *from) {
                    if (std::ranges::find(*to, item) != to->end())
                        continue;
                    ++changedItems;
                    QVERIFY(item.account == world.account.id || item.kind == DueKind::Selective);
                    const auto& obligations = pack.due.obligations;
                    const bool isStandIn = item.kind == DueKind::Contact && !obligations[item.rule].unlessDone.empty();
                    QVERIFY2(
                        isStandIn || mayConcern(pack.due, item, was) || mayConcern(pack.due, item, now),
                        qPrintable(
                            QString("world %1: %2").arg(seed).arg(QString::fromStdString(ruleId(pack.due, item)))));
                }
        }
        QVERIFY(changedItems > kWorlds / 10); // the worlds are not so quiet that nothing was tried
    }

    void aPersonsListIsTheirPartOfEverybodys()
    {
        for (int seed = 0; seed < kWorlds / 4; ++seed) {
            Dice dice(static_cast<std::uint32_t>(seed));
            const Pack& pack = packOf(seed);
            const DueBook book = fresh(pack, worldsIn(dice));
            const Timestamp now = startOf(kToday, 480);
            for (const Id& person : {kRep, kSupervisor, kManager}) {
                auto all = book.list({.now = now});
                std::erase_if(all, [&person](const DueItem& item) { return item.person != person; });
                QVERIFY(book.list({.now = now, .person = person}) == all);
                const auto isOfNoAccount = [](const DueItem& item) { return item.account.isNull(); };
                std::erase_if(all, isOfNoAccount);
                std::vector<DueItem> each;
                book.eachOnAccounts(now, person,
                                    [&each](const AccountBook&, const DueItem& item) { each.push_back(item); });
                std::ranges::sort(each, comesBefore);
                QVERIFY(each == all);
            }
        }
    }

    void everyItemCanSayWhy()
    {
        for (int seed = 0; seed < kWorlds / 4; ++seed) {
            Dice dice(static_cast<std::uint32_t>(seed));
            const Pack& pack = packOf(seed);
            const DueBook book = fresh(pack, worldsIn(dice));
            for (const DueItem& item : book.list({.now = startOf(kToday, 480)})) {
                const DueWords words = wordsFor(pack.due, item, kToday);
                for (const std::string* text : {&words.what.zh, &words.what.en, &words.why.zh, &words.why.en,
                                                &words.satisfy.zh, &words.satisfy.en, &words.source.article})
                    QVERIFY2(!text->empty(), ruleId(pack.due, item).c_str());
                QVERIFY2(words.why.zh.find(words.source.article) != std::string::npos, words.why.zh.c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDueWorlds)
#include "tst_due_worlds.moc"
