// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the pages show and do, offline, with the demo company: unlocking, Today, search, an archive, words and numbers
// in both languages, the team, the import of a ledger.
#include "files/chosen_file.h"
#include "handed_in.h"
#include "model/fields.h"
#include "models/tone.h"
#include "pages/rows.h"
#include "sample_test.h"
#include "support/sample_records.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QImage>

using namespace roadbook;
using namespace roadbook::test;

class TestAppPages : public SampleTest {
    Q_OBJECT

private slots:
    void init() { openAs("lin"); }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void wrongPasswordSaysSo()
    {
        m_app->session.lock();
        QCOMPARE(m_app->session.stage(), AppSession::Locked);
        QCOMPARE(m_app->session.unlock()->userName(), QString("林晓"));
        m_app->session.unlock()->unlock("wrong");
        QTRY_VERIFY(!m_app->session.unlock()->errorText().isEmpty());
        QCOMPARE(m_app->session.stage(), AppSession::Locked);
        QVERIFY(!m_app->store.isOpen());
        QCOMPARE(m_app->session.today()->visits()->count(), 0); // nothing is left to be seen
    }

    void knowsWhoIsHere()
    {
        QCOMPARE(m_app->session.userName(), QString("林晓"));
        QCOMPARE(m_app->session.role(), AppSession::Rep);
        QCOMPARE(m_app->session.roleLabel(), QString("大客户专员"));
        QTRY_COMPARE(m_app->session.teamName(), QString("华东一组"));
    }

    void todayShowsTheDay()
    {
        TodayController& today = *m_app->session.today();
        QCOMPARE(today.visits()->count(), 4);
        QCOMPARE(today.visits()->rows().first().timeText, QString("09:30"));
        QCOMPARE(today.visits()->rows().first().accountName, QString("华星橡胶制品有限公司"));
        QCOMPARE(today.summaryText(), QString("今天 4 家，已完成 1 家"));
        QVERIFY(today.dateTitle().contains("月"));
        QVERIFY(today.overdueCount() >= 1);
        const auto& due = today.due()->rows();
        QVERIFY(due.size() > 5);
        QCOMPARE(due.first().tone, 4); // late ones first
        QVERIFY(std::ranges::is_sorted(due, std::greater<>(), [](const DueRow& row) { return row.tone == 4; }));
        for (const DueRow& row : due)
            QVERIFY2(!row.head.isEmpty() && !row.when.isEmpty(), qPrintable(row.dueKey));
    }

    void promiseIsKeptAndUndone()
    {
        TodayController& today = *m_app->session.today();
        const int before = today.due()->count() + today.moreDue();
        const auto promise = std::ranges::find(today.due()->rows(), int(DueModel::Keep), &DueRow::deed);
        QVERIFY(promise != today.due()->rows().end());
        const QString id = promise->subjectId;
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        today.keepPromise(id);
        m_app->settle();
        QCOMPARE(today.due()->count() + today.moreDue(), before - 1);
        m_app->session.undo(notices.at(0).at(2).toString());
        m_app->settle();
        QCOMPARE(today.due()->count() + today.moreDue(), before);
    }

    void whatIsDueSaysWhyAndStartsTheRightVisit()
    {
        TodayController& today = *m_app->session.today();
        const auto& due = today.due()->rows();
        const auto call = std::ranges::find_if(due, [](const DueRow& row) { return row.channel == "phone"; });
        QVERIFY(call != due.end());
        QVERIFY2(call->why.contains("制度 第34条"), qPrintable(call->why));
        const QString account = call->accountId;
        VisitController& visit = *m_app->session.visit();
        visit.startFor(account, call->kind, call->channel);
        m_app->settle();
        QCOMPARE(visit.kinds()->chosenValue(), QString("return_visit"));
        QCOMPARE(visit.channels()->chosenValue(), QString("phone"));
        const auto says = [&visit](const char* text) {
            return std::ranges::any_of(visit.remarks(), [text](const QString& line) { return line.startsWith(text); });
        };
        QVERIFY(says("计入："));
        visit.kinds()->toggle(1); // 业务联系
        QVERIFY(!says("计入：") && says("不计入："));
        QCOMPARE(visit.remarksTone(), 3);
        visit.kinds()->toggle(0);
        QCOMPARE(visit.finish(), QString());
        m_app->settle();
        QVERIFY(std::ranges::none_of(today.due()->rows(), [&account](const DueRow& row) {
            return row.accountId == account && row.channel == "phone";
        }));
    }

