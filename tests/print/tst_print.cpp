// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is printed, opened again with other programs: everything in its cell, fonts embedded, nothing cut, and no half
// file where a whole one could not be.
#include "model/fields.h"
#include "print/opened.h"
#include "print/print.h"
#include "print/week_store.h"
#include "support/program.h"
#include "support/sample_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace roadbook;
using namespace roadbook::test;

namespace {

QString q(const std::string& text)
{
    return QString::fromStdString(text);
}

// While it lives, no file grows beyond that: what a full disk looks like to a program.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

DocumentTable wideTable(int rows, const std::string& last)
{
    DocumentTable table;
    table.title = "周拜访计划表";
    table.subtitle = "2026-11-30 至 2026-12-06";
    table.head = {{"计划人", "林晓"}};
    table.columns = {{"序号", 8, true, false}, {"客户", 40}, {"商谈事项", 60}};
    for (int n = 1; n <= rows; ++n)
        table.rows.push_back(
            {{std::to_string(n), "第" + std::to_string(n) + "家客户", n == rows ? last : std::string("核对账目")}});
    table.signatures = {"计划人", "直接主管"};
    table.standing = "状态：已批准";
    return table;
}

} // namespace

class TestPrint : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_store.makeWeek();
        QVERIFY(m_store.accounts.size() > 5);
    }

    void aWeekPlanHasEverythingInItsCell()
    {
        const auto document = made(m_store.plan);
        QCOMPARE(document.rows.size(), std::size_t{6});
        // day, planned time, account, what changed, reason
        const QList<QStringList> expected{
            {"2026-12-01 周二", "09:00–10:00", account(0), "按计划", ""},
            {"2026-12-02 周三", "14:00–15:00", account(1), "改期\n12-03 周四 14:00", "客户停电改到周四"},
            {"2026-12-03 周四", "10:00–11:00", account(2), "未去", "对方出差未归"},
            {"2026-12-04 周五", "09:00–09:30", account(3), "换方式\n电话 → 上门", ""},
            {"2026-12-04 周五", "", account(4), "计划外\n12-04 周五 16:00", "客户临时来电"},
            {"2026-12-05 周六", "17:00–18:00", "新城材料筹建处（未建档）", "未到时间", ""},
        };
        checkCells(m_store.plan, {"日期", "计划时间", "客户", "实际变更", "变更原因"}, expected);
        const auto& kept = document.rows.front().cells;
        QCOMPARE(q(kept[4]), q(m_store.accounts[0].person));
        QCOMPARE(q(kept[5]), QString("专门回访\n上门"));
        QCOMPARE(q(kept[6]), QString("客情维护、新产品推广"));
        QCOMPARE(q(kept[7]), QString("核对三季度对账单，介绍新规格\n行程：公司→开发区→公司"));
        QCOMPARE(q(kept[8]), QString("已预约、价格表、名片"));
        QCOMPARE(q(kept[9]), QString("茶叶一盒（其他礼品），已批准\n费用 300.50 元"));
        const OpenedPdf pdf(file("plan.pdf"));
        for (const auto* word :
             {"计划人：林晓", "状态：已批准", "指导意见：周一先把报价核对一遍", "本周以客情维护为主"})
            QVERIFY2(pdf.pages.front().contains(word), qPrintable(word + (" not in " + pdf.pages.front())));
    }

    void aWeeklyRecordIsTheSealedSheet()
    {
        checkCells(
            m_store.record, {"日期", "计划时间", "实际时间", "停留\n（分钟）", "客户", "与计划的差异", "原因"},
            {{"2026-12-01 周二", "09:00", "09:10–10:05", "55", account(0), "按计划", ""},
             {"2026-12-03 周四", "10:00", "", "", account(2), "未去", "对方出差未归"},
             {"2026-12-03 周四", "12-02 周三\n14:00", "14:00–15:00", "60", account(1), "改期", "客户停电改到周四"},
             {"2026-12-04 周五", "09:00", "09:05–09:40", "35", account(3), "换方式", ""},
             {"2026-12-04 周五", "", "16:00–16:40", "40", account(4), "计划外", "客户临时来电"},
             {"2026-12-05 周六", "17:00", "", "", "新城材料筹建处", "未到时间", ""}});
        const auto document = made(m_store.record);
        QCOMPARE(document.seal.size(), std::size_t{64});
        const OpenedPdf pdf(file("plan.pdf"));
        for (const auto& page : pdf.pages) {
            QVERIFY(page.contains("状态：已提交·第1版·封存2026-12-0516:00"));
            QVERIFY2(page.contains("SHA-256" + q(document.seal)), qPrintable(page));
        }
        QVERIFY(pdf.pages.front().contains("所依制度：制度第1版"));
        QVERIFY(pdf.pages.last().contains("本周小结：本周完成四次拜访"));
        const OpenedXlsx book(file("plan.xlsx"));
        QVERIFY(book.sheetXml.contains("SHA-256 " + q(document.seal) + "&amp;R")); // in the footer of its pages
        QVERIFY(book.has(q(document.standing)));
    }

    void whatCameLaterIsMarked()
    {
        const auto first = made(m_store.record).seal;
        m_store.addLateVisit();
        const auto document = made(m_store.record);
        QVERIFY(document.seal != first);
        QCOMPARE(document.rows.size(), std::size_t{8});
        for (const auto* reason : {"客户晚上来电", "筹建处临时闭门"}) {
            const auto late =
                std::ranges::find_if(document.rows, [&](const auto& row) { return row.cells[12] == reason; });
            QVERIFY2(late != document.rows.end(), reason);
            QVERIFY(late->marked);
            QVERIFY2(q(late->cells[11]).contains("补录：2026-12-05 22:00"), late->cells[11].c_str());
            QCOMPARE(q(late->cells[11]).count("补录"), 1);
        }
        const OpenedPdf pdf(printed(m_store.record, "late").pdf);
        QVERIFY(pdf.pages.front().contains("第2版"));
        QVERIFY(pdf.columns(document)[11].contains("补录：2026-12-0522:00"));
        QVERIFY(pdf.pages.front().contains("补录2条"));
    }

    void aMonthComesFromItsWeeksAndNamesThoseThatAreMissing()
    {
        namespace m = field::month_record;
        m_store.setNow(at("2027-01-06T09:00:00+08:00"));
        const auto month = m_store.saved(type::kMonthRecord, {{m::kMonth, std::string("2026-12-01")}});
        const auto before = made(month);
        QVERIFY(before.seal.empty());
        QVERIFY(q(before.standing).contains("尚未提交，未封存"));
        m_store.saved(type::kMonthRecord, {{m::kState, std::string("submitted")}}, month);
        const auto document = made(month);
        QCOMPARE(document.rows.size(), before.rows.size());
        QCOMPARE(document.signatures.size(), std::size_t{3});
        const auto files = printed(month, "month");
        const OpenedPdf pdf(files.pdf);
        QVERIFY(pdf.pages.front().contains("月度客户拜访记录表2026年12月"));
        QVERIFY(pdf.pages.front().contains("（逾期提交）"));
        QVERIFY(pdf.pages.front().contains("2026-12-07、2026-12-14、2026-12-21、2026-12-28"));
        const OpenedXlsx book(files.xlsx);
        QVERIFY(book.has("2026-12-07、2026-12-14、2026-12-21、2026-12-28"));
        compareWithBook(document, book);
        compareWithPdf(document, pdf);
    }

    void remarksStandBelowTheTable()
    {
        namespace r = field::week_record;
        QVERIFY(!q(made(m_store.record).foot.back().value).contains("请看第三行"));
        m_store.saved(type::kWeekRecord, {{r::kRemarks, TextSet{"市场部请看第三行"}}}, m_store.record);
        const auto document = made(m_store.record);
        QCOMPARE(q(document.foot.back().label), QString("批注"));
        QVERIFY2(q(document.foot.back().value).endsWith("林晓：市场部请看第三行"), document.foot.back().value.c_str());
        const auto files = printed(m_store.record, "remarks");
        QVERIFY(OpenedPdf(files.pdf).pages.last().contains("林晓：市场部请看第三行"));
        QVERIFY(OpenedXlsx(files.xlsx).has(q(document.foot.back().value)));
    }

    void fontsAreEmbeddedAndTheTextCanBeSearched()
    {
        const auto fonts = fontsOf(printed(m_store.plan, "fonts").pdf);
        QVERIFY(!fonts.isEmpty());
        for (const auto& font : fonts) {
            QVERIFY2(font.embedded, qPrintable(font.name));
            QVERIFY2(font.unicode, qPrintable(font.name));
            QVERIFY2(font.name.contains("NotoSansCJK"), qPrintable(font.name));
        }
    }

    void theSheetIsA4OnItsSide()
    {
        const auto files = printed(m_store.plan, "paper");
        const OpenedPdf pdf(files.pdf);
        QVERIFY(std::abs(pdf.size.width() - 842) < 1 && std::abs(pdf.size.height() - 595) < 1);
        const OpenedXlsx book(files.xlsx);
        QVERIFY(book.sheetXml.contains("paperSize=\"9\" orientation=\"landscape\"") ||
                (book.sheetXml.contains("paperSize=\"9\"") && book.sheetXml.contains("orientation=\"landscape\"")));
        const int head = book.headRow("序号") + 1;
        QVERIFY(book.workbookXml.contains(QString("$%1:$%1</definedName>").arg(head))); // again on each page
    }

    void anEmptyPlanSaysSo()
    {
        const auto empty = m_store.planOf("2026-12-14", "draft");
        const auto files = printed(empty, "empty");
        const OpenedPdf pdf(files.pdf);
        QCOMPARE(pdf.pages.size(), 1);
        QVERIFY(pdf.pages.front().contains("本周没有计划项"));
        QVERIFY(pdf.pages.front().contains("第1页，共1页"));
        QVERIFY(OpenedXlsx(files.xlsx).has("本周没有计划项"));
    }

    void anItemWhoseArchiveIsNotHereSaysSo()
    {
        namespace i = field::plan_item;
        const auto plan = m_store.planOf("2027-02-08", "draft");
        m_store.arrived(type::kPlanItem, {{i::kRep, m_store.me()},
                                          {i::kPlan, plan},
                                          {i::kAccount, m_store.replica().newId()},
                                          {i::kDay, std::string("2027-02-09")}});
        QCOMPARE(q(made(plan).rows.at(0).cells[3]), QString("（档案不在本机）"));
    }

    void threeHundredItemsGoOverManyPages()
    {
        namespace i = field::plan_item;
        const auto plan = m_store.planOf("2026-12-21", "draft");
        std::vector<Edit> edits;
        for (int n = 1; n <= 300; ++n)
            edits.push_back(
                {OpKind::Create,
                 type::kPlanItem,
                 {},
                 {{i::kPlan, plan},
                  {i::kDay, std::string("2026-12-2") + std::to_string(1 + n % 7)},
                  {i::kCustomer, "沿江" + std::to_string(1000 + n) + "号门市"},
                  {i::kMatters, std::string(n % 3 == 0 ? "核对账目，收集竞品陈列情况，商定下一次送样时间" : "")}}});
        QVERIFY(m_store.replica().save(edits));
        const auto document = made(plan);
        QCOMPARE(document.rows.size(), std::size_t{300});
        const auto files = printed(plan, "many");
        const OpenedPdf pdf(files.pdf);
        const auto pages = pdf.pages.size();
        QVERIFY(pages > 5);
        for (qsizetype n = 0; n < pages; ++n) {
            QVERIFY2(pdf.pages[n].contains(QString("第%1页，共%2页").arg(n + 1).arg(pages)), qPrintable(pdf.pages[n]));
            QCOMPARE(pdf.pages[n].count("商谈事项与行程"), n == pages - 1 && !pdf.pages[n].contains("沿江") ? 0 : 1);
        }
        const OpenedXlsx book(files.xlsx);
        for (int n = 1; n <= 300; ++n)
            QCOMPARE(pdf.pages.join(QString()).count("沿江" + QString::number(1000 + n) + "号门市"), 1);
        compareWithBook(document, book);
        compareWithPdf(document, pdf);
    }

    void aRowHigherThanAPageLosesNothing()
    {
        std::string text;
        for (int n = 1000; n < 3000; ++n)
            text += "句" + std::to_string(n) + "完。";
        const auto document = wideTable(3, text);
        const auto to = target("tall");
        QVERIFY(writeDocument(document, to));
        const OpenedPdf pdf(q(to.pdf.string()));
        QVERIFY(pdf.pages.size() > 2);
        const auto column = pdf.columns(document)[2];
        qsizetype from = 0;
        for (int n = 1000; n < 3000; ++n) {
            from = column.indexOf("句" + QString::number(n), from);
            QVERIFY2(from >= 0, qPrintable(QString::number(n)));
        }
        for (const auto& word : pdf.words)
            QVERIFY2(QRectF(QPointF(), pdf.size).contains(word.box), qPrintable(word.text));
    }

    void aTextBeyondOneCellGoesOnBelow()
    {
        const auto document = wideTable(2, std::string(20'000, 'a') + std::string(20'000, 'b'));
        const auto to = target("long");
        QVERIFY(writeDocument(document, to));
        const OpenedXlsx book(q(to.xlsx.string()));
        const int head = book.headRow("序号");
        QString text;
        for (int row = head + 2; row <= head + 4; ++row)
            text += book.at(row, 2);
        QCOMPARE(text, q(document.rows.back().cells[2]));
    }

    void textThatLooksLikeAFormulaStaysText()
    {
        auto document = wideTable(1, "=HYPERLINK(\"http://127.0.0.1\")&<b>");
        const auto to = target("formula");
        QVERIFY(writeDocument(document, to));
        const OpenedXlsx book(q(to.xlsx.string()));
        QCOMPARE(book.at(book.headRow("序号") + 1, 2), q(document.rows.back().cells[2]));
        QVERIFY(!book.sheetXml.contains("<f>"));
        QVERIFY(OpenedPdf(q(to.pdf.string())).pages.front().contains("=HYPERLINK"));
    }

    void inEnglishToo()
    {
        const auto files = printed(m_store.record, "english", {"--language", "en"});
        const OpenedPdf pdf(files.pdf);
        for (const auto* word :
             {"Weeklyrecord", "Aspla", "Moved", "Enteredlate:2026-12-0522:00", "Version1oftheregulation", "Page1of"})
            QVERIFY2(pdf.pages.front().contains(word), qPrintable(word + (" not in " + pdf.pages.front())));
        QVERIFY(OpenedXlsx(files.xlsx).headRow("No.") > 0);
    }

    void aFullDiskLeavesTheOldFileAndNothingElse()
    {
        const auto document = wideTable(2000, "最后一行");
        for (const bool pdf : {true, false}) {
            auto to = target(pdf ? "full-pdf" : "full-xlsx");
            (pdf ? to.xlsx : to.pdf).clear();
            const auto place = q((pdf ? to.pdf : to.xlsx).string());
            QFile old(place);
            QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
            old.close();
            const auto before = QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden);
            for (const rlim_t bytes : {0U, 4096U, 60'000U}) {
                const auto failed = [&] {
                    const FullDisk full(bytes);
                    return writeDocument(document, to);
                }();
                QVERIFY2(!failed, qPrintable(place + " " + QString::number(bytes)));
                QCOMPARE(failed.error().code, ErrorCode::Storage);
                QCOMPARE(failed.error().field, std::string("file"));
            }
            QCOMPARE(QFileInfo(place).size(), 3);
            QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden), before);
            QVERIFY(writeDocument(document, to)); // there is room again
            QVERIFY(QFileInfo(place).size() > 10'000);
        }
    }

    void whereNoFileCanBeNothingIsWritten()
    {
        const auto aFolder = folder() + "/a folder";
        QVERIFY(QDir().mkpath(aFolder));
        for (const auto& place :
             {QString("/dev/full"), folder() + "/missing/plan.pdf", aFolder, QString("/proc/plan.pdf")})
            for (const auto* option : {"--pdf", "--xlsx"}) {
                const auto ran = print(m_store.plan, {option, place});
                QCOMPARE(ran.exit, 1);
                QCOMPARE(ran.errorCode(), std::string("storage"));
                QVERIFY2(ran.err.contains(place.toUtf8()), ran.err);
            }
        QVERIFY(!QFileInfo("/dev/full").isFile());
        QVERIFY(QDir(aFolder).isEmpty());
        // Neither of two when one cannot be.
        const auto good = folder() + "/good.pdf";
        QCOMPARE(print(m_store.plan, {"--pdf", good, "--xlsx", folder() + "/missing/plan.xlsx"}).exit, 1);
        QVERIFY(!QFileInfo::exists(good));
    }

    void withoutAChineseFontThePdfIsRefusedAndTheWorkbookIsNot()
    {
        const auto config = folder() + "/fonts.conf";
        QFile fonts(config);
        QVERIFY(fonts.open(QIODevice::WriteOnly));
        fonts.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        fonts.close();
        const auto pdf = folder() + "/nofont.pdf";
        const auto refused = print(m_store.plan, {"--pdf", pdf}, {{"FONTCONFIG_FILE", config}});
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.errorCode(), std::string("incompatible"));
        QVERIFY(refused.err.contains("fonts-noto-cjk"));
        QVERIFY(!QFileInfo::exists(pdf));
        print(m_store.plan, {"--xlsx", folder() + "/nofont.xlsx"}, {{"FONTCONFIG_FILE", config}}).good();
    }

    void whatCannotBePrintedIsRefusedWithItsReason()
    {
        const auto pdf = folder() + "/refused.pdf";
        QCOMPARE(print(m_store.replica().newId(), {"--pdf", pdf}).errorCode(), std::string("not_found"));
        const auto noTable = print(m_store.accounts[0].id, {"--pdf", pdf});
        QCOMPARE(noTable.errorCode(), std::string("bad_input"));
        QVERIFY(noTable.err.contains("week_plan"));
        const auto draft = m_store.saved(type::kWeekPlan, {{field::week_plan::kWeek, std::string("2027-02-01")}});
        const Edit remove{OpKind::Delete, type::kWeekPlan, draft, {}};
        QVERIFY(m_store.replica().save(std::span(&remove, 1)));
        QCOMPARE(print(draft, {"--pdf", pdf}).errorCode(), std::string("deleted"));
        QCOMPARE(print(m_store.plan, {}).exit, 2);
        QCOMPARE(print(m_store.plan, {"--pdf", pdf, "--xlsx", pdf}).exit, 2);
        QCOMPARE(print(m_store.plan, {"--pdf", pdf, "--language", "fr"}).exit, 2);
        QVERIFY(!QFileInfo::exists(pdf));
    }

    void aSheetWhoseSealDoesNotFitIsNotPrinted()
    {
        namespace w = field::week_record;
        const auto view = m_store.replica().get(type::kWeekRecord, m_store.record).value();
        auto text = q(std::string(view.record.text(w::kSheet)));
        QVERIFY(text.contains("客户停电"));
        text.replace("客户停电", "客户要求");
        const auto forged = m_store.arrived(type::kWeekRecord, {{w::kRep, m_store.me()},
                                                                {w::kWeek, std::string("2026-10-05")},
                                                                {w::kState, std::string("submitted")},
                                                                {w::kSheet, text.toStdString()}});
        const auto refused = print(forged, {"--pdf", folder() + "/forged.pdf"});
        QCOMPARE(refused.errorCode(), std::string("bad_value"));
        QVERIFY(refused.err.contains("seal"));
    }

