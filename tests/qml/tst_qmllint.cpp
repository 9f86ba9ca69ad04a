// SPDX-License-Identifier: GPL-3.0-or-later
//
// qmllint over every QML file. One finding is let through: a delegate that uses an id of its own file. Qt 6.4 calls
// that unqualified; from 6.5 on `pragma ComponentBehavior: Bound` says that it is meant.
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

class TstQmllint : public QObject {
    Q_OBJECT

private slots:
    void everyFileIsClean_data();
    void everyFileIsClean();
};

namespace {

bool isIdOfFile(const QString& text, int charOffset, int length)
{
    const QString name = text.mid(charOffset, length);
    return text.contains(QRegularExpression(QStringLiteral("\\bid:\\s*%1\\b").arg(QRegularExpression::escape(name))));
}

} // namespace

void TstQmllint::everyFileIsClean_data()
{
    QTest::addColumn<QString>("controllers"); // where the module Roadbook.App comes from
    QTest::newRow("stand-ins") << QStringLiteral(RB_SOURCE_DIR "/tests/qml/fakes");
    if (QFile::exists(QStringLiteral(RB_QML_DIR "/Roadbook/App/rb_app.qmltypes")))
        QTest::newRow("real") << QStringLiteral(RB_QML_DIR);
}

void TstQmllint::everyFileIsClean()
{
    QFETCH(const QString, controllers);
    QStringList files;
    QDirIterator each(QStringLiteral(RB_SOURCE_DIR "/qml"), {QStringLiteral("*.qml")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        files << each.next();
    }
    QVERIFY(files.size() > 50);

    QProcess lint;
    lint.start(QStringLiteral(RB_QMLLINT),
               QStringList{QStringLiteral("--json"), QStringLiteral("-"), QStringLiteral("-I"), controllers,
                           QStringLiteral("-I"), QStringLiteral(RB_QML_DIR)} +
                   files);
    QVERIFY(lint.waitForFinished(170000));
    const QJsonDocument report = QJsonDocument::fromJson(lint.readAllStandardOutput());
    const QJsonArray reports = report[QStringLiteral("files")].toArray();
    QCOMPARE(reports.size(), files.size());

    int findings = 0;
    for (const QJsonValue& one : reports) {
        const QString path = one[QStringLiteral("filename")].toString();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QJsonValue& warning : one[QStringLiteral("warnings")].toArray()) {
            const QString message = warning[QStringLiteral("message")].toString();
            if (message == QLatin1String("Unqualified access") &&
                isIdOfFile(text, warning[QStringLiteral("charOffset")].toInt(),
                           warning[QStringLiteral("length")].toInt())) {
                continue;
            }
            ++findings;
            qWarning().noquote()
                << QStringLiteral("%1:%2: %3").arg(path).arg(warning[QStringLiteral("line")].toInt()).arg(message);
        }
    }
    QCOMPARE(findings, 0);
}

QTEST_GUILESS_MAIN(TstQmllint)
#include "tst_qmllint.moc"
