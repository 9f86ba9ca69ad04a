// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the week has left behind, looked at from outside: by roadbook-cli in the stores of tablet and desktop, by
// pdftotext and unzip in the documents. Each throws and says what is not as it must be. Test thread; waits.
#pragma once

#include "week/office.h"
#include "week/the_week.h"

namespace roadbook::test {

void expect(bool holds, const QString& what);
void expectEqual(const QString& actual, const QString& expected, const QString& what);
void expectContains(const QString& text, const QString& part, const QString& what);

// A store whose program has ended.
class ClosedStore {
public:
    ClosedStore(QString folder, QString user, const OfficeClock& clock);

    // roadbook-cli COMMAND; must succeed.
    std::vector<nlohmann::json> command(const QStringList& command, const nlohmann::json& input = nullptr) const;
    std::map<std::string, nlohmann::json> list(const QString& type, const QStringList& more = {}) const;
    std::string only(const QString& type, const QStringList& more = {}) const; // the id of the one there is

    const QString& folder() const { return m_folder; }
    QString password() const { return ServerProcess::passwordOf(m_user); }

private:
    QString m_folder;
    QString m_user;
    QString m_clock;
};

// The difference view, as `compare --plan` gives it.
void expectCompared(const nlohmann::json& compared);
// Both hold the same records of that type, byte for byte in their canonical form.
void expectSame(const ClosedStore& one, const ClosedStore& other, const QString& type, const QStringList& more = {});
// The table of the weekly or monthly record in both files, row by row. `store` knows where its columns lie.
void expectPrinted(const QString& pdf, const QString& xlsx, const ClosedStore& store, const std::string& record);

} // namespace roadbook::test
