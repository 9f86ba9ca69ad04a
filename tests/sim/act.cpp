// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people do on their devices. Each deed is an ordinary save through the ordinary door.
#include "model/conflict.h"
#include "model/fields.h"
#include "sim/world.h"

#include <algorithm>

namespace roadbook::sim {
namespace {

namespace fa = field::account;
namespace fv = field::visit;
namespace fp = field::promise;

constexpr std::array kReviewed{fa::kName, fa::kLegalRepresentative, fa::kCreditCode};
constexpr std::array kLatest{fa::kPhone, fa::kFax, fa::kAddress, fa::kNotes};

std::string markOfValue(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? Ledger::markOf(*text) : std::string();
}

} // namespace

std::optional<World::Writing> World::writingOf(Device& device, const Step& step)
{
    const std::size_t slot = step.slot % kAccounts;
    const Id account = m_accounts[slot];
    const Id visit = m_visits[step.slot % kVisits];
    const auto& me = person(device);
    Writing w;
    const auto editMarked = [&](TypeId type, const Id& record, FieldId field) {
        const std::string mark = newMark();
        w.edits.push_back({OpKind::Edit, type, record, {{field, mark}}});
        w.marks[{record, field}] = mark;
    };
    const auto edit = [&](OpKind kind, TypeId type, const Id& record, FieldId field, Value value) {
        Edit e{kind, type, record, {}};
        if (field != 0)
            e.fields.emplace_back(field, std::move(value));
        w.edits.push_back(std::move(e));
        w.looksAt.insert({record, field});
    };
    switch (step.deed) {
    case Deed::CreateAccount: {
        if (!account.isNull() || slot < kBornAccounts)
            return std::nullopt;
        const Id id = device.replica->newId();
        const std::string name = newMark();
        w.edits.push_back({OpKind::Create, type::kAccount, id, {{fa::kName, name}}});
        w.marks[{id, fa::kName}] = name;
        break;
    }
    case Deed::EditReview:
        editMarked(type::kAccount, account, kReviewed[m_dice.roll(kReviewed.size())]);
        break;
    case Deed::EditLatest:
        editMarked(type::kAccount, account, kLatest[m_dice.roll(kLatest.size())]);
        break;
    case Deed::EditSame:
        edit(OpKind::Edit, type::kAccount, account, m_dice.oneIn(2) ? fa::kGrade : fa::kIndustry,
             std::string(m_dice.oneIn(2) ? "A" : "B"));
        break;
    case Deed::EditPair: {
        const auto even = slot % kBornAccounts / 2 * 2;
        const std::string both = newMark(); // the same in both, so not a value of one place
        for (const auto at : {even, even + 1})
            edit(OpKind::Edit, type::kAccount, m_accounts[at], fa::kPostcode, both);
        break;
    }
    case Deed::EditMany:
        for (std::size_t at = 0; at < 3; ++at)
            editMarked(type::kAccount, m_accounts[at], at == 0 ? fa::kNotes : fa::kLegalRepresentative);
        break;
    case Deed::RecordVisit: {
        if (!visit.isNull())
            return std::nullopt;
        const Id id = device.replica->newId();
        const std::string summary = newMark();
        w.edits.push_back({OpKind::Create,
                           type::kVisit,
                           id,
                           {{fv::kAccount, account}, {fv::kRep, me.staff}, {fv::kSummary, summary}}});
        w.marks[{id, fv::kSummary}] = summary;
        for (int i = 0; i < 2; ++i) {
            const Id promise = device.replica->newId();
            const std::string what = newMark();
            w.edits.push_back({OpKind::Create,
                               type::kPromise,
                               promise,
                               {{fp::kAccount, account}, {fp::kVisit, id}, {fp::kWhat, what}}});
            w.marks[{promise, fp::kWhat}] = what;
        }
        break;
    }
    case Deed::EditVisit:
        editMarked(type::kVisit, visit, m_dice.oneIn(2) ? fv::kSummary : fv::kCompetitor);
        break;
    case Deed::SubmitVisit:
        edit(OpKind::Edit, type::kVisit, visit, fv::kState, std::string("submitted"));
        break;
    case Deed::EditSet:
    case Deed::Remark: {
        const auto field = step.deed == Deed::Remark ? fv::kRemarks : fv::kPurposes;
        if (visit.isNull())
            return std::nullopt;
        const auto there = device.replica->find(visit);
        const std::string mark = newMark();
        TextSet members{mark};
        if (field == fv::kPurposes && there && *there)
            for (const auto& member : (*there)->record.set(field))
                if (!m_dice.oneIn(3)) // the others are taken out
                    members.push_back(member);
        sortUnique(members);
        w.edits.push_back({OpKind::Edit, type::kVisit, visit, {{field, members}}});
        w.marks[{visit, field}] = mark;
        w.set = true;
        break;
    }
    case Deed::Delete:
        edit(OpKind::Delete, type::kAccount, account, 0, {});
        break;
    case Deed::Undelete:
        edit(OpKind::Undelete, type::kAccount, account, 0, {});
        break;
    case Deed::HandOver:
        edit(OpKind::Edit, type::kAccount, account, fa::kOwner, m_server.people()[m_dice.roll(3)].staff);
        break;
    case Deed::ChangeSecond:
        edit(OpKind::Edit, type::kAccount, account, fa::kSecondContact,
             m_dice.oneIn(3) ? Value{} : Value{m_server.people()[m_dice.roll(3)].staff});
        break;
    case Deed::Poison:
        editMarked(type::kAccount, account, fa::kPhone);
        w.edits.front().fields.emplace_back(fa::kSecondContact, Value{device.replica->newId()}); // nobody
        break;
    case Deed::NewerAppSaves:
        editMarked(type::kAccount, account, fa::kFax);
        break;
    default:
        return std::nullopt;
    }
    for (const auto& e : w.edits)
        if (e.id.isNull())
            return std::nullopt;
    return w;
}

void World::act(Device& device, const Step& step)
{
    if (step.deed == Deed::Settle)
        return settleSomething(device, step);
    if (step.deed == Deed::Draft) {
        const std::string text = newMark();
        must(device.replica->saveDraft("visit/new", text), "draft");
        restart(device, true);
        if (must(device.replica->draft("visit/new"), "draft") != text)
            broken("I4 read your writes", "a draft is gone after a restart");
        return;
    }
    if (const auto writing = writingOf(device, step))
        save(device, step, *writing);
}

void World::save(Device& device, const Step& step, const Writing& w)
{
    Save before;
    before.step = step.id;
    for (const auto& edit : w.edits)
        for (const auto& [field, value] : edit.fields)
            before.screens[{edit.id, field}] = screen(device, edit.type, {edit.id, field});
    for (const auto& [place, seen] : before.screens) {
        std::string line = "  sees " + nameOf(place.record) + "/" + std::to_string(place.field) + " " + seen.shown;
        for (const auto& rival : seen.rivals)
            line += " | " + rival;
        trace(line);
    }
    if (m_options.calm && std::any_of(before.screens.begin(), before.screens.end(),
                                      [](const auto& seen) { return !seen.second.rivals.empty(); }))
        return;
    const auto done = [&]() -> Status {
        RB_TRY(device.replica->save(w.edits));
        return {};
    };
    const auto savesBefore = m_ledger.saves().size();
    perform(device, step, std::move(before), w.marks, w.set, done);
    if (!ok() || m_ledger.saves().size() == savesBefore)
        return;
    if (step.deed == Deed::CreateAccount) {
        m_accounts[step.slot % kAccounts] = w.edits.front().id;
        m_names[w.edits.front().id] = "account" + std::to_string(step.slot % kAccounts);
    }
    if (step.deed == Deed::RecordVisit) {
        m_visits[step.slot % kVisits] = w.edits.front().id;
        m_names[w.edits.front().id] = "visit" + std::to_string(step.slot % kVisits);
    }
    if (step.deed == Deed::NewerAppSaves) {
        // What that app really sends: our save, and a field that we have never heard of.
        const auto bytes = must(device.replica->outbox(SIZE_MAX), "outbox").groups.back();
        auto group = must(decodeGroup(bytes), "group");
        group.operations.front().changes.push_back({901, {}, {}, Value{newMark()}});
        m_spoilt[bytes] = encodeGroup(group);
    }
    if (step.deed == Deed::Poison || step.deed == Deed::NewerAppSaves)
        happened("poisoned_group");
}

void World::settleSomething(Device& device, const Step& step)
{
    for (std::size_t i = 0; i < kAccounts; ++i) {
        const Id account = m_accounts[(step.slot + i) % kAccounts];
        if (account.isNull())
            continue;
        std::map<FieldId, Conflict> open; // by field, because ids of records depend on clocks
        for (const auto& view : must(device.replica->conflictsOf(account), "conflicts"))
            if (auto conflict = must(conflictFromRecord(view.record), "conflict"); conflict.open)
                open[conflict.field] = std::move(conflict);
        for (const auto& [field, conflict] : open) {
            std::vector<Value> choices;
            for (const auto& rival : conflict.rivals)
                choices.push_back(rival.value);
            std::sort(choices.begin(), choices.end()); // not by rank, which clocks decide
            Value choice = choices[m_dice.roll(choices.size())];
            std::map<Place, std::string> marks;
            if (std::find(kReviewed.begin(), kReviewed.end(), conflict.field) != kReviewed.end() && m_dice.oneIn(4)) {
                const std::string mark = newMark(); // neither the one nor the other
                choice = mark;
                marks[{account, conflict.field}] = mark;
            }
            Save before;
            before.step = step.id;
            before.settles = true;
            const Place place{account, conflict.field};
            before.screens[place] = screen(device, type::kAccount, place);
            const auto savesBefore = m_ledger.saves().size();
            perform(device, step, std::move(before), marks, false, [&]() -> Status {
                RB_TRY(device.replica->settle(conflict.id, choice));
                return {};
            });
            if (m_ledger.saves().size() != savesBefore)
                ++m_result.counts["conflicts_settled"];
            return;
        }
    }
}

Screen World::screen(Device& device, TypeId type, const Place& place)
{
    Screen seen;
    const auto view = device.replica->get(type, place.record);
    if (!view)
        return seen;
    seen.shown = markOfValue(view->record.value(place.field));
    if (type != type::kAccount && type != type::kVisit)
        return seen;
    for (const auto& about : must(device.replica->conflictsOf(place.record), "conflicts")) {
        const auto conflict = conflictFromRecord(about.record);
        if (!conflict || !conflict->open || conflict->field != place.field)
            continue;
        for (const auto& rival : conflict->rivals)
            if (const auto mark = markOfValue(rival.value); !mark.empty())
                seen.rivals.insert(mark);
    }
    return seen;
}

// One save, with what the disk does to it. Afterwards it is there whole or not at all, and if the
// person was told that it is saved, it is there (law 1, I3).
void World::perform(Device& device, const Step& step, Save save, const std::map<Place, std::string>& marks, bool set,
                    const Saving& saving)
{
    const auto pendingBefore = device.pending();
    const auto lastBefore = must(device.replica->outbox(0), "outbox").lastSeq;
    const auto bytesBefore = step.disk != DiskFault::None ? device.bytes(device.rows()) : std::map<Id, std::string>{};
    if (step.disk != DiskFault::None)
        device.disk->arm(step.disk, m_dice.roll(step.disk == DiskFault::Full ? 4 : 14), m_dice.next());
    const Status done = saving();
    const bool struck = device.disk->struck();
    const bool died = device.disk->dead();
    device.disk->revive();
    if (struck)
        happened(name(step.disk));
    if (died) {
        device.disk->kill();
        restart(device, false);
    }
    const bool kept = must(device.replica->outbox(0), "outbox").lastSeq > lastBefore;
    trace(done ? (kept ? "  saved" : "  nothing to save") : "  refused: " + std::string(codeName(done.error().code)));
    checked("I3 a save is whole or not at all");
    if (done && !kept && !marks.empty())
        return broken("law 1 saved means saved", "a save that was reported is not in the store after the fault");
    if (!kept) {
        if (device.pending() != pendingBefore)
            return broken("I3 atomicity", "a refused save left something behind");
        if (step.disk != DiskFault::None && device.bytes(device.rows()) != bytesBefore)
            return broken("I3 atomicity", "a save that failed changed what is shown");
        if (!done && !struck && (done.error().code == ErrorCode::Storage || done.error().code == ErrorCode::Internal))
            return broken("law 1 saved means saved", "a save failed with no fault: " + done.error().message);
        return;
    }
    if (!done && !died)
        return broken("I3 atomicity", "a save was refused and kept: " + done.error().message);
    device.plan.saved(moment());
    save.wrote = marks;
    const auto box = must(device.replica->outbox(SIZE_MAX), "outbox");
    m_ledger.note(std::move(save), box.groups.back());
    for (const auto& [place, mark] : marks) {
        const auto view = must(device.replica->find(place.record), "find");
        m_ledger.values()[mark] = {place, view ? view->record.scope : Id{}, step.id, device.slot, set, false};
    }
    ++m_result.counts["saves"];
    checkReadOwnWrites(device, marks);
}

void World::checkReadOwnWrites(Device& device, const std::map<Place, std::string>& marks)
{
    for (const auto& [place, mark] : marks) {
        checked("I4 read your writes");
        const auto view = must(device.replica->find(place.record), "find");
        bool found = view.has_value() && [&] {
            const Value& value = view->record.value(place.field);
            if (const auto* members = std::get_if<TextSet>(&value))
                return std::any_of(members->begin(), members->end(),
                                   [&](const std::string& m) { return m.find(mark) != std::string::npos; });
            return markOfValue(value) == mark;
        }();
        if (view && !found)
            found = screen(device, view->record.type, place).rivals.contains(mark) ||
                    [&] { // a set that people disagree about rivals as a whole
                        const auto conflicts = must(device.replica->conflictsOf(place.record), "conflicts");
                        return std::any_of(conflicts.begin(), conflicts.end(), [&](const View& c) {
                            return c.record.text(field::conflict::kRivals).find(mark) != std::string::npos;
                        });
                    }();
        if (!found)
            return broken("I4 read your writes", device.name + " does not show what was just saved: " + mark);
    }
}

} // namespace roadbook::sim
