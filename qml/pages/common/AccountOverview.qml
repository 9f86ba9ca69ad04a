// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountOverview: what is due and the basic data at the left; at the right what needs a decision, else the latest dealings.
import QtQuick
import Roadbook.App
import Roadbook.Ui

ScrollPane {
    id: pane

    required property AccountController controller

    readonly property bool twoColumns: width >= 820
    readonly property real columnWidth: twoColumns ? (grid.width - grid.columnSpacing) / 2 : grid.width

    signal visitShown(string visitId)
    signal timelineWanted
    signal promisesWanted

    topMarginInside: Theme.space5

    Grid {
        id: grid

        columnSpacing: Theme.space4
        columns: pane.twoColumns ? 2 : 1
        layoutDirection: Qt.LeftToRight
        rowSpacing: Theme.space4
        width: parent.width

        Column {
            spacing: Theme.space4
            width: pane.columnWidth

            Loader {
                active: !pane.twoColumns
                sourceComponent: conflictCards
                visible: active && pane.controller.conflicts.count > 0
                width: parent.width
            }
            AccountDue {
                controller: pane.controller
                width: parent.width
            }
            Card {
                width: parent.width

                Column {
                    width: parent.width

                    SectionTitle {
                        bottomPadding: Theme.space2
                        text: qsTr("基础资料")
                    }
                    Repeater {
                        model: pane.controller.fields

                        FieldRow {
                            required property string field
                            required property string kind
                            required fieldState
                            required editable
                            required edited

                            objectName: "account.field." + field
                            width: parent.width

                            onClicked: editor.edit(field, kind)
                        }
                    }
                }
            }
        }
        Column {
            spacing: Theme.space4
            width: pane.columnWidth

            Loader {
                active: pane.twoColumns
                sourceComponent: conflictCards
                visible: active && pane.controller.conflicts.count > 0
                width: parent.width
            }
            AccountLatest {
                controller: pane.controller
                width: parent.width

                onPromisesWanted: pane.promisesWanted()
                onTimelineWanted: pane.timelineWanted()
                onVisitShown: visitId => pane.visitShown(visitId)
            }
        }
    }

    EditFieldSheet {
        id: editor

        controller: pane.controller
    }
    Component {
        id: conflictCards

        Column {
            spacing: Theme.space4

            Repeater {
                model: pane.controller.conflicts

                ConflictCard {
                    required item

                    width: parent.width

                    onLater: visible = false
                }
            }
        }
    }
}
