// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountsController: all my accounts, and search as you type by 汉字, full pinyin and initials. GUI thread.
#pragma once

#include "models/account_model.h"
#include "pages/page_controller.h"

namespace roadbook {

class AccountsController : public roadbook::PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(roadbook::AccountModel* results READ results CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY totalChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(QString createdId READ createdId NOTIFY createdIdChanged)
    Q_PROPERTY(int chosenIndex READ chosenIndex NOTIFY chosenIndexChanged)

public:
    explicit AccountsController(Services& services, QObject* parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString& query);
    AccountModel* results() { return &m_results; }
    int total() const { return m_total; }
    bool busy() const { return m_busy; }
    QString createdId() const { return m_createdId; }
    // The row of the account that is open beside the list; -1 = none is, or it is not among the rows.
    int chosenIndex() const { return m_chosenIndex; }
    void setChosen(const QString& accountId);

    // The next rows of a list that is too long to be read at once; does nothing when there are none.
    Q_INVOKABLE void showMore();
    // The refusal, or "": then createdId names the account.
    Q_INVOKABLE QString create(const QString& name);
    // "与“东岭机械”名称相近", or "".
    Q_INVOKABLE QString similarTo(const QString& name);

signals:
    void queryChanged();
    void totalChanged();
    void busyChanged();
    void createdIdChanged();
    void chosenIndexChanged();
    // Its row is there and should be in sight: once after it was chosen, and once after a search was left. Whoever
    // scrolls on meanwhile is not brought back by what is read again.
    void chosenFound();

protected:
    void refresh() override;
    void refreshOnly(Touched changed) override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    void setBusy(bool busy);
    void showRows(QList<AccountRow> rows);
    void findChosen();
    void readMarks();

    QString m_query;
    QString m_createdId;
    QString m_chosenId;
    int m_chosenIndex = -1;
    bool m_chosenIsNew = false; // it has not been in sight yet
    int m_total = 0;
    bool m_busy = false;
    bool m_whole = false; // the rows are what the store answered last: what has changed since can be put into them
    AccountModel m_results;
};

} // namespace roadbook
