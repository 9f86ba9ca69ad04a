// SPDX-License-Identifier: GPL-3.0-or-later
//
// packs/pack.schema.json describes what the loader reads: the presets satisfy it, and both refuse the same mistakes. The
// loader looks further (names that exist, bands that overlap), so it may refuse what the schema takes, never the reverse.
#include "regulation/pack/pack.h"
#include "regulation/pack/schema_check.h"

#include <nlohmann/json.hpp>

#include <QTest>
#include <fstream>

using namespace roadbook;
using namespace roadbook::regulation;
using nlohmann::json;

namespace {

const json& schema()
{
    static const json kSchema = [] {
        std::ifstream in(std::string(RB_SOURCE_DIR) + "/shared/regulation/packs/pack.schema.json");
        return json::parse(in);
    }();
    return kSchema;
}

bool schemaRefuses(const json& pack)
{
    return !test::schemaErrors(schema(), pack).empty();
}

// Refused, and not by "is no JSON": the finding names a place.
bool loaderRefuses(const json& pack)
{
    const auto reading = checkPack(pack.dump());
    return reading.refused && !reading.findings.front().path.empty();
}

void collect(const json& value, const json::json_pointer& at, std::vector<json::json_pointer>& places)
{
    places.push_back(at);
    if (value.is_object())
        for (const auto& [name, member] : value.items())
            collect(member, at / name, places);
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            collect(value[i], at / i, places);
}

std::vector<json::json_pointer> placesOf(const json& pack)
{
    std::vector<json::json_pointer> places;
    collect(pack, json::json_pointer(), places);
    return places;
}

// Every place of a small pack; of a large one, which would take minutes, every so many-th.
std::size_t strideOf(const std::vector<json::json_pointer>& places, std::size_t large)
{
    constexpr std::size_t kSmall = 200;
    return places.size() > kSmall ? large : 1;
}

void remove(json& pack, const json::json_pointer& at)
{
    auto& parent = pack.at(at.parent_pointer());
    if (parent.is_object())
        parent.erase(at.back());
    else
        parent.erase(std::stoul(at.back()));
}

void presetsAsRows()
{
    QTest::addColumn<QString>("id");
    for (const auto& one : presets())
        QTest::newRow(one.id.c_str()) << QString::fromStdString(one.id);
}

json presetAsJson()
{
    QFETCH(QString, id);
    return json::parse(presetText(id.toStdString()).value());
}

} // namespace

class PackSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void presetsSatisfyIt_data() { presetsAsRows(); }
    void presetsSatisfyIt()
    {
        const auto errors = test::schemaErrors(schema(), presetAsJson());
        QVERIFY2(errors.empty(), errors.empty() ? "" : errors.front().c_str());
    }

    void unknownMembersAreRefusedByBoth_data() { presetsAsRows(); }
    void unknownMembersAreRefusedByBoth()
    {
        const auto pack = presetAsJson();
        const auto places = placesOf(pack);
        std::size_t objects = 0;
        for (const auto& at : places) {
            if (!pack.at(at).is_object() || objects++ % strideOf(places, 5) != 0)
                continue;
            auto changed = pack;
            changed[at]["telepathy"] = true;
            QVERIFY2(schemaRefuses(changed), at.to_string().c_str());
            QVERIFY2(loaderRefuses(changed), at.to_string().c_str());
        }
    }

    void missingSourcesAreRefusedByBoth_data() { presetsAsRows(); }
    void missingSourcesAreRefusedByBoth()
    {
        const auto pack = presetAsJson();
        const auto places = placesOf(pack);
        std::size_t sources = 0;
        for (const auto& at : places) {
            if (at.empty() || at.back() != "source" || sources++ % strideOf(places, 3) != 0)
                continue;
            auto changed = pack;
            remove(changed, at);
            QVERIFY2(schemaRefuses(changed), at.to_string().c_str());
            QVERIFY2(loaderRefuses(changed), at.to_string().c_str());
        }
    }

    void whatTheSchemaRefusesTheLoaderRefuses_data() { presetsAsRows(); }
    void whatTheSchemaRefusesTheLoaderRefuses()
    {
        const auto pack = presetAsJson();
        const auto places = placesOf(pack);
        const std::vector<json> wrong{nullptr, 1.5, -100000, "", json::array({7}), json::object({{"odd", 1}})};
        const auto agree = [&](const json& changed, const json::json_pointer& at) {
            return !schemaRefuses(changed) || loaderRefuses(changed) ||
                   (qWarning("only the schema refuses %s", at.to_string().c_str()), false);
        };
        for (std::size_t i = 1; i < places.size(); i += strideOf(places, 17)) { // each with another mistake
            auto changed = pack;
            remove(changed, places[i]);
            QVERIFY(agree(changed, places[i]));
            changed = pack;
            changed[places[i]] = wrong[i % wrong.size()];
            QVERIFY(agree(changed, places[i]));
        }
    }

    void itDescribesEverySectionThatTheLoaderReads()
    {
        for (const auto& [name, section] : schema()["properties"].items()) {
            if (name == "title_en")
                continue;
            // A number is no section: the loader must look at it, and say so by another reason than "unknown member".
            json pack{{"id", "X"}, {"version", "1"}, {"title", "t"}, {"effective_from", "2026-01-01"}};
            pack[name] = 7;
            const auto reading = checkPack(pack.dump());
            QVERIFY2(reading.refused, name.c_str());
            QVERIFY2(reading.findings.front().reason().find("no member that this version knows") == std::string::npos,
                     name.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(PackSchemaTest)
#include "tst_pack_schema.moc"
