// SPDX-License-Identifier: GPL-3.0-or-later
#include "week/person.h"

#include <QDir>

namespace roadbook::test {
namespace {

constexpr int kFirstSyncSeconds = 60;
constexpr int kSentSeconds = 60;
constexpr int kQuiet = 10; // looks

} // namespace

Person::Person(Desk desk, const QString& folder, Office& office)
    : screen(desk.device, desk.size, folder + "/home"), m_desk(std::move(desk)), m_office(office),
      m_store(folder + "/store"), m_home(folder + "/home")
{
    QDir().mkpath(m_home);
}

QString Person::documents() const
{
    return m_home + "/Documents/访册";
}

void Person::start()
{
    screen.open({"--store", m_store, "--server", m_desk.server, "--user", m_desk.user, "--device", m_desk.device,
                 "--clock", m_office.clock.option()});
}

void Person::signIn()
{
    start();
    screen.click("signIn.password");
    screen.type(ServerProcess::passwordOf(m_desk.user));
    screen.key("Return");
    screen.waitFor("nav." + m_desk.place, kFirstSyncSeconds);
}

void Person::open()
{
    start();
    screen.click("unlock.password");
    screen.type(ServerProcess::passwordOf(m_desk.user));
    screen.key("Return");
    screen.waitFor("nav." + m_desk.place, kFirstSyncSeconds);
}

void Person::close()
{
    screen.close();
}

void Person::waitUntilSent()
{
    int quiet = 0; // what was saved just now is counted a moment later
    screen.until([&] { return (quiet = screen.state().at("pending") == 0 ? quiet + 1 : 0) >= kQuiet; },
                 "everything to be sent", kSentSeconds);
}

void Person::go(const QString& place)
{
    screen.click("nav." + place);
}

} // namespace roadbook::test
