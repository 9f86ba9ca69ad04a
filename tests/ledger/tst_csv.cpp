// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/csv_reader.h"
#include "ledger/csv_writer.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace roadbook;
using Rows = std::vector<std::vector<std::string>>;

namespace {

struct ReadFile {
    Rows rows;
    std::vector<std::size_t> lines;
    std::string error;
};

ReadFile readAll(std::string_view text, char separator = ',')
{
    ReadFile out;
    CsvReader reader(text, separator);
    CsvRow row;
    for (;;) {
        const auto more = reader.next(row);
        if (!more)
            out.error = more.error().message;
        if (!more || !*more)
            return out;
        out.rows.push_back(row.cells);
        out.lines.push_back(row.line);
    }
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void readsCellsQuotesAndLines()
    {
        const auto file = readAll("a,b\r\n\"x,\"\"y\"\"\",\"1\r\n2\n3\"\r\nlast,");
        QCOMPARE(file.rows, (Rows{{"a", "b"}, {"x,\"y\"", "1\n2\n3"}, {"last", ""}}));
        QCOMPARE(file.lines, (std::vector<std::size_t>{1, 2, 5}));
        QCOMPARE(readAll("a;b;\"c;d\"", ';').rows, (Rows{{"a", "b", "c;d"}}));
        QCOMPARE(readAll("a\tb\n", '\t').rows, (Rows{{"a", "b"}}));
    }

    void takesEveryLineEndAndSkipsBlankLines()
    {
        const auto file = readAll("a\rb\n\n\r\nc");
        QCOMPARE(file.rows, (Rows{{"a"}, {"b"}, {"c"}}));
        QCOMPARE(file.lines, (std::vector<std::size_t>{1, 2, 5}));
        QVERIFY(readAll("").rows.empty());
        QVERIFY(readAll("\r\n\r\n").rows.empty());
        QCOMPARE(readAll("\"\"").rows, (Rows{{""}}));
    }

    void bearsWithStrayQuotes()
    {
        QCOMPARE(readAll("要求\"月结\",b").rows, (Rows{{"要求\"月结\"", "b"}}));
        QCOMPARE(readAll("\"a\"b,c").rows, (Rows{{"ab", "c"}}));
    }

    void refusesAnOpenQuoteNamingItsLine()
    {
        const auto file = readAll("a,b\n1,2\n3,\"4\n5,6\n");
        QCOMPARE(file.rows, (Rows{{"a", "b"}, {"1", "2"}}));
        QVERIFY2(file.error.find("line 3") != std::string::npos, file.error.c_str());
    }

    void refusesWhatIsTooLarge()
    {
        const auto wide = readAll("a\n" + std::string(kMostCsvColumns, ','));
        QVERIFY(wide.error.find("line 2") != std::string::npos);
        QVERIFY(readAll(std::string(kMostCsvColumns - 1, ',')).error.empty());
        for (const std::string quote : {"", "\""}) {
            QVERIFY(readAll(quote + std::string(kMostCsvCellBytes, 'x') + quote).error.empty());
            const auto longCell = readAll("a\n\n" + quote + std::string(kMostCsvCellBytes + 1, 'x') + quote);
            QVERIFY(longCell.error.find("line 3") != std::string::npos);
        }
    }

    void writtenRowsComeBack()
    {
        const bool held = rc::check("write, read", [] {
            const auto cell =
                rc::gen::container<std::string>(rc::gen::element('a', '"', ',', '\n', ';', '\t', ' ', '='));
            const auto rows = *rc::gen::container<Rows>(
                rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::nonEmpty(cell))));
            std::string text;
            CsvWriter writer(text);
            for (const auto& row : rows)
                writer.row(row);
            RC_ASSERT(text.starts_with("\xEF\xBB\xBF"));
            auto read = readAll(std::string_view(text).substr(3)).rows;
            for (auto& row : read)
                for (auto& one : row)
                    one = withoutFormulaGuard(one);
            RC_ASSERT(read == rows);
        });
        QVERIFY(held);
    }

    void formulasAreDisarmedNumbersAreNot()
    {
        std::string text;
        CsvWriter(text).row(std::vector<std::string>{"=1+1", "-5.2", "+86 139", "@x", "-", "＝1", "曾记", "a-b"});
        QCOMPARE(text.substr(3), std::string("\"'=1+1\",-5.2,\"'+86 139\",\"'@x\",\"'-\",\"'＝1\",曾记,a-b\r\n"));
    }

    void anyBytesAreSafe()
    {
        const bool held = rc::check("any bytes", [](const std::string& bytes) { readAll(bytes); });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
