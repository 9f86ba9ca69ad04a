// SPDX-License-Identifier: GPL-3.0-or-later
//
// Devices that wait, and a server that stops while they do.
#include "server/raw_http.h"
#include "support/server_process.h"

#include <QElapsedTimer>
#include <QTest>

using namespace roadbook::test;
using nlohmann::json;

class TestHttpPolls : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<ServerProcess>();
        addSmallCompany(*m_server);
        m_server->start();
    }
    void cleanup()
    {
        if (m_server->isRunning())
            QCOMPARE(m_server->stop(), 0);
    }

    void whoeverIsConcernedHearsAtOnce()
    {
        const auto lin = signIn("lin");
        const auto wang = signIn("wang");
        const auto he = signIn("he");
        const auto account = newUuid();
        // The first account makes a grant, which its maker hears of too; from then on its own saves are no news to it.
        int next = 1;
        save(lin, accountGroup(next++, account, "客户", lin));
        RawConnection waitsWang(port());
        RawConnection waitsHe(port());
        RawConnection waitsLin(port());
        waitsWang.send(poll(wang, end(wang)));
        waitsHe.send(poll(he, end(he)));
        waitsLin.send(poll(lin, end(lin)));
        QTRY_COMPARE_WITH_TIMEOUT(held(), 3, 5000);

        QElapsedTimer clock;
        clock.start();
        json edit = accountGroup(next++, account, "客户", lin);
        edit["operations"][0] = {
            {"kind", "edit"},       {"type", "account"},
            {"id", account},        {"expected", 1},
            {"seen", {{"rev", 1}}}, {"changes", {{"phone", {{"value", "1"}, {"seen", {{"rev", 0}}}}}}}};
        edit["rank"] = 1'700'000'000'000;
        save(lin, edit);
        const auto told = waitsWang.receive(5000);
        QCOMPARE(told.status, 200);
        QVERIFY(told.json()["news"].get<bool>());
        QVERIFY(clock.elapsed() < 2000);
        QCOMPARE(held(), 2); // neither the other team nor the device that made it
    }

    void newsThatIsThereAlreadyIsNotWaitedFor()
    {
        const auto lin = signIn("lin");
        QElapsedTimer clock;
        clock.start();
        RawConnection connection(port());
        connection.send(poll(lin, 0));
        const auto reply = connection.receive(5000);
        QVERIFY(reply.json()["news"].get<bool>());
        QVERIFY(reply.json()["seq"].get<int>() > 0);
        QVERIFY(clock.elapsed() < 3000);
    }

    void administrationWakesThemToo()
    {
        const auto he = signIn("he");
        RawConnection waits(port());
        waits.send(poll(he, end(he)));
        QTRY_COMPARE_WITH_TIMEOUT(held(), 1, 5000);
        m_server->addUser("new", "rep", "south", "新来");
        QVERIFY(waits.receive(5000).json()["news"].get<bool>());
    }

    void stoppingAnswersEverybody()
    {
        const auto he = signIn("he");
        std::vector<std::unique_ptr<RawConnection>> waiting;
        for (int i = 0; i < 40; ++i) {
            const auto who = signIn("lin");
            waiting.push_back(std::make_unique<RawConnection>(port()));
            waiting.back()->send(poll(who, end(who)));
        }
        for (int i = 0; i < 10; ++i) { // and some who have gone
            RawConnection gone(port());
            gone.send(poll(he, end(he)));
        }
        RawConnection half(port());
        half.send("POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Le"); // and one who never finishes
        QTRY_VERIFY_WITH_TIMEOUT(held() >= 40, 5000);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(m_server->stop(), 0);
        QVERIFY2(clock.elapsed() < 8000, std::to_string(clock.elapsed()).c_str());
        for (auto& connection : waiting) {
            const auto reply = connection->receive(1000);
            QCOMPARE(reply.status, 200);
            QVERIFY(!reply.json()["news"].get<bool>());
        }
    }

    void nothingIsLostByStoppingUnderLoad()
    {
        std::vector<SignedIn> people;
        for (int i = 0; i < 8; ++i)
            people.push_back(signIn("lin"));
        std::vector<std::unique_ptr<RawConnection>> open;
        std::vector<std::string> accounts;
        for (const auto& who : people) {
            accounts.push_back(newUuid());
            open.push_back(std::make_unique<RawConnection>(port()));
            const json body{{"version", 1}, {"groups", {accountGroup(1, accounts.back(), "停机", who)}}};
            open.back()->send(requestBytes("POST", "/v1/sync", who.headers, QByteArray::fromStdString(body.dump())));
        }
        QCOMPARE(m_server->stop(), 0);
        std::vector<bool> answered;
        for (auto& connection : open)
            answered.push_back(connection->receive(1000).status == 200);
        m_server->start();
        const auto all = sync(port(), signIn("qian"), json::object());
        for (std::size_t i = 0; i < people.size(); ++i)
            if (answered[i])
                QVERIFY(all.body.contains(accounts[i].c_str()));
    }

private:
    int port() const { return m_server->port(); }
    SignedIn signIn(const QString& user)
    {
        return roadbook::test::signIn(port(), user, ServerProcess::passwordOf(user));
    }
    std::uint64_t end(const SignedIn& who)
    {
        return sync(port(), who, json::object()).json()["cursor"]["seq"].get<std::uint64_t>();
    }
    static QByteArray poll(const SignedIn& who, std::uint64_t seq)
    {
        return requestBytes("GET", "/v1/wait?seq=" + QByteArray::number(static_cast<qulonglong>(seq)), who.headers);
    }
    int held()
    {
        const auto text = request(port(), "GET", "/metrics").body;
        const auto at = text.indexOf("\nroadbook_held_polls ");
        return text.mid(at + 21, text.indexOf('\n', at + 21) - at - 21).toInt();
    }
    void save(const SignedIn& who, const json& group)
    {
        const auto known = sync(port(), who, json::object()).json();
        const auto reply = sync(port(), who, {{"cursor", known["cursor"]}, {"groups", {group}}});
        if (reply.json()["outcomes"][0]["outcome"] != "applied")
            throw std::runtime_error(reply.body.toStdString());
    }

    std::unique_ptr<ServerProcess> m_server;
};

QTEST_GUILESS_MAIN(TestHttpPolls)
#include "tst_http_polls.moc"
