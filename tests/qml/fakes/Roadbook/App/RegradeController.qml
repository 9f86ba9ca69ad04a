// SPDX-License-Identifier: GPL-3.0-or-later
//
// RegradeController: proposals in every stage. Approving takes a row away; refusing wants a reason, as the real one does.
import QtQml

QtObject {
    property string subtitle: "《大客户管理制度》第 1 版 · 建议 6 家"
    property string problem: ""
    property bool ready: true
    property bool busy: false
    property int cleanCount: 2
    property int approvedCount: 1
    readonly property RegradeModel regrades: RegradeModel {
        Component.onCompleted: fill([
            ["a2", "东岭机械股份有限公司", "林晓", "A2", "A1", "现为A2，按制度应为A1，可提出调级建议。年用量 62 万元，在 50 万元以上", "制度 第3条", "", "", "open", true, true],
            ["a4", "瑞丰五金商行", "周航", "B1", "B2", "现为B1，按制度应为B2，可提出调级建议。年用量 4.2 万元，在 5 万元以下", "制度 第3条", "", "", "open", true, true],
            ["a5", "华北仪表厂", "陈露", "A1", "A2", "人工定级A1已到期或缺理由、批准人、期限，按制度应为A2。年用量 24 万元，在 10–30 万元", "制度 第3条", "人工定级已到期或不完整，请逐个看", "", "open", false, true],
            ["a8", "白石建材有限公司", "何川", "A2", "", "现为A2，按制度应为待定级，可提出调级建议。制度没有 30–50 万元这一档", "制度 第3条", "制度没有给出等级，请到客户档案里人工定级，写明理由和期限", "", "open", false, false],
            ["a6", "宏达轴承有限公司", "林晓", "A2", "A1", "现为A2，按制度应为A1，可提出调级建议。年用量 55 万元，在 50 万元以上", "制度 第3条", "沈立 今天 09:12批准，还没有执行", "负责人11月23日起的一周还在执行，等级不能在周内由A2调为A1。请在这一周的周拜访记录表提交之后再调；必须现在改的，由主管或经理人工定级，写明理由和期限", "approved", true, true],
            ["a7", "新港物流有限公司", "吴迪", "B1", "A2", "现为B1，按制度应为A2，可提出调级建议。年用量 12 万元，在 10–30 万元", "制度 第3条", "沈立 11月20日 15:40否决：用量是一次性的补库，明年再看", "", "refused", true, true]
        ])
    }

    function open() {}
    function close() {}
    function approve(accountId: string) {
        for (let i = 0; i < regrades.count; ++i) {
            if (regrades.get(i).accountId === accountId)
                return regrades.remove(i);
        }
    }
    function refuse(accountId: string, reason: string): string {
        if (reason === "")
            return "否决要写明理由，负责人会看到。";
        approve(accountId);
        return "";
    }
    function approveClean() {
        approve("a2");
        approve("a4");
        cleanCount = 0;
    }
    function applyApproved() {
        approve("a6");
        approvedCount = 0;
    }
}
