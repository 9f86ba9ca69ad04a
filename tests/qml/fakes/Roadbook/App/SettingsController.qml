// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    enum Theme { System, Light, Dark }

    property string language: "zh"
    property int theme: SettingsController.Light
    property bool dark: false
    property int textStep: 0
    property bool reduceMotion: true
    property string versionText: "访册 0.1.0"
    property string licenceText: "自由软件，GPL-3.0-or-later。图标 Lucide（ISC）。"
}
