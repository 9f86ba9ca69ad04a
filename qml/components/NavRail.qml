// SPDX-License-Identifier: GPL-3.0-or-later
//
// NavRail: where one can go. Upright at the left on wide windows, a bar at the bottom on narrow ones (`flat`).
// `places` are {key, icon, label, count}; `current` is the key of the place shown.
import QtQuick
import Roadbook.Ui

Rectangle {
    id: rail

    required property var places
    required property string current
    property bool flat: false
    property string initial: ""
    property string personName: ""

    signal chosen(string key)
    signal personChosen

    color: Theme.surface
    implicitHeight: flat ? items.implicitHeight + 2 * 5 : 0
    implicitWidth: flat ? 0 : Math.max(84, items.width + Theme.space3)

    Accessible.name: qsTr("主导航")
    Accessible.role: Accessible.PageTabList

    Rectangle {
        anchors.right: rail.flat ? undefined : parent.right
        color: Theme.line
        height: rail.flat ? 1 : parent.height
        width: rail.flat ? parent.width : 1
    }
    Rectangle {
        id: mark

        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.primary
        height: 40
        radius: Theme.radius
        visible: !rail.flat
        width: 40
        y: Theme.space5

        Icon {
            anchors.centerIn: parent
            color: Theme.inkOnPrimary
            name: "route"
            size: 22
        }
    }
    Grid {
        id: items

        anchors.horizontalCenter: parent.horizontalCenter
        horizontalItemAlignment: Grid.AlignHCenter
        columns: rail.flat ? 9 : 1
        rowSpacing: Theme.space1
        y: rail.flat ? 5 : 94

        Repeater {
            model: rail.places.length // not the places: they are others with every count, and a tap would lose its item

            NavItem {
                required property int index
                readonly property var place: rail.places[index] ?? {}

                badgeCount: place.count ?? 0
                current: rail.current === place.key
                iconName: place.icon ?? ""
                objectName: "nav." + (place.key ?? "")
                text: place.label ?? ""
                width: rail.flat ? Math.min(120 * Theme.scale, Math.floor(rail.width / rail.places.length)) : implicitWidth

                onClicked: rail.chosen(place.key)
            }
        }
    }
    Tappable {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "nav.person"
        padding: 4
        ringRadius: 24
        text: rail.personName
        visible: !rail.flat && rail.initial !== ""

        contentItem: Avatar {
            initial: rail.initial
            side: 40
        }

        onClicked: rail.personChosen()
    }
}
