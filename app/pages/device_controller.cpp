// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/device_controller.h"

#include "models/tone.h"
#include "replica/attachments.h"

#include <algorithm>
#include <filesystem>
#include <ranges>

namespace roadbook {
namespace {

constexpr std::size_t kIncidentsShown = 8;

// When an id was made, which a UUIDv7 says itself; 0 for any other.
Timestamp bornAt(const Id& id)
{
    if (id.bytes[6] >> 4 != 7)
        return 0;
    Timestamp at = 0;
    for (std::size_t i = 0; i < 6; ++i)
        at = at * 256 + id.bytes[i];
    return at;
}

} // namespace

DeviceController::DeviceController(Services& services, QObject* parent) : PageController(services, 0, parent)
{
    connect(&services.sync, &SyncRunner::finished, this, &DeviceController::synced);
    connect(&services.words, &Words::changed, this, [this] {
        if (m_kinds.count() > 0)
            show(m_facts);
        emit checkedChanged();
    });
}

Result<DeviceController::Facts> DeviceController::gather(Replica& replica, const std::filesystem::path& directory)
{
    Facts facts;
    RB_ASSIGN(facts.status, replica.status());
    RB_ASSIGN(facts.sizes, replica.sizes());
    RB_ASSIGN(const auto counts, replica.attachments().counts());
    facts.files = counts.here;
    RB_ASSIGN(facts.incidents, replica.incidents());
    std::error_code trouble;
    if (const auto space = std::filesystem::space(directory, trouble); !trouble)
        facts.freeBytes = static_cast<std::int64_t>(space.available);
    return facts;
}

void DeviceController::look()
{
    if (!isActive())
        return;
    read([directory = services().directory](Replica& replica) { return gather(replica, directory); },
         [this](Facts facts) { show(std::move(facts)); });
}

void DeviceController::show(Facts facts)
{
    m_facts = std::move(facts);
    const StoreSizes& sizes = m_facts.sizes;
    const std::int64_t whole = std::max<std::int64_t>(m_facts.status.databaseBytes, 1);
    const std::int64_t rest = whole - sizes.records - sizes.history - sizes.saves - sizes.attachments;
    const std::pair<QString, std::int64_t> kinds[]{{tr("记录"), sizes.records},
                                                   {tr("变更历史"), sizes.history},
                                                   {tr("待上传和留底的保存"), sizes.saves},
                                                   {tr("照片与文件"), sizes.attachments},
                                                   {tr("检索与其他"), std::max<std::int64_t>(rest, 0)}};
    QList<MeasureRow> rows;
    for (const auto& [label, bytes] : kinds) {
        const auto percent = bytes * 100 / whole;
        const QString share = bytes > 0 && percent == 0 ? tr("不到 1%") : tr("占 %1%").arg(percent);
        rows.append({label, label, share, words().bytes(bytes),
                     std::min(1.0, static_cast<double>(bytes) / static_cast<double>(whole)), Tone::Neutral});
    }
    m_kinds.setRows(std::move(rows));
    emit changed();
}

QString DeviceController::deviceName() const
{
    return Words::text(services().me.deviceName);
}

QString DeviceController::sinceText() const
{
    const Timestamp at = bornAt(services().me.device);
    return at == 0 ? QString() : words().day(Words::dayOf(at));
}

QString DeviceController::userText() const
{
    return tr("%1（%2）").arg(Words::text(services().me.display), Words::text(services().me.user));
}

QString DeviceController::serverText() const
{
    return Words::text(services().me.server);
}

QString DeviceController::contactText() const
{
    const Timestamp at = m_facts.status.lastConfirmed;
    return at == 0 ? tr("还没有确认过") : words().nearMoment(at);
}

bool DeviceController::clockIsWrong() const
{
    return std::abs(m_facts.status.clockOffset) > SyncSummary::kWrongClockMillis;
}

QString DeviceController::clockText() const
{
    const std::int64_t offset = m_facts.status.clockOffset;
    if (!clockIsWrong())
        return tr("准");
    return offset > 0 ? tr("慢了 %1，请在系统设置里校准。记录的时间已按服务器改正").arg(words().stay(offset))
                      : tr("快了 %1，请在系统设置里校准。记录的时间已按服务器改正").arg(words().stay(-offset));
}

QString DeviceController::recordsText() const
{
    return tr("%1 条，来自 %2 份档案，全部加密").arg(m_facts.status.records).arg(m_facts.status.scopes);
}

QString DeviceController::filesText() const
{
    return m_facts.files == 0 ? tr("还没有文件") : tr("%1 个（含缩略图），全部加密").arg(m_facts.files);
}

QString DeviceController::storageText() const
{
    return words().bytes(m_facts.status.databaseBytes);
}

QString DeviceController::freeText() const
{
    return m_facts.freeBytes < 0 ? QString() : words().bytes(m_facts.freeBytes);
}

// First what can be said without anybody's help, then the same numbers side by side with the server.
void DeviceController::check()
{
    if (checking() || !isActive())
        return;
    setCheck(Check::Here);
    services().store.run(
        [](Replica& replica) -> Result<std::pair<std::size_t, std::int64_t>> {
            RB_ASSIGN(const auto wrong, replica.verify());
            RB_ASSIGN(const ReplicaStatus status, replica.status());
            return std::pair(wrong.size(), status.records);
        },
        this,
        [this](const Result<std::pair<std::size_t, std::int64_t>>& verified) {
            if (m_check != Check::Here)
                return; // the store was closed meanwhile
            if (!verified) {
                m_wrong = 1;
                return setCheck(Check::Broken);
            }
            std::tie(m_wrong, m_checked) = *verified;
            if (m_wrong > 0)
                return setCheck(Check::Broken);
            setCheck(Check::There);
            if (services().sync.state() == SyncRunner::State::Syncing)
                return; // finished() says what that one comes to
            services().sync.syncNow();
            if (services().sync.state() != SyncRunner::State::Syncing)
                setCheck(Check::Offline);
        });
}

void DeviceController::synced(bool ok)
{
    if (m_check != Check::There)
        return;
    m_mended = services().sync.summary().repaired;
    setCheck(!ok ? Check::Offline : m_mended > 0 ? Check::Mended : Check::Right);
    look();
}

QString DeviceController::checkText() const
{
    switch (m_check) {
    case Check::None:
        return {};
    case Check::Here:
        return tr("正在逐条核对本机的记录");
    case Check::There:
        return tr("本机 %1 条记录核对无误，正在和服务器对数字摘要").arg(m_checked);
    case Check::Broken:
        return tr("本机有 %1 处不对。您的记录没有丢，请保持联网，程序会从服务器补正；再次核对仍不对就告诉管理员。")
            .arg(m_wrong);
    case Check::Offline:
        return tr("本机 %1 条记录核对无误。现在连不上服务器，联网后会自动再对一次。").arg(m_checked);
    case Check::Right:
        return tr("本机 %1 条记录核对无误，和服务器的数字摘要一致。").arg(m_checked);
    case Check::Mended:
        return tr("和服务器有 %1 条不一样，已经改成一样。改动前的内容没有丢。").arg(m_mended);
    }
    return {};
}

int DeviceController::checkTone() const
{
    switch (m_check) {
    case Check::Right:
        return Tone::Good;
    case Check::Broken:
        return Tone::Danger;
    case Check::Offline:
    case Check::Mended:
        return Tone::Warning;
    default:
        return Tone::Info;
    }
}

void DeviceController::setCheck(Check check)
{
    m_check = check;
    emit checkedChanged();
}

QStringList DeviceController::incidents() const
{
    QStringList lines;
    for (const Incident& one : m_facts.incidents | std::views::reverse | std::views::take(kIncidentsShown)) {
        const QString when = words().nearMoment(one.at);
        if (one.what == "restored")
            lines.append(tr("%1 服务器恢复过备份，已由本机补回").arg(when));
        else if (one.what == "cloned")
            lines.append(tr("%1 认出这份存储是复制来的，已改成单独的设备").arg(when));
        else if (one.what == "damaged")
            lines.append(tr("%1 有一条记录在磁盘上坏了，已从服务器取回").arg(when));
        else if (one.what == "surplus")
            lines.append(tr("%1 有一条不再归您看的记录，已移除").arg(when));
        else
            lines.append(tr("%1 有一条记录和服务器不一样，已改成一样").arg(when));
    }
    return lines;
}

void DeviceController::clear()
{
    m_facts = {};
    m_kinds.setRows({});
    setCheck(Check::None);
    emit changed();
}

} // namespace roadbook
