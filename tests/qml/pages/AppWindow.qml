// SPDX-License-Identifier: GPL-3.0-or-later
//
// AppWindow: the whole app over stand-in controllers, made anew for each test.
import QtQuick
import QtQuick.Templates as T
import Roadbook.App
import Roadbook.Ui

Main {
    id: window

    session: AppSession {}

    function all(item, wanted) {
        let found = [];
        const visit = one => {
            if (!one || !one.visible)
                return;
            if (wanted(one))
                found.push(one);
            for (let i = 0; i < one.children.length; ++i)
                visit(one.children[i]);
        };
        visit(item);
        return found;
    }
    function named(name) {
        return all(window.contentItem, one => one.objectName === name)[0] ?? all(T.Overlay.overlay, one => one.objectName === name)[0] ?? null;
    }
}
