// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reader: what pages show, gathered from a Replica: a visit with its account's name and the people met, a promise with
// where it was made. It remembers names for the length of one reading. Store thread.
#pragma once

#include "base/position.h"
#include "replica/replica.h"
#include "store/visit_draft.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace roadbook {

struct PersonFacts {
    std::string name;
    std::string level; // "" when not known
};

struct AccountFace {
    Id id;
    std::string name;
    std::string grade;
    bool tender = false;
    std::string region = {};
    std::optional<Position> position = {}; // as the archive has it
};

// How far a record has come.
enum class Journey : std::uint8_t { OnDevice, Sent, Confirmed };

struct VisitFacts {
    Record visit;
    AccountFace account;
    std::string repName;
    std::vector<PersonFacts> people;
    Journey journey = Journey::Confirmed;
    bool draft = false;   // not saved yet: `visit` was made from the draft
    Id item = {};         // of the week's plan, that it was made for
    bool planned = false; // not begun and no visit yet: `visit` was made from `item`
};

struct PromiseFacts {
    Record promise;
    AccountFace account;
    std::string ownerName;
    Timestamp visitAt = 0; // of the visit it was made on; 0 = none
    std::vector<PersonFacts> visitPeople;
    std::string visitChannel = {}; // "phone"
};

class Reader {
public:
    explicit Reader(Replica& replica) : m_replica(replica) {}

    std::string staffName(const Id& staff);         // "" when unknown
    const AccountFace& account(const Id& id);       // empty name when it is not there
    PersonFacts contact(const std::string& member); // of a people_met set: an id, or a name
    VisitFacts visit(const View& view);
    VisitFacts visit(const VisitDraft& draft, const Id& rep);
    PromiseFacts promise(const View& view);
    std::string promised(const Id& promise); // what; "" when it is not there
    Journey journey(const View& view);

private:
    Replica& m_replica;
    std::map<Id, std::string> m_staff;
    std::map<Id, AccountFace> m_accounts;
    std::map<Id, PersonFacts> m_contacts;
    std::map<Id, bool> m_pending; // record → already sent
    bool m_pendingKnown = false;
};

AccountFace faceOf(const Record& account);

} // namespace roadbook
