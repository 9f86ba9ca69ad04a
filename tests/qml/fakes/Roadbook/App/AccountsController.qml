// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string query: ""
    readonly property AccountModel results: AccountModel {
        Component.onCompleted: fill([
            ["a1", "东岭机械股份有限公司", "A2", false, "江城", "矿山机械", "林晓", "", "上次联系 11月23日", 1, false],
            ["a2", "华星橡胶制品有限公司", "A1", false, "江城", "橡胶制品", "林晓", "", "上次联系 11月23日", 0, true],
            ["a3", "江城市政工程集团", "A1", true, "江城", "市政工程", "林晓", "", "上次联系 10月28日", 0, false],
            ["a4", "瑞丰五金商行", "B1", false, "新港", "五金", "林晓", "", "上次联系 11月16日", 0, false],
            ["a5", "宏达轴承", "", false, "江城", "轴承", "林晓", "联系人 何经理 · 负责人", "上次联系 10月31日", 0, false],
            ["a6", "新港物流有限责任公司", "B2", false, "新港", "物流", "林晓", "", "从未联系", 0, false]
        ])
    }
    property int total: 6
    property bool busy: false
    property string createdId: ""
    property int chosenIndex: -1

    signal chosenFound

    function showMore() {}
    function create(name) {
        createdId = "a9";
        return "";
    }
    function similarTo(name) {
        return name.startsWith("东岭") ? "与“东岭机械股份有限公司”名称相近" : "";
    }
}
