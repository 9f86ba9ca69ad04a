// SPDX-License-Identifier: GPL-3.0-or-later
//
// The regulation in force as people read it, in both languages: its rules, their articles and notes, what it leaves open.
#include "pages/rule_rows.h"
#include "sample_test.h"
#include "support/sample_store.h"

using namespace roadbook;
using namespace roadbook::test;

class TestRegulationPage : public SampleTest {
    Q_OBJECT

private slots:
    void init() { openAs("lin"); }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void theRegulationInForceShowsItsRulesAndArticles()
    {
        RegulationController& regulation = *m_app->session.regulation();
        m_app->settle();
        QCOMPARE(regulation.rules()->count(), 0); // read when it is looked at
        regulation.look();
        m_app->settle();
        QCOMPARE(regulation.title(), QString("大客户管理制度"));
        QVERIFY2(regulation.subtitle().startsWith("第 1 版"), qPrintable(regulation.subtitle()));
        QSet<QString> open; // what it leaves open is said in words, and once
        for (const RuleRow& row : regulation.open()->rows()) {
            QVERIFY2(!row.label.contains("regulation") && !row.label.contains("grade"), qPrintable(row.label));
            QVERIFY2(!open.contains(row.label), qPrintable(row.label));
            open.insert(row.label);
        }
        QVERIFY(!open.isEmpty());
        const auto& rules = regulation.rules()->rows();
        const auto call = std::ranges::find(rules, QString("contact/a1_phone"), &RuleRow::ruleId);
        QVERIFY(call != rules.end());
        QCOMPARE(call->label, QString("A1 每两周电话 1 次"));
        QVERIFY2(call->source.contains("第34条"), qPrintable(call->source));
        QVERIFY(call->note.contains("建议"));
        for (const char* section : {"联系与拜访", "按日期的事", "交什么、何时交", "定级"})
            QCOMPARE(std::ranges::count(rules, QString(section), &RuleRow::section), 1);
        QVERIFY(regulation.open()->count() > 0); // a preset cannot know everything of a company
        m_app->settings.setLanguage("en");
        m_app->settle();
        QCOMPARE(std::ranges::find(regulation.rules()->rows(), QString("contact/a1_phone"), &RuleRow::ruleId)->label,
                 QString("A1: a call every 2 weeks"));
        int notes = 0;
        for (const RuleRow& row : regulation.rules()->rows()) {
            const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
            QVERIFY2(std::ranges::none_of(row.note, isHan), qPrintable(row.note));
            notes += row.note.isEmpty() ? 0 : 1;
        }
        QVERIFY2(notes > 20, qPrintable(QString::number(notes)));
    }

    // A company need not write its notes twice: what there is is shown.
    void aNoteInOneLanguageIsShownInTheOther()
    {
        auto pack = *regulation::preset("S0");
        pack.due.obligations.front().source.noteEn.clear();
        Words words([] { return Timestamp{0}; });
        words.setEnglish(true);
        QVERIFY(ruleRows(pack, words).front().note.contains("建议"));
    }
};

QTEST_MAIN(TestRegulationPage)
#include "tst_regulation_page.moc"
