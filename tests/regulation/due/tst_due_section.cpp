// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading the obligations of a pack: what is wrong is named with its path, and what is right has its source.
#include "regulation/due/section.h"
#include "regulation/pack/pack.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;
using nlohmann::json;

namespace {

const json kSource{{"ref", "X §1"}, {"article", "第1条"}, {"rules", {"C-01"}}};

json obligation()
{
    return {{"id", "c_phone"},
            {"label", "C 每季度电话 1 次"},
            {"label_en", "C: a call every quarter"},
            {"task", "电话"},
            {"task_en", "Call"},
            {"who", "rep"},
            {"grades", {"C"}},
            {"count_kinds", {"return_visit"}},
            {"channels", {"phone"}},
            {"window", {{"calendar", "quarter"}}},
            {"notice_days", 14},
            {"source", kSource}};
}

DueSection read(const json& pack, Problems& problems)
{
    Node node(pack, {}, problems);
    DueSection section = readDueSection(node);
    node.finish();
    return section;
}

QStringList wrong(const json& pack)
{
    Problems problems;
    read(pack, problems);
    QStringList paths;
    for (const Finding& finding : problems.all())
        paths.append(QString::fromStdString(finding.path));
    return paths;
}

json with(const char* name, json value)
{
    json changed = obligation();
    changed[name] = std::move(value);
    return {{"obligations", {changed}}};
}

} // namespace

class TestDueSection : public QObject {
    Q_OBJECT
private slots:
    void anObligationIsAFewLinesOfAPack()
    {
        Problems problems;
        const DueSection section = read({{"obligations", {obligation()}}}, problems);
        QVERIFY(!problems.refused());
        QCOMPARE(section.obligations.size(), 1U);
        QCOMPARE(section.obligations[0].source.article, "第1条");
        QVERIFY(section.obligations[0].window.unit == Window::Unit::Quarters && !section.obligations[0].window.rolling);
    }
    void whatIsWrongIsNamedWithItsPath_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("path");
        QTest::newRow("no source") << "source" << "null" << "obligations[0].source";
        QTest::newRow("unknown kind") << "count_kinds" << R"(["return_vist"])" << "obligations[0].count_kinds";
        QTest::newRow("unknown channel") << "channels" << R"(["fax"])" << "obligations[0].channels";
        QTest::newRow("unknown level") << "levels" << R"(["boss"])" << "obligations[0].levels";
        QTest::newRow("unknown place") << "who" << R"("janitor")" << "obligations[0].who";
        QTest::newRow("no window") << "window" << "{}" << "obligations[0].window.calendar";
        QTest::newRow("window of zero") << "window" << R"({"rolling":0,"unit":"day"})"
                                        << "obligations[0].window.rolling";
        QTest::newRow("unknown field") << "colour" << R"("red")" << "obligations[0].colour";
        QTest::newRow("target below min") << "target" << "0" << "obligations[0].target";
        QTest::newRow("stands in for nothing") << "unless_done" << R"(["x"])" << "obligations[0].unless_done";
    }
    void whatIsWrongIsNamedWithItsPath()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, path);
        const QStringList paths = wrong(with(name.toUtf8().constData(), json::parse(value.toStdString())));
        QVERIFY2(paths.contains(path), qPrintable(paths.join(", ")));
    }
    void twoOfOneNameAreRefused()
    {
        QVERIFY(wrong({{"obligations", {obligation(), obligation()}}}).contains("obligations[1].id"));
    }
    void aDayThatNoYearHasIsRefused()
    {
        const json duty{{"id", "x"},         {"label", "x"},
                        {"label_en", "x"},   {"who", "rep"},
                        {"notice_days", 1},  {"keep_days", 1},
                        {"source", kSource}, {"on", {{"every", "year"}, {"month", 2}, {"day", 30}}}};
        QCOMPARE(wrong({{"dated", {duty}}}), QStringList{"dated[0].on.day"});
    }
    void aFieldThatNoArchiveHasIsRefused()
    {
        const json duties{{"completion",
                           {{"label", "x"},
                            {"label_en", "x"},
                            {"fields", {"nmae"}},
                            {"notice_days", 1},
                            {"window", {{"calendar", "month"}}},
                            {"source", kSource}}}};
        QCOMPARE(wrong({{"archive_duties", duties}}), QStringList{"archive_duties.completion.fields"});
    }
    void everyPresetReadsAndEveryItemNamesItsArticle()
    {
        for (const Preset& one : presets()) {
            const auto pack = readPack(one.text);
            QVERIFY2(pack.has_value(), pack ? "" : pack.error().message.c_str());
            for (const Obligation& item : pack->due.obligations)
                QVERIFY2(!item.source.article.empty() && !item.source.rules.empty(), item.id.c_str());
            for (const DatedDuty& item : pack->due.dated)
                QVERIFY2(!item.source.article.empty() && !item.source.rules.empty(), item.id.c_str());
        }
    }
    void ruleC08_whereTheWordingIsUnclearTheProposalIsMarked()
    {
        const Pack pack = *preset("S4/2");
        const auto reminder = std::ranges::find(pack.due.obligations, "sample_reminder", &Obligation::id);
        QVERIFY(reminder != pack.due.obligations.end() && reminder->source.assumption);
    }
    void ruleC07_theOrderOfFrequenciesFollowsTheGrade()
    {
        const Pack pack = *preset("S0");
        const auto days = [&pack](const char* id) {
            const Window window = std::ranges::find(pack.due.obligations, id, &Obligation::id)->window;
            return window.every * (window.unit == Window::Unit::Weeks    ? 7
                                   : window.unit == Window::Unit::Months ? 30
                                                                         : 1);
        };
        QVERIFY(days("a1_phone") <= days("a2_phone") && days("a2_phone") < days("b1_phone"));
        QVERIFY(days("a2_on_site") < days("b1_on_site"));
    }
};

QTEST_GUILESS_MAIN(TestDueSection)
#include "tst_due_section.moc"
