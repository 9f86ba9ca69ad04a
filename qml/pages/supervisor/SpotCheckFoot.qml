// SPDX-License-Identifier: GPL-3.0-or-later
//
// SpotCheckFoot: what can be done with a spot check, always in sight: record what was found; or answer the explanation: it
// is accepted, or what was found stands, and then for a reason. Either closes the check; what was found is not rewritten.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Rectangle {
    id: foot

    required property SpotCheckController controller
    property real inset: Theme.space4 // where the content above begins

    signal settled(bool accepted)

    color: Theme.surface
    implicitHeight: said.height + 2 * Theme.space3

    Divider {
        width: parent.width
    }
    Column {
        id: said

        spacing: Theme.space3
        width: parent.width - 2 * foot.inset
        x: foot.inset
        y: Theme.space3

        Banner {
            objectName: "spot.problem"
            text: foot.controller.problem
            visible: text !== ""
            width: parent.width
        }
        Button {
            kind: Button.Primary
            objectName: "spot.record"
            text: qsTr("记下结果")
            visible: !foot.controller.settleable

            onClicked: foot.controller.record()
        }
        Flow {
            spacing: Theme.space2
            visible: foot.controller.settleable
            width: parent.width

            Button {
                iconName: "check"
                kind: Button.Primary
                leftPadding: Theme.space3
                objectName: "spot.accept"
                text: qsTr("接受说明")

                onClicked: foot.settled(true)
            }
            Button {
                objectName: "spot.uphold"
                text: qsTr("维持原结果")

                onClicked: foot.settled(false)
            }
        }
    }
}
