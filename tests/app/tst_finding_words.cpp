// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every sentence that the reading of a pack can say is said in Chinese too. The sentences are taken from the sources of the
// reading, so that a new one without its words is found here.
#include "model/scaled.h"
#include "pages/finding_words.h"
#include "regulation/pack/pack.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace roadbook;

namespace {

// What stands between the bracket at `from` and the one that closes it, as its arguments.
QStringList argumentsAt(const QString& source, qsizetype from)
{
    QStringList arguments{QString()};
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = from; i < source.size(); ++i) {
        const QChar c = source[i];
        if (quoted && c == u'\\') {
            arguments.last() += source.mid(i++, 2);
            continue;
        }
        if (c == u'"')
            quoted = !quoted;
        const int before = depth;
        if (!quoted)
            depth += QStringLiteral("([{").contains(c) ? 1 : QStringLiteral(")]}").contains(c) ? -1 : 0;
        if (depth == 0)
            return arguments;
        if (before == 0)
            continue;
        if (!quoted && depth == 1 && c == u',')
            arguments.append(QString());
        else
            arguments.last() += c;
    }
    return {};
}

// "\"" + name + "\" is none of: " + names, with "7" where a value stands; "" when nothing is written out in it.
QString sentenceOf(const QString& argument)
{
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QString sentence;
    qsizetype at = 0;
    const auto addValue = [&](qsizetype until) {
        if (argument.mid(at, until - at).contains(QRegularExpression(QStringLiteral("\\w"))))
            sentence += u'7';
    };
    for (auto matches = literal.globalMatch(argument); matches.hasNext();) {
        const auto match = matches.next();
        addValue(match.capturedStart());
        sentence += match.captured(1).replace(QStringLiteral("\\\""), QStringLiteral("\""));
        at = match.capturedEnd();
    }
    if (at == 0)
        return {};
    addValue(argument.size());
    return sentence;
}

QStringList sentencesOfTheReading()
{
    static const QRegularExpression says(QStringLiteral("\\b(?:error|gap|unconfigured|\\w+ToConfigure)\\("));
    QStringList sentences;
    QDirIterator files(QStringLiteral(RB_SOURCE_DIR "/shared/regulation"), {"*.cpp", "*.h"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QFile::ReadOnly))
            return {};
        const QString source = QString::fromUtf8(file.readAll());
        for (auto calls = says.globalMatch(source); calls.hasNext();) {
            const QStringList arguments = argumentsAt(source, calls.next().capturedEnd() - 1);
            if (arguments.size() < 2)
                continue;
            if (const QString sentence = sentenceOf(arguments.last()); !sentence.isEmpty())
                sentences.append(sentence);
        }
    }
    sentences.removeDuplicates();
    return sentences;
}

bool isChinese(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestFindingWords : public QObject {
    Q_OBJECT

private slots:
    void everySentenceOfTheReadingIsKnown()
    {
        const QStringList sentences = sentencesOfTheReading();
        QVERIFY2(sentences.size() > 70, qPrintable(QString::number(sentences.size()))); // or nothing was looked at
        QStringList unknown;
        for (const QString& sentence : sentences)
            if (!isChinese(shown(sentence.toStdString())))
                unknown.append(sentence);
        QCOMPARE(unknown.join('\n'), QString());
    }

    void whatIsNoPackIsSaidToo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("cut off") << R"({"id": )" << "这不是 JSON：第 1 行";
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
        QCOMPARE(shown("no grade for annual_usage 30–50; unclassified"),
                 QString("年用量 30–50 万元没有对应的等级，归为待定级"));
        QCOMPARE(shown("no grade for annual_usage below 2; graded as the band above"),
                 QString("年用量 不满 2 万元没有对应的等级，按上一档定级"));
        QCOMPARE(shown("no grade for contract_value above 30; unclassified"),
                 QString("合同额 超过 30 没有对应的等级，归为待定级"));
        QCOMPARE(shown("\"2026-2-30\" is none of: a, b"), QString("没有“2026-2-30”这个值，可以写：a, b"));
        QCOMPARE(shown("\"head\" leads to \"gm\", which is no step of it"),
                 QString("“head”的下一步“gm”不在这条流程里"));
        QCOMPARE(shown("not a number: \"a \"b\" c\""), QString("不是数字：a \"b\" c"));
        QCOMPARE(shown(regulation::parseDay("2026-02-30").error().message),
                 QString("不是日期：2026-02-30；应当写成 2026-11-23 这样"));
        QCOMPARE(shown(parseScaled("1.234", 2).error().message), QString("小数位太多：1.234，最多 2 位"));
        QCOMPARE(shown(parseScaled("99999999999999999999", 2).error().message),
                 QString("数字太大：99999999999999999999"));
        QCOMPARE(shown("something new"), QString("something new")); // better than nothing
    }

private:
    QString shown(const std::string& said) const
    {
        return findingText({regulation::Finding::Kind::Error, "a.b", said}, m_words);
    }

    Words m_words{[] { return Timestamp{0}; }};
};

QTEST_GUILESS_MAIN(TestFindingWords)
#include "tst_finding_words.moc"
