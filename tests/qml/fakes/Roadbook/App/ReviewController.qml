// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewController: the week of a team. Decides as the real one does: what is decided leaves, the next is shown.
import QtQml

QtObject {
    id: review

    readonly property ReviewModel reviews: ReviewModel {
        Component.onCompleted: fill([
            ["w1", "林晓", "周记录", "11月16日 – 11月22日", "计划 7 次，完成 6 次 · 计划外 1 次", "等了 2 天", "", "4 处差异", 3, "waiting", false],
            ["w2", "周航", "周记录", "11月16日 – 11月22日", "计划 9 次，完成 9 次", "等了 2 天", "", "无异常", 1, "waiting", true],
            ["p2", "周航", "周计划", "11月23日 – 11月29日", "11 次拜访", "等了 2 天", "", "无异常", 1, "waiting", true],
            ["c1", "陈露", "行程变更", "11月26日 星期四", "", "今天 08:40 提交", "", "变更", 2, "waiting", false],
            ["m1", "何川", "月记录", "10月1日 – 10月31日", "计划 37 次，完成 37 次 · 计划外 1 次", "等了 9 天", "逾期提交", "1 处差异", 3, "waiting", false],
            ["week_record/s6/2026-11-16", "郑宁", "周记录", "11月16日 – 11月22日", "11月21日 18:00 截止", "逾期 15 小时", "", "未交", 3, "missing", false],
            ["week_plan/s6/2026-11-23", "郑宁", "周计划", "11月23日 – 11月29日", "11月21日 18:00 截止", "逾期 15 小时", "", "未交", 3, "missing", false],
            ["d1", "吴迪", "周记录", "11月16日 – 11月22日", "", "昨天 18:02", "", "已退回", 4, "decided", false],
            ["d2", "何川", "周计划", "11月23日 – 11月29日", "", "昨天 17:40", "", "已批准", 1, "decided", false]
        ])
    }
    readonly property ReviewDetail detail: ReviewDetail {}
    readonly property Conversation talk: Conversation {}
    property string selectedId: "w1"
    onSelectedIdChanged: if (selectedId.startsWith("week_record/")) detail.showMissing()
    property int waitingCount: 5
    property int missingCount: 2
    property int bulkCount: 2
    property int markedCount: 0
    property string summaryText: "待审 5 · 无异常 2 · 逾期 1 · 未交 2"
    property string guidance: ""
    property bool returning: false
    property string problem: ""
    property string bulkText: "周航 · 周记录、周航 · 周计划"
    property string bulkGuidance: "都按计划完成，请保持。"
    property bool busy: false

    property int exports: 0
    property list<string> approved: []
    property list<string> returned: []
    property list<string> marked: []

    // So many weekly records without a difference, for the test that counts keys.
    function fillClean(count: int) {
        const rows = [];
        for (let i = 0; i < count; ++i)
            rows.push(["w" + i, "专员 " + i, "周记录", "11月16日 – 11月22日", "计划 9 次，完成 9 次", "等了 2 天", "", "无异常", 1, "waiting", true]);
        reviews.fill(rows);
        waitingCount = bulkCount = count;
        selectedId = "w0";
        guidance = "都按计划完成，请保持。";
    }
    function row(): int {
        for (let i = 0; i < reviews.count; ++i) {
            if (reviews.get(i).reviewId === selectedId)
                return i;
        }
        return -1;
    }
    function selectBy(step: int) {
        const next = Math.max(0, Math.min(reviews.count - 1, row() + step));
        selectedId = reviews.count === 0 ? "" : reviews.get(next).reviewId;
    }
    function selectNext() {
        selectBy(1);
    }
    function selectPrevious() {
        selectBy(-1);
    }
    function leave() {
        const at = row();
        reviews.remove(at);
        --waitingCount;
        selectedId = waitingCount === 0 ? "" : reviews.get(Math.min(at, waitingCount - 1)).reviewId;
    }
    function approve() {
        if (detail.guidanceNeeded && guidance === "") {
            problem = "";
            problem = "审阅要写指导意见，本人会看到。";
            return;
        }
        approved.push(selectedId);
        leave();
    }
    function startReturn() {
        returning = true;
    }
    function cancelReturn() {
        returning = false;
    }
    function confirmReturn() {
        if (guidance === "") {
            problem = "退回要写明原因，本人才知道怎么改。";
            return;
        }
        problem = "";
        returned.push(selectedId);
        returning = false;
        leave();
    }
    function giveGuidance() {}
    function exportPaper() {
        ++exports;
    }
    function toggleMark(reviewId: string) {
        const at = row();
        reviews.setProperty(at, "marked", !reviews.get(at).marked);
        markedCount += reviews.get(at).marked ? 1 : -1;
    }
    function approveClean(text: string) {
        for (let i = reviews.count - 1; i >= 0; --i) {
            if (reviews.get(i).section !== "waiting" || !reviews.get(i).clean)
                continue;
            approved.push(reviews.get(i).reviewId);
            reviews.remove(i);
            --waitingCount;
        }
        bulkCount = 0;
        selectedId = waitingCount === 0 ? "" : reviews.get(0).reviewId;
    }
}
