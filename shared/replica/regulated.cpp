// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: the regulation on the device. A save is judged as the server will judge it, what a move sets is filled in, and
// a week or month that is handed in is made into its sealed table.
#include "replica/regulated.h"

#include "model/fields.h"
#include "regulation/pack/active.h"
#include "regulation/workflow/deadline.h"
#include "sqlite/transaction.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr regulation::Day kDaysOfWeek = 7;

// How a sheet stands in the record of its type.
struct SheetFields {
    FieldId rep;
    FieldId period;
    FieldId state;
    FieldId sheet;
};
const SheetFields* sheetFieldsOf(TypeId type)
{
    namespace w = field::week_record;
    namespace m = field::month_record;
    static constexpr SheetFields kWeek{w::kRep, w::kWeek, w::kState, w::kSheet};
    static constexpr SheetFields kMonth{m::kRep, m::kMonth, m::kState, m::kSheet};
    return type == type::kWeekRecord ? &kWeek : type == type::kMonthRecord ? &kMonth : nullptr;
}

const Value* given(const Edit& edit, FieldId field)
{
    const auto at =
        std::find_if(edit.fields.begin(), edit.fields.end(), [&](const auto& f) { return f.first == field; });
    return at != edit.fields.end() ? &at->second : nullptr;
}

Value valueOf(const Edit& edit, const Record* before, FieldId field)
{
    const auto* value = given(edit, field);
    return value != nullptr ? *value : before != nullptr ? before->value(field) : Value{};
}

} // namespace

Result<std::optional<Record>> Replica::Inner::SaveWorld::before(const Id& id)
{
    if (const auto known = m_before.find(id); known != m_before.end())
        return known->second;
    return after(id);
}

Result<std::optional<Record>> Replica::Inner::SaveWorld::after(const Id& id)
{
    RB_ASSIGN(auto record, m_inner.rows.shown(id));
    if (record && record->deleted)
        record.reset();
    return record;
}

Result<std::vector<Record>> Replica::Inner::SaveWorld::hanging(TypeId type, FieldId reference, const Id& on,
                                                               const Id& /*scope*/)
{
    return m_inner.rows.shownWith(type, reference, on);
}

Result<bool> Replica::Inner::SaveWorld::leads(const Id& lead, const Id& person)
{
    RB_ASSIGN(const auto company, m_inner.company());
    return leadsPerson(lead, person, company->staff, company->teams);
}

// Read once: a list of what waits for somebody asks whom one leads at every row. What a transaction has read of its own
// writes is not kept, since it may be rolled back.
Result<std::shared_ptr<const Replica::Inner::Company>> Replica::Inner::company()
{
    RB_ASSIGN(const auto version, db.integer("PRAGMA data_version"));
    if (m_company && m_companyChanges == rows.companyChanges() && m_companyVersion == version.value_or(0))
        return m_company;
    Company company;
    RB_TRY(rows.eachShown(type::kStaff, [&](const Record& record) {
        const auto role = roleNamed(record.text(field::staff::kRole));
        const bool active = record.value(field::staff::kActive) != Value{false};
        company.staff.push_back({record.id, role.value_or(Role::It), record.ref(field::staff::kTeam), active});
    }));
    RB_TRY(rows.eachShown(type::kTeam, [&](const Record& record) {
        company.teams.push_back({record.id, record.ref(field::team::kParent)});
    }));
    auto read = std::make_shared<const Company>(std::move(company));
    if (!db.inTransaction()) {
        m_company = read;
        m_companyChanges = rows.companyChanges();
        m_companyVersion = version.value_or(0);
    }
    return read;
}

// The first record in a person's own scope: the server grants it when it arrives, to the same people.
Result<bool> Replica::Inner::seesPerson(const Identity& me, const Id& person)
{
    if (person == me.staff)
        return me.role != Role::It;
    RB_ASSIGN(const auto known, company());
    return leadsPerson(me.staff, person, known->staff, known->teams);
}

// Read once; again when the company's packs change, or the next of them comes into force.
Result<std::shared_ptr<const regulation::Pack>> Replica::Inner::regulation()
{
    std::string signature;
    RB_TRY(db.each("SELECT rowid, state FROM ix_pack ORDER BY rowid", [&](const Statement& row) {
        signature += std::to_string(row.integer(0)) + std::string(row.text(1)) + "|";
    }));
    const Timestamp moment = now();
    if (m_pack && signature == m_packSignature && moment >= m_packFrom && moment < m_packUntil)
        return m_pack;
    std::vector<Record> packs;
    RB_TRY(rows.eachShown(type::kPack, [&](const Record& record) { packs.push_back(record); }));
    RB_ASSIGN(auto pack, regulation::activePack(packs, moment));
    m_packFrom = INT64_MIN;
    m_packUntil = INT64_MAX;
    for (const auto& record : packs) {
        const Timestamp at = record.integer(field::pack::kActivatedAt);
        if (at > moment)
            m_packUntil = std::min(m_packUntil, at);
        else
            m_packFrom = std::max(m_packFrom, at);
    }
    m_pack = std::make_shared<const regulation::Pack>(std::move(pack));
    m_packSignature = std::move(signature);
    return m_pack;
}

