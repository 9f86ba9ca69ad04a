// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    enum State { Choosing, Checking, Checked, Running, Done, Cancelled, Failed }

    property int state: ImportController.Checked
    property string fileName: "客户一览表.csv"
    property string encodingText: "GB18030，165 行"
    property string errorText: ""
    property string resultText: ""
    property double progress: 0.3
    property int rows: 165
    property int accepted: 162
    property int warned: 2
    property int refused: 3
    readonly property IssueModel issues: IssueModel {
        Component.onCompleted: {
            append({ line: 164, column: "客户名称", reason: "没有名称，这一行不能导入。", tone: 4 });
            append({ line: 165, column: "建档日期", reason: "没有 2月30日 这一天。", tone: 4 });
            append({ line: 166, column: "年用量", reason: "“约三十万”不是确定的数字，请写成 30。", tone: 4 });
            append({ line: 162, column: "统一社会信用代码", reason: "与第 12 行是同一家（代码相同），导入后请合并。", tone: 3 });
        }
    }

    function choose(file) {}
    function run() {
        state = ImportController.Running;
    }
    function cancel() {
        state = ImportController.Cancelled;
    }
    function reset() {}
}
