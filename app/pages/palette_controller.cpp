// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/palette_controller.h"

#include "base/pinyin.h"
#include "model/fields.h"
#include "pages/rows.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

constexpr int kMostAccounts = 8;
// Every term that was typed begins some word of it, in 汉字, pinyin or initials.
bool answers(const QString& text, const std::vector<std::string>& terms)
{
    const SearchKeys keys = searchKeys(text.toStdString());
    return std::ranges::all_of(terms, [&keys](const std::string& term) {
        return std::ranges::any_of(keys.tokens, [&term](const std::string& token) { return token.starts_with(term); });
    });
}

} // namespace

PaletteController::PaletteController(Services& services, QObject* parent)
    : PageController(services, touchedType(type::kAccount), parent)
{}

void PaletteController::open()
{
    m_query.clear();
    emit queryChanged();
    show({});
    setCurrent(m_commands.count() == 0 ? -1 : 0);
}

void PaletteController::setQuery(const QString& query)
{
    if (std::exchange(m_query, query) == query)
        return;
    emit queryChanged();
    show({});
    setCurrent(m_commands.count() == 0 ? -1 : 0);
    if (isActive())
        refresh();
}

void PaletteController::refresh()
{
    if (m_query.trimmed().isEmpty())
        return;
    read([query = m_query.toStdString()](Replica& replica) { return findAccounts(replica, query, kMostAccounts); },
         [this](const FoundAccounts& found) {
             QList<CommandRow> accounts;
             for (const FoundAccount& one : found.rows) {
                 const AccountRow row = accountRow(one, words());
                 accounts.append({.commandId = QStringLiteral("account/%1").arg(row.accountId),
                                  .iconName = QStringLiteral("users"),
                                  .text = row.name,
                                  .hint = row.matchText.isEmpty() ? row.grade : row.matchText});
             }
             show(accounts);
             if (m_current < 0 && m_commands.count() > 0)
                 setCurrent(0);
         });
}

QList<CommandRow> PaletteController::deeds() const
{
    const bool rep = services().me.role == Role::Rep;
    QList<CommandRow> rows;
    const auto add = [&rows](const char* id, const char* icon, const QString& text) {
        rows.append({.commandId = QLatin1String(id), .iconName = QLatin1String(icon), .text = text, .hint = {}});
    };
    add("record/", "notebook-pen", tr("记录拜访"));
    add("go/today", "sun", tr("今日"));
    if (rep) {
        add("go/week", "calendar-days", tr("本周"));
    } else {
        add("go/desk", "inbox", tr("工作台"));
        add("go/team", "user-check", tr("团队"));
        add("go/review", "badge-check", tr("审核"));
        add("go/spot", "shuffle", tr("抽查"));
    }
    add("go/accounts", "users", tr("客户"));
    add("go/sync", "refresh-cw", tr("同步状态"));
    add("sync/", "cloud-upload", tr("立即同步"));
    add("page/numbers", "chart-column", rep ? tr("我的数字") : tr("团队数字"));
    if (services().me.role == Role::Supervisor || services().me.role == Role::Manager)
        add("page/overview", "chart-column", services().me.role == Role::Manager ? tr("部门总览") : tr("团队总览"));
    if (services().me.role == Role::Supervisor || services().me.role == Role::Manager)
        add("page/requests", "gift", tr("审批申请"));
    if (services().me.role == Role::Manager)
        add("page/regrade", "history", tr("调级建议"));
    add("page/regulation", "scroll-text", tr("现行制度"));
    if (services().me.role == Role::Manager)
        add("page/trial", "scroll-text", tr("试算新制度"));
    add("page/import", "upload", tr("导入客户一览表"));
    add("go/more", "ellipsis", tr("更多"));
    add("lock/", "lock", tr("锁定"));
    return rows;
}

void PaletteController::show(const QList<CommandRow>& accounts)
{
    const auto terms = queryTerms(m_query.toStdString());
    QList<CommandRow> rows;
    if (!terms.empty() || m_query.trimmed().isEmpty())
        std::ranges::copy_if(deeds(), std::back_inserter(rows),
                             [&terms](const CommandRow& row) { return answers(row.text, terms); });
    m_commands.setRows(rows + accounts);
    setCurrent(std::min(m_current, m_commands.count() - 1));
}

void PaletteController::step(int rows)
{
    if (m_commands.count() > 0)
        setCurrent(std::clamp(m_current + rows, 0, m_commands.count() - 1));
}

void PaletteController::setCurrent(int row)
{
    if (std::exchange(m_current, row) != row)
        emit currentChanged();
}

void PaletteController::take(int row)
{
    const int wanted = row < 0 ? m_current : row;
    if (wanted < 0 || wanted >= m_commands.count())
        return;
    const QString id = m_commands.rows().at(wanted).commandId;
    m_query.clear(); // closed: no account that changes is searched for again
    emit queryChanged();
    emit taken(id.section(QLatin1Char('/'), 0, 0), id.section(QLatin1Char('/'), 1));
}

void PaletteController::clear()
{
    m_query.clear();
    emit queryChanged();
    m_commands.setRows({});
    setCurrent(-1);
}

} // namespace roadbook
