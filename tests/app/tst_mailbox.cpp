// SPDX-License-Identifier: GPL-3.0-or-later
#include "threads/mailbox.h"

#include <QtCore/QThread>
#include <QtTest/QtTest>

#include <array>
#include <memory>
#include <numeric>
#include <thread>
#include <vector>

using namespace roadbook;

class TestMailbox : public QObject {
    Q_OBJECT

private slots:
    void everyLetterArrivesOnceAndInOrder();
    void eachInATurnOfItsOwn();
    void whatNobodyCollectedIsForgotten();
};

void TestMailbox::everyLetterArrivesOnceAndInOrder()
{
    constexpr int kWriters = 4;
    constexpr int kLetters = 500;
    Mailbox mailbox;
    std::array<std::vector<int>, kWriters> read;
    bool elsewhere = false;
    {
        std::vector<std::jthread> writers;
        for (std::size_t writer = 0; writer < kWriters; ++writer)
            writers.emplace_back([&mailbox, &read, &elsewhere, writer, here = QThread::currentThread()] {
                for (int i = 0; i < kLetters; ++i)
                    mailbox.post([&read, &elsewhere, writer, i, here] {
                        elsewhere = elsewhere || QThread::currentThread() != here;
                        read.at(writer).push_back(i);
                    });
            });
    }
    QCoreApplication::processEvents();
    QVERIFY(!elsewhere);
    std::vector<int> all(kLetters);
    std::iota(all.begin(), all.end(), 0);
    for (const auto& of : read)
        QCOMPARE(of, all);
}

void TestMailbox::eachInATurnOfItsOwn()
{
    Mailbox mailbox;
    QStringList order;
    mailbox.post([&] {
        order << "first";
        mailbox.post([&] { order << "what the first one asked for"; });
        QMetaObject::invokeMethod(this, [&] { order << "the next event"; }, Qt::QueuedConnection);
    });
    mailbox.post([&] { order << "second"; });
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(order, (QStringList{"first", "second", "what the first one asked for", "the next event"}));
}

void TestMailbox::whatNobodyCollectedIsForgotten()
{
    const auto held = std::make_shared<int>(1);
    bool read = false;
    {
        Mailbox mailbox;
        mailbox.post([&read, held] { read = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!read);
    QCOMPARE(held.use_count(), 1); // and nothing of it is left
}

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
