// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rail under a finger while the world moves on.
import QtQuick
import QtTest
import Roadbook.Ui

TestCase {
    id: test

    height: 600
    name: "Rail"
    visible: true
    when: windowShown
    width: 200

    function places(count: int): var {
        return [
            { key: "team", icon: "user-check", label: "团队" },
            { key: "review", icon: "badge-check", label: "审核", count: count }
        ];
    }
    function test_aTapIsNotLostWhenACountChanges() {
        const item = findChild(rail, "nav.review");
        const at = item.mapToItem(rail, item.width / 2, item.height / 2);
        mousePress(rail, at.x, at.y);
        rail.places = places(3); // somebody handed something in
        mouseRelease(rail, at.x, at.y);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "review");
        compare(findChild(rail, "nav.review").badgeCount, 3);
    }

    NavRail {
        id: rail

        current: "team"
        height: test.height
        places: test.places(0)
    }
    SignalSpy {
        id: spy

        signalName: "chosen"
        target: rail
    }
}
