// SPDX-License-Identifier: GPL-3.0-or-later
#include "week/office.h"

#include "week/the_week.h"

namespace roadbook::test {
namespace {

using nlohmann::json;

json accountOf(const Customer& customer)
{
    json fields{{"name", customer.name.toStdString()},
                {"region", customer.region.toStdString()},
                {"industry", customer.industry.toStdString()},
                {"payment_credit", "good"}};
    if (customer.grade.isEmpty())
        fields["is_tender"] = true;
    else
        fields["grade"] = customer.grade.toStdString();
    return {{"type", "account"}, {"fields", std::move(fields)}};
}

} // namespace

void OfficeClock::set(const QDate& day, const QTime& time)
{
    constexpr int kChina = 8 * 60 * 60; // seconds
    const QDateTime moment(day, time, Qt::OffsetFromUTC, kChina);
    m_offset = QDateTime::currentDateTimeUtc().msecsTo(moment);
}

QString OfficeClock::option() const
{
    const qint64 seconds = m_offset / 1000;
    return QString("%1%2s").arg(seconds < 0 ? "-" : "+").arg(std::abs(seconds));
}

Office::Office()
{
    clock.set(kMonday.addDays(-7), QTime(9, 0));
    server.setClock(clock.option());
    addSmallCompany(server);
    server.start();
    fill();
}

void Office::begin(const QDate& day, const QTime& time)
{
    if (server.isRunning() && server.stop() != 0)
        throw std::runtime_error("the server does not end as it should");
    clock.set(day, time);
    server.setClock(clock.option());
    server.start();
}

// On a computer in the office, before the tablets were handed out.
void Office::fill()
{
    CliDevice desk{"lin", ServerProcess::passwordOf("lin")};
    for (auto* device : {&desk, &chen}) {
        device->setClock(clock.option());
        device->login(server.url()).good();
    }
    json group = json::array();
    for (const Customer& customer : customers()) {
        const auto account = "$" + std::to_string(group.size());
        group.push_back(accountOf(customer));
        group.push_back({{"type", "contact"},
                         {"fields",
                          {{"account", account},
                           {"name", customer.person.toStdString()},
                           {"level", "head"},
                           {"mobile", "138 0000 " + std::to_string(2000 + group.size())}}}});
    }
    desk.putGroup(group);
    desk.sync();
    chen.put("account", {{"name", "南坪顺达汽车配件有限公司"}, {"grade", "B1"}, {"region", "南坪"}});
    chen.sync();
}

} // namespace roadbook::test
