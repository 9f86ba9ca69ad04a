// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sync_controller.h"

#include "model/fields.h"
#include "pages/grade_refusal.h"
#include "pages/rows.h"
#include "store/regrade_facts.h"
#include "store/unseen_facts.h"

namespace roadbook {
namespace {

// More lines than anybody reads; the count says how many there are.
constexpr int kMostShown = 50;

struct WaitingFacts {
    std::uint64_t seq = 0;
    Timestamp at = 0;
    bool sent = false;
    std::vector<RecordTitle> records;
};
struct AttentionFacts {
    std::string id;
    bool conflict = false;
    Error reason;
    Timestamp at = 0;
    TypeId recordType = 0;
    FieldId field = 0;
    RecordTitle record;
    regulation::Day week = 0; // in which a refused save was made
};
struct SyncFacts {
    ReplicaStatus status;
    std::vector<WaitingFacts> waiting;
    std::vector<AttentionFacts> attention;
    int unseen = 0; // of what I have handed in
};

Result<SyncFacts> syncFacts(Replica& replica, const Id& me)
{
    SyncFacts facts;
    Reader reader(replica);
    RB_ASSIGN(facts.status, replica.status());
    RB_ASSIGN(facts.unseen, handedInUnseen(replica, me));
    RB_ASSIGN(const auto pending, replica.pendingSaves(kMostShown));
    for (const PendingSave& save : pending) {
        WaitingFacts row{save.seq, save.at, save.sent, {}};
        for (const auto& [type, id] : save.records)
            row.records.push_back(titleOf(replica, reader, type, id));
        facts.waiting.push_back(std::move(row));
    }
    RB_ASSIGN(const auto quarantine, replica.quarantine());
    for (const QuarantinedSave& save : quarantine) {
        AttentionFacts row{save.id.text(), false, save.reason, save.at, 0, 0, {}, weekOfSave(replica, save)};
        if (!save.account.isNull())
            row.record = titleOf(replica, reader, type::kAccount, save.account);
        else if (!save.records.empty())
            row.record = titleOf(replica, reader, save.records.front().first, save.records.front().second);
        facts.attention.push_back(std::move(row));
    }
    const ListQuery open{.type = type::kConflict,
                         .where = {{field::conflict::kState, ListQuery::Where::Is::Equal, std::string("open")}}};
    std::vector<Conflict> conflicts;
    RB_TRY(replica.list(open, [&conflicts](const View& view) {
        if (auto conflict = conflictFromRecord(view.record))
            conflicts.push_back(std::move(*conflict));
        return std::ssize(conflicts) < kMostShown;
    }));
    for (const Conflict& conflict : conflicts)
        facts.attention.push_back({conflict.id.text(),
                                   true,
                                   {},
                                   0,
                                   conflict.recordType,
                                   conflict.field,
                                   titleOf(replica, reader, conflict.recordType, conflict.record)});
    return facts;
}

QString nextTry(const SyncRunner& sync, const Words& words)
{
    if (sync.state() == SyncRunner::State::Syncing)
        return SyncController::tr("正在再试");
    const int seconds = static_cast<int>(sync.retryIn().count());
    return seconds < 60 ? SyncController::tr("%1 秒后自动再试").arg(seconds)
                        : SyncController::tr("%1后自动再试").arg(words.stay(seconds * 1000LL));
}

} // namespace

SyncController::SyncController(Services& services, QObject* parent)
    : PageController(services, kTouchedAll, parent), m_refused(services)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &SyncController::changed);
    connect(&services.sync, &SyncRunner::stateChanged, this, [this] {
        if (this->services().sync.state() == SyncRunner::State::Waiting)
            m_second.start();
        else
            m_second.stop();
        emit changed();
    });
    connect(&services.sync, &SyncRunner::finished, this, &SyncController::refreshSoon); // lastConfirmed
}

SyncController::State SyncController::state() const
{
    if (conflictCount() + quarantineCount() > 0)
        return Attention;
    using Runner = SyncRunner::State;
    switch (services().sync.state()) {
    case Runner::Syncing:
        if (services().sync.trouble())
            break; // another try, of which nothing has come yet
        // Asking for news now and then is not worth a word.
        return pendingCount() > 0 || m_status.lastConfirmed == 0 ? Syncing : UpToDate;
    case Runner::Live:
    case Runner::Soon:
        return pendingCount() > 0 ? Waiting : UpToDate;
    case Runner::SignedOut:
        return Failed;
    case Runner::Stopped:
        return Waiting;
    case Runner::Waiting:
        break;
    }
    const ErrorCode code = services().sync.trouble() ? services().sync.trouble()->code : ErrorCode::Internal;
    if (code == ErrorCode::NoConnection)
        return Offline;
    return isWorthRetrying(code) ? Waiting : Failed;
}

QString SyncController::lastConfirmedText() const
{
    return m_status.lastConfirmed == 0 ? QString() : words().nearMoment(m_status.lastConfirmed);
}

