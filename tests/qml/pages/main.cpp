// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs tst_*.qml of this folder over the real pages and the stand-in controllers of ../fakes.
#include <QCoreApplication>
#include <QQmlEngine>
#include <QTranslator>
#include <QtQuickTest>

// Switches the language as the real settings do.
class Language : public QObject {
    Q_OBJECT

public:
    // "zh" or "en"; false when there is no such catalogue.
    Q_INVOKABLE bool use(const QString& language)
    {
        QCoreApplication::removeTranslator(&m_translator);
        const bool found = language == "zh" || m_translator.load(QStringLiteral(":/i18n/roadbook_%1.qm").arg(language));
        if (found && language != "zh")
            QCoreApplication::installTranslator(&m_translator);
        engine->retranslate();
        return found;
    }

    QQmlEngine* engine = nullptr;

private:
    QTranslator m_translator;
};

class Setup : public QObject {
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/"));
        engine->addImportPath(QStringLiteral(QUICK_TEST_SOURCE_DIR "/../fakes"));
        m_language.engine = engine;
        qmlRegisterSingletonInstance("Roadbook.Test", 1, 0, "Language", &m_language);
    }

private:
    Language m_language;
};

QUICK_TEST_MAIN_WITH_SETUP(pages, Setup)

#include "main.moc"
