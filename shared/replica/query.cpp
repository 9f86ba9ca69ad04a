// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica, reading.
#include "base/pinyin.h"
#include "model/codec.h"
#include "model/fields.h"
#include "replica/inner.h"
#include "replica/search_keys.h"
#include "replica/store_schema.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr int kSearchCandidates = 400; // ranked in memory; one letter may match half of everything

std::string comparison(ListQuery::Where::Is is)
{
    switch (is) {
    case ListQuery::Where::Is::Equal:
        return " = ?";
    case ListQuery::Where::Is::AtLeast:
        return " >= ?";
    case ListQuery::Where::Is::Less:
        return " < ?";
    }
    throw BrokenInvariant("unknown comparison");
}

void bindWhere(Statement& statement, int index, const Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value))
        statement.bindAt(index, *flag);
    else if (const auto* number = std::get_if<std::int64_t>(&value))
        statement.bindAt(index, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        statement.bindAt(index, *text);
    else if (const auto* id = std::get_if<Id>(&value))
        statement.bindAt(index, *id);
    else
        statement.bindAt(index, nullptr);
}

bool matches(const Record& record, const ListQuery::Where& where)
{
    const Value& value = record.value(where.field);
    switch (where.is) {
    case ListQuery::Where::Is::Equal:
        return value == where.value;
    case ListQuery::Where::Is::AtLeast:
        return value.index() == where.value.index() && value >= where.value;
    case ListQuery::Where::Is::Less:
        return value.index() == where.value.index() && value < where.value;
    }
    throw BrokenInvariant("unknown comparison");
}

// The part of a query that the index table can answer, as SQL; the rest is filtered while decoding.
struct Plan {
    std::string sql;
    std::string counting; // the same without reading a record; right only when nothing is filtered
    std::vector<const ListQuery::Where*> bound;
    std::vector<const ListQuery::Where*> filtered;
};

// So many are sorted when they are listed by id; where there are more, all records are walked in that order.
constexpr int kFew = 1000;

// `few`: there are no more than kFew of that type.
Plan planList(const ListQuery& query, const TypeInfo& type, bool few)
{
    Plan plan;
    std::string where;
    for (const auto& condition : query.where) {
        if (query.deleted || !isIndexed(query.type, condition.field) || isNull(condition.value)) {
            plan.filtered.push_back(&condition);
            continue;
        }
        where += (where.empty() ? "" : " AND ") + ("i." + std::string(type.field(condition.field)->name)) +
                 comparison(condition.is);
        plan.bound.push_back(&condition);
    }
    const std::string columns = "SELECT r.pending, coalesce(r.view, r.base) FROM ";
    const std::string direction = query.descending ? " DESC" : "";
    const std::string number = std::to_string(query.type);
    if (query.deleted || (where.empty() && query.orderBy == 0 && !few)) {
        const std::string from =
            "record r WHERE r.type = " + number + " AND r.deleted = " + (query.deleted ? "1" : "0");
        plan.sql = columns + from + " ORDER BY r.id" + direction;
        plan.counting = "SELECT count(*) FROM " + from;
        return plan;
    }
    const IndexTable& table = indexTable(query.type);
    const std::string condition = where.empty() ? "" : " WHERE " + where;
    plan.counting = "SELECT count(*) FROM " + table.name + " i" + condition;
    plan.sql = columns + table.joined + condition + " ORDER BY " +
               (query.orderBy != 0 ? "i." + std::string(type.field(query.orderBy)->name) + direction + ", " : "") +
               "r.id" + direction;
    return plan;
}

Result<bool> isFew(Database& db, TypeId type)
{
    RB_ASSIGN(const auto found, db.integer("SELECT count(*) FROM (SELECT 1 FROM " + indexTable(type).name + " LIMIT " +
                                           std::to_string(kFew + 1) + ")"));
    return found.value_or(0) <= kFew;
}

} // namespace

Result<View> Replica::get(TypeId type, const Id& id)
{
    RB_TRY(m_inner->closeWhatIsOver());
    RB_ASSIGN(auto found, find(id));
    if (!found || found->record.type != type)
        return fail(ErrorCode::NotFound, "no such record, or it is not yours");
    return *std::move(found);
}

Result<std::optional<View>> Replica::find(const Id& id)
{
    RB_TRY(m_inner->closeWhatIsOver());
    RB_ASSIGN(auto row, m_inner->rows.load(id));
    if (!row)
        return std::nullopt;
    return View{row->shown(), row->pending};
}

