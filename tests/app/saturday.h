// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Saturday on which a week is handed in, as whoever reviews meets it: a clock that the test moves, a real store of
// that person with an app over it, and what other people's devices bring. Test thread.
#pragma once

#include "device.h"
#include "handed_in.h"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace roadbook::test {

inline constexpr Timestamp kHour = 60LL * 60 * 1000;
inline constexpr auto kWeek = "2026-11-16"; // the week that ends with it

inline Timestamp saturday()
{
    return QDate(2026, 11, 21).startOfDay().toMSecsSinceEpoch();
}

inline std::atomic<Timestamp> theTime{0};

inline Environment environment()
{
    return deviceEnvironment([] { return theTime.load(); });
}

class SaturdayTest : public QObject {
protected:
    // 10:00 in the office, on that person's device, unlocked.
    void openAs(const std::string& login)
    {
        m_app.reset();
        theTime = saturday() + 2 * kHour;
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), login, saturday(), environment()));
        m_app = std::make_unique<TestApp>(m_folder->path(), environment());
        QVERIFY(m_app->unlock());
        m_app->settle();
    }
    void close()
    {
        m_app.reset();
        m_folder.reset();
    }
    // As if a sync had just brought them.
    void bring(const std::vector<Record>& records)
    {
        const Status arrived =
            m_app->store.ask([&records](Replica& replica) { return arrive(replica, records, theTime); });
        QVERIFY2(arrived, arrived ? "" : arrived.error().message.c_str());
        m_app->store.announce(kTouchedAll);
        m_app->settle();
    }
    Record recordOf(const Id& id)
    {
        const auto view = m_app->store.ask([&id](Replica& replica) { return replica.find(id); });
        return view && *view ? (*view)->record : Record{};
    }
    std::vector<Record> allOf(TypeId type)
    {
        std::vector<Record> records;
        (void)m_app->store.ask([&](Replica& replica) {
            return replica.list({.type = type}, [&records](const View& view) {
                records.push_back(view.record);
                return true;
            });
        });
        return records;
    }
    static Id idOf(const QString& text) { return Id::parse(text.toStdString()).value_or(Id{}); }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

} // namespace roadbook::test