    void dutiesOfManyAccountsUnfoldAndAreTickedOff()
    {
        TodayController& today = *m_app->session.today();
        const auto group = std::ranges::find(today.due()->rows(), int(DueModel::Unfold), &DueRow::deed);
        QVERIFY(group != today.due()->rows().end());
        const QString key = group->dueKey;
        const int before = today.due()->count();
        today.unfold(key);
        QVERIFY(today.due()->count() > before + 1);
        today.unfold(key);
        QCOMPARE(today.due()->count(), before);

        AccountController& account = openAccount("东岭机械");
        const auto row = [&account] {
            return *std::ranges::find(account.due()->rows(), QString("year_end"), &DueRow::subjectId);
        };
        QCOMPARE(row().last, QString("—"));
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        today.tickOff(account.accountId(), "year_end");
        m_app->settle();
        QVERIFY(row().last != QString("—"));
        m_app->session.undo(notices.at(0).at(2).toString());
        m_app->settle();
        QCOMPARE(row().last, QString("—"));
    }

    void anAccountShowsWhatIsDueAndWhy()
    {
        AccountController& account = openAccount("东岭机械");
        QVERIFY(account.due()->count() >= 4);
        const auto& rows = account.due()->rows();
        const auto rule = std::ranges::find_if(rows, [](const DueRow& row) { return row.head.startsWith("A2"); });
        QVERIFY(rule != rows.end());
        QVERIFY(rule->why.contains("第34条"));
        for (const DueRow& row : rows)
            QVERIFY2(!row.why.contains(row.when), qPrintable(row.why)); // once is enough
        QCOMPARE(account.noDueText(), QString());
    }

