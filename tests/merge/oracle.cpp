// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/oracle.h"

#include <algorithm>
#include <map>

namespace roadbook::tiny {
namespace {

using WriteKey = std::pair<Id, std::uint64_t>;

bool contains(const Value& value, const Value& part)
{
    if (value == part)
        return true;
    const auto* set = std::get_if<TextSet>(&value);
    const auto* member = std::get_if<std::string>(&part);
    return set != nullptr && member != nullptr && std::find(set->begin(), set->end(), *member) != set->end();
}

std::string name(const WriteKey& key)
{
    return "write " + std::to_string(key.second) + " of device " + std::to_string(key.first.bytes[0]);
}

bool isFrozen(const TinyHub& hub)
{
    const auto& type = hub.type();
    return !type.frozenState.empty() && hub.record().text(type.stateField) == type.frozenState;
}

Value slot(const TinyHub& hub, FieldId field)
{
    return field == kLifeField ? Value{hub.record().deleted} : hub.record().value(field);
}

} // namespace

std::string show(const Value& value)
{
    if (isNull(value))
        return "null";
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* set = std::get_if<TextSet>(&value)) {
        std::string list = "[";
        for (const auto& member : *set)
            list += member + " ";
        return list + "]";
    }
    return "?";
}

std::string show(const std::set<Value>& values)
{
    std::string text = "{ ";
    for (const auto& value : values)
        text += show(value) + " ";
    return text + "}";
}

std::string describe(const TinyHub& hub)
{
    std::string text = "\n  record rev " + std::to_string(hub.record().rev) + (hub.record().deleted ? " deleted" : "");
    const auto write = [](const Stamp& s) {
        return "(rev " + std::to_string(s.rev) + ", " + name({s.device, s.seq}) + ", rank " +
               std::to_string(s.rank - kNow) + ")";
    };
    for (const auto& field : hub.record().fields)
        text += "\n  field " + std::to_string(field.id) + " = " + show(field.value) + " " +
                write(hub.record().stamps[field.stamp]);
    for (const auto& conflict : hub.conflicts()) {
        text += std::string("\n  ") + (conflict.open ? "open" : "settled") + " conflict on " +
                std::to_string(conflict.field) + ":";
        for (const auto& rival : conflict.rivals)
            text += " " + show(rival.value) + write(rival.stamp);
    }
    for (const auto& past : hub.past())
        text += "\n  past " + std::to_string(past.field) + ": " + show(past.value) + " " + write(past.stamp) +
                " reason " + std::to_string(static_cast<int>(past.reason));
    return text + "\n";
}

std::set<Value> accounted(const TinyHub& hub, FieldId field)
{
    std::set<Value> values{slot(hub, field)};
    for (const auto& past : hub.past())
        if (past.field == field)
            values.insert(past.value);
    for (const auto& conflict : hub.conflicts()) {
        if (conflict.field != field)
            continue;
        for (const auto& rival : conflict.rivals)
            values.insert(rival.value);
    }
    return values;
}

std::string lost(const TinyHub& hub, const std::vector<Write>& writes)
{
    std::map<FieldId, std::set<Value>> byField;
    for (const auto& write : writes) {
        auto& values = byField[write.field];
        if (values.empty())
            values = accounted(hub, write.field);
        const bool found =
            std::any_of(values.begin(), values.end(), [&](const Value& v) { return contains(v, write.value); });
        const bool quarantined = std::any_of(hub.quarantine().begin(), hub.quarantine().end(), [&](const Sent& s) {
            return s.writer.device == write.device && s.writer.seq == write.seq;
        });
        if (!found && !quarantined)
            return "lost: " + show(write.value) + ", " + name({write.device, write.seq}) + describe(hub);
    }
    return {};
}

std::string countedTwice(const TinyHub& hub)
{
    std::map<std::pair<FieldId, WriteKey>, int> places;
    // Sets hold many writes in one value, and their removed members go to the history one by one. The
    // life of a record takes edits as its rivals; those are accounted for in their own fields.
    const auto single = [&](FieldId field) {
        if (field == kLifeField)
            return false;
        const auto* info = hub.type().field(field);
        return info == nullptr || (info->policy != Policy::Set && info->policy != Policy::Append);
    };
    const auto count = [&](FieldId field, const Stamp& stamp) { ++places[{field, {stamp.device, stamp.seq}}]; };
    for (const auto& past : hub.past())
        if (single(past.field))
            count(past.field, past.stamp);
    std::set<std::pair<FieldId, WriteKey>> rivals;
    for (const auto& conflict : hub.openConflicts()) {
        for (const auto& rival : conflict.rivals) {
            if (!single(conflict.field))
                continue;
            rivals.insert({conflict.field, {rival.stamp.device, rival.stamp.seq}});
            count(conflict.field, rival.stamp);
        }
    }
    for (const auto& field : hub.record().fields) {
        const Stamp& stamp = hub.record().stamps[field.stamp];
        if (single(field.id) && !rivals.contains({field.id, {stamp.device, stamp.seq}}))
            count(field.id, stamp);
    }
    for (const auto& [place, times] : places)
        if (times > 1 && !(place.second.first.isNull()))
            return "in two places: " + name(place.second) + " of field " + std::to_string(place.first) + describe(hub);
    return {};
}

