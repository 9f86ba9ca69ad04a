// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ledger_import.h"

#include "model/defaults.h"
#include "model/fields.h"
#include "model/from_text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace roadbook::cli {
namespace {

using nlohmann::json;

Status readAccounts(Replica& replica, bool deleted, std::vector<LedgerAccount>& accounts)
{
    ListQuery query;
    query.type = type::kAccount;
    query.deleted = deleted;
    return replica.list(query, [&](const View& view) {
        const auto& record = view.record;
        namespace f = field::account;
        accounts.push_back({record.id, std::string(record.text(f::kName)), std::string(record.text(f::kCreditCode)),
                            std::string(record.text(f::kAddress)), record.deleted});
        return true;
    });
}

Result<Edit> editOf(const LedgerRow& row, const Id& author)
{
    const auto* account = findType(type::kAccount);
    FieldValues fields;
    for (const auto& [name, text] : row.fields) {
        const auto* field = account->field(name);
        if (field == nullptr)
            throw BrokenInvariant("the ledger names a field that accounts do not have: " + name);
        RB_ASSIGN(Value value, valueFromText(*field, text));
        fields.emplace_back(field->id, std::move(value));
    }
    addDefaults(*account, author, fields);
    return Edit{OpKind::Create, type::kAccount, row.account, std::move(fields)};
}

json toJson(const LedgerFinding& finding)
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

} // namespace

Result<LedgerPlan> planImport(Replica& replica, std::string_view bytes)
{
    std::vector<LedgerAccount> accounts;
    RB_TRY(readAccounts(replica, false, accounts));
    RB_TRY(readAccounts(replica, true, accounts));
    std::vector<LedgerStaff> staff;
    ListQuery query;
    query.type = type::kStaff;
    RB_TRY(replica.list(query, [&](const View& view) {
        staff.push_back({view.record.id, std::string(view.record.text(field::staff::kName))});
        return true;
    }));
    return planAccounts(bytes, LedgerContext{accounts, staff});
}

Status carryOut(Replica& replica, const Id& author, const LedgerPlan& plan)
{
    for (const auto& row : plan.rows) {
        if (row.outcome != RowOutcome::Create)
            continue;
        RB_ASSIGN(const Edit edit, editOf(row, author));
        RB_TRY(replica.save(std::array{edit}));
    }
    return {};
}

json toJson(const LedgerPlan& plan, bool dryRun)
{
    json findings = json::array();
    for (const auto& finding : plan.findings)
        findings.push_back(toJson(finding));
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

} // namespace roadbook::cli