    void searchAsYouType()
    {
        AccountsController& accounts = *m_app->session.accounts();
        QAbstractItemModelTester tester(accounts.results(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(accounts.results()->count(), 10);
        for (const char* query : {"东岭机", "dongling", "dljx"}) {
            accounts.setQuery("nothing like that");
            accounts.setQuery(query); // the first answer is overtaken
            m_app->settle();
            QVERIFY2(accounts.results()->count() >= 1, query);
            QCOMPARE(accounts.results()->rows().first().name, QString("东岭机械股份有限公司"));
        }
        accounts.setQuery("赵敏");
        m_app->settle();
        QVERIFY(accounts.results()->rows().first().matchText.contains("赵敏"));
    }

    void createdAccountCanBeFoundAtOnce()
    {
        AccountsController& accounts = *m_app->session.accounts();
        QVERIFY(!accounts.create("  ").isEmpty());
        QVERIFY(accounts.similarTo("东岭机械").contains("东岭机械股份"));
        QCOMPARE(accounts.similarTo("完全不同的名字"), QString());
        QCOMPARE(accounts.create("北辰精密仪器厂"), QString());
        m_app->settle();
        accounts.setQuery("bcjm");
        m_app->settle();
        QCOMPARE(accounts.results()->count(), 1);
        QCOMPARE(accounts.results()->rows().first().accountId, accounts.createdId());
        QVERIFY(accounts.results()->rows().first().pending);
        QCOMPARE(m_app->session.sync()->pendingCount(), 1);
    }

    void archiveIsEditedAndRemembers()
    {
        AccountController& account = openAccount("东岭机械");
        QCOMPARE(account.grade(), QString("A2"));
        QCOMPARE(account.annualUsageText(), QString("26.4 万元"));
        QCOMPARE(account.editValue("annual_usage"), QString("26.4"));
        QVERIFY(account.subtitle().contains("主联系 林晓"));
        QCOMPARE(account.contacts()->count(), 3);
        QVERIFY(account.timeline()->count() > 0);
        QVERIFY(!account.edit("annual_usage", "很多").isEmpty());
        QCOMPARE(account.edit("annual_usage", "30.25"), QString());
        QCOMPARE(account.edit("phone", "0871-12345678"), QString());
        m_app->settle();
        QCOMPARE(account.annualUsageText(), QString("30.25 万元"));
        QVERIFY(fieldRow(account, "phone").edited);
        QVERIFY(!fieldRow(account, "address").edited);
        const auto history = account.history()->rows();
        const auto phone = std::ranges::find_if(
            history, [](const HistoryRow& row) { return row.fieldLabel == "电话" && row.how == "待同步"; });
        QVERIFY(phone != history.end());
        QCOMPARE(phone->afterText, QString("0871-12345678"));
        QVERIFY(phone->beforeText.startsWith("0871-0000"));
    }

    void choicesOfAField()
    {
        AccountController& account = openAccount("东岭机械");
        ChoiceModel* credit = account.choicesFor("payment_credit");
        QVERIFY(credit->count() >= 4);
        credit->choose("fair");
        QCOMPARE(account.edit("payment_credit", credit->chosenValue()), QString());
        QVERIFY(account.choicesFor("second_contact")->count() >= 6);
        m_app->settle();
        QCOMPARE(fieldRow(account, "payment_credit").value, QString("一般"));
    }

    void contactIsAddedAndChanged()
    {
        AccountController& account = openAccount("东岭机械");
        QVERIFY(!account.saveContact("", " ", "head", "", "", "", "").isEmpty());
        QCOMPARE(account.saveContact("", "周工", "handler", "技术员", "139 0000 1111", "", ""), QString());
        QCOMPARE(account.saveContact("", "顾总甲", "decision_maker", "总经理", "139 0000 2222", "", ""), QString());
        m_app->settle();
        const auto contacts = account.contacts()->rows();
        const auto made = std::ranges::find(contacts, QString("周工"), &ContactRow::name);
        QVERIFY(made != contacts.end());
        QCOMPARE(made->levelLabel, QString("经办"));
        QCOMPARE(made->levelTone, static_cast<int>(Tone::Neutral));
        const auto decides = std::ranges::find(contacts, QString("顾总甲"), &ContactRow::name);
        QVERIFY(decides != contacts.end());
        QCOMPARE(decides->levelTone, static_cast<int>(Tone::Good)); // stands out
        QCOMPARE(account.saveContact(made->contactId, "周工", "head", "技术部长", "", "zhougong", ""), QString());
        m_app->settle();
        QCOMPARE(account.contacts()->rows().at(contacts.indexOf(*made)).jobTitle, QString("技术部长"));
    }

    void wordsFollowTheLanguage()
    {
        AccountController& account = openAccount("东岭机械");
        m_app->settings.setLanguage("en");
        m_app->settle();
        QCOMPARE(fieldRow(account, "phone").label, QString("Phone"));
        QCOMPARE(account.annualUsageText(), QString("CNY 264,000"));
        QCOMPARE(fieldRow(account, "annual_usage").label, QString("Annual usage")); // its value says the unit
        QCOMPARE(fieldRow(account, "annual_usage").value, QString("CNY 264,000"));
        QCOMPARE(account.editTitle("annual_usage"), QString("Annual usage (CNY 10k)"));
        QCOMPARE(m_app->session.roleLabel(), QString("Rep"));
        m_app->settings.setLanguage("zh");
        m_app->settle();
        QCOMPARE(fieldRow(account, "phone").label, QString("电话"));
        QCOMPARE(fieldRow(account, "annual_usage").label, QString("年用量"));
        QCOMPARE(account.editTitle("annual_usage"), QString("年用量（万元）"));
    }

    void teamShowsEverybodysVisits()
    {
        openAs("wang");
        TeamVisitsController& team = *m_app->session.teamVisits();
        QCOMPARE(m_app->session.role(), AppSession::Supervisor);
        QCOMPARE(team.reps()->count(), 5); // everybody, whoever leads, and the three of the team
        QVERIFY(team.visits()->count() > 30);
        const QString first = team.selectedId();
        QCOMPARE(first, team.visits()->rows().first().visitId);
        team.selectNext();
        QVERIFY(team.selectedId() != first);
        m_app->settle();
        QCOMPARE(team.detail()->visitId(), team.selectedId());
        QVERIFY(!team.detail()->repName().isEmpty());
        team.selectPrevious();
        QCOMPARE(team.selectedId(), first);
        team.reps()->toggle(1);
        m_app->settle();
        const QString rep = team.reps()->rows().at(1).label;
        for (const VisitRow& row : team.visits()->rows())
            QCOMPARE(row.repName, rep);
    }

    // Whom one leads is kept in mind; not longer than it is true (law 10).
    void law10_whoJoinsTheTeamIsSeenAtOnce()
    {
        openAs("wang");
        const auto seen = [this] {
            return m_app->store.ask([](Replica& replica) { return replica.peopleSeen(); }).value().size();
        };
        const std::size_t before = seen();
        QVERIFY(before > 1);
        Id team;
        QVERIFY(m_app->store.ask([&team](Replica& replica) -> Status {
            RB_ASSIGN(const View lin, replica.get(type::kStaff, sampleStaffId("lin")));
            team = lin.record.ref(field::staff::kTeam);
            return {};
        }));
        const Edit newcomer{
            OpKind::Create,
            type::kStaff,
            sampleId("staff", "newcomer"),
            {{field::staff::kName, "新来的人"}, {field::staff::kRole, "rep"}, {field::staff::kTeam, team}}};
        QVERIFY(m_app->store.ask([&](Replica& replica) {
            const Stamp stamp{.rev = 1,
                              .device = {},
                              .author = sampleStaffId("wang"),
                              .seq = 1,
                              .at = replica.now(),
                              .rank = replica.now()};
            return arrive(replica, {bornRecord(newcomer, stamp)}, replica.now());
        }));
        QCOMPARE(seen(), before + 1);
    }

    void theTeamCountsEveryVisit()
    {
        constexpr int kMore = 4100; // more than anybody scrolls through
        openAs("wang");
        TeamVisitsController& team = *m_app->session.teamVisits();
        const auto counts = [&team] {
            QList<int> numbers;
            for (const ChoiceRow& row : team.reps()->rows())
                numbers.append(row.hint.toInt());
            return numbers;
        };
        constexpr int kAt = 4; // one of the reps
        const QString rep = team.reps()->rows().at(kAt).value;
        const QList<int> before = counts();
        Record visit;
        const auto find = [&](Replica& replica) {
            return replica.list(
                {.type = type::kVisit,
                 .where = {{field::visit::kRep, ListQuery::Where::Is::Equal, *Id::parse(rep.toStdString())},
                           {field::visit::kStartedAt, ListQuery::Where::Is::AtLeast, Timestamp{1}}}},
                [&visit](const View& view) {
                    visit = view.record;
                    return false;
                });
        };
        QVERIFY(m_app->store.ask(find));
        std::vector<Record> visits;
        for (int i = 0; i < kMore; ++i) {
            visit.id = sampleId("visit", "one of many " + std::to_string(i));
            visits.push_back(visit);
        }
        QVERIFY(m_app->store.ask([&](Replica& replica) { return arrive(replica, visits, replica.now()); }));
        m_app->store.announce(kTouchedAll);
        m_app->settle();
        const QList<int> after = counts();
        QCOMPARE(after.at(0), before.at(0) + kMore);
        QCOMPARE(after.at(kAt), before.at(kAt) + kMore);
        QCOMPARE(after.mid(1, kAt - 1), before.mid(1, kAt - 1));
    }

    void teamShowsTheFilesOfTheVisit()
    {
        openAs("wang");
        TeamVisitsController& team = *m_app->session.teamVisits();
        QCOMPARE(team.files()->files()->count(), 0);
        QVERIFY(!team.files()->canAdd()); // they are the rep's
        const QString path = QString::fromStdString(m_folder->path() + "/新产线.png");
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QVERIFY(picture.save(path));
        const Id visit = idOf(team.selectedId());
        const auto saved = m_app->store.ask([&](Replica& replica) -> Status {
            RB_ASSIGN(const auto view, replica.get(type::kVisit, visit));
            RB_ASSIGN(const auto file, lookAt(path, {}));
            RB_TRY(takeIn(replica.attachments(), file));
            const Edit edit[]{attachmentEdit({}, {view.record.ref(field::visit::kAccount), visit, type::kVisit}, file)};
            RB_TRY(replica.save(edit));
            return {};
        });
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        m_app->store.announce(touchedType(type::kAttachment));
        m_app->settle();
        QCOMPARE(team.files()->files()->count(), 1);
        QCOMPARE(team.files()->files()->rows().first().name, QString("新产线.png"));
        QVERIFY(!team.files()->files()->rows().first().picture.isEmpty());
        team.selectNext(); // of another visit
        m_app->settle();
        QCOMPARE(team.files()->files()->count(), 0);
    }

    void thePaletteFindsPlacesAndAccountsByPinyin()
    {
        PaletteController& palette = *m_app->session.palette();
        QSignalSpy taken(&palette, &PaletteController::taken);
        palette.open();
        QCOMPARE(palette.current(), 0);
        QVERIFY(palette.commands()->count() >= 8);
        palette.setQuery("tb"); // 同步
        QVERIFY(palette.commands()->rows().first().text.startsWith("同步"));
        palette.take(-1);
        QCOMPARE(taken.last(), (QVariantList{"go", "sync"}));
        palette.setQuery("dljx");
        m_app->settle();
        QCOMPARE(palette.commands()->count(), 1);
        QCOMPARE(palette.commands()->rows().first().text, QString("东岭机械股份有限公司"));
        palette.step(5); // stays inside
        QCOMPARE(palette.current(), 0);
        palette.take(-1);
        QCOMPARE(taken.last().first(), QVariant("account"));
        QVERIFY(!taken.last().at(1).toString().isEmpty());
        palette.setQuery("nothing like that");
        m_app->settle();
        palette.take(-1);
        QCOMPARE(taken.count(), 2); // nothing to take
    }

    void ledgerComesInAfterADryRun()
    {
        const QString file = QStringLiteral(RB_SOURCE_DIR "/tests/cases/ledger/ledger-utf8.csv");
        if (!QFile::exists(file))
            QSKIP("no ledger beside the tests");
        ImportController& importer = *m_app->session.importer();
        importer.choose(QUrl::fromLocalFile(file));
        QTRY_COMPARE(importer.state(), ImportController::Checked);
        QCOMPARE(importer.accepted(), 162);
        QCOMPARE(importer.refused(), 3);
        QVERIFY(importer.issues()->count() >= 5);
        QCOMPARE(m_app->session.sync()->pendingCount(), 0); // a dry run changes nothing
        importer.run();
        QTRY_COMPARE_WITH_TIMEOUT(importer.state(), ImportController::Done, 30'000);
        m_app->settle();
        QCOMPARE(m_app->session.accounts()->total(), 172);
        importer.choose(QUrl::fromLocalFile(file));
        QTRY_COMPARE(importer.state(), ImportController::Checked);
        QCOMPARE(importer.accepted(), 0); // a second time changes nothing
    }

private:
    AccountController& openAccount(const QString& query)
    {
        m_app->session.accounts()->setQuery(query);
        m_app->settle();
        m_app->session.account()->open(m_app->session.accounts()->results()->rows().first().accountId);
        m_app->settle();
        return *m_app->session.account();
    }
    static FieldRow fieldRow(AccountController& account, const QString& field)
    {
        const auto& rows = account.fields()->rows();
        const auto found = std::ranges::find(rows, field, &FieldRow::field);
        return found == rows.end() ? FieldRow{} : *found;
    }
};

QTEST_MAIN(TestAppPages)
#include "tst_app_pages.moc"
