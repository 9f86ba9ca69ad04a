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

class TstCatalogue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everySourceHasEnglish();
    void placeholdersSurvive();
    void nothingVisibleIsUntranslatable();

private:
    struct Entry {
        QString context;
        QString source;
        QString translation;
        QString type;
    };
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
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            m_entries.append({context, xml.readElementText(), QString(), QString()});
        } else if (xml.name() == QLatin1String("translation")) {
            m_entries.last().type = xml.attributes().value(QLatin1String("type")).toString();
            m_entries.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(m_entries.size() > 100);
}

void TstCatalogue::everySourceHasEnglish()
{
    int missing = 0;
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.type == QLatin1String("vanished") || entry.type == QLatin1String("obsolete")) {
            ++missing;
            qWarning().noquote() << "no longer used:" << entry.context << entry.source;
        } else if (entry.type == QLatin1String("unfinished") || entry.translation.trimmed().isEmpty()) {
            ++missing;
            qWarning().noquote() << "no English:" << entry.context << entry.source;
        }
    }
    QCOMPARE(missing, 0);
}

void TstCatalogue::placeholdersSurvive()
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9n]"));
    for (const Entry& entry : std::as_const(m_entries)) {
        QStringList left;
        QStringList right;
        for (auto each = placeholder.globalMatch(entry.source); each.hasNext();) {
            left << each.next().captured();
        }
        for (auto each = placeholder.globalMatch(entry.translation); each.hasNext();) {
            right << each.next().captured();
        }
        left.sort();
        right.sort();
        QVERIFY2(left == right, qPrintable(entry.context + ": " + entry.source + " -> " + entry.translation));
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
