// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/codec.h"
#include "model/present.h"
#include "ops/tools.h"
#include "storage/blobs.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <array>

namespace roadbook::ops {
namespace {

using nlohmann::json;

Status stats(const Program& program)
{
    return look(program, [&](Reading& reading) -> Status {
        RB_ASSIGN(const auto counts, reading.counts());
        const auto blobs = BlobFiles(program.data).counts();
        RB_ASSIGN(const auto head, reading.head());
        print({{"records", counts.records},
               {"accounts", counts.accounts},
               {"visits", counts.visits},
               {"conflicts", counts.conflicts},
               {"history", counts.past},
               {"groups", counts.groups},
               {"quarantined", counts.quarantined},
               {"users", counts.users},
               {"devices", counts.devices},
               {"attachments", {{"files", blobs.whole}, {"bytes", blobs.bytes}, {"arriving", blobs.arriving}}},
               {"not_purged", counts.unpurged},
               {"damaged", counts.damaged},
               {"epoch", head.epoch},
               {"seq", head.seq}});
        return {};
    });
}

json whoAndWhen(const Stamp& stamp)
{
    return {{"author", stamp.author.isNull() ? json(nullptr) : json(stamp.author.text())},
            {"device", stamp.device.isNull() ? json(nullptr) : json(stamp.device.text())},
            {"device_time", formatTimestamp(stamp.at)},
            {"revision", stamp.rev}};
}

// Every value that is no longer shown: who had written it, who and what put it aside.
Status exportAudit(const Program& program)
{
    constexpr std::array<std::string_view, 6> kReasons{"", "replaced", "overtaken", "rejected", "removed", "merged"};
    return look(program, [&](Reading& reading) {
        return reading.eachPast([&](std::string_view body) -> Status {
            RB_ASSIGN(const auto past, decodePastValue(body));
            RB_ASSIGN(const auto row, reading.record(past.record));
            const auto* type = row ? findType(row->type) : nullptr;
            const auto* field = type != nullptr ? type->field(past.field) : nullptr;
            static constexpr FieldInfo kLife{
                kLifeField, kLifeFieldName, Kind::Boolean, Policy::Review, Sensitivity::Directory, {}, {}};
            json line{{"type", type != nullptr ? json(type->name) : json(nullptr)},
                      {"id", past.record.text()},
                      {"field", field != nullptr ? json(field->name) : json(kLifeFieldName)},
                      {"value", valueToJson(field != nullptr ? *field : kLife, past.value)},
                      {"written", whoAndWhen(past.stamp)},
                      {"reason", kReasons[static_cast<std::size_t>(past.reason) % kReasons.size()]},
                      {"by", whoAndWhen(past.by)}};
            print(line);
            return {};
        });
    });
}

Status listQuarantine(const Program& program)
{
    return look(program, [](Reading& reading) {
        return reading.eachQuarantined([&](const QuarantineRow& row) -> Status {
            RB_ASSIGN(const auto user, reading.user(row.staff));
            print(
                {{"device", row.device.text()},
                 {"seq", row.seq},
                 {"user", user ? user->login : std::string{}},
                 {"arrived", formatTimestamp(row.arrived)},
                 {"reason",
                  {{"code", codeName(row.reason.code)}, {"message", row.reason.message}, {"field", row.reason.field}}},
                 {"bytes", row.bytes.size()}});
            return {};
        });
    });
}

} // namespace

void addDataCommands(CLI::App& app, Program& program)
{
    const auto file = std::make_shared<std::string>();
    auto* save = app.add_subcommand("backup", "One consistent moment into FILE, while the server goes on");
    save->add_option("file", *file)->required();
    save->callback([&program, file] { program.run = [&program, file] { return backup(program, *file); }; });

    auto* back = app.add_subcommand("restore", "The data of a backup; devices bring back what it lacks");
    back->add_option("file", *file)->required();
    back->callback([&program, file] { program.run = [&program, file] { return restore(program, *file); }; });

    const auto options = std::make_shared<ImportOptions>();
    auto* in = app.add_subcommand("import", "A ledger into the archives");
    in->require_subcommand(1);
    auto* accounts = in->add_subcommand("accounts", "A customer ledger (CSV in UTF-8 or GB18030)");
    accounts->add_option("file", options->file)->required();
    accounts->add_option("--owner", options->owner, "Sign-in name of who gets the rows that name nobody known");
    accounts->add_flag("--dry-run", options->dryRun, "Only report what would happen");
    accounts->callback(
        [&program, options] { program.run = [&program, options] { return importAccounts(program, *options); }; });

    app.add_subcommand("stats", "How much there is")->callback([&program] {
        program.run = [&program] { return stats(program); };
    });
    auto* audit = app.add_subcommand("audit", "Who changed what");
    audit->require_subcommand(1);
    audit->add_subcommand("export", "Every value that was replaced, one JSON object per line")->callback([&program] {
        program.run = [&program] { return exportAudit(program); };
    });
    auto* quarantine = app.add_subcommand("quarantine", "Saves that could not take effect");
    quarantine->require_subcommand(1);
    quarantine->add_subcommand("list", "With the reasons, without the content")->callback([&program] {
        program.run = [&program] { return listQuarantine(program); };
    });
}

} // namespace roadbook::ops
