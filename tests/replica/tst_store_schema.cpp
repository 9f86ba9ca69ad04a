// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the lists of a device's store are read: whatever a store holds, a list of few touches few.
#include "model/fields.h"
#include "replica/store_schema.h"

#include <QTest>

using namespace roadbook;

namespace {

class Store {
public:
    Store() : m_db(*Database::open(":memory:"))
    {
        if (!prepareStore(m_db))
            qFatal("the store cannot be made");
        while (createMissingIndex(m_db).value_or(false)) {
        }
    }

    std::string planOf(const std::string& select)
    {
        std::string plan;
        const auto read = m_db.each("EXPLAIN QUERY PLAN " + select,
                                    [&plan](const Statement& row) { plan += std::string(row.text(3)) + "; "; });
        return read ? plan : "error: " + read.error().message;
    }

private:
    Database m_db;
};

} // namespace

class TestStoreSchema : public QObject {
    Q_OBJECT

private slots:
    // Without statistics SQLite holds the records of all types for no more than those of one, and walks them all.
    void noListWalksTheRecordsOfOtherTypes()
    {
        Store store;
        for (const TypeInfo& type : allTypes())
            for (const char* rest : {" WHERE r.deleted = 0", " ORDER BY r.id", ""}) {
                const std::string plan = store.planOf("SELECT r.base FROM " + indexTable(type.id).joined + rest);
                QVERIFY2(plan.starts_with("SCAN i") && plan.find("SCAN r") == std::string::npos,
                         (std::string(type.name) + ": " + plan).c_str());
            }
    }

    void aDayOfVisitsIsFoundByItsDay()
    {
        Store store;
        const std::string from = "SELECT r.base FROM " + indexTable(type::kVisit).joined + " WHERE i.rep = ? AND ";
        for (const auto& [time, index] :
             {std::pair("started_at", "ix_visit_rep"), std::pair("planned_start", "ix_visit_planned")}) {
            const std::string plan = store.planOf(from + "i." + time + " >= ? AND i." + time + " < ? ORDER BY r.id");
            QVERIFY2(plan.find(std::string(index) + " (rep=? AND " + time + ">?") != std::string::npos, plan.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreSchema)
#include "tst_store_schema.moc"
