// SPDX-License-Identifier: GPL-3.0-or-later
//
// SettingsController: how the app looks and speaks on this device. Kept in a small plain file beside the store,
// because the sign-in page needs it before any password; nothing that a person recorded is in it. GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSettings>
#include <QtCore/QTranslator>
#include <QtQml/qqmlregistration.h>

#include <filesystem>

namespace roadbook {

class SettingsController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(ThemeChoice theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(bool dark READ dark NOTIFY themeChanged)
    Q_PROPERTY(int textStep READ textStep WRITE setTextStep NOTIFY textStepChanged)
    Q_PROPERTY(bool reduceMotion READ reduceMotion CONSTANT)
    Q_PROPERTY(QString versionText READ versionText NOTIFY languageChanged)
    Q_PROPERTY(QString licenceText READ licenceText NOTIFY languageChanged)

public:
    enum ThemeChoice { System, Light, Dark };
    Q_ENUM(ThemeChoice)

    explicit SettingsController(const std::filesystem::path& directory, QObject* parent = nullptr);

    QString language() const { return m_language; } // "zh" or "en"
    void setLanguage(const QString& language);
    ThemeChoice theme() const { return m_theme; }
    void setTheme(ThemeChoice theme);
    bool dark() const;
    int textStep() const { return m_textStep; } // 0..3
    void setTextStep(int step);
    bool reduceMotion() const { return m_reduceMotion; }
    QString versionText() const;
    QString licenceText() const;

signals:
    void languageChanged();
    void themeChanged();
    void textStepChanged();

private:
    void translate();

    QSettings m_file;
    QTranslator m_translator;
    QString m_language;
    ThemeChoice m_theme = System;
    int m_textStep = 0;
    bool m_reduceMotion = false;
};

} // namespace roadbook
