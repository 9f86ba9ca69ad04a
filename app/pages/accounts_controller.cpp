// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/accounts_controller.h"

#include "model/fields.h"
#include "pages/rows.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

constexpr int kListedAtOnce = 500; // without a query
constexpr int kMostFound = 60;

} // namespace

AccountsController::AccountsController(Services& services, QObject* parent)
    : PageController(services,
                     touchedType(type::kAccount) | touchedType(type::kContact) | touchedType(type::kConflict) |
                         touchedType(type::kStaff) | touchedType(type::kVisit),
                     parent)
{}

void AccountsController::setQuery(const QString& query)
{
    if (std::exchange(m_query, query) == query)
        return;
    emit queryChanged();
    if (m_query.trimmed().isEmpty())
        m_chosenIsNew = true; // to where it stands among all
    if (isActive())
        refresh(); // at once: typing should not wait; older answers are dropped
}

void AccountsController::setChosen(const QString& accountId)
{
    m_chosenId = accountId;
    m_chosenIsNew = true;
    findChosen();
}

QString AccountsController::create(const QString& name)
{
    const std::string trimmed = name.trimmed().toStdString();
    if (trimmed.empty())
        return tr("请先填写客户名称。");
    const auto made =
        services().store.save({{OpKind::Create,
                                type::kAccount,
                                {},
                                {{field::account::kName, trimmed}, {field::account::kOwner, services().me.staff}}}});
    if (!made)
        return words().refusal(made.error());
    m_createdId = textOf(made->front().record.id);
    emit createdIdChanged();
    return {};
}

QString AccountsController::similarTo(const QString& name)
{
    const auto similar =
        services().store.ask([name = name.toStdString()](Replica& replica) { return resemblingName(replica, name); });
    return similar && !similar->empty() ? tr("与“%1”名称相近").arg(Words::text(*similar)) : QString();
}

// A visit only says when a customer was last seen, and moves no row.
void AccountsController::refreshOnly(Touched changed)
{
    constexpr Touched kMarks = touchedType(type::kVisit) | touchedType(type::kConflict);
    if (m_whole && (changed & ~kMarks) == 0)
        readMarks();
    else
        refresh();
}

// Not by read(): it overtakes no other question. Its answer comes before that of any which is asked later.
void AccountsController::readMarks()
{
    std::vector<Id> shown;
    for (const AccountRow& row : m_results.rows())
        shown.push_back(idOf(row.accountId));
    services().store.run([shown](Replica& replica) { return accountMarks(replica, shown); }, this,
                         [this, shown](const Result<std::vector<AccountMarks>>& marks) {
                             if (!isActive())
                                 return;
                             if (!marks)
                                 return readFailed(marks.error());
                             QHash<QString, AccountMarks> known;
                             for (std::size_t i = 0; i < shown.size(); ++i)
                                 known.insert(textOf(shown[i]), (*marks)[i]);
                             QList<AccountRow> rows = m_results.rows(); // others perhaps by now
                             for (AccountRow& row : rows) {
                                 const auto of = known.constFind(row.accountId);
                                 if (of == known.cend())
                                     continue;
                                 row.lastVisitText = lastVisitText(of->lastVisit, row.visitedBefore, words());
                                 row.conflicts = of->conflicts;
                             }
                             showRows(std::move(rows));
                         });
}

void AccountsController::refresh()
{
    m_whole = false;
    setBusy(true);
    const int listed = std::max(kListedAtOnce, m_results.count()); // as far as somebody has scrolled
    const int limit = m_query.trimmed().isEmpty() ? listed : kMostFound;
    read([query = m_query.toStdString(), limit](Replica& replica) { return findAccounts(replica, query, limit); },
         [this](const FoundAccounts& found) {
             QList<AccountRow> rows;
             for (const FoundAccount& account : found.rows)
                 rows.append(accountRow(account, words()));
             showRows(std::move(rows));
             m_total = static_cast<int>(found.total);
             emit totalChanged();
             m_whole = true;
             setBusy(false);
         });
}

void AccountsController::showMore()
{
    if (m_busy || !m_query.trimmed().isEmpty() || m_results.count() == 0 || m_results.count() >= m_total)
        return;
    m_whole = false;
    setBusy(true);
    m_chosenIsNew = false; // whoever scrolls on looks at something else
    read([last = m_results.rows().last().name.toStdString()](
             Replica& replica) { return accountsFrom(replica, last, kListedAtOnce); },
         [this](const FoundAccounts& found) {
             QList<AccountRow> rows = m_results.rows();
             QSet<QString> there;
             for (const AccountRow& row : std::as_const(rows))
                 there.insert(row.accountId);
             for (const FoundAccount& account : found.rows)
                 if (!there.contains(textOf(account.account.id)))
                     rows.append(accountRow(account, words()));
             if (rows.size() == m_results.count())
                 m_total = m_results.count(); // the rest has gone meanwhile
             showRows(std::move(rows));
             emit totalChanged();
             m_whole = true;
             setBusy(false);
         });
}

void AccountsController::showRows(QList<AccountRow> rows)
{
    m_results.setRows(std::move(rows));
    findChosen();
}

void AccountsController::findChosen()
{
    const int index = m_chosenId.isEmpty() ? -1 : m_results.indexOf(m_chosenId);
    if (std::exchange(m_chosenIndex, index) != index)
        emit chosenIndexChanged();
    if (m_chosenIndex >= 0 && std::exchange(m_chosenIsNew, false))
        emit chosenFound();
}

void AccountsController::readFailed(const Error& error)
{
    m_whole = false;
    setBusy(false);
    PageController::readFailed(error);
}

void AccountsController::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        emit busyChanged();
}

void AccountsController::clear()
{
    m_chosenId.clear();
    m_whole = false;
    showRows({});
    m_total = 0;
    m_createdId.clear();
    setQuery({});
    emit totalChanged();
    setBusy(false);
}

} // namespace roadbook
