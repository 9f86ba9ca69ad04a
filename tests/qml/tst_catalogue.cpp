// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every visible string has its English: a fresh lupdate over app/ and qml/ must add nothing to the catalogue in
// app/i18n, leave nothing unfinished, and every placeholder must survive translation. Sources are Chinese.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>
#include <algorithm>

class TstCatalogue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everySourceHasEnglish();
    void placeholdersSurvive();
    void englishQuotesAreStraight();
    void nothingIsCountedWithoutItsPlural();
    void nothingVisibleIsUntranslatable();

private:
    struct Entry {
        QString context;
        QString source;
        QStringList translations; // one, or with a number its forms: for one, for several
        QString type;
        bool numerus = false;
    };
    static bool isWhole(const Entry& entry);
    QList<Entry> m_entries;
};

void TstCatalogue::initTestCase()
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("roadbook_en.ts"));
    QVERIFY(QFile::copy(QStringLiteral(RB_SOURCE_DIR "/app/i18n/roadbook_en.ts"), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QProcess update;
    update.start(QStringLiteral(RB_LUPDATE),
                 {QStringLiteral(RB_SOURCE_DIR "/app"), QStringLiteral(RB_SOURCE_DIR "/qml"),
                  QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-ts"), copy});
    QVERIFY(update.waitForFinished(100000));
    QCOMPARE(update.exitCode(), 0);

    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString context;
    bool numerus = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            m_entries.append({context, xml.readElementText(), {}, QString(), numerus});
        } else if (xml.name() == QLatin1String("message")) {
            numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("translation")) {
            m_entries.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!numerus) {
                m_entries.last().translations.append(xml.readElementText());
            }
        } else if (xml.name() == QLatin1String("numerusform")) {
            m_entries.last().translations.append(xml.readElementText());
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(m_entries.size() > 100);
}

// English has two forms for a number.
bool TstCatalogue::isWhole(const Entry& entry)
{
    return entry.translations.size() == (entry.numerus ? 2 : 1) &&
           std::ranges::none_of(entry.translations, [](const QString& text) { return text.trimmed().isEmpty(); });
}

void TstCatalogue::everySourceHasEnglish()
{
    int missing = 0;
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.type == QLatin1String("vanished") || entry.type == QLatin1String("obsolete")) {
            ++missing;
            qWarning().noquote() << "no longer used:" << entry.context << entry.source;
        } else if (entry.type == QLatin1String("unfinished") || !isWhole(entry)) {
            ++missing;
            qWarning().noquote() << "no English:" << entry.context << entry.source;
        }
    }
    QCOMPARE(missing, 0);
}

void TstCatalogue::placeholdersSurvive()
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9n]"));
    const auto placeholdersOf = [](const QString& text) {
        QStringList found;
        for (auto each = placeholder.globalMatch(text); each.hasNext();) {
            found << each.next().captured();
        }
        found.sort();
        return found;
    };
    for (const Entry& entry : std::as_const(m_entries)) {
        for (qsizetype form = 0; form < entry.translations.size(); ++form) {
            QStringList wanted = placeholdersOf(entry.source);
            const QStringList given = placeholdersOf(entry.translations[form]);
            if (entry.numerus && form == 0 && !given.contains(QStringLiteral("%n"))) {
                wanted.removeOne(QStringLiteral("%n")); // "one" may be said in words
            }
            QVERIFY2(wanted == given,
                     qPrintable(entry.context + ": " + entry.source + " -> " + entry.translations[form]));
        }
    }
}

// The family draws curly quotation marks as wide as a Chinese character.
void TstCatalogue::englishQuotesAreStraight()
{
    static const QRegularExpression curly(QStringLiteral("[\u2018\u2019\u201c\u201d]"));
    for (const Entry& entry : std::as_const(m_entries)) {
        for (const QString& text : entry.translations) {
            QVERIFY2(!text.contains(curly), qPrintable(entry.context + ": " + text));
        }
    }
}

// A number that is counted makes English choose between one and many.
void TstCatalogue::nothingIsCountedWithoutItsPlural()
{
    static const QRegularExpression counted(QStringLiteral(
        "%[1-9] (\\w+ )?(days|weeks|months|years|visits|rows|accounts|customers|errors|records|times)\\b"));
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.source.startsWith(QStringLiteral("今天的覆盖 · "))) {
            continue; // of spans that are never one
        }
        for (const QString& text : entry.translations) {
            QVERIFY2(!text.contains(counted), qPrintable(entry.context + ": " + text));
        }
    }
}

// A Chinese string in QML that is not inside qsTr() would stay Chinese for ever.
void TstCatalogue::nothingVisibleIsUntranslatable()
{
    static const QRegularExpression literal(QStringLiteral("(qsTr\\()?\"([^\"\\n]*)\""));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    QStringList found;
    QDirIterator each(QStringLiteral(RB_SOURCE_DIR "/qml"), {QStringLiteral("*.qml")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        for (const QString& line : lines) {
            if (line.trimmed().startsWith(QLatin1String("//"))) {
                continue;
            }
            for (auto match = literal.globalMatch(line); match.hasNext();) {
                const auto one = match.next();
                // A language is named in itself, whatever the language of the app.
                if (one.captured(1).isEmpty() && one.captured(2).contains(han) &&
                    one.captured(2) != QString::fromUtf8("中文")) {
                    found << file.fileName() + ": " + line.trimmed();
                }
            }
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TstCatalogue)
#include "tst_catalogue.moc"