Status Replica::Inner::judgeSave(const Saving& saving)
{
    const auto pack = regulation();
    if (!pack) // only a newer program can read it: the server judges
        return pack.error().code == ErrorCode::Incompatible ? Status{} : fail(pack.error());
    if (!concernsWorkflow(workflowOf(**pack), saving.group))
        return {};
    SaveWorld world(*this, saving.before);
    return judge(**pack, now(), saving.group, {saving.me.staff, saving.me.role, saving.actingFor}, world);
}

Status Replica::Inner::completeMove(const Saving& saving, const TypeInfo& type, const Id& id, const Record* before,
                                    Edit& edit)
{
    const auto read = regulation();
    if (!read)
        return read.error().code == ErrorCode::Incompatible ? Status{} : fail(read.error());
    const auto& pack = **read;
    const auto book = rulebookOf(pack, now());
    if (book.section->rules(type.id) == nullptr)
        return {};
    const std::string name = pack.name();
    regulation::addWhatTheMoveSets(book, {&type, before, saving.me.staff, name}, edit.fields);
    if (const auto* sheet = sheetFieldsOf(type.id); sheet != nullptr && given(edit, sheet->sheet) == nullptr) {
        const auto* state = given(edit, sheet->state);
        if (state != nullptr && *state == Value{std::string("submitted")})
            RB_TRY(addSheet(pack, before, edit));
    }
    return type.id == type::kVisit ? markVisit(pack, id, before, edit) : Status{};
}

// A visit of a week that is handed in already is 补录; one that began before its plan was approved, 未批先行.
Status Replica::Inner::markVisit(const regulation::Pack& pack, const Id& id, const Record* before, Edit& edit)
{
    namespace f = field::visit;
    const Value started = valueOf(edit, before, f::kStartedAt);
    const auto* at = std::get_if<std::int64_t>(&started);
    if (at == nullptr || (before != nullptr && before->value(f::kStartedAt) == started))
        return {};
    const auto week = regulation::formatDay(regulation::weekOf(pack.calendar, *at));
    const Value rep = valueOf(edit, before, f::kRep);
    const auto* recordType = findType(type::kWeekRecord);
    const Id record = naturalId(*recordType, {{field::week_record::kRep, rep}, {field::week_record::kWeek, week}});
    RB_ASSIGN(const auto handedIn, rows.shown(record));
    if (handedIn && handedIn->text(field::week_record::kState) != "draft" && given(edit, f::kLateEntry) == nullptr)
        edit.fields.emplace_back(f::kLateEntry, true);
    const Value item = valueOf(edit, before, f::kPlanItem);
    const auto* itemId = std::get_if<Id>(&item);
    if (itemId == nullptr || given(edit, f::kUnapproved) != nullptr)
        return {};
    RB_ASSIGN(const auto planned, rows.shown(*itemId));
    RB_ASSIGN(const auto plan, rows.shown(planned ? planned->ref(field::plan_item::kPlan) : id));
    if (plan && plan->type == type::kWeekPlan) {
        const auto head = regulation::planHead(*plan);
        if (!head.approved || *at < head.approvedAt)
            edit.fields.emplace_back(f::kUnapproved, true);
    }
    return {};
}

