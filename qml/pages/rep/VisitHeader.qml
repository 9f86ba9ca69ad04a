// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitHeader: whom the visit is to, when it began, whether the draft is safe, and the running clock.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: header

    required property VisitController controller
    property int margin: Theme.space4

    readonly property string draftText: {
        switch (controller.draftState) {
        case VisitController.Saving:
            return qsTr("正在保存");
        case VisitController.Saved:
            return qsTr("已自动保存");
        case VisitController.Failed:
            return qsTr("草稿没有存上，请检查存储空间");
        }
        return "";
    }

    signal back
    signal nameChosen

    color: Theme.surface
    implicitHeight: Math.max(76, texts.implicitHeight + 2 * Theme.space3)

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    IconButton {
        id: backButton

        anchors.verticalCenter: parent.verticalCenter
        framed: true
        iconName: "chevron-left"
        objectName: "visit.back"
        text: qsTr("返回，草稿留着")
        x: header.margin

        onClicked: header.back()
    }
    Column {
        id: texts

        anchors.left: backButton.right
        anchors.leftMargin: Theme.space4
        anchors.right: clock.left
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        NameLine {
            font.pixelSize: Theme.text17
            font.weight: Font.Bold
            grade: header.controller.grade
            tender: header.controller.tender
            text: header.controller.accountName
            width: parent.width

            Accessible.name: text
            Accessible.role: Accessible.Heading
        }
        AppText {
            color: header.controller.draftState === VisitController.Failed ? Theme.danger : Theme.muted
            font.pixelSize: Theme.text12
            text: {
                const parts = [qsTr("%1 开始").arg(header.controller.startedText)];
                if (header.controller.endedText !== "")
                    parts.push(qsTr("%1 结束").arg(header.controller.endedText));
                if (header.controller.plannedText !== "")
                    parts.push(qsTr("计划 %1").arg(header.controller.plannedText));
                if (header.draftText !== "" && !header.controller.readOnly)
                    parts.push(header.draftText);
                return Words.dotted(parts);
            }
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Tappable {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: header.margin
        anchors.verticalCenter: parent.verticalCenter
        enabled: !header.controller.readOnly
        leftPadding: Theme.space4 + 2
        objectName: "visit.times"
        rightPadding: Theme.space4 + 2
        ringGap: -1
        ringRadius: 24
        text: qsTr("停留 %1，改起止时间").arg(time.text)
        visible: time.text !== ""
        width: visible ? implicitWidth : 0

        background: Item {
            Rectangle {
                anchors.fill: parent
                anchors.bottomMargin: 4
                anchors.topMargin: 4
                border.color: Theme.primary
                border.width: clock.hovered ? 1 : 0
                color: Theme.soft
                radius: height / 2
            }
        }
        contentItem: Row {
            spacing: Theme.space2 - 2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.primary
                name: "clock"
                size: Theme.icon(16)
            }
            AppText {
                id: time

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.primary
                font.pixelSize: Theme.text15
                font.weight: Font.Medium
                text: header.controller.finished || header.controller.readOnly ? header.controller.stayText : header.controller.elapsedText
            }
        }

        onClicked: times.open()
    }
    VisitTimesSheet {
        id: times

        controller: header.controller
    }
}
