// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a finding is: in words that a manager knows, and the line for whoever edits the text. Every member of the format
// has its words.
#include "regulation/pack/member_words.h"
#include "regulation/pack/pack.h"
#include "regulation/pack/text_places.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTest>
#include <set>

using namespace roadbook::regulation;
using nlohmann::json;

namespace {

constexpr const char* kText =
    "{\n"
    "  \"id\": \"X\", \"title\": \"a \\\"b\\\": [\",\n"
    "  \"obligations\": [\n"
    "    {\"id\": \"one\", \"label\": \"A1 每月上门\", \"label_en\": \"A1: a visit a month\"},\n"
    "    {\"id\": \"two\",\n"
    "     \"window\": {\"calendar\": \"month\"},\n"
    "     \"grades\": [\"A1\",\n"
    "                \"A2\"]}\n"
    "  ],\n"
    "  \"grading\": [{\"bands\": [{\"grade\": \"A1\", \"from\": 5}, {\"from\": null}]}],\n"
    "  \"plan\": {}\n"
    "}";

void gather(const json& schema, std::set<std::string>& members)
{
    if (schema.is_object() && schema.contains("properties") && schema["properties"].is_object())
        for (const auto& member : schema["properties"].items())
            members.insert(member.key());
    if (schema.is_structured())
        for (const auto& part : schema)
            gather(part, members);
}

} // namespace

class TestTextPlaces : public QObject {
    Q_OBJECT

private slots:
    void aPathIsSaidInWords_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        QTest::newRow("of all") << "" << "" << "";
        QTest::newRow("at the top") << "effective_from" << "生效日期" << "effective from";
        QTest::newRow("named") << "obligations[0].who" << "联系要求第 1 项（A1 每月上门） · 由谁负责"
                               << "obligations no. 1 (A1: a visit a month) · who";
        QTest::newRow("no name") << "obligations[1].window.calendar" << "联系要求第 2 项 · 间隔 · 日历"
                                 << "obligations no. 2 · window · calendar";
        QTest::newRow("a grade") << "grading[0].bands[0].from" << "定级方案第 1 项 · 分档第 1 项（A1） · 起点"
                                 << "grading no. 1 · bands no. 1 (A1) · from";
        QTest::newRow("not there") << "grading[7].bands[9]" << "定级方案第 8 项 · 分档第 10 项"
                                   << "grading no. 8 · bands no. 10";
        QTest::newRow("unknown") << "plans.colour" << "“plans” · “colour”" << "\"plans\" · \"colour\"";
        QTest::newRow("English") << "title_en" << "名称（英文）" << "title (English)";
        QTest::newRow("broken off") << "grading[" << "定级方案第 1 项" << "grading no. 1";
    }
    void aPathIsSaidInWords()
    {
        QFETCH(QString, path);
        const Label words = TextPlaces(kText).words(path.toStdString());
        QTEST(QString::fromStdString(words.zh), "zh");
        QTEST(QString::fromStdString(words.en), "en");
    }

    void aLineIsThatOfTheMemberOrOfWhatIsAroundIt_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("line");
        QTest::newRow("of all") << "" << 0;
        QTest::newRow("missing at the top") << "version" << 0;
        QTest::newRow("a member") << "id" << 2;
        QTest::newRow("after a text with signs in it") << "obligations" << 3;
        QTest::newRow("an entry") << "obligations[0]" << 4;
        QTest::newRow("missing in an entry") << "obligations[0].who" << 4;
        QTest::newRow("the next entry") << "obligations[1].id" << 5;
        QTest::newRow("deeper") << "obligations[1].window.calendar" << 6;
        QTest::newRow("missing, deeper") << "obligations[1].window.rolling.more" << 6;
        QTest::newRow("entries that are texts") << "obligations[1].grades[1]" << 8;
        QTest::newRow("behind lists") << "grading[0].bands[1].from" << 10;
        QTest::newRow("last") << "plan" << 11;
    }
    void aLineIsThatOfTheMemberOrOfWhatIsAroundIt()
    {
        QFETCH(QString, path);
        const TextPlaces places(kText);
        QTEST(places.line(path.toStdString()), "line");
    }

    void ofWhatIsNoPackNothingIsKnown()
    {
        for (const auto* text : {"", "[1, 2]", "{\"id\": "}) {
            QCOMPARE(TextPlaces(text).line("id"), 0);
            QCOMPARE(TextPlaces(text).words("id").zh, std::string("编号"));
        }
        QCOMPARE(TextPlaces().line("id"), 0);
    }

    // Every line that is found in the presets is the line on which the member is written.
    void everyLineOfThePresetsIsFound()
    {
        for (const auto& one : presets()) {
            const TextPlaces places(one.text);
            std::size_t from = 0;
            int line = 1;
            for (const auto& member : json::parse(one.text).items())
                QVERIFY2(places.line(member.key()) > 0, member.key().c_str());
            const auto at = one.text.find("\"effective_from\"");
            for (; from < at; ++from)
                line += one.text[from] == '\n' ? 1 : 0;
            QCOMPARE(places.line("effective_from"), line);
        }
    }

    void everyMemberOfTheFormatHasItsWords()
    {
        QFile file(RB_SOURCE_DIR "/shared/regulation/packs/pack.schema.json");
        QVERIFY(file.open(QFile::ReadOnly));
        std::set<std::string> members;
        gather(json::parse(file.readAll().toStdString()), members);
        QVERIFY(members.size() > 200); // or nothing was looked at
        for (const std::string& member : members)
            QVERIFY2(!memberWords(member).zh.starts_with("“"), member.c_str());
    }
};

QTEST_GUILESS_MAIN(TestTextPlaces)
#include "tst_text_places.moc"