Result<WeekFacts> Replica::Inner::weekFacts(const regulation::Pack& pack, const Id& rep, regulation::Day week)
{
    WeekFacts facts;
    facts.plan.rep = rep;
    facts.plan.week = week;
    const auto& calendar = pack.calendar;
    const Value weekText = regulation::formatDay(week);
    const Id planId =
        naturalId(*findType(type::kWeekPlan), {{field::week_plan::kRep, rep}, {field::week_plan::kWeek, weekText}});
    RB_ASSIGN(const auto plan, rows.shown(planId));
    if (plan && !plan->deleted) {
        facts.plan = regulation::planHead(*plan);
        RB_ASSIGN(const auto items, rows.shownWith(type::kPlanItem, field::plan_item::kPlan, planId));
        for (const auto& item : items)
            facts.items.push_back(regulation::plannedItem(item, calendar));
    }
    const Timestamp from = calendar.startOf(week);
    const Timestamp to = calendar.startOf(week + kDaysOfWeek);
    RB_ASSIGN(const auto visits,
              rows.shownBetween(type::kVisit, field::visit::kRep, rep, field::visit::kStartedAt, from, to));
    for (const auto& visit : visits)
        if (auto done = regulation::doneVisit(visit))
            facts.visits.push_back(*std::move(done));
    RB_ASSIGN(const auto changes, rows.shownWith(type::kItineraryChange, field::itinerary_change::kRep, rep));
    for (const auto& change : changes)
        if (auto reported = regulation::reportedChange(change))
            facts.changes.push_back(*std::move(reported));
    return facts;
}

Result<regulation::Sheet> Replica::Inner::sheetOf(const regulation::Pack& pack, TypeId type, const Id& rep,
                                                  regulation::Day period)
{
    const auto& section = workflowOf(pack);
    if (!section.plan)
        return fail(ErrorCode::BadValue, "the regulation does not say how plan and record are compared", "sheet");
    const auto nameOf = [&](const Id& account) -> std::string {
        const auto record = rows.shown(account);
        return record && *record ? std::string((*record)->text(field::account::kName)) : std::string();
    };
    if (type == type::kWeekRecord) {
        RB_ASSIGN(const auto facts, weekFacts(pack, rep, period));
        const auto compared = regulation::compare(*section.plan, pack.calendar, facts.plan, facts.items, facts.visits,
                                                  facts.changes, now());
        return regulation::weekSheet(facts.plan, compared, facts.visits, nameOf);
    }
    std::vector<regulation::Sheet> weeks;
    const TypeInfo& info = *findType(type::kWeekRecord);
    const regulation::Day first = regulation::startOfMonth(period);
    for (regulation::Day week = regulation::startOfWeek(first, pack.calendar.weekStart);
         week < regulation::plusMonths(first, 1); week += kDaysOfWeek) {
        RB_ASSIGN(const auto record, rows.shown(naturalId(info, {{info.scopeField, rep},
                                                                 {info.periodField, regulation::formatDay(week)}})));
        if (record && !record->deleted)
            if (auto sheet = regulation::readSheet(record->text(field::week_record::kSheet)))
                weeks.push_back(*std::move(sheet));
    }
    return regulation::monthSheet(pack.calendar, rep, period, weeks);
}

// The first version, or the next: after 退回 the table is made anew, otherwise what is new is added as 补录.
Status Replica::Inner::addSheet(const regulation::Pack& pack, const Record* before, Edit& edit)
{
    const auto& fields = *sheetFieldsOf(edit.type);
    const Value rep = valueOf(edit, before, fields.rep);
    const Value period = valueOf(edit, before, fields.period);
    const auto* who = std::get_if<Id>(&rep);
    const auto* when = std::get_if<std::string>(&period);
    const auto day = when != nullptr ? regulation::parseDay(*when) : regulation::parseDay("");
    if (who == nullptr || !day)
        return {}; // what is missing is said by whoever checks the fields
    RB_ASSIGN(auto sheet, sheetOf(pack, edit.type, *who, *day));
    const auto earlier = before != nullptr ? regulation::readSheet(before->text(fields.sheet))
                                           : Result<regulation::Sheet>{fail(ErrorCode::NotFound, "")};
    if (earlier) {
        const auto state = before->text(fields.state);
        if (state != "draft" && state != "returned") {
            sheet = regulation::nextVersion(*earlier, sheet, now());
        } else {
            sheet.version = earlier->version + 1;
            sheet.previous = earlier->seal;
        }
    }
    sheet.sealedAt = now();
    sheet.pack = pack.name();
    edit.fields.emplace_back(fields.sheet, regulation::sealed(std::move(sheet)));
    return {};
}

Result<Replica::Compared> Replica::compare(const Id& plan)
{
    Inner& in = *m_inner;
    RB_TRY(in.closeWhatIsOver());
    RB_ASSIGN(const auto record, in.rows.shown(plan));
    if (!record || record->type != type::kWeekPlan)
        return fail(ErrorCode::NotFound, "no such plan, or it is not yours");
    const auto head = regulation::planHead(*record);
    return compareWeek(head.rep, head.week);
}

