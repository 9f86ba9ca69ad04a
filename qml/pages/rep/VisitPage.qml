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
    readonly property int margin: width >= 780 ? Theme.space7 : Theme.space4
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
        margin: page.margin
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
        margin: page.margin
        maximumWidth: page.twoColumns ? Theme.tableWidth : Theme.readingWidth
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
    VisitFoot {
        id: footer

        anchors.bottom: parent.bottom
        controller: page.controller
        height: visible ? implicitHeight : 0
        inset: body.inset
        visible: !page.controller.readOnly
        width: parent.width

        onDiscardWanted: {
            page.controller.discard();
            page.ended();
        }
        onFinishWanted: page.finish()
    }
}