private:
    struct Files {
        QString pdf;
        QString xlsx;
    };

    QString folder() const { return q(m_folder.path()); }
    QString file(const char* name) const { return q(m_folder.file(name)); }
    QString account(std::size_t n) const { return q(m_store.accounts[n].name); }
    PrintTo target(const std::string& name) const
    {
        return {m_folder.file((name + ".pdf").c_str()), m_folder.file((name + ".xlsx").c_str())};
    }

    DocumentTable made(const Id& id) { return documentOf(m_store.replica(), id, PaperLanguage::Chinese).value(); }

    // By the command, as of the moment that the store has.
    Ran print(const Id& id, const QStringList& more, const Variables& variables = {})
    {
        Variables all{{"ROADBOOK_PASSWORD", kSamplePassword}};
        all.insert(variables.begin(), variables.end());
        const auto now = q(formatTimestamp(m_store.replica().now()));
        return run("roadbook-cli",
                   QStringList{"--store", m_store.folder(), "--clock", now, "print", q(id.text())} + more, {}, all);
    }

    Files printed(const Id& id, const QString& name, const QStringList& more = {})
    {
        const Files files{folder() + "/" + name + ".pdf", folder() + "/" + name + ".xlsx"};
        const auto said = print(id, QStringList{"--pdf", files.pdf, "--xlsx", files.xlsx} + more).object();
        [&] { QCOMPARE(said["pages"].get<qsizetype>(), OpenedPdf(files.pdf).pages.size()); }();
        return files;
    }

    // Named columns of every row, in the data, the PDF and the workbook.
    void checkCells(const Id& id, const QStringList& titles, const QList<QStringList>& expected)
    {
        const auto document = made(id);
        QCOMPARE(document.rows.size(), static_cast<std::size_t>(expected.size()));
        for (qsizetype r = 0; r < expected.size(); ++r)
            for (qsizetype c = 0; c < titles.size(); ++c) {
                const auto column =
                    std::ranges::find(document.columns, titles[c].toStdString(), &DocumentTable::Column::title) -
                    document.columns.begin();
                QCOMPARE(q(document.rows[static_cast<std::size_t>(r)].cells.at(static_cast<std::size_t>(column))),
                         expected[r][c]);
            }
        const auto files = printed(id, "plan");
        compareWithBook(document, OpenedXlsx(files.xlsx));
        compareWithPdf(document, OpenedPdf(files.pdf));
    }

    static void compareWithBook(const DocumentTable& document, const OpenedXlsx& book)
    {
        const int head = book.headRow(q(document.columns.front().title));
        QVERIFY(head > 0);
        for (std::size_t c = 0; c < document.columns.size(); ++c) {
            QCOMPARE(book.at(head, static_cast<int>(c)), q(document.columns[c].title));
            for (std::size_t r = 0; r < document.rows.size(); ++r)
                QCOMPARE(book.at(head + 1 + static_cast<int>(r), static_cast<int>(c)), q(document.rows[r].cells[c]));
        }
    }

    // Every cell's text stands in its column, in the order of the rows.
    static void compareWithPdf(const DocumentTable& document, const OpenedPdf& pdf)
    {
        const auto columns = pdf.columns(document);
        for (std::size_t c = 0; c < document.columns.size(); ++c) {
            qsizetype from = 0;
            for (const auto& row : document.rows) {
                const auto wanted = squeezed(q(row.cells[c]));
                from = columns[static_cast<qsizetype>(c)].indexOf(wanted, from);
                QVERIFY2(from >= 0, qPrintable(wanted + " not in: " + columns[static_cast<qsizetype>(c)]));
                from += wanted.size();
            }
        }
    }

    TempFolder m_folder;
    WeekStore m_store;
};

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