std::string unsoundConflict(const TinyHub& hub)
{
    std::set<FieldId> fields;
    for (const auto& conflict : hub.openConflicts()) {
        if (!fields.insert(conflict.field).second)
            return "two open conflicts on one field" + describe(hub);
        std::set<Value> values;
        std::set<Id> devices;
        for (const auto& rival : conflict.rivals) {
            values.insert(rival.value);
            // What was submitted stays a rival even of its own author's later edits.
            const auto* shown = hub.record().stampOf(conflict.field);
            if (isFrozen(hub) && shown != nullptr && rival.stamp.sameWrite(*shown))
                continue;
            if (!devices.insert(rival.stamp.device).second)
                return "a person in conflict with themselves" + describe(hub);
        }
        if (values.size() < 2)
            return "an open conflict without a difference" + describe(hub);
        if (!values.contains(slot(hub, conflict.field)))
            return "what is shown meanwhile is none of the rivals" + describe(hub);
        if (conflict.field == kLifeField && hub.record().deleted)
            return "a record disappeared while people disagree about deleting it" + describe(hub);
    }
    return {};
}

std::string anythingWrong(const TinyHub& hub, const std::vector<Write>& writes)
{
    if (auto wrong = lost(hub, writes); !wrong.empty())
        return wrong;
    if (auto wrong = countedTwice(hub); !wrong.empty())
        return wrong;
    return unsoundConflict(hub);
}

std::set<Value> openRivals(const TinyHub& hub, FieldId field)
{
    std::set<Value> values;
    for (const auto& conflict : hub.openConflicts())
        if (conflict.field == field)
            for (const auto& rival : conflict.rivals)
                values.insert(rival.value);
    return values;
}

namespace {

std::map<Id, Write> headsOf(const std::vector<Write>& writes)
{
    std::map<Id, Write> heads;
    for (const auto& write : writes)
        heads[write.device] = write;
    return heads;
}

} // namespace

Expected expectedReview(const std::vector<Write>& writes)
{
    Expected expected;
    std::int64_t best = 0;
    for (const auto& [device, head] : headsOf(writes)) {
        expected.rivals.insert(head.value);
        if (head.rank >= best)
            expected.shown = head.value;
        best = std::max(best, head.rank);
    }
    if (expected.rivals.size() < 2)
        expected.rivals.clear();
    return expected;
}

Expected expectedLatest(const std::vector<Write>& writes)
{
    const auto last =
        std::max_element(writes.begin(), writes.end(), [](const Write& a, const Write& b) { return a.rank < b.rank; });
    return {{}, last->value};
}

Expected expectedMost(const std::vector<Write>& writes, const Value& base)
{
    Value most = base; // null is less than every number
    for (const auto& write : writes)
        most = std::max(most, write.value);
    return {{}, most};
}

Expected expectedLeast(const std::vector<Write>& writes, const Value& base)
{
    Value least = base;
    for (const auto& write : writes)
        if (!isNull(write.value) && (isNull(least) || write.value < least))
            least = write.value;
    return {{}, least};
}

Expected expectedSum(const std::vector<Write>& writes, const Value& base)
{
    const auto number = [](const Value& value) { return isNull(value) ? 0 : std::get<std::int64_t>(value); };
    std::int64_t sum = number(base);
    std::map<Id, std::int64_t> before;
    for (const auto& write : writes) {
        auto& last = before.try_emplace(write.device, number(base)).first->second;
        sum += number(write.value) - last;
        last = number(write.value);
    }
    return {{}, sum};
}

namespace {

std::vector<std::string> sentencesOf(const Value& value)
{
    std::vector<std::string> all;
    std::string rest = isNull(value) ? "" : std::get<std::string>(value);
    for (std::size_t at = rest.find(". "); at != std::string::npos; at = rest.find(". ")) {
        all.push_back(rest.substr(0, at));
        rest = rest.substr(at + 2);
    }
    all.push_back(rest);
    return all;
}

} // namespace

std::optional<Expected> expectedText(const std::vector<Write>& writes, const Value& base)
{
    auto result = sentencesOf(base);
    std::map<Id, std::vector<std::string>> before;
    std::map<std::size_t, Id> changedBy;
    for (const auto& write : writes) {
        auto& last = before.try_emplace(write.device, sentencesOf(base)).first->second;
        const auto now = sentencesOf(write.value);
        if (now.size() != result.size())
            return {};
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (now[i] == last[i])
                continue;
            if (changedBy.try_emplace(i, write.device).first->second != write.device)
                return {};
            result[i] = now[i];
        }
        last = now;
    }
    std::string text = result[0];
    for (std::size_t i = 1; i < result.size(); ++i)
        text += ". " + result[i];
    return Expected{{}, text};
}

bool agreedAndWentOn(const std::vector<Write>& writes)
{
    const auto heads = headsOf(writes);
    return std::any_of(writes.begin(), writes.end(), [&](const Write& early) {
        if (heads.at(early.device).seq == early.seq)
            return false;
        return std::any_of(writes.begin(), writes.end(), [&](const Write& other) {
            return other.device != early.device && other.value == early.value;
        });
    });
}

} // namespace roadbook::tiny
