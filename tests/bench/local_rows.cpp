// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"
#include "base/text.h"
#include "bench/must.h"
#include "bench/rows.h"
#include "model/fields.h"

#include <array>

namespace roadbook::bench {
namespace {

std::string nameOf(const Sample& account)
{
    return std::get<std::string>(account.fields.front().second);
}

// What somebody types, one more character each time.
std::vector<std::string> asYouType(const std::string& text)
{
    std::vector<std::string> typed;
    const auto points = codePoints(text);
    std::string so;
    for (const auto point : points) {
        appendUtf8(so, point);
        typed.push_back(so);
    }
    return typed;
}

std::string initialsOf(const std::string& name)
{
    std::string initials;
    for (const auto point : codePoints(name))
        if (const auto found = readings(point); !found.empty())
            initials += found.front().front();
    return initials;
}

std::string matchOf(const std::string& query)
{
    std::string match;
    for (const auto& term : queryTerms(query))
        match += (match.empty() ? "\"" : " AND \"") + term + "\"*";
    return match;
}

} // namespace

void oneSave(Bench& bench)
{
    const test::TempFolder folder;
    auto device = BenchDevice::alone(folder.path() + "/store");
    auto floor = Floor::open(folder.file("floor"));
    Generator generator(3);
    const auto account = generator.account(device.staff());
    device.create(std::span(&account, 1));
    floor.write(std::span(&account, 1));
    std::vector<double> ours;
    std::vector<double> floors;
    const int rounds = bench.size.repeat * 150;
    for (int i = 0; i < rounds; ++i) { // one by one, so that both meet the same disk
        const auto visit = generator.visit(account.id, device.staff());
        const std::array<Sample, 3> save{visit, generator.promise(account.id, visit.id, device.staff()),
                                         generator.promise(account.id, visit.id, device.staff())};
        const Stopwatch our;
        device.create(save);
        ours.push_back(our.millis());
        const Stopwatch its;
        floor.write(save);
        floors.push_back(its.millis());
    }
    bench.report.ratio("one_save", quantile(ours, 0.5), quantile(floors, 0.5), 1.5,
                       {{"p99_ms", quantile(ours, 0.99)}, {"floor_p99_ms", quantile(floors, 0.99)}});
}

void search(Bench& bench)
{
    const test::TempFolder folder;
    auto device = BenchDevice::alone(folder.path() + "/store");
    auto floor = Floor::open(folder.file("floor"));
    Generator generator(5);
    std::vector<Sample> accounts;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < bench.size.searched; ++i) {
        accounts.push_back(generator.account(device.staff()));
        std::string text;
        for (const auto& token : searchKeys(nameOf(accounts.back())).tokens)
            text += token + " ";
        texts.push_back(std::move(text));
    }
    constexpr std::size_t kRecordsOfSave = 500;
    for (std::size_t at = 0; at < accounts.size(); at += kRecordsOfSave)
        device.create(std::span(accounts).subspan(at, std::min(kRecordsOfSave, accounts.size() - at)));
    const Stopwatch indexing;
    device.catchUpSearch();
    const double indexed = indexing.millis();
    floor.write(accounts);
    floor.writeSearch(texts);

    constexpr std::size_t kHan = 4;
    constexpr std::size_t kLetters = 10;
    constexpr int kSought = 60;
    constexpr int kMost = 50;
    for (const auto* kind : {"han", "pinyin", "initials"}) {
        std::vector<double> ours;
        std::vector<double> floors;
        for (int i = 0; i < kSought; ++i) {
            const auto name = nameOf(accounts[generator.next(accounts.size())]);
            const std::string text = kind == std::string_view("han")      ? std::string(firstCodePoints(name, kHan))
                                     : kind == std::string_view("pinyin") ? usualPinyin(name).substr(0, kLetters)
                                                                          : initialsOf(name).substr(0, kLetters);
            for (const auto& typed : asYouType(text)) {
                const Stopwatch our;
                const auto hits = must(device.replica().search(typed, kMost));
                ours.push_back(our.millis());
                if (hits.empty())
                    throw std::runtime_error("search does not find \"" + typed + "\"");
                const auto match = matchOf(typed);
                const Stopwatch its;
                floor.search(match, kMost);
                floors.push_back(its.millis());
            }
        }
        bench.report.ceiling(std::string("search_") + kind, quantile(ours, 0.99), 16, "ms, p99",
                             {{"records", accounts.size()},
                              {"p50_ms", quantile(ours, 0.5)},
                              {"floor_p50_ms", quantile(floors, 0.5)},
                              {"floor_p99_ms", quantile(floors, 0.99)},
                              {"indexing_ms", indexed}});
    }
}

} // namespace roadbook::bench