Status Replica::list(const ListQuery& query, const std::function<bool(const View&)>& visit)
{
    RB_TRY(m_inner->closeWhatIsOver());
    const auto* type = findType(query.type);
    if (type == nullptr)
        return fail(ErrorCode::UnknownType, "no such record type");
    if (query.orderBy != 0 && !isIndexed(query.type, query.orderBy))
        return fail(ErrorCode::BadInput, "lists are ordered by indexed fields only");
    RB_ASSIGN(const bool few, isFew(m_inner->db, query.type));
    const Plan plan = planList(query, *type, few);
    RB_ASSIGN(auto select, m_inner->db.cached(plan.sql));
    int index = 0;
    for (const auto* condition : plan.bound)
        bindWhere(*select, ++index, condition->value);
    std::int64_t skip = query.offset;
    std::int64_t left = query.limit;
    while (left != 0) {
        RB_ASSIGN(const bool found, select->step());
        if (!found)
            break;
        View view;
        view.pending = select->integer(0) != 0;
        auto record = decodeRecord(select->blob(1));
        if (!record)
            continue; // damaged by other hands: verify() names it, the next sync brings it again
        view.record = *std::move(record);
        const bool wanted = std::all_of(plan.filtered.begin(), plan.filtered.end(),
                                        [&](const auto* condition) { return matches(view.record, *condition); });
        if (!wanted || skip-- > 0)
            continue;
        if (!visit(view))
            break;
        if (left > 0)
            --left;
    }
    return {};
}

Result<std::int64_t> Replica::scan(std::span<const TypeId> types, std::int64_t after, int most,
                                   const std::function<void(View&&)>& use)
{
    RB_TRY(m_inner->closeWhatIsOver());
    std::string numbers;
    for (const TypeId type : types)
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(type);
    RB_ASSIGN(auto select, m_inner->db.cached("SELECT rowid, pending, coalesce(view, base) FROM record WHERE rowid > ? "
                                              "AND deleted = 0 AND type IN (" +
                                              numbers + ") ORDER BY rowid LIMIT ?"));
    select->bindAt(1, after);
    select->bindAt(2, most);
    int found = 0;
    for (;; ++found) {
        RB_ASSIGN(const bool more, select->step());
        if (!more)
            break;
        after = select->integer(0);
        if (auto record = decodeRecord(select->blob(2))) // a damaged one: see list()
            use({*std::move(record), select->integer(1) != 0});
    }
    return found < most ? -1 : after;
}

Result<std::int64_t> Replica::count(const ListQuery& query)
{
    RB_TRY(m_inner->closeWhatIsOver());
    const auto* type = findType(query.type);
    if (type == nullptr)
        return fail(ErrorCode::UnknownType, "no such record type");
    const Plan plan = planList(query, *type, true);
    if (!plan.filtered.empty() || query.limit >= 0 || query.offset > 0) {
        std::int64_t number = 0;
        RB_TRY(list(query, [&](const View&) {
            ++number;
            return true;
        }));
        return number;
    }
    RB_ASSIGN(auto select, m_inner->db.cached(plan.counting));
    int index = 0;
    for (const auto* condition : plan.bound)
        bindWhere(*select, ++index, condition->value);
    RB_ASSIGN(const bool found, select->step());
    return found ? select->integer(0) : 0;
}

Result<std::optional<std::map<Id, std::int64_t>>> Replica::greatest(TypeId type, FieldId by, FieldId number,
                                                                    std::span<const Id> whom)
{
    RB_TRY(m_inner->closeWhatIsOver());
    const auto* info = findType(type);
    if (info == nullptr || !isIndexed(type, by) || !isIndexed(type, number))
        return fail(ErrorCode::BadInput, "only what is indexed is found without reading");
    const std::string table = indexTable(type).name;
    const std::string reference(info->field(by)->name);
    const std::string wanted(info->field(number)->name);
    RB_ASSIGN(const bool made, hasIndexOn(m_inner->db, table + " (" + reference + ", " + wanted + ")"));
    if (!made)
        return std::nullopt;
    const std::string sql = "SELECT max(" + wanted + ") FROM " + table + " WHERE " + reference + " = ?";
    std::map<Id, std::int64_t> found;
    for (const Id& one : whom) {
        RB_ASSIGN(const auto most, m_inner->db.integer(sql, one));
        if (most)
            found.emplace(one, *most);
    }
    return found;
}

