// SPDX-License-Identifier: GPL-3.0-or-later
#include "week/facts.h"

#include "app/device_env.h"
#include "print/opened.h"
#include "print/print.h"
#include "replica/key_file.h"

#include <stdexcept>

namespace roadbook::test {
namespace {

using nlohmann::json;

// Of 周拜访记录表 and 月度客户拜访记录表 (docs/printing.md).
enum Column { Number, Day, Planned, Made, Stay, Account, People, Kind, Purposes, Outcome, Summary, Difference, Reason };

QString text(const json& value)
{
    return value.is_null() ? QString() : QString::fromStdString(value.get<std::string>());
}

const MadeVisit* visitOf(const ComparedRow& row)
{
    for (const MadeVisit& visit : madeVisits())
        if (visit.customer == row.customer)
            return &visit;
    return nullptr;
}

DocumentTable layoutOf(const ClosedStore& store, const std::string& record)
{
    const std::filesystem::path folder(store.folder().toStdString());
    const Environment env = deviceEnvironment();
    const auto key = KeyFile(folder).unlock(store.password().toStdString(), env);
    expect(key.has_value(), "the store does not open");
    auto replica = Replica::open(folder, *key, env);
    expect(replica.has_value(), "the store does not open");
    const auto document = documentOf(*replica, Id::parse(record).value(), PaperLanguage::Chinese);
    expect(document.has_value(), "there is no such document");
    return *document;
}

void expectWorkbook(const OpenedXlsx& book)
{
    const int head = book.headRow("序号");
    expect(head >= 0, "the workbook has no table");
    for (int i = 0; i < comparedRows().size(); ++i) {
        const ComparedRow& row = comparedRows().at(i);
        const QString name = customers().at(row.customer).name;
        const auto cell = [&](Column column) { return book.at(head + 1 + i, column); };
        expectEqual(cell(Number), QString::number(i + 1), "the number of the row");
        expectEqual(cell(Account), name, "the customer in the workbook");
        expectContains(cell(Day), kMonday.addDays(row.day).toString("M-d"), name);
        expectEqual(cell(Difference), row.label, name);
        expectEqual(cell(Reason), row.reason, name);
        const MadeVisit* visit = visitOf(row);
        expectEqual(cell(Stay), visit ? QString::number(visit->minutes) : QString(), name);
        expectEqual(cell(Summary), visit ? visit->summary : QString(), name);
        if (visit)
            expectContains(cell(Made), visit->at.toString("HH:mm"), name);
    }
    expect(book.at(head + 1 + comparedRows().size(), Account).isEmpty(), "the workbook has more rows");
}

// Each column from top to bottom, without white space.
void expectPdf(const OpenedPdf& pdf, const DocumentTable& layout)
{
    const QStringList columns = pdf.columns(layout);
    QString names;
    QString differences;
    QString reasons;
    QString summaries;
    for (const ComparedRow& row : comparedRows()) {
        names += customers().at(row.customer).name;
        differences += row.label;
        reasons += squeezed(row.reason);
        if (const MadeVisit* visit = visitOf(row))
            summaries += squeezed(visit->summary);
    }
    expectContains(columns.at(Account), names, "the customers on paper");
    expectContains(columns.at(Difference), differences, "the differences on paper");
    expectContains(columns.at(Reason), reasons, "the reasons on paper");
    expectContains(columns.at(Summary), summaries, "the summaries on paper");
}

} // namespace

void expect(bool holds, const QString& what)
{
    if (!holds)
        throw std::runtime_error(what.toStdString());
}

void expectEqual(const QString& actual, const QString& expected, const QString& what)
{
    expect(actual == expected, QString("%1: \"%2\" is not \"%3\"").arg(what, actual, expected));
}

void expectContains(const QString& text, const QString& part, const QString& what)
{
    expect(text.contains(part), QString("%1: \"%2\" is without \"%3\"").arg(what, text, part));
}

ClosedStore::ClosedStore(QString folder, QString user, const OfficeClock& clock)
    : m_folder(std::move(folder)), m_user(std::move(user)), m_clock(clock.option())
{}

std::vector<json> ClosedStore::command(const QStringList& command, const json& input) const
{
    return run("roadbook-cli", QStringList{"--store", m_folder, "--clock", m_clock} + command,
               input.is_null() ? QByteArray() : QByteArray::fromStdString(input.dump()),
               {{"ROADBOOK_PASSWORD", password()}})
        .lines();
}

std::map<std::string, json> ClosedStore::list(const QString& type, const QStringList& more) const
{
    return fieldsById(command(QStringList{"list", type} + more));
}

std::string ClosedStore::only(const QString& type, const QStringList& more) const
{
    const auto all = list(type, more);
    expect(all.size() == 1, QString("%1 records of %2, not one").arg(all.size()).arg(type));
    return all.begin()->first;
}

void expectCompared(const json& compared)
{
    expect(compared.at("approved") == true, "the plan is not approved");
    expect(compared.at("planned") == plannedVisits().size(), "planned: " + QString::fromStdString(compared.dump()));
    expect(compared.at("kept") == plannedVisits().size() - 1, "kept: " + QString::fromStdString(compared.dump()));
    expect(compared.at("missing") == 0, "reasons are missing: " + QString::fromStdString(compared.dump()));
    const auto& lines = compared.at("lines");
    expect(lines.size() == std::size_t(comparedRows().size()), QString("%1 lines compared").arg(lines.size()));
    for (int i = 0; i < comparedRows().size(); ++i) {
        const ComparedRow& row = comparedRows().at(i);
        const auto& line = lines.at(std::size_t(i));
        const QString name = customers().at(row.customer).name;
        expectEqual(text(line.at("account_name")), name, "the customer of a line");
        expectEqual(text(line.at("day")), kMonday.addDays(row.day).toString(Qt::ISODate), name);
        expect(line.at("differences").size() == 1, name + ": " + QString::fromStdString(line.dump()));
        expectEqual(text(line.at("differences").at(0).at("kind")), row.kind, name);
        expectEqual(text(line.at("differences").at(0).at("reason")), row.reason, name);
        expect(line.at("visit").is_null() != row.made, name + ": is there a visit?");
    }
}

void expectSame(const ClosedStore& one, const ClosedStore& other, const QString& type, const QStringList& more)
{
    const auto here = one.list(type, more);
    const auto there = other.list(type, more);
    expect(!here.empty(), "there is no " + type);
    expectEqual(QString::fromStdString(json(here).dump()), QString::fromStdString(json(there).dump()), type);
}

void expectPrinted(const QString& pdf, const QString& xlsx, const ClosedStore& store, const std::string& record)
{
    expectWorkbook(OpenedXlsx(xlsx));
    expectPdf(OpenedPdf(pdf), layoutOf(store, record));
}

} // namespace roadbook::test
