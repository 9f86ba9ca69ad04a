// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings_controller.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

constexpr auto kLanguageKey = "language";
constexpr auto kThemeKey = "theme";
constexpr auto kTextStepKey = "textStep";
constexpr int kLastTextStep = 3;

QString fileIn(const std::filesystem::path& directory)
{
    return QString::fromStdString((directory / "preferences.ini").string());
}

} // namespace

SettingsController::SettingsController(const std::filesystem::path& directory, QObject* parent)
    : QObject(parent), m_file(fileIn(directory), QSettings::IniFormat),
      m_reduceMotion(qEnvironmentVariableIsSet("ROADBOOK_REDUCE_MOTION"))
{
    const bool chinese = QLocale::system().language() == QLocale::Chinese || QLocale::system().language() == QLocale::C;
    m_language = m_file.value(kLanguageKey, chinese ? "zh" : "en").toString() == QLatin1String("en") ? "en" : "zh";
    m_theme = static_cast<ThemeChoice>(std::clamp(m_file.value(kThemeKey, System).toInt(), int(System), int(Dark)));
    m_textStep = std::clamp(m_file.value(kTextStepKey, 0).toInt(), 0, kLastTextStep);
    translate();
}

void SettingsController::setLanguage(const QString& language)
{
    const QString known = language == QLatin1String("en") ? QStringLiteral("en") : QStringLiteral("zh");
    if (std::exchange(m_language, known) == known)
        return;
    m_file.setValue(kLanguageKey, known);
    translate();
    emit languageChanged();
}

void SettingsController::translate()
{
    QCoreApplication::removeTranslator(&m_translator);
    // Chinese is the language of the sources and needs no catalogue.
    if (m_language == QLatin1String("en") && m_translator.load(QStringLiteral(":/i18n/roadbook_en.qm")))
        QCoreApplication::installTranslator(&m_translator);
}

void SettingsController::setTheme(ThemeChoice theme)
{
    if (std::exchange(m_theme, theme) == theme)
        return;
    m_file.setValue(kThemeKey, int(theme));
    emit themeChanged();
}

bool SettingsController::dark() const
{
    if (m_theme != System)
        return m_theme == Dark;
    constexpr int kHalf = 128;
    return QGuiApplication::palette().color(QPalette::Window).lightness() < kHalf;
}

void SettingsController::setTextStep(int step)
{
    const int known = std::clamp(step, 0, kLastTextStep);
    if (std::exchange(m_textStep, known) == known)
        return;
    m_file.setValue(kTextStepKey, known);
    emit textStepChanged();
}

QString SettingsController::versionText() const
{
    return tr("访册 %1").arg(QCoreApplication::applicationVersion());
}

QString SettingsController::licenceText() const
{
    return tr("自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布");
}

} // namespace roadbook
