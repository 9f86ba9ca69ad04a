// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every sentence that the reading of a pack can say is said in Chinese and in the app's own English, names what the
// reading's own sentence names, and needs nothing but its code. That each code has one is a static_assert of the table.
#include "pages/finding_words.h"
#include "regulation/pack/pack.h"

#include <QtTest/QTest>
#include <nlohmann/json.hpp>

using namespace roadbook;
using regulation::Said;
using regulation::Saying;

namespace {

bool isChinese(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

regulation::Finding finding(Saying said)
{
    return {regulation::Finding::Kind::Error, "a.b", std::move(said)};
}

// Every one of them, each naming the same four things.
std::vector<regulation::Finding> allThatIsSaid()
{
    std::vector<regulation::Finding> all;
    for (int code = 0; code <= static_cast<int>(Said::Last); ++code)
        all.push_back(finding({static_cast<Said>(code), {"<one>", "<two>", "<three>", "<four>"}}));
    return all;
}

} // namespace

class TestFindingWords : public QObject {
    Q_OBJECT

private slots:
    void everySentenceOfTheReadingIsChineseToo()
    {
        const auto all = allThatIsSaid();
        QVERIFY(all.size() > 90); // or nothing was looked at
        for (const auto& one : all)
            QVERIFY2(isChinese(findingText(one, m_words)), one.reason().c_str());
    }

    // What the English of the command line names is named here, but for what the parser of JSON says in its own words.
    void nothingThatIsNamedIsLeftOut()
    {
        for (const auto& one : allThatIsSaid()) {
            const auto code = one.said.code;
            if (code == Said::NotJsonAt || code <= Said::NoGradeSoAbove)
                continue;
            const QString shown = findingText(one, m_words);
            for (const std::string& name : one.said.names)
                QVERIFY2(one.reason().find(name) == std::string::npos || shown.contains(name.c_str()),
                         qPrintable(shown));
            QVERIFY2(!shown.contains('%'), qPrintable(shown));
        }
    }

    void whatIsNoPackIsSaidToo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("cut off") << R"({"id": )" << "这不是 JSON：第 1 行";
        QTest::newRow("in a later line") << "{\n  \"id\": nothing}" << "这不是 JSON：第 2 行";
        QTest::newRow("a list") << "[]" << "制度包应当是一个 JSON 对象";
        QTest::newRow("twice") << R"({"id": "a", "id": "b"})" << "同一个对象里“id”写了两次";
        QTest::newRow("deep") << QString("{\"a\":").repeated(20) + "1" + QString("}").repeated(20) << "嵌套得太深";
        QTest::newRow("long") << QString(1100 * 1024, ' ') << "制度包最大 1 MiB";
    }
    void whatIsNoPackIsSaidToo()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto reading = regulation::checkPack(text.toStdString());
        QVERIFY(reading.refused && !reading.findings.empty());
        const QString said = findingText(reading.findings.front(), m_words);
        QVERIFY2(said.startsWith(expected), qPrintable(said));
    }

    void whatASentenceNamesIsInWordsToo()
    {
        QCOMPARE(shown({Said::NoGrade, {"annual_usage", "30–50", "30–50万元", "CNY 300,000–500,000"}}),
                 QString("年用量30–50万元没有对应的等级，归为待定级"));
        QCOMPARE(shown({Said::NoGradeSoAbove, {"annual_usage", "below 2", "不满2万元", "below CNY 20,000"}}),
                 QString("年用量不满2万元没有对应的等级，按上一档定级"));
        QCOMPARE(shown({Said::NoneOf, {"2026-2-30", "a, b"}}), QString("没有“2026-2-30”这个值，可以写：a, b"));
        QCOMPARE(shown({Said::NoNextStep, {"head", "gm"}}), QString("“head”的下一步“gm”不在这条流程里"));
        QCOMPARE(shown({Said::NoState, {"visit", "%1 %2"}}), QString("拜访 没有“%1 %2”这个状态"));
        QCOMPARE(shown({Said::NotANumber, {"a \"b\" c"}}), QString("不是数字：a \"b\" c"));
        QCOMPARE(shown({Said::NoField, {"no such type"}}), QString("no such type 没有“”这个字段")); // within bounds
    }

    void whatTheReadingFindsSaysWhatIsWrong()
    {
        auto pack = nlohmann::json::parse(*regulation::presetText("S0"));
        pack["effective_from"] = "2026-02-30";
        pack["grading"][0]["bands"][0]["from"] = "1.23456";
        pack["obligations"][0]["notice_days"] = -1;
        QStringList said;
        for (const auto& one : regulation::checkPack(pack.dump()).findings)
            if (one.kind == regulation::Finding::Kind::Error)
                said.append(findingText(one, m_words));
        QVERIFY2(said.contains("不是日期：2026-02-30；应当写成 2026-11-23 这样"), qPrintable(said.join('\n')));
        QVERIFY2(said.contains("小数位太多：1.23456，最多 4 位"), qPrintable(said.join('\n')));
        QVERIFY2(said.contains("应当在 0 和 3660 之间"), qPrintable(said.join('\n')));
    }

private:
    QString shown(Saying said) const { return findingText(finding(std::move(said)), m_words); }

    Words m_words{[] { return Timestamp{0}; }};
};

QTEST_GUILESS_MAIN(TestFindingWords)
#include "tst_finding_words.moc"
