// SPDX-License-Identifier: GPL-3.0-or-later
//
// GalleryPage: every component of the app on one page, for whoever builds pages: in both themes, both languages, all four
// sizes of text, by finger and by keyboard. `roadbook --gallery` opens it by itself; Ctrl+Alt+G in the app.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: page

    required property AppSession session
    property bool alone: false // nothing to go back to

    readonly property bool wide: width >= 1100
    readonly property SettingsController settings: session.settings

    signal back

    margin: width >= 780 ? Theme.space7 : Theme.space4
    maximumWidth: Theme.tableWidth
    spacing: Theme.space7
    topMarginInside: Theme.space4

    PageHeader {
        back: !page.alone
        compact: !page.alone
        subtitle: qsTr("页面用到的全部部件；换外观、语言和字号看看")
        title: qsTr("部件一览")
        width: parent.width

        onBackChosen: page.back()
    }
    Flow {
        spacing: Theme.space7
        width: parent.width

        SettingChips {
            chosen: page.settings.theme
            labels: [qsTr("跟随系统"), qsTr("浅色"), qsTr("深色")]
            names: [SettingsController.System, SettingsController.Light, SettingsController.Dark]
            text: qsTr("外观")
            width: Math.min(parent.width, page.wide ? 400 : 640)

            onPicked: name => page.settings.theme = name
        }
        SettingChips {
            chosen: page.settings.language
            labels: ["中文", "English"]
            names: ["zh", "en"]
            text: qsTr("语言")
            width: Math.min(parent.width, page.wide ? 400 : 640)

            onPicked: name => page.settings.language = name
        }
        SettingChips {
            chosen: page.settings.textStep
            labels: [qsTr("标准"), qsTr("大"), qsTr("较大"), qsTr("最大")]
            names: [0, 1, 2, 3]
            text: qsTr("字号")
            width: Math.min(parent.width, page.wide ? 400 : 640)

            onPicked: name => page.settings.textStep = name
        }
    }
    Grid {
        columnSpacing: Theme.space7
        columns: page.wide ? 2 : 1
        rowSpacing: Theme.space7
        width: parent.width

        GalleryInputs {
            gallery: page.session.gallery
            width: page.wide ? (parent.width - parent.columnSpacing) / 2 : parent.width
        }
        Column {
            spacing: Theme.space7
            width: page.wide ? (parent.width - parent.columnSpacing) / 2 : parent.width

            GalleryWords {
                width: parent.width
            }
            GalleryStates {
                gallery: page.session.gallery
                width: parent.width
            }
        }
        GalleryRows {
            width: page.wide ? (parent.width - parent.columnSpacing) / 2 : parent.width
        }
        GalleryCards {
            session: page.session
            width: page.wide ? (parent.width - parent.columnSpacing) / 2 : parent.width
        }
    }
    GallerySection {
        text: qsTr("一周")
        width: parent.width

        WeekDays {
            across: page.wide
            controller: page.session.weekPlan
            height: 380
            wantedFocus: ""
            width: parent.width
        }
    }
}
