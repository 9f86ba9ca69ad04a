// SPDX-License-Identifier: GPL-3.0-or-later
//
// RecordHeader: the head of the weekly record's columns.
import QtQuick
import Roadbook.Ui

Item {
    id: head

    readonly property RecordColumns columns: RecordColumns {
        room: head.width
    }

    implicitHeight: Math.round(Theme.text13 * 3)

    component Cell: AppText {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.muted
        font.pixelSize: Theme.text13
    }

    Cell {
        text: qsTr("日期")
        width: head.columns.day
        x: head.columns.edge
    }
    Cell {
        text: qsTr("客户")
        width: head.columns.account
        x: head.columns.accountX
    }
    Cell {
        text: qsTr("计划")
        width: head.columns.planned
        x: head.columns.plannedX
    }
    Cell {
        text: qsTr("实际")
        width: head.columns.actual
        x: head.columns.actualX
    }
    Cell {
        text: qsTr("差异")
        width: head.columns.difference
        x: head.columns.differenceX
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width - 2 * head.columns.edge
        x: head.columns.edge
    }
}
