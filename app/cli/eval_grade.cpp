// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/eval_grade.h"

#include "cli/eval_facts.h"
#include "cli/grade_json.h"
#include "cli/output.h"
#include "cli/put_input.h"
#include "regulation/grading/group.h"

namespace roadbook::cli {
namespace {

using namespace regulation;
using nlohmann::json;

// Takes a member out of the facts; null when it is not there.
json taken(json& object, const char* name)
{
    const auto at = object.find(name);
    if (at == object.end())
        return {};
    json value = std::move(*at);
    object.erase(at);
    return value;
}

Result<const Scheme*> schemeFor(const Pack& pack, const json& id)
{
    const auto* scheme = id.is_string() ? pack.grading.scheme(id.get<std::string>()) : pack.grading.primary();
    if (scheme == nullptr)
        return fail(ErrorCode::NotFound, pack.name() + " has no such grading scheme", "scheme");
    return scheme;
}

Result<std::vector<GroupMember>> membersFrom(json& customers)
{
    std::vector<GroupMember> members;
    for (auto& customer : customers) {
        if (!customer.is_object())
            return fail(ErrorCode::BadInput, "customers are JSON objects", "customers");
        const json parent = taken(customer, "parent");
        RB_ASSIGN(FactBag bag, factsFromJson(customer));
        members.push_back({parent.is_string() ? parent.get<std::string>() : std::string(), std::move(bag)});
    }
    return members;
}

Status printGrade(const Pack& pack, const Graded& graded)
{
    auto object = toJson(graded);
    object["pack"] = pack.name();
    return print(object);
}

Status gradeList(const Pack& pack, const Scheme& scheme, json customers)
{
    if (!customers.is_array())
        return fail(ErrorCode::BadInput, "customers are a list", "customers");
    RB_ASSIGN(const auto members, membersFrom(customers));
    for (const auto& graded : gradeAll(scheme, factsToGrade(members, scheme), Citing::Reference))
        RB_TRY(printGrade(pack, graded));
    return {};
}

} // namespace

Status evalGrade(const std::string& file)
{
    RB_ASSIGN(json object, readJson());
    if (!object.is_object())
        return fail(ErrorCode::BadInput, "facts are one JSON object on standard input");
    EvalFacts named(json{{"pack", taken(object, "pack")}});
    RB_ASSIGN(const Pack pack, evalPack(named, file));
    RB_TRY(named.finish());
    RB_ASSIGN(const Scheme* scheme, schemeFor(pack, taken(object, "scheme")));
    if (auto customers = taken(object, "customers"); !customers.is_null())
        return gradeList(pack, *scheme, std::move(customers));
    RB_ASSIGN(const FactBag facts, factsFromJson(object));
    return printGrade(pack, grade(*scheme, facts, Citing::Reference));
}

} // namespace roadbook::cli
