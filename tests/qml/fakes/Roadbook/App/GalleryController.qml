// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property int said: 0
    property string today: "2026-11-23"
    readonly property ChoiceModel one: ChoiceModel {
        Component.onCompleted: fill([["done", "达成", "", true], ["follow", "需跟进"], ["not", "未见到人"]])
    }
    readonly property ChoiceModel several: ChoiceModel {
        many: true
        Component.onCompleted: fill([["a", "赵敏", "经办", true], ["b", "孙凯", "负责人"], ["c", "刘总", "关键决策人", true]])
    }
    readonly property ConflictItem conflict: ConflictItem {}

    function say(tone, undoable) {
        said += 1;
    }
}
