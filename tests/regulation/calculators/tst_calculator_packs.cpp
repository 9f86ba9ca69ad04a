// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the readers of the calculators refuse, with path and reason: overlaps, holes, unknown members, missing sources.
#include "regulation/calculators/section.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace roadbook::regulation;
using nlohmann::json;

namespace {

json source()
{
    return {{"ref", "S9 §1"}, {"article", "第1条"}};
}

json scheme()
{
    json object{{"id", "a"}, {"label", "甲"}, {"label_en", "A"}, {"source", source()}};
    object["slices"] = json::array({{{"up_to", "100"}, {"rate", "0.01"}, {"source", source()}},
                                    {{"up_to", nullptr}, {"rate", "0.02"}, {"source", source()}}});
    return object;
}

json assessment()
{
    json object{{"id", "a"},        {"label", "甲"},      {"label_en", "A"},
                {"cycle", "month"}, {"full_score", "10"}, {"source", source()}};
    object["items"] =
        json::array({{{"id", "i"}, {"label", "项"}, {"label_en", "I"}, {"weight", "10"}, {"source", source()}}});
    object["bands"] =
        json::array({{{"from", "0"}, {"factor", "0"}, {"label", "无"}, {"label_en", "none"}, {"source", source()}},
                     {{"from", "6"}, {"by_score", true}, {"label", "有"}, {"label_en", "some"}, {"source", source()}}});
    return object;
}

std::vector<Finding> findingsOf(const json& pack)
{
    Problems problems;
    Node node(pack, {}, problems);
    readCalculatorSection(node);
    node.finish();
    return problems.all();
}

// Changes one thing of a good object; the path that must be named.
struct Case {
    const char* name;
    const char* list;
    void (*spoil)(json& object);
    const char* path;
};

const std::vector<Case>& cases()
{
    static const std::vector<Case> kCases{
        {"a slice below the one before it", "commission", [](json& o) { o["slices"][1]["up_to"] = "50"; },
         "commission[0].slices[1].up_to"},
        {"no slice without a top", "commission", [](json& o) { o["slices"][1]["up_to"] = "500"; },
         "commission[0].slices"},
        {"a number with a fraction", "commission", [](json& o) { o["slices"][0]["rate"] = 0.01; },
         "commission[0].slices[0].rate"},
        {"a missing source", "commission", [](json& o) { o["slices"][0].erase("source"); },
         "commission[0].slices[0].source"},
        {"an unknown member", "commission", [](json& o) { o["slice"] = json::array(); }, "commission[0].slice"},
        {"an unknown effect", "commission",
         [](json& o) {
             o["conditions"] = json::array({{{"id", "c"},
                                             {"label", "甲"},
                                             {"label_en", "A"},
                                             {"measure", "receipts"},
                                             {"below", "1"},
                                             {"effects", {"fined"}},
                                             {"source", source()}}});
         },
         "commission[0].conditions[0].effects"},
        {"shares that are not a whole", "commission",
         [](json& o) {
             o["pools"] = json::array(
                 {{{"id", "p"},
                   {"label", "甲"},
                   {"label_en", "A"},
                   {"period", "month"},
                   {"rate", "0.1"},
                   {"shares", json::array({{{"id", "s"}, {"label", "乙"}, {"label_en", "B"}, {"share", "0.9"}}})},
                   {"source", source()}}});
         },
         "commission[0].pools[0].shares"},
        {"bands that do not rise", "assessment", [](json& o) { o["bands"][1]["from"] = "0"; },
         "assessment[0].bands[1].from"},
        {"a score without a band", "assessment", [](json& o) { o["bands"][0]["from"] = "1"; }, "assessment[0].bands"},
        {"weights that miss the full score", "assessment", [](json& o) { o["full_score"] = "100"; },
         "assessment[0].items"},
        {"a band with two rules", "assessment", [](json& o) { o["bands"][1]["factor"] = "1"; },
         "assessment[0].bands[1].factor"},
        {"an unknown cycle", "assessment", [](json& o) { o["cycle"] = "moon"; }, "assessment[0].cycle"},
    };
    return kCases;
}

} // namespace

class TestCalculatorPacks : public QObject {
    Q_OBJECT

private slots:
    void goodOnesAreTaken()
    {
        QVERIFY(findingsOf({{"commission", {scheme()}}, {"assessment", {assessment()}}}).empty());
        QVERIFY(findingsOf(json::object()).empty());
    }

    void badOnesAreRefusedWithTheirPath_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < cases().size(); ++i)
            QTest::newRow(cases()[i].name) << static_cast<int>(i);
    }
    void badOnesAreRefusedWithTheirPath()
    {
        QFETCH(int, index);
        const auto& one = cases().at(static_cast<std::size_t>(index));
        json object = std::string(one.list) == "commission" ? scheme() : assessment();
        one.spoil(object);
        const auto findings = findingsOf({{one.list, {object}}});
        QVERIFY(!findings.empty());
        QCOMPARE(findings.front().path, std::string(one.path));
        QCOMPARE(findings.front().kind, Finding::Kind::Error);
        QVERIFY(!findings.front().reason().empty());
    }

    void twoSchemesOfOneIdAreRefused()
    {
        const auto findings = findingsOf({{"commission", {scheme(), scheme()}}});
        QCOMPARE(findings.at(0).path, std::string("commission[1].id"));
    }

    void aMissingWeightIsListedForConfiguration()
    {
        json object = assessment();
        object["items"][0]["weight"] = nullptr;
        const auto findings = findingsOf({{"assessment", {object}}});
        QCOMPARE(findings.size(), 1U);
        QCOMPARE(findings.front().kind, Finding::Kind::Unconfigured);
        QCOMPARE(findings.front().path, std::string("assessment[0].items[0].weight"));
    }
};

QTEST_APPLESS_MAIN(TestCalculatorPacks)
#include "tst_calculator_packs.moc"
