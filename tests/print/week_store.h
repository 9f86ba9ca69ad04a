// SPDX-License-Identifier: GPL-3.0-or-later
//
// A rep's store with a week in it that has everything: kept, moved, dropped, by another channel, off the plan, entered
// late, and a customer without an archive. The plan arrived approved, as from a server; the rest the rep saves. Test
// thread.
#pragma once

#include "replica/replica.h"
#include "support/temp_folder.h"

#include <memory>
#include <string>
#include <vector>

namespace roadbook::test {

Timestamp at(const char* rfc3339);

class WeekStore {
public:
    WeekStore();

    Replica& replica() { return *m_replica; }
    QString folder() const { return QString::fromStdString(m_folder.path()); }
    const Id& me() const { return m_me; }
    void setNow(Timestamp now) { *m_now = now; }

    Id saved(TypeId type, std::vector<std::pair<FieldId, Value>> fields, const Id& id = {});
    // As news of the server; the id may be the natural one.
    Id arrived(TypeId type, std::vector<std::pair<FieldId, Value>> fields, const Id& id = {});
    Id planOf(const std::string& week, const std::string& state); // arrived

    struct Account {
        Id id;
        std::string name;
        Id contact;
        std::string person;
    };
    std::vector<Account> accounts; // of the rep

    // The week from 2026-11-30 on; made by makeWeek().
    void makeWeek();
    Id plan;
    Id record;           // handed in
    void addLateVisit(); // and that nobody went to the customer without an archive: version 2

private:
    TempFolder m_folder;
    std::shared_ptr<Timestamp> m_now;
    std::unique_ptr<Replica> m_replica;
    Id m_me;
    std::uint64_t m_cursor = 1;
    Id m_notYet; // item that was not due when the record was handed in

    Id item(const Account& account, const char* start, const char* end, const char* channel,
            std::vector<std::pair<FieldId, Value>> more = {});
    void change(const Id& about, const char* kind, const char* reason, std::int64_t stay); // reported
    Id visit(const Account& account, const char* start, const char* end, const char* channel,
             std::vector<std::pair<FieldId, Value>> more = {});
};

} // namespace roadbook::test
