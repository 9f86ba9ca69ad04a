// SPDX-License-Identifier: GPL-3.0-or-later
//
// RequestsController: requests in every stage. Approving takes one away; refusing wants a reason, as the real one does.
import QtQml

QtObject {
    property string subtitle: "2 份等我审批，久等的在前"
    property string problem: ""
    property bool ready: true
    property int waitingCount: 2
    property int wantedRow: -1
    property string wanted: ""
    readonly property RequestModel requests: RequestModel {
        Component.onCompleted: fill([
            ["r1", "a2", "东岭机械股份有限公司", "A2", false, "林晓", "礼品 · 样品", "NBR-70 试样", "", "用于 11月30日 星期一 · 接受人 赵敏 · 四季度用量要翻一倍，请对方先试", "礼品、应酬与拜访费用 · 制度 第35条第2款", "等了 2 天", 3, "", 0, "", "批准", "mine"],
            ["r2", "a4", "瑞丰五金商行", "B1", false, "周航", "招投标费", "标书制作与差旅", "3200.00 元", "用于 12月2日 星期三", "招投标费 · 制度 篇五 第四节", "今天 08:40 起", 0, "第 1 级，共 3 级：大客户部经理", 0, "这份申请已经撤回或有人决定，请看最新的状态。", "签批", "mine"],
            ["r3", "", "", "", false, "陈露", "招待费", "月度招待", "1500.00 元", "", "招待费 · 制度 篇五 第四节", "等了 1 天", 0, "等市场营销中心签批", 0, "", "", "others"],
            ["r4", "a5", "华北仪表厂", "A1", false, "王敏", "拜访费用", "拜访费用", "200.50 元", "用于 12月1日 星期二", "礼品、应酬与拜访费用 · 制度 第35条第2款", "今天 09:00 起", 0, "等直接主管签批，本人不能批自己的", 0, "", "", "own"],
            ["r5", "a7", "新港物流有限公司", "B1", false, "吴迪", "礼品 · 其他礼品", "茶叶两盒", "", "用于 11月24日 星期二", "礼品、应酬与拜访费用 · 制度 第35条第2款", "", 0, "已否决 · 王敏 昨天 15:40：对方规定不收，请改为样品", 4, "", "", "decided"],
            ["r6", "a8", "白石建材有限公司", "A2", false, "何川", "拜访费用", "拜访费用", "180.00 元", "用于 11月25日 星期三", "礼品、应酬与拜访费用 · 制度 第35条第2款", "", 0, "已批准 · 王敏 昨天 15:38", 1, "", "", "decided"]
        ])
    }

    function look(requestId: string) {
        wanted = requestId;
    }
    function approve(requestId: string) {
        for (let i = 0; i < requests.count; ++i) {
            if (requests.get(i).requestId === requestId) {
                --waitingCount;
                return requests.remove(i);
            }
        }
    }
    function refuse(requestId: string, reason: string): string {
        if (reason === "")
            return "否决要写明理由，申请人会看到。";
        approve(requestId);
        return "";
    }
}