Result<Replica::Compared> Replica::compareWeek(const Id& rep, regulation::Day week)
{
    Inner& in = *m_inner;
    RB_TRY(in.closeWhatIsOver());
    RB_ASSIGN(const auto pack, in.regulation());
    const auto& section = workflowOf(*pack);
    if (!section.plan)
        return fail(ErrorCode::BadValue, "the regulation does not say how plan and record are compared");
    RB_ASSIGN(const auto facts, in.weekFacts(*pack, rep, week));
    return Compared{pack, facts.plan,
                    regulation::compare(*section.plan, pack->calendar, facts.plan, facts.items, facts.visits,
                                        facts.changes, in.now())};
}

Result<regulation::Sheet> Replica::sheetOf(const Id& id)
{
    Inner& in = *m_inner;
    RB_TRY(in.closeWhatIsOver());
    RB_ASSIGN(const auto record, in.rows.shown(id));
    const auto* fields = record ? sheetFieldsOf(record->type) : nullptr;
    if (fields == nullptr)
        return fail(ErrorCode::NotFound, "no such weekly or monthly record, or it is not yours");
    if (const auto kept = record->text(fields->sheet); !kept.empty())
        return regulation::readSheet(kept);
    RB_ASSIGN(const auto pack, in.regulation());
    RB_ASSIGN(const auto period, regulation::parseDay(record->text(fields->period)));
    return in.sheetOf(*pack, record->type, record->ref(fields->rep), period);
}

Result<regulation::Sheet> Replica::sheetNow(TypeId type, const Id& rep, regulation::Day period)
{
    Inner& in = *m_inner;
    RB_TRY(in.closeWhatIsOver());
    RB_ASSIGN(const auto pack, in.regulation());
    return in.sheetOf(*pack, type, rep, period);
}

Result<View> Replica::supplement(const Id& id)
{
    Inner& in = *m_inner;
    RB_ASSIGN(const auto record, in.rows.shown(id));
    const auto* fields = record ? sheetFieldsOf(record->type) : nullptr;
    if (fields == nullptr)
        return fail(ErrorCode::NotFound, "no such weekly or monthly record, or it is not yours");
    RB_ASSIGN(const auto pack, in.regulation());
    Edit edit{OpKind::Edit, record->type, id, {}};
    RB_TRY(in.addSheet(*pack, &*record, edit));
    const auto earlier = regulation::readSheet(record->text(fields->sheet));
    const auto* text = std::get_if<std::string>(&edit.fields.front().second);
    const auto made = regulation::readSheet(*text);
    if (earlier && made && made->version == earlier->version) // nothing to add
        edit.fields.clear();
    else
        edit.fields.emplace_back(fields->state, std::string("submitted"));
    RB_ASSIGN(auto views, save(std::span(&edit, 1)));
    return std::move(views.front());
}

Result<std::shared_ptr<const regulation::Pack>> Replica::regulation()
{
    return m_inner->regulation();
}

Result<std::vector<Id>> Replica::peopleSeen()
{
    Inner& in = *m_inner;
    RB_ASSIGN(const auto me, in.identity());
    RB_ASSIGN(const auto company, in.company());
    std::vector<Id> people;
    for (const auto& person : company->staff)
        if (person.staff == me.staff ? me.role != Role::It
                                     : leadsPerson(me.staff, person.staff, company->staff, company->teams))
            people.push_back(person.staff);
    return people;
}

Result<std::vector<regulation::PossibleMove>> Replica::possibleMoves(const Id& id)
{
    Inner& in = *m_inner;
    RB_ASSIGN(const auto record, in.rows.shown(id));
    if (!record)
        return fail(ErrorCode::NotFound, "no such record, or it is not yours");
    RB_ASSIGN(const auto me, in.identity());
    RB_ASSIGN(const auto pack, in.regulation());
    const std::map<Id, std::optional<Record>> before;
    Inner::SaveWorld world(in, before);
    return regulation::possibleMoves(rulebookOf(*pack, in.now()), *record,
                                     {me.staff, std::string(roleName(me.role)), {}}, world);
}

Result<std::optional<regulation::PossibleSignature>> Replica::possibleSignature(const Id& id)
{
    Inner& in = *m_inner;
    RB_ASSIGN(const auto record, in.rows.shown(id));
    if (!record || record->deleted)
        return fail(ErrorCode::NotFound, "no such record, or it is not yours");
    RB_ASSIGN(const auto me, in.identity());
    RB_ASSIGN(const auto pack, in.regulation());
    const std::map<Id, std::optional<Record>> before;
    Inner::SaveWorld world(in, before);
    return regulation::possibleSignature(rulebookOf(*pack, in.now()), *record,
                                         {me.staff, std::string(roleName(me.role)), {}}, world);
}

} // namespace roadbook
