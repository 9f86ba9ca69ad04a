// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/csv_export.h"
#include "cli/ledger_import.h"
#include "cli/output.h"

#include <CLI/App.hpp>

#include <QFile>
#include <QSaveFile>
#include <memory>
#include <string_view>
#include <utility>

namespace roadbook::cli {
namespace {

struct LedgerOptions {
    std::string type;
    std::string file;
    bool dryRun = false;
};

Result<std::string> readLedger(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, "cannot read " + path, "file");
    if (file.size() > static_cast<qint64>(kMostLedgerBytes))
        return fail(ErrorCode::TooLarge, "a ledger has at most 64 MiB", "file");
    return file.readAll().toStdString();
}

Status isCsv(const std::string& path)
{
    if (path.size() > 5 && path.ends_with(".xlsx"))
        return fail(ErrorCode::BadInput, "save the workbook as CSV first; this version reads and writes CSV", "file");
    return {};
}

Status import(const Settings& settings, const LedgerOptions& options)
{
    RB_ASSIGN(const TypeInfo* type, typeNamed(options.type));
    if (type->id != type::kAccount)
        return fail(ErrorCode::BadInput, "only accounts can be imported", "type");
    RB_TRY(isCsv(options.file));
    RB_ASSIGN(const std::string bytes, readLedger(options.file));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const LedgerPlan plan, planImport(device.replica, bytes));
    if (!options.dryRun)
        RB_TRY(carryOut(device.replica, device.identity.staff, plan));
    return print(toJson(plan, options.dryRun));
}

Status exportCsv(const Settings& settings, const LedgerOptions& options)
{
    RB_ASSIGN(const TypeInfo* type, typeNamed(options.type));
    RB_TRY(isCsv(options.file));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const CsvExport table, csvOf(device.replica, *type));
    QSaveFile file(QString::fromStdString(options.file)); // whole or not at all
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(table.text.data(), static_cast<qint64>(table.text.size())) ==
                             static_cast<qint64>(table.text.size()) &&
                         file.commit();
    if (!written)
        return fail(ErrorCode::Storage, "cannot write " + options.file, "file");
    return print({{"type", type->name}, {"file", options.file}, {"rows", table.rows}});
}

} // namespace

void addLedgerCommands(CLI::App& app, Program& program)
{
    const auto options = std::make_shared<LedgerOptions>();
    auto* in = app.add_subcommand("import", "A customer ledger (CSV in UTF-8 or GB18030) into the store");
    in->add_option("type", options->type)->required();
    in->add_option("file", options->file)->required();
    in->add_flag("--dry-run", options->dryRun, "Only report what would happen");
    in->callback(
        [&program, options] { program.run = [&program, options] { return import(program.settings, *options); }; });

    auto* out = app.add_subcommand("export", "All records of a type into a CSV file");
    out->add_option("type", options->type)->required();
    out->add_option("file", options->file)->required();
    out->callback(
        [&program, options] { program.run = [&program, options] { return exportCsv(program.settings, *options); }; });
}

} // namespace roadbook::cli
