// SPDX-License-Identifier: GPL-3.0-or-later
//
// The oracle: what people wrote and saw (the ledger) against what is there at the end. It shares no
// code with merge() and knows none of its rules but these: no value is nowhere, no write is in two
// places, a value that a person must decide about leaves sight only through somebody who saw it,
// and nobody is asked to decide between a value and its own successor.
#include "model/codec.h"
#include "model/conflict.h"
#include "model/fields.h"
#include "sim/world.h"
#include "sqlite/database.h"

#include <sqlite3.h>

#include <tuple>

namespace roadbook::sim {
namespace {

bool isSingle(TypeId typeId, FieldId fieldId)
{
    const auto* type = findType(typeId);
    const auto* field = type != nullptr ? type->field(fieldId) : nullptr;
    return field != nullptr && field->policy != Policy::Set && field->policy != Policy::Append;
}

bool isReviewed(TypeId typeId, FieldId fieldId)
{
    const auto* type = findType(typeId);
    const auto* field = type != nullptr ? type->field(fieldId) : nullptr;
    return field != nullptr && field->policy == Policy::Review;
}

std::string markOf(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? Ledger::markOf(*text) : std::string();
}

std::set<std::string> marksOf(const Value& value)
{
    std::string bytes;
    ByteWriter out(bytes);
    encodeValue(out, value);
    return Ledger::marksIn(bytes);
}

// A copied store sent what the original had sent as well: one save, two writes.
bool sentTwice(const Save* save)
{
    return !kForkKnowsWhatArrived && save->takenFrom.size() > 1;
}

// Which tables of a store have rows with that mark in them; a gap, when none has.
std::string whereIn(Database& db, std::string_view pages, const std::string& mark)
{
    std::vector<std::string> tables;
    must(db.each("SELECT name FROM sqlite_master WHERE type = 'table'",
                 [&](const Statement& row) { tables.emplace_back(row.text(0)); }),
         "tables");
    std::string where;
    for (const auto& table : tables) {
        bool found = false;
        auto rows = db.prepare("SELECT * FROM \"" + table + "\"");
        if (!rows)
            continue;
        must(rows->each([&](const Statement& row) {
            for (int column = 0; column < row.columnCount(); ++column)
                found = found || row.blob(column).find(mark) != std::string_view::npos;
        }),
             "rows");
        if (found)
            where += " in " + table;
    }
    if (!where.empty())
        return where;
    const auto size = must(db.integer("PRAGMA page_size"), "page size").value_or(4096);
    const auto page = static_cast<std::int64_t>(pages.find(mark)) / size + 1;
    const auto owner = must(db.text("SELECT name FROM dbstat WHERE pageno = ?", page), "dbstat");
    return " in a gap of page " + std::to_string(page) + " of " + owner.value_or("the free list");
}

} // namespace

// The marks of all values that the server accounts for.
std::set<std::string> World::marksAt(const Server::Contents& contents)
{
    std::set<std::string> found;
    for (const auto* all : {&contents.records, &contents.past})
        for (const auto& bytes : *all)
            found.merge(Ledger::marksIn(bytes));
    for (const auto& group : contents.refused)
        found.merge(Ledger::marksWritten(group));
    return found;
}

// I2: every value that somebody committed is current, in the history, a rival, or in quarantine.
void World::checkValues(const Server::Contents& contents)
{
    std::set<std::string> found = marksAt(contents);
    m_result.values = found;
    for (const auto& [mark, written] : m_ledger.values()) {
        checked("I2 every value is somewhere");
        if (!found.contains(mark) && !written.excused)
            return broken("I2 value accounting", "nowhere: " + mark + " of " + nameOf(written.place.record) +
                                                     " field " + std::to_string(written.place.field));
    }
    m_result.counts["values"] += m_ledger.values().size();
}

// I2 and I6: no single write stands in two places, and nothing took effect twice.
void World::checkOncePerWrite(const Server::Contents& contents)
{
    std::map<std::tuple<Id, FieldId, Id, std::uint64_t>, int> places;
    std::map<std::string, int> current;
    const auto count = [&](const Id& record, FieldId field, const Stamp& stamp) {
        if (!stamp.device.isNull())
            ++places[{record, field, stamp.device, stamp.seq}];
    };
    std::map<Id, TypeId> types;
    std::set<std::tuple<Id, FieldId, Id, std::uint64_t>> rivals;
    for (const auto& bytes : contents.records) {
        const Record record = must(decodeRecord(bytes), "record");
        types[record.id] = record.type;
        if (record.type != type::kConflict)
            continue;
        const auto conflict = conflictFromRecord(record);
        if (!conflict || !conflict->open || !isSingle(conflict->recordType, conflict->field))
            continue;
        for (const auto& rival : conflict->rivals) {
            rivals.insert({conflict->record, conflict->field, rival.stamp.device, rival.stamp.seq});
            count(conflict->record, conflict->field, rival.stamp);
        }
    }
    for (const auto& bytes : contents.records) {
        const Record record = must(decodeRecord(bytes), "record");
        if (record.type == type::kConflict || record.type == type::kQuarantine)
            continue;
        for (const auto& field : record.fields) {
            const Stamp& stamp = record.stamps[field.stamp];
            if (isSingle(record.type, field.id) && !rivals.contains({record.id, field.id, stamp.device, stamp.seq}))
                count(record.id, field.id, stamp);
            if (field.id == field::account::kPostcode && record.type == type::kAccount)
                continue; // one value in two accounts, on purpose
            if (const auto* members = std::get_if<TextSet>(&field.value))
                for (const auto& member : *members)
                    for (const auto& mark : Ledger::marksIn(member))
                        ++current[mark];
            else
                for (const auto& mark : marksOf(field.value))
                    ++current[mark];
        }
    }
    for (const auto& bytes : contents.past) {
        const PastValue past = must(decodePastValue(bytes), "past");
        if (isSingle(types[past.record], past.field))
            count(past.record, past.field, past.stamp);
    }
    checked("I2 no write in two places");
    for (const auto& [place, times] : places)
        if (times > 1)
            return broken("I2 value accounting", "in two places: a write to field " +
                                                     std::to_string(std::get<1>(place)) + " of " +
                                                     nameOf(std::get<0>(place)));
    checked("I6 nothing took effect twice");
    for (const auto& [mark, times] : current)
        if (times > 1)
            return broken("I6 at most once", mark + " is current " + std::to_string(times) + " times");
}

// It was on the screen when they saved; or what was, they had saved themselves, and had seen it then. (The save between may
// have been refused, and need somebody: then the later one meets what the earlier one had seen.)
bool World::hadSeen(const Save& save, const Place& place, const std::string& mark)
{
    const auto personOf = [&](const Save& writer) {
        const auto written = m_ledger.values().find(writer.wrote.at(place));
        const auto* where = written != m_ledger.values().end() ? device(written->second.device) : nullptr;
        return where != nullptr ? std::optional{where->person} : std::nullopt;
    };
    const Save* at = &save;
    for (;;) {
        const auto screen = at->screens.find(place);
        if (screen == at->screens.end())
            return false;
        if (screen->second.shown == mark || screen->second.rivals.contains(mark))
            return true;
        const Save* earlier = m_ledger.saveThatWrote(screen->second.shown);
        const bool own = earlier != nullptr && earlier->step < at->step && at->wrote.contains(place) &&
                         earlier->wrote.contains(place) && personOf(*earlier) == personOf(*at);
        if (!own)
            return false;
        at = earlier;
    }
}

// I8. Complete: a reviewed value went out of sight only through somebody who saw it. Sound: no rival
// was written by somebody to whom another rival of the same conflict was shown.
void World::checkConflicts(const Server::Contents& contents)
{
    std::map<Id, TypeId> types;
    std::vector<Conflict> conflicts;
    for (const auto& bytes : contents.records) {
        const Record record = must(decodeRecord(bytes), "record");
        types[record.id] = record.type;
        if (record.type == type::kConflict)
            if (auto conflict = conflictFromRecord(record))
                conflicts.push_back(*std::move(conflict));
    }
    for (const auto& bytes : contents.past) {
        const PastValue past = must(decodePastValue(bytes), "past");
        const std::string mark = markOf(past.value);
        const auto* by = m_ledger.saveOf(past.by.device, past.by.seq);
        if (mark.empty() || by == nullptr || !isReviewed(types[past.record], past.field) ||
            past.stamp.device == past.by.device || sentTwice(by))
            continue;
        checked("I8 complete: nothing reviewed vanished unseen");
        if (!hadSeen(*by, {past.record, past.field}, mark))
            return broken("I8 conflicts", mark + " of " + nameOf(past.record) + " field " + std::to_string(past.field) +
                                              " was put away by step " + std::to_string(by->step) +
                                              ", whose author had not seen it");
    }
    for (const auto& conflict : conflicts) {
        std::string words = nameOf(conflict.record) + "/" + std::to_string(conflict.field);
        std::set<std::string> values;
        for (const auto& rival : conflict.rivals)
            values.insert(markOf(rival.value));
        for (const auto& value : values)
            words += " " + value;
        m_result.conflicts.insert(words);
        if (conflict.open && isReviewed(conflict.recordType, conflict.field))
            checkSound(conflict);
    }
    m_result.counts["conflicts"] += conflicts.size();
}

void World::checkSound(const Conflict& conflict)
{
    if (m_restored)
        return; // what is sent again meets a server that has forgotten what its authors had seen
    checked("I8 sound: no false conflict");
    std::set<Value> values;
    for (const auto& rival : conflict.rivals)
        values.insert(rival.value);
    if (values.size() < 2)
        return broken("I8 conflicts", "an open conflict about " + nameOf(conflict.record) + " without a difference");
    for (const auto& later : conflict.rivals) {
        const auto* author = m_ledger.saveOf(later.stamp.device, later.stamp.seq);
        if (author == nullptr || sentTwice(author))
            continue;
        const auto screen = author->screens.find({conflict.record, conflict.field});
        if (screen == author->screens.end())
            continue;
        for (const auto& earlier : conflict.rivals) {
            const auto mark = markOf(earlier.value);
            const auto* writer = m_ledger.saveOf(earlier.stamp.device, earlier.stamp.seq);
            if (mark.empty() || writer == author || writer == nullptr || sentTwice(writer))
                continue;
            const auto wrote = writer->wrote.find({conflict.record, conflict.field});
            if (wrote == writer->wrote.end() || wrote->second != mark)
                continue; // a settlement that chose what another had written: a write of its own
            const bool hadSeen =
                screen->second.shown == mark || (author->settles && screen->second.rivals.contains(mark));
            if (hadSeen)
                return broken("I8 conflicts", "step " + std::to_string(author->step) + " saw " + mark + " of " +
                                                  nameOf(conflict.record) + " and is in conflict with it");
        }
    }
}

// The history that people can open is the server's.
void World::checkHistory(Device& device)
{
    if (m_restored && !kHistoryHeals)
        return;
    std::map<Id, std::multiset<std::string>> server;
    for (const auto& bytes : m_server.contents().past) {
        const PastValue past = must(decodePastValue(bytes), "past");
        for (const auto& mark : marksOf(past.value))
            server[past.record].insert(mark);
    }
    for (const auto& [id, view] : device.rows()) {
        const auto account = m_server.record(view.record.scope);
        if ((view.record.type != type::kAccount && view.record.type != type::kVisit) || !account ||
            !mayRead(person(device), *account)) // what is lent comes without its history
            continue;
        checked("I1 the same history at rest");
        std::multiset<std::string> here;
        for (const auto& line : must(device.replica->history(view.record.type, id), "history"))
            if (line.state != HistoryLine::State::Current && line.state != HistoryLine::State::Unsent)
                for (const auto& mark : marksOf(line.value))
                    here.insert(mark);
        if (here != server[id])
            return broken("I1 quiescent equality", device.name + " shows another history of " + nameOf(id) +
                                                       " than the server has: " + std::to_string(here.size()) +
                                                       " values instead of " + std::to_string(server[id].size()));
    }
}

// Not a byte of an account that this person may not read, in any page of the store, free ones too.
void World::checkPurged(Device& device)
{
    if (!kPurgeResidue)
        return;
    OpenOptions options;
    options.key = kStoreKey;
    auto db = must(Database::open((device.disk->folder() / "roadbook.db").string(), options), "look");
    sqlite3_int64 size = 0;
    auto* pages = sqlite3_serialize(db.handle(), "main", &size, 0);
    const std::string bytes(reinterpret_cast<const char*>(pages), static_cast<std::size_t>(size));
    sqlite3_free(pages);
    const auto present = Ledger::marksIn(bytes);
    checked("I7 no byte of a purged account");
    for (const auto& [mark, written] : m_ledger.values()) {
        if (!present.contains(mark))
            continue;
        const auto record = m_server.record(written.place.record);
        const auto account = record ? m_server.record(record->scope) : std::nullopt;
        if (!account || mayRead(person(device), *account) || m_server.loan(person(device).staff, account->id, m_now))
            continue;
        const auto where = whereIn(db, bytes, mark);
        const bool known =
            (!kSearchIsPurged && where == " in search_data") || (!kGapsArePurged && where.starts_with(" in a gap"));
        if (!known)
            return broken("I7 rights",
                          device.name + " still holds " + mark + " of " + nameOf(written.place.record) + where);
    }
}

} // namespace roadbook::sim