Result<std::vector<HistoryLine>> Replica::history(TypeId type, const Id& id)
{
    RB_TRY(m_inner->closeWhatIsOver());
    Inner& in = *m_inner;
    RB_ASSIGN(const auto row, in.rows.load(id));
    if (!row || row->shown().type != type)
        return fail(ErrorCode::NotFound, "no such record, or it is not yours");
    std::vector<HistoryLine> lines;
    const auto confirmed = [&](FieldId field, const Stamp& stamp) {
        const Stamp* base = row->base ? row->base->stampOf(field) : nullptr;
        return base != nullptr && base->sameWrite(stamp);
    };
    using State = HistoryLine::State;
    for (const auto& field : row->shown().fields) {
        const Stamp& stamp = row->shown().stamps[field.stamp];
        const State state = confirmed(field.id, stamp) ? State::Current : State::Unsent;
        lines.push_back({field.id, field.value, stamp, state, std::nullopt});
        // What a save that is still unsent has taken the place of.
        const Stamp* before = row->base ? row->base->stampOf(field.id) : nullptr;
        if (state == State::Unsent && before != nullptr)
            lines.push_back({field.id, row->base->value(field.id), *before, State::Replaced, stamp});
    }
    if (row->shown().deleted)
        lines.push_back({kLifeField, true, row->shown().lifeStamp(), State::Current, std::nullopt});
    RB_TRY(in.db.each(
        "SELECT body FROM past WHERE record = ?",
        [&](const Statement& entry) -> Status {
            RB_ASSIGN(PastValue past, decodePastValue(entry.blob(0)));
            const auto state =
                static_cast<State>(static_cast<int>(State::Replaced) + static_cast<int>(past.reason) - 1);
            lines.push_back({past.field, std::move(past.value), past.stamp, state, past.by});
            return {};
        },
        id));
    std::stable_sort(lines.begin(), lines.end(), [](const HistoryLine& a, const HistoryLine& b) {
        return (a.by ? a.by->at : a.stamp.at) > (b.by ? b.by->at : b.stamp.at);
    });
    return lines;
}

Result<std::vector<SearchHit>> Replica::search(std::string_view text, int limit)
{
    RB_TRY(m_inner->closeWhatIsOver());
    std::string match;
    for (const auto& term : queryTerms(text))
        match += (match.empty() ? "\"" : " AND \"") + term + "\" *";
    std::vector<SearchHit> hits;
    if (match.empty())
        return hits;
    std::vector<std::pair<SearchHit, std::string>> found;
    RB_TRY(m_inner->db.each(
        "SELECT coalesce(r.view, r.base) FROM (SELECT rowid FROM search WHERE search MATCH ?1 LIMIT ?2) s "
        "CROSS JOIN record r ON r.rowid = s.rowid",
        [&](const Statement& row) -> Status {
            RB_ASSIGN(const Record record, decodeRecord(row.blob(0)));
            SearchHit hit{record.type, record.id, record.id, matchRank(searchName(record), text) * 2};
            if (record.type == type::kContact) {
                hit.account = record.ref(field::contact::kAccount);
                ++hit.rank; // an account before a contact of the same standing
            }
            found.emplace_back(hit, std::string(searchName(record)));
            return {};
        },
        match, std::max(limit, kSearchCandidates)));
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.rank, a.second, a.first.id) < std::tie(b.first.rank, b.second, b.first.id);
    });
    for (auto& [hit, name] : found)
        if (static_cast<int>(hits.size()) < limit)
            hits.push_back(hit);
    return hits;
}

Result<std::vector<View>> Replica::conflictsOf(const Id& record)
{
    ListQuery query{type::kConflict, {{field::conflict::kRecord, ListQuery::Where::Is::Equal, record}}};
    std::vector<View> views;
    RB_TRY(list(query, [&](const View& view) {
        views.push_back(view);
        return true;
    }));
    return views;
}

Result<Replica::Changes> Replica::takeChanges()
{
    Inner& in = *m_inner;
    // It moves when another connection commits, not when this one does.
    RB_ASSIGN(const auto version, in.db.integer("PRAGMA data_version"));
    const std::int64_t before = std::exchange(in.dataVersion, version.value_or(0));
    const auto scopes = in.rows.takeChangedScopes();
    return Changes{before != in.dataVersion, {scopes.begin(), scopes.end()}};
}

Result<Replica::Edition> Replica::edition()
{
    Inner& in = *m_inner;
    RB_TRY(in.closeWhatIsOver());
    RB_ASSIGN(const auto version, in.db.integer("PRAGMA data_version"));
    return Edition{in.rows.changes(), version.value_or(0)};
}

} // namespace roadbook
