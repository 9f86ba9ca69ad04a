// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    property string query: ""
    property int current: 0
    readonly property CommandModel commands: CommandModel {}

    signal taken(string deed, string subject)

    function open() {
        current = 0;
        commands.fill([
            ["record/", "notebook-pen", "记录拜访", ""], ["go/today", "sun", "今日", ""], ["go/accounts", "users", "客户", ""],
            ["go/sync", "refresh-cw", "同步状态", ""], ["page/regulation", "scroll-text", "现行制度", ""],
            ["account/a1", "users", "东岭机械股份有限公司", "A2"], ["account/a2", "users", "江城市政工程集团", "联系人 周航 · 业务负责人"]
        ]);
    }
    function step(rows) {
        current = Math.max(0, Math.min(commands.count - 1, current + rows));
    }
    function take(row) {
        const id = commands.get(row < 0 ? current : row).commandId;
        taken(id.slice(0, id.indexOf("/")), id.slice(id.indexOf("/") + 1));
    }
}
