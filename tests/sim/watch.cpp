// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold at every moment, looked at after every step.
#include "model/fields.h"
#include "sim/world.h"

#include <algorithm>

namespace roadbook::sim {
namespace {

constexpr auto kLongestWait = std::chrono::minutes(5); // of any reason; limits.h says it, and this does not look there
constexpr Timestamp kLoanGrace = 5000;                 // below this a clock is not corrected, so nobody can tell

std::string wordOf(SyncPlan::Reason why)
{
    std::string word(nameOf(why));
    std::replace(word.begin(), word.end(), ' ', '_');
    return word;
}

} // namespace

void World::watch(Device& device)
{
    const Rows rows = device.rows();
    if (device.strayed)
        return;
    // What was lost stays visible, and gets no news, while a save about it still waits to be sent.
    if (must(device.replica->status(), "status").toPurge == 0)
        watchPairs(
            [&](const Id& id) -> std::optional<Record> {
                const auto at = rows.find(id);
                return at != rows.end() ? std::optional{at->second.record} : std::nullopt;
            },
            device.name);
    watchVisits(rows, device.name);
    watchMonotonic(device, rows);
    watchLoans(device, rows);
    std::set<Id> scopes;
    for (const auto& [id, view] : rows)
        if (view.record.type == type::kAccount)
            scopes.insert(id);
    for (const auto& id : device.scopes)
        if (!scopes.contains(id))
            device.purgedAt[id] = m_step != nullptr ? m_step->id : 0;
    device.scopes = std::move(scopes);
}

// I5. Whoever has an app that runs has a wake-up, with a reason, before long: nothing waits for a person to press a button.
void World::watchWakeUps()
{
    for (const auto& device : m_devices) {
        if (!device || !device->replica)
            continue;
        checked("I5 who waits has a wake-up");
        const auto& wake = device->plan.wake();
        if (!wake || wake->at > moment() + kLongestWait)
            return broken("I5 liveness", device->name + " waits for nothing, with " +
                                             std::to_string(device->pending()) + " unsent saves");
        ++m_result.counts["waited_because_" + wordOf(wake->why)];
    }
}

// No record goes back, except that another epoch of the server counts anew.
void World::watchMonotonic(Device& device, const Rows& rows)
{
    if (const auto epoch = must(device.replica->status(), "status").epoch; epoch != device.epoch) {
        device.rebuilding = !device.epoch.empty();
        device.epoch = epoch;
        device.confirmed.clear();
    }
    if (device.rebuilding)
        return; // until a whole conversation has made the base anew
    checked("I4 monotonic reads");
    for (const auto& [id, view] : rows) {
        if (view.pending)
            continue;
        auto& highest = device.confirmed[id];
        if (view.record.rev < highest)
            return broken("I4 monotonic reads", device.name + " went back from revision " + std::to_string(highest) +
                                                    " to " + std::to_string(view.record.rev) + " of " + nameOf(id));
        highest = view.record.rev;
    }
    std::erase_if(device.confirmed, [&](const auto& known) { return !rows.contains(known.first); }); // purged
}

// Two accounts whose postcodes are only ever written together, in one save: nobody may see one half.
void World::watchPairs(const std::function<std::optional<Record>(const Id&)>& find, const std::string& who)
{
    if (m_halves)
        return;
    for (std::size_t even = 0; even < kBornAccounts; even += 2) {
        const auto a = find(m_accounts[even]);
        const auto b = find(m_accounts[even + 1]);
        if (!a || !b || a->text(field::account::kPostcode).empty() || b->text(field::account::kPostcode).empty())
            continue; // empty: lent, and not to that level
        checked("I3 no half of a pair");
        if (a->text(field::account::kPostcode) != b->text(field::account::kPostcode))
            return broken("I3 atomicity", who +
                                              " shows half a save: " + std::string(a->text(field::account::kPostcode)) +
                                              " and " + std::string(b->text(field::account::kPostcode)));
    }
}

// A visit comes with its two promises or not at all.
void World::watchVisits(const Rows& rows, const std::string& who)
{
    if (m_halves)
        return;
    std::map<Id, int> promises;
    for (const auto& [id, view] : rows)
        if (view.record.type == type::kPromise)
            ++promises[view.record.ref(field::promise::kVisit)];
    for (const auto& [id, view] : rows) {
        if (view.record.type != type::kVisit)
            continue;
        checked("I3 visits come whole");
        if (promises[id] != 2)
            return broken("I3 atomicity",
                          who + " shows a visit with " + std::to_string(promises[id]) + " of its 2 promises");
        promises.erase(id);
    }
    if (!promises.empty())
        broken("I3 atomicity", who + " shows promises without their visit");
}

// Who may read an account, said once more and differently.
bool World::mayRead(const Person& reader, const Record& account) const
{
    if (!reader.active)
        return false;
    const Id owner = account.ref(field::account::kOwner);
    if (reader.role == Role::Manager || reader.staff == owner ||
        reader.staff == account.ref(field::account::kSecondContact))
        return true;
    if (reader.role != Role::Supervisor)
        return false;
    for (const auto& person : const_cast<World*>(this)->m_server.people())
        if (person.staff == owner)
            return person.team == reader.team;
    return false;
}

// And what was refused and belongs to no account.
bool World::mayReadOf(const Person& reader, const Id& author) const
{
    for (const auto& person : const_cast<World*>(this)->m_server.people())
        if (person.staff == author)
            return reader.staff == author || reader.role == Role::Manager ||
                   (reader.role == Role::Supervisor && reader.team == person.team);
    return false;
}

// Does a record show no more than that level may see?
bool World::isWithin(Level level, const Record& record) const
{
    const auto* type = findType(record.type);
    if (level == Level::Sensitive)
        return true;
    if (type == nullptr || record.type == type::kConflict || record.type == type::kQuarantine ||
        (level == Level::Directory && record.type != type::kAccount))
        return false;
    const auto most = level == Level::Directory ? Sensitivity::Directory : Sensitivity::Working;
    return std::all_of(record.fields.begin(), record.fields.end(), [&](const Field& field) {
        const auto* info = type->field(field.id);
        return info != nullptr && info->sensitivity <= most;
    });
}

// After a whole conversation: nothing here that its person may not read now.
void World::watchRights(Device& device)
{
    checked("I7 rights after contact");
    const auto& reader = person(device);
    std::map<Id, Level> allowed;
    device.lent.clear();
    for (const auto& [id, view] : device.rows()) {
        const Id scope = view.record.scope;
        if (scope.isNull())
            continue;
        if (!allowed.contains(scope)) {
            auto& level = allowed[scope] = Level::None;
            const auto place = m_server.record(scope);
            const auto loan = m_server.loan(reader.staff, scope, m_now);
            if (place && (place->type == type::kAccount ? mayRead(reader, *place) : mayReadOf(reader, scope))) {
                level = Level::Full;
            } else if (place && loan && reader.active) {
                level = loan->level;
                if (loan->until != 0)
                    device.lent[scope] = loan->until;
            }
        }
        if (allowed[scope] == Level::None || (allowed[scope] != Level::Full && !isWithin(allowed[scope], view.record)))
            return broken("I7 rights", device.name + " shows " + nameOf(id) + ", which " + reader.login +
                                           " may not read (any more)");
    }
}

// What is lent closes by itself, with no network and whatever the clock says.
void World::watchLoans(Device& device, const Rows& rows)
{
    for (const auto& [scope, until] : device.lent) {
        checked("I7 loans close by themselves");
        if (until < m_now - kLoanGrace && rows.contains(scope))
            return broken("I7 rights", device.name + " still shows " + nameOf(scope) + ", whose loan is over");
    }
}

} // namespace roadbook::sim
