// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitFoot: the foot of a visit, always in sight: what it would count for, and beside it the button that ends it. Narrow,
// the one stands above the other.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: foot

    required property VisitController controller
    property real inset: Theme.space4 // where the form above begins

    readonly property bool beside: width >= 700
    readonly property bool refused: controller.refusal !== ""

    signal finishWanted
    signal discardWanted

    color: Theme.surface
    implicitHeight: beside ? Math.max(said.implicitHeight, finishButton.height) + 2 * Theme.space3 : said.implicitHeight + finishButton.height + 3 * Theme.space3

    Divider {
        width: parent.width
    }
    VisitRemarks {
        id: said

        lines: foot.refused ? [foot.controller.refusal] : foot.controller.remarks
        objectName: "visit.remarks"
        reassurance: foot.refused ? "" : qsTr("可以离线结束，联网后自动同步")
        tone: foot.refused ? 3 : foot.controller.remarksTone
        width: (foot.beside ? (drop.visible ? drop.x : finishButton.x) - Theme.space3 : foot.width - foot.inset) - foot.inset
        x: foot.inset
        y: foot.beside ? (foot.height - height) / 2 : Theme.space3
    }
    Button {
        id: drop

        anchors.right: finishButton.left
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: finishButton.verticalCenter
        kind: Button.Quiet
        objectName: "visit.discard"
        text: qsTr("放弃")
        visible: foot.width >= 560 && !foot.controller.finished

        onClicked: foot.discardWanted()
    }
    Button {
        id: finishButton

        anchors.right: parent.right
        anchors.rightMargin: foot.inset
        enabled: !foot.refused
        kind: Button.Primary
        large: true
        objectName: "visit.finish"
        text: foot.controller.finished ? qsTr("保存") : qsTr("结束拜访")
        width: Math.max(180, implicitWidth)
        y: foot.beside ? (foot.height - height) / 2 : foot.height - height - Theme.space3

        onClicked: foot.finishWanted()
    }
}
