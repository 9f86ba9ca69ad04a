// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a pack as a whole: every preset is taken, and what is wrong is named with path and reason.
#include "model/limits.h"
#include "regulation/pack/pack.h"

#include <nlohmann/json.hpp>

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

std::string listOf(const std::vector<Finding>& findings)
{
    std::string list;
    for (const auto& finding : findings)
        list += "\n  " + std::string(findingName(finding.kind)) + " " + finding.path + ": " + finding.reason();
    return list;
}

// The notes of all sources that have none in English.
void gatherChineseOnly(const nlohmann::json& part, std::string& notes, int& count)
{
    if (part.is_object() && part.contains("ref") && part.contains("note")) {
        ++count;
        if (part.value("note_en", "").empty())
            notes += "\n  " + part["note"].get<std::string>();
    }
    if (part.is_structured())
        for (const auto& inner : part)
            gatherChineseOnly(inner, notes, count);
}

} // namespace

class PackTest : public QObject {
    Q_OBJECT

private slots:
    void everyPresetIsTaken();
    void theDefaultComesFirst();
    void unknownPresetsAreNamed();
    void unknownMembersAreRefused();
    void errorsSayWhereAndHowMany();
    void everyNoteOfThePresetsIsInEnglishToo();
};

void PackTest::everyPresetIsTaken()
{
    const auto all = presets();
    QCOMPARE(all.size(), 7U);
    for (const auto& one : all) {
        const auto reading = checkPack(one.text);
        QVERIFY2(!reading.refused, (one.id + listOf(reading.findings)).c_str());
        QCOMPARE(reading.pack.id, one.id);
        QVERIFY(!reading.pack.title.zh.empty() && !reading.pack.title.en.empty());
        QVERIFY(one.text.size() < limits::kLargeTextBytes);
    }
}

void PackTest::theDefaultComesFirst()
{
    QCOMPARE(presets().front().id, std::string(kDefaultPreset));
    QCOMPARE(preset(kDefaultPreset).value().name(), std::string("S0@1"));
}

void PackTest::unknownPresetsAreNamed()
{
    QCOMPARE(preset("S9").error().code, ErrorCode::NotFound);
    QVERIFY(preset("S9").error().message.find("S4/2") != std::string::npos);
}

void PackTest::unknownMembersAreRefused()
{
    const auto reading = checkPack(R"({"id":"X","version":"1","title":"t","effective_from":"2026-01-01","grades":[]})");
    QVERIFY(reading.refused);
    QCOMPARE(reading.findings.size(), 1U);
    QCOMPARE(reading.findings[0].path, std::string("grades"));
}

void PackTest::errorsSayWhereAndHowMany()
{
    const auto pack = readPack(R"({"id":"X","version":1,"title":"t","effective_from":"soon"})");
    QCOMPARE(pack.error().code, ErrorCode::BadInput);
    QCOMPARE(pack.error().field, std::string("version"));
    QVERIFY2(pack.error().message.find("version: expected a text (and 1 more") != std::string::npos,
             pack.error().message.c_str());
    QVERIFY(!readPack("[]"));
    QVERIFY(!readPack("{"));
}

void PackTest::everyNoteOfThePresetsIsInEnglishToo()
{
    std::string notes;
    int count = 0;
    for (const auto& one : presets())
        gatherChineseOnly(nlohmann::json::parse(one.text), notes, count);
    QVERIFY(count > 200); // or nothing was looked at
    QCOMPARE(notes, std::string());
    QVERIFY(!preset("S0").value().due.obligations.front().source.noteEn.empty());
}

QTEST_APPLESS_MAIN(PackTest)
#include "tst_pack.moc"
