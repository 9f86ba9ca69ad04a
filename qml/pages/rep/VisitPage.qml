// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitPage: thirty seconds, a few taps, nothing compulsory to type. Everything likely is chosen already; the clock
// runs by itself; every pause saves the draft.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: page

    required property VisitController controller

    readonly property bool twoColumns: width >= 1100
    property string refusal: ""

    signal back
    signal ended
    signal accountWanted(string accountId)

    function finish() {
        refusal = controller.finish();
        if (refusal === "")
            ended();
    }

    VisitHeader {
        id: header

        controller: page.controller
        width: parent.width

        onBack: page.back()
        onNameChosen: page.accountWanted(page.controller.accountId)
    }
    ScrollPane {
        id: body

        anchors.bottom: footer.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        margin: page.width >= 700 ? Theme.space10 : Theme.space4
        maximumWidth: page.twoColumns ? 1240 : 760
        spacing: Theme.space4
        topMarginInside: Theme.space6
        visible: !page.controller.loading

        Banner {
            text: page.refusal
            tone: 4
            visible: text !== ""
            width: parent.width
        }
        VisitPrepCard {
            preparation: page.controller.preparation
            visible: preparation.shown
            width: parent.width
        }
        Grid {
            columnSpacing: Theme.space10
            columns: page.twoColumns ? 2 : 1
            rowSpacing: Theme.space6
            width: parent.width

            VisitChoices {
                controller: page.controller
                width: page.twoColumns ? (parent.width - parent.columnSpacing) * 0.56 : parent.width
            }
            Column {
                spacing: Theme.space6
                width: page.twoColumns ? (parent.width - parent.columnSpacing) * 0.44 : parent.width

                VisitNotes {
                    controller: page.controller
                    width: parent.width

                    onFilesWanted: files.choose()
                }
                VisitPromises {
                    controller: page.controller
                    width: parent.width

                    onUnfolded: card => body.kept = card
                }
                VisitFiles {
                    id: files

                    controller: page.controller.files
                    width: parent.width

                    onUnfolded: card => body.kept = card
                }
                VisitRemarks {
                    controller: page.controller
                    visible: page.controller.remarks.length > 0
                    width: parent.width
                }
            }
        }
    }
    Skeleton {
        anchors.left: parent.left
        anchors.margins: body.margin
        anchors.right: parent.right
        anchors.top: header.bottom
        waiting: page.controller.loading
    }
    Rectangle {
        id: footer

        anchors.bottom: parent.bottom
        color: Theme.surface
        height: page.controller.readOnly ? 0 : Math.max(page.twoColumns ? 80 : 92, finishButton.height + 2 * Theme.space3)
        visible: !page.controller.readOnly
        width: parent.width

        Divider {
            width: parent.width
        }
        Icon {
            id: safe

            anchors.verticalCenter: parent.verticalCenter
            color: page.controller.refusal === "" ? Theme.primary : Theme.warning
            name: page.controller.refusal === "" ? "circle-check" : "info"
            size: Theme.icon(18)
            x: body.margin
        }
        AppText {
            anchors.left: safe.right
            anchors.leftMargin: Theme.space2
            anchors.right: drop.left
            anchors.rightMargin: Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            font.pixelSize: Theme.text13
            lineHeight: Theme.prose
            maximumLineCount: 2
            text: page.controller.refusal === "" ? qsTr("可以离线结束，联网后自动同步") : page.controller.refusal
            wrapMode: Text.Wrap
        }
        Button {
            id: drop

            anchors.right: finishButton.left
            anchors.rightMargin: Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            kind: Button.Quiet
            objectName: "visit.discard"
            text: qsTr("放弃")
            visible: page.width >= 560 && !page.controller.finished
            width: visible ? implicitWidth : 0

            onClicked: {
                page.controller.discard();
                page.ended();
            }
        }
        Button {
            id: finishButton

            anchors.right: parent.right
            anchors.rightMargin: body.margin
            anchors.verticalCenter: parent.verticalCenter
            enabled: page.controller.refusal === ""
            kind: Button.Primary
            large: true
            objectName: "visit.finish"
            text: page.controller.finished ? qsTr("保存") : qsTr("结束拜访")
            width: Math.max(180, implicitWidth)

            onClicked: page.finish()
        }
    }
}
