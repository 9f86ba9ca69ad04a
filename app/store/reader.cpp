// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "model/fields.h"

#include <algorithm>

namespace roadbook {
namespace {

// More than anybody saves in a month without network; beyond it, records simply count as not sent.
constexpr int kMostPending = 2000;

} // namespace

AccountFace faceOf(const Record& account)
{
    AccountFace face{account.id, std::string(account.text(field::account::kName)),
                     std::string(account.text(field::account::kGrade)), account.boolean(field::account::kIsTender),
                     std::string(account.text(field::account::kRegion))};
    if (const auto written = account.text(field::account::kPosition); !written.empty())
        if (const auto place = parsePosition(written))
            face.position = *place;
    return face;
}

std::string Reader::staffName(const Id& staff)
{
    if (staff.isNull())
        return {};
    auto [known, isNew] = m_staff.try_emplace(staff);
    if (isNew) {
        if (const auto view = m_replica.get(type::kStaff, staff))
            known->second = view->record.text(field::staff::kName);
    }
    return known->second;
}

const AccountFace& Reader::account(const Id& id)
{
    auto [known, isNew] = m_accounts.try_emplace(id);
    if (isNew) {
        known->second.id = id;
        if (const auto view = m_replica.get(type::kAccount, id))
            known->second = faceOf(view->record);
    }
    return known->second;
}

PersonFacts Reader::contact(const std::string& member)
{
    const auto id = Id::parse(member);
    if (!id)
        return {member, {}};
    auto [known, isNew] = m_contacts.try_emplace(*id);
    if (isNew) {
        if (const auto view = m_replica.get(type::kContact, *id))
            known->second = {std::string(view->record.text(field::contact::kName)),
                             std::string(view->record.text(field::contact::kLevel))};
    }
    return known->second;
}

VisitFacts Reader::visit(const View& view)
{
    const Record& record = view.record;
    VisitFacts facts{record,
                     account(record.ref(field::visit::kAccount)),
                     staffName(record.ref(field::visit::kRep)),
                     {},
                     journey(view),
                     false};
    for (const std::string& member : record.set(field::visit::kPeopleMet))
        if (PersonFacts person = contact(member); !person.name.empty())
            facts.people.push_back(std::move(person));
    return facts;
}

VisitFacts Reader::visit(const VisitDraft& draft, const Id& rep)
{
    Record record;
    record.type = type::kVisit;
    record.id = draft.visit;
    const auto stamp = record.addStamp({});
    const std::vector<Edit> edits = editsOf(draft, rep, 0); // new people come first
    for (const auto& [fieldId, value] : edits.at(draft.newPeople.size()).fields)
        record.set(fieldId, value, stamp);
    record.set(field::visit::kAccount, draft.account, stamp);
    record.set(field::visit::kRep, rep, stamp);
    VisitFacts facts = visit(View{record, true});
    for (const DraftPerson& person : draft.newPeople) // they have no record yet
        if (std::ranges::find(draft.people, person.id.text()) != draft.people.end())
            facts.people.push_back({person.name, person.level});
    facts.journey = Journey::OnDevice;
    facts.draft = true;
    return facts;
}

PromiseFacts Reader::promise(const View& view)
{
    const Record& record = view.record;
    PromiseFacts facts{
        record, account(record.ref(field::promise::kAccount)), staffName(record.ref(field::promise::kOwner)), 0, {},
        {}};
    const Id visitId = record.ref(field::promise::kVisit);
    if (visitId.isNull())
        return facts;
    if (const auto made = m_replica.get(type::kVisit, visitId)) {
        facts.visitAt = made->record.integer(field::visit::kStartedAt);
        facts.visitChannel = made->record.text(field::visit::kChannel);
        for (const std::string& member : made->record.set(field::visit::kPeopleMet))
            if (PersonFacts person = contact(member); !person.name.empty())
                facts.visitPeople.push_back(std::move(person));
    }
    return facts;
}

std::string Reader::promised(const Id& promise)
{
    const auto view = m_replica.get(type::kPromise, promise);
    return view ? std::string(view->record.text(field::promise::kWhat)) : std::string();
}

Journey Reader::journey(const View& view)
{
    if (!view.pending)
        return Journey::Confirmed;
    if (!m_pendingKnown) {
        m_pendingKnown = true;
        if (const auto saves = m_replica.pendingSaves(kMostPending))
            for (const PendingSave& save : *saves)
                for (const auto& [type, id] : save.records) {
                    auto [known, isNew] = m_pending.try_emplace(id, save.sent);
                    known->second = known->second && save.sent; // as far as its slowest save
                }
    }
    const auto known = m_pending.find(view.record.id);
    return known != m_pending.end() && known->second ? Journey::Sent : Journey::OnDevice;
}

} // namespace roadbook
