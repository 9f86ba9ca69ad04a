// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/admin.h"
#include "ledger/ledger.h"
#include "model/codec.h"
#include "model/fields.h"
#include "model/from_text.h"
#include "ops/tools.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <sstream>

namespace roadbook::ops {
namespace {

using nlohmann::json;

Result<std::string> readLedger(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return fail(ErrorCode::BadInput, "cannot read " + path, "file");
    in.seekg(0, std::ios::end);
    if (in.tellg() > static_cast<std::streamoff>(kMostLedgerBytes))
        return fail(ErrorCode::TooLarge, "a ledger has at most 64 MiB", "file");
    in.seekg(0);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

Result<LedgerPlan> plan(Reading& reading, std::string_view bytes)
{
    std::vector<LedgerAccount> accounts;
    RB_TRY(reading.eachOfType(type::kAccount, [&](std::string_view body) -> Status {
        RB_ASSIGN(const auto record, decodeRecord(body));
        namespace f = field::account;
        accounts.push_back({record.id, std::string(record.text(f::kName)), std::string(record.text(f::kCreditCode)),
                            std::string(record.text(f::kAddress)), record.deleted});
        return {};
    }));
    RB_ASSIGN(const auto users, reading.users());
    std::vector<LedgerStaff> staff;
    for (const auto& user : users)
        if (user.active)
            staff.push_back({user.staff, user.display});
    return planAccounts(bytes, LedgerContext{accounts, staff});
}

Result<Operation> accountOf(const LedgerRow& row, const Id& owner)
{
    const auto* type = findType(type::kAccount);
    GivenFields fields;
    bool owned = false;
    for (const auto& [name, text] : row.fields) {
        const auto* field = type->field(name);
        if (field == nullptr)
            throw BrokenInvariant("the ledger names a field that accounts do not have: " + name);
        RB_ASSIGN(Value value, valueFromText(*field, text));
        owned = owned || field->id == field::account::kOwner;
        fields.emplace_back(field->id, std::move(value));
    }
    if (!owned && !owner.isNull())
        fields.emplace_back(field::account::kOwner, Value{owner});
    return givenBy(type::kAccount, row.account, row.account, std::move(fields));
}

json findingToJson(const LedgerFinding& finding)
{
    json object{{"severity", severityName(finding.severity())},
                {"reason", reasonCode(finding.reason)},
                {"row", finding.row},
                {"line", finding.line},
                {"column", finding.column},
                {"value", finding.value},
                {"message", finding.message}};
    if (finding.otherRow != 0)
        object["other_row"] = finding.otherRow;
    if (!finding.otherAccount.isNull())
        object["other_account"] = finding.otherAccount.text();
    return object;
}

json report(const LedgerPlan& plan, bool dryRun)
{
    json findings = json::array();
    for (const auto& finding : plan.findings)
        findings.push_back(findingToJson(finding));
    return {{"dry_run", dryRun},
            {"encoding", encodingName(plan.encoding)},
            {"rows", plan.rows.size()},
            {"created", plan.count(RowOutcome::Create)},
            {"unchanged", plan.count(RowOutcome::Unchanged)},
            {"refused", plan.count(RowOutcome::Refused)},
            {"warnings", plan.count(Severity::Warning)},
            {"notices", plan.count(Severity::Notice)},
            {"unlisted_resemblances", plan.unlistedResemblances},
            {"findings", std::move(findings)}};
}

Result<Id> ownerNamed(Reading& reading, const std::string& login)
{
    if (login.empty())
        return Id{};
    RB_ASSIGN(const auto user, reading.userNamed(login));
    if (!user)
        return fail(ErrorCode::NotFound, "there is no user \"" + login + "\"", "owner");
    return user->staff;
}

Status carryOut(Batch& batch, const LedgerPlan& made, const Id& owner)
{
    for (const auto& row : made.rows) {
        if (row.outcome != RowOutcome::Create)
            continue;
        RB_ASSIGN(auto account, accountOf(row, owner));
        RB_TRY(applyAsServer(batch, std::span(&account, 1)));
    }
    return {};
}

} // namespace

Status importAccounts(const Program& program, const ImportOptions& options)
{
    RB_ASSIGN(const auto bytes, readLedger(options.file));
    LedgerPlan made;
    Status done;
    if (options.dryRun) {
        done = look(program, [&](Reading& reading) -> Status {
            RB_TRY(ownerNamed(reading, options.owner));
            RB_ASSIGN(made, plan(reading, bytes));
            return {};
        });
    } else {
        // Planned and carried out in one transaction: nobody adds the same customer in between.
        done = change(program, [&](Batch& batch) -> Status {
            RB_ASSIGN(const auto owner, ownerNamed(batch.storage(), options.owner));
            RB_ASSIGN(made, plan(batch.storage(), bytes));
            return carryOut(batch, made, owner);
        });
    }
    RB_TRY(done);
    print(report(made, options.dryRun));
    return {};
}

} // namespace roadbook::ops
