// SPDX-License-Identifier: GPL-3.0-or-later
//
// due: what somebody has to do and why, by the regulation in force; the same list as the app's Today page.
#include "cli/commands.h"
#include "cli/output.h"
#include "model/fields.h"
#include "regulation/due/words.h"
#include "replica/due_keeper.h"

#include <CLI/App.hpp>

#include <memory>

namespace roadbook::cli {
namespace {

using namespace regulation;
using nlohmann::json;

struct DueOptions {
    std::string date;
    std::string person;
    bool all = false;
};

// Names by id, looked up once.
class Names {
public:
    explicit Names(Replica& replica) : m_replica(replica) {}
    json staff(const Id& id)
    {
        const auto view = m_replica.get(type::kStaff, id);
        return view ? json(view->record.text(field::staff::kName)) : json();
    }
    const Record* account(const Id& id)
    {
        if (id.isNull())
            return nullptr;
        auto [known, isNew] = m_accounts.try_emplace(id);
        if (isNew)
            if (auto view = m_replica.get(type::kAccount, id))
                known->second = std::move(view->record);
        return &known->second;
    }

private:
    Replica& m_replica;
    std::map<Id, Record> m_accounts;
};

json idJson(const Id& id)
{
    return id.isNull() ? json() : json(id.text());
}

void addSource(json& line, const Source& source)
{
    line["source"] = source.ref;
    line["article"] = source.article;
    line["rules"] = source.rules;
    line["assumption"] = source.assumption;
    if (!source.note.empty())
        line["note"] = source.note;
}

void addAccount(json& line, Names& names, const Id& id)
{
    line["account"] = idJson(id);
    if (const Record* account = names.account(id)) {
        line["account_name"] = account->text(field::account::kName);
        line["grade"] = account->text(field::account::kGrade);
    }
}

json toJson(const DueSection& section, const DueItem& item, Day today, std::span<const Filing> filings, Names& names)
{
    const DueWords words = wordsFor(section, item, today, filings);
    json line{{"kind", dueKindName(item.kind)},
              {"obligation", ruleId(section, item, filings)},
              {"state", urgencyName(item.urgency)},
              {"person", idJson(item.person)},
              {"person_name", names.staff(item.person)},
              {"what", words.what.zh},
              {"what_en", words.what.en},
              {"satisfied_by", words.satisfy.zh},
              {"satisfied_by_en", words.satisfy.en},
              {"why", words.why.zh},
              {"why_en", words.why.en},
              {"deadline", item.deadline == 0 ? json() : json(formatDay(item.deadline))},
              {"deadline_at", item.deadlineAt == 0 ? json() : json(formatTimestamp(item.deadlineAt))},
              {"earliest", item.earliest == 0 ? json() : json(formatDay(item.earliest))},
              {"overdue_days", item.overdueDays},
              {"done", item.done},
              {"required", item.least},
              {"last", nullptr}};
    addAccount(line, names, item.account);
    addSource(line, words.source);
    if (item.lastOn != 0)
        line["last"] = {{"id", idJson(item.last)}, {"day", formatDay(item.lastOn)}, {"warning", item.lastWarned}};
    if (!item.subject.isNull())
        line["subject"] = item.subject.text();
    if (item.kind == DueKind::Filing || (item.kind == DueKind::Dated && item.account.isNull())) // of a duty_record
        line["period"] = formatDay(item.since);
    for (const FieldId id : item.missing)
        if (const FieldInfo* field = findType(type::kAccount)->field(id))
            line["missing"].push_back(field->name);
    return line;
}

// Accounts of that person to whom the regulation gives no frequency: said, not left out (C-03, G-06).
Status printNone(Replica& replica, const DueKeeper& keeper, const Id& person, Names& names)
{
    Status printed;
    RB_TRY(replica.list({.type = type::kAccount}, [&](const View& view) {
        const AccountBook* account = keeper.book().account(view.record.id);
        const NoObligation* none = account != nullptr ? account->noObligation() : nullptr;
        if (none == nullptr || (!person.isNull() && account->account().owner != person))
            return true;
        json line{{"kind", "none"},
                  {"deadline", nullptr},
                  {"why", none->label.zh + " · " + sourceWords(none->source).zh},
                  {"why_en", none->label.en + " · " + sourceWords(none->source).en}};
        addAccount(line, names, view.record.id);
        addSource(line, none->source);
        printed = print(line);
        return printed.has_value();
    }));
    return printed;
}

Status due(const Settings& settings, const DueOptions& options)
{
    RB_ASSIGN(Device device, openDevice(settings));
    DueKeeper keeper;
    RB_TRY(keeper.refresh(device.replica));
    const OfficeCalendar& office = keeper.pack().calendar;
    DueQuestion question{.now = device.replica.now(), .person = device.identity.staff};
    if (!options.date.empty()) {
        RB_ASSIGN(const Day day, parseDay(options.date));
        if (day != office.dayOf(question.now))
            question.now = office.startOf(day + 1) - 1; // as that day ends
    }
    if (!options.person.empty()) {
        RB_ASSIGN(question.person, Id::parse(options.person));
        RB_TRY(device.replica.get(type::kStaff, question.person));
    }
    if (options.all)
        question.person = {};
    Names names(device.replica);
    const auto filings = keeper.filings(question.now, question.person);
    question.filings = filings;
    for (const DueItem& item : keeper.book().list(question))
        RB_TRY(print(toJson(keeper.pack().due, item, office.dayOf(question.now), filings, names)));
    return printNone(device.replica, keeper, question.person, names);
}

} // namespace

void addDueCommands(CLI::App& app, Program& program)
{
    const auto options = std::make_shared<DueOptions>();
    auto* sub = app.add_subcommand("due", "What is due, until when, why, and what would satisfy it; overdue first");
    sub->add_option("--date", options->date, "As that day ends, YYYY-MM-DD; now when it is today or not given");
    sub->add_option("--person", options->person, "The id of a staff record; yours when not given");
    sub->add_flag("--all", options->all, "Everybody's, as far as this device holds their accounts");
    sub->callback(
        [&program, options] { program.run = [&program, options] { return due(program.settings, *options); }; });
}

} // namespace roadbook::cli
