// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_places.h"

#include "base/position.h"
#include "model/fields.h"
#include "support/sample_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace roadbook::test {
namespace {

namespace af = field::account;

// In the order of names::kPlaces; no two nearer than 20 km.
constexpr std::array<Position, names::kPlaces.size()> kMiddles{{{24'880'000, 102'830'000},
                                                                {24'990'000, 102'620'000},
                                                                {24'710'000, 102'580'000},
                                                                {25'220'000, 102'910'000},
                                                                {24'660'000, 102'970'000},
                                                                {25'080'000, 103'210'000},
                                                                {24'900'000, 103'140'000},
                                                                {25'310'000, 102'520'000},
                                                                {24'520'000, 102'770'000},
                                                                {24'380'000, 103'050'000},
                                                                {25'420'000, 103'170'000},
                                                                {24'630'000, 103'330'000}}};

// Like the seeds of a sunflower: evenly around the middle, no two close to each other, however many there are.
Position seedAround(const Position& middle, int number)
{
    constexpr double kKilometres = 0.79; // the second lies 1.4 km from the first
    constexpr double kGoldenAngle = 2.399963229728653;
    constexpr double kKilometresOfADegree = 111.195;
    constexpr std::int64_t kStep = 10; // millionths of a degree: a metre, whatever the last digit of a cosine is
    const double away = kKilometres * std::sqrt(number + 0.5) / kKilometresOfADegree;
    const double turn = kGoldenAngle * number;
    const double width = std::cos(static_cast<double>(middle.latitude) / 1'000'000 * std::numbers::pi / 180);
    const auto stepsOf = [](double degrees) { return std::llround(degrees * 1'000'000 / kStep) * kStep; };
    return {middle.latitude + stepsOf(away * std::cos(turn)),
            middle.longitude + stepsOf(away * std::sin(turn) / width)};
}

const Value* valueOf(const Edit& edit, FieldId field)
{
    const auto at = std::ranges::find(edit.fields, field, [](const auto& one) { return one.first; });
    return at != edit.fields.end() ? &at->second : nullptr;
}

} // namespace

void placeCustomers(std::vector<SampleSave>& saves)
{
    constexpr int kOneInSo = 7;
    std::array<int, names::kPlaces.size()> placed{};
    int number = 0;
    for (SampleSave& save : saves)
        for (Edit& edit : save.edits) {
            if (edit.type != type::kAccount || edit.kind != OpKind::Create)
                continue;
            const Value* region = valueOf(edit, af::kRegion);
            const auto* name = region != nullptr ? std::get_if<std::string>(region) : nullptr;
            const auto place =
                name != nullptr ? std::ranges::find(names::kPlaces, std::string_view(*name)) : names::kPlaces.end();
            const bool known = number++ % kOneInSo != kOneInSo - 1;
            if (place == names::kPlaces.end())
                continue;
            const auto city = static_cast<std::size_t>(place - names::kPlaces.begin());
            const Position where = seedAround(kMiddles[city], placed[city]++);
            if (known && valueOf(edit, af::kPosition) == nullptr)
                edit.fields.emplace_back(af::kPosition, formatPosition(where));
        }
}

} // namespace roadbook::test
