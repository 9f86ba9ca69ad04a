// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs tst_*.qml of this folder over the real pages and the stand-in controllers of ../fakes/.
#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject {
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/"));
        engine->addImportPath(QStringLiteral(QUICK_TEST_SOURCE_DIR "/../fakes"));
    }
};

QUICK_TEST_MAIN_WITH_SETUP(pages, Setup)

#include "main.moc"
