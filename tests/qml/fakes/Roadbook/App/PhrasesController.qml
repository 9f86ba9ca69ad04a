// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property var kept: ["报价已更新，等对方回复"]
    property var phrases: ["报价已更新，等对方回复", "对方更看重交期", "送样册并介绍新产品", "约定下周再次上门拜访并确认用量"]

    function keep(phrase) {
        kept = kept.concat([phrase]);
        return "";
    }
    function forget(phrase) {
        kept = kept.filter(one => one !== phrase);
    }
}
