// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of a device's store. Fixed tables are numbered migrations; the index table of each
// record type is made from the schema (model/) and remade when the schema changes. Internal.
#pragma once

#include "model/schema.h"
#include "sqlite/database.h"

#include <string>
#include <vector>

namespace roadbook {

// The statements for one record type's index table, built once from its indexed fields.
struct IndexTable {
    const TypeInfo* type = nullptr;
    std::vector<const FieldInfo*> columns;
    std::string name;   // "ix_visit"
    std::string upsert; // row id, then the columns
    std::string remove; // row id
    // What a list reads FROM: the index as i, then the record r of each of its rows. Never the other way round: without
    // statistics SQLite may think that walking all records is as cheap.
    std::string joined;
    std::string nameOf; // row id -> the name it was indexed under; empty when the type has none
};

const IndexTable& indexTable(TypeId type);
bool isIndexed(TypeId type, FieldId field);

// Creates or upgrades everything. Index tables are rebuilt by the caller when this says so.
struct SchemaState {
    bool indexesAreNew = false; // the schema of fields changed: fill them from the records
};
Result<SchemaState> prepareStore(Database& db);

// Secondary indexes are dropped while a first sync pours everything in, and made one by one after it:
// each call makes one that is missing; false when none is. Without them lists are slower, not wrong.
Status dropSecondaryIndexes(Database& db);
Result<bool> createMissingIndex(Database& db);
Result<bool> hasIndexOn(Database& db, std::string_view what); // "ix_visit (account, started_at)"

} // namespace roadbook
