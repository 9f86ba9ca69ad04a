// SPDX-License-Identifier: GPL-3.0-or-later
//
// GalleryWords: type, tones, grades, and the small words beside things.
import QtQuick
import Roadbook.Ui

Column {
    id: pane

    spacing: Theme.space7

    GallerySection {
        text: qsTr("文字")
        width: parent.width

        Repeater {
            model: [Theme.text26, Theme.text20, Theme.text17, Theme.text15, Theme.text14, Theme.text13, Theme.text12]

            AppText {
                required property int modelData

                font.pixelSize: modelData
                font.weight: modelData >= Theme.text20 ? Font.Bold : Font.Normal
                text: qsTr("大客户拜访 %1").arg(modelData)
                width: pane.width
            }
        }
        SectionTitle {
            hint: qsTr("旁边的小字")
            text: qsTr("小标题")
            width: parent.width
        }
        LabelledText {
            label: qsTr("标题")
            value: qsTr("下面的话可以有好几行，行距是字的一倍半，读起来不挤。")
            width: parent.width
        }
    }
    GallerySection {
        text: qsTr("徽标与等级")
        width: parent.width

        Flow {
            spacing: Theme.space2
            width: parent.width

            Repeater {
                model: [qsTr("中性"), qsTr("好"), qsTr("提示"), qsTr("注意"), qsTr("要紧")]

                Badge {
                    required property int index
                    required property string modelData

                    text: modelData
                    tone: index
                }
            }
        }
        Flow {
            spacing: Theme.space2
            width: parent.width

            Repeater {
                model: ["A1", "A2", "B1", "B2", "C", "D", ""]

                GradeBadge {
                    required property string modelData

                    grade: modelData
                }
            }
            GradeBadge {
                grade: "A1"
                tender: true
            }
        }
        Row {
            spacing: Theme.space3

            Avatar {
                anchors.verticalCenter: parent.verticalCenter
                initial: qsTr("林")
            }
            Repeater {
                model: ["map-pin", "phone", "gift", "file-text", "triangle-alert"]

                IconTile {
                    required property int index
                    required property string modelData

                    anchors.verticalCenter: parent.verticalCenter
                    iconName: modelData
                    tone: index
                }
            }
            Repeater {
                model: [0, 1, 2]

                StageIcon {
                    required property int modelData

                    anchors.verticalCenter: parent.verticalCenter
                    stage: modelData
                }
            }
        }
    }
}