QString SyncController::reasonText() const
{
    const SyncRunner& sync = services().sync;
    switch (sync.state()) {
    case SyncRunner::State::Soon:
        return tr("刚刚保存，马上上传");
    case SyncRunner::State::SignedOut:
        return tr("服务器要求重新登录。请在“更多”里退出后再登录，您的记录都还在本机。");
    case SyncRunner::State::Stopped:
        return tr("同步已暂停，点“立即同步”继续");
    case SyncRunner::State::Waiting:
        break;
    case SyncRunner::State::Syncing:
        if (sync.trouble())
            break;
        return {};
    case SyncRunner::State::Live:
        return {};
    }
    const QString when = nextTry(sync, words());
    if (!sync.trouble())
        return when;
    switch (sync.trouble()->code) {
    case ErrorCode::NotSignedIn:
    case ErrorCode::Revoked:
        return words().refusal(*sync.trouble());
    case ErrorCode::NoConnection:
        return tr("连不上服务器，%1").arg(when);
    case ErrorCode::ServerBusy:
    case ErrorCode::Throttled:
        return tr("服务器正忙，%1").arg(when);
    default:
        return tr("%1%2").arg(words().refusal(*sync.trouble()), when);
    }
}

QString SyncController::serverText() const
{
    return Words::text(services().me.server);
}

QString SyncController::deviceText() const
{
    return Words::text(services().me.deviceName);
}

QString SyncController::storageText() const
{
    return words().bytes(m_status.databaseBytes);
}

void SyncController::syncNow()
{
    services().sync.syncNow();
}

void SyncController::refresh()
{
    read([me = services().me.staff](Replica& replica) { return syncFacts(replica, me); },
         [this](SyncFacts facts) {
             m_status = facts.status;
             m_steps.setRows(stepRows(facts.unseen));
             QList<PendingRow> waiting;
             for (const WaitingFacts& save : facts.waiting) {
                 PendingRow row{QString::number(save.seq),
                                {},
                                {},
                                words().nearMoment(save.at),
                                stageOf(save.sent ? Journey::Sent : Journey::OnDevice)};
                 if (!save.records.empty()) {
                     const RecordTitle& first = save.records.front();
                     row.title = tr("%1 · %2").arg(words().typeLabel(first.type), Words::text(first.title));
                 }
                 if (save.records.size() > 1)
                     row.detail = tr("一次保存，共 %1 条记录").arg(save.records.size());
                 waiting.append(row);
             }
             m_waiting.setRows(std::move(waiting));
             QList<AttentionRow> attention;
             for (const AttentionFacts& item : facts.attention) {
                 AttentionRow row{.entryId = Words::text(item.id),
                                  .refused = !item.conflict,
                                  .title = Words::text(item.record.title),
                                  .stateText = item.conflict ? tr("两个人都改过") : tr("服务器没有接受"),
                                  .detail = {},
                                  .accountId = textOf(item.record.account)};
                 row.opens = row.refused || !row.accountId.isEmpty();
                 if (item.conflict) {
                     const FieldInfo* field =
                         findType(item.recordType) ? findType(item.recordType)->field(item.field) : nullptr;
                     row.detail =
                         tr("%1：请选一个值，或者另填一个").arg(field ? words().label(*field) : tr("是否删除"));
                 } else {
                     row.detail = gradeRefusal(item.reason, item.week, words());
                 }
                 attention.append(row);
             }
             m_attention.setRows(std::move(attention));
             emit changed();
         });
}

// Only what somebody has decided is known to have been received: the conversation carries no receipt of it.
QList<SyncStepRow> SyncController::stepRows(int unseen) const
{
    const bool confirmed = m_status.lastConfirmed != 0;
    QList<SyncStepRow> rows{{OnDevice, tr("已存本机"), tr("%n 条", nullptr, recordCount()), tr("断电也不会丢"), true},
                            {Uploaded, tr("已上传"),
                             !confirmed           ? tr("还没有")
                             : pendingCount() > 0 ? tr("还差 %n 条", nullptr, pendingCount())
                                                  : tr("全部"),
                             tr("服务器确认了才算"), confirmed && pendingCount() == 0}};
    const bool supervisor = services().me.role == Role::Supervisor;
    if (supervisor || services().me.role == Role::Rep)
        rows.append({Received, supervisor ? tr("经理已收") : tr("主管已收"),
                     unseen > 0 ? tr("还差 %n 份", nullptr, unseen) : tr("全部"),
                     supervisor ? tr("您提交的，经理处理了才算") : tr("您提交的，主管处理了才算"),
                     confirmed && unseen == 0});
    return rows;
}

void SyncController::clear()
{
    m_status = {};
    m_steps.setRows({});
    m_waiting.setRows({});
    m_attention.setRows({});
    emit changed();
}

} // namespace roadbook
