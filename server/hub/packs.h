// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regulation packs (制度包) on the server: each version that was put into force is a record of its own that everybody
// receives. Nothing of it is rewritten later but its state, so that a record can be explained by the version that judged
// it. Plain functions; time and ids are handed in.
#pragma once

#include "hub/batch.h"
#include "regulation/pack/pack.h"

#include <memory>
#include <string_view>
#include <vector>

namespace roadbook {

Result<std::vector<Record>> packsOf(Reading& storage); // all versions, of any state

// The one in force, read. Kept from batch to batch on this thread, as long as its text is the same.
Result<std::shared_ptr<const regulation::Pack>> packInForceAt(Reading& storage, Timestamp now);

struct Activation {
    Id record;
    regulation::Pack pack;
    Timestamp from = 0;          // now, or the beginning of the day effective_from in the office's zone
    std::vector<Record> retired; // as they were
    bool already = false;        // this very text is in force, or planned: nothing was done
};
// Puts the pack of that text into force. Whatever was in force or planned is retired; only when the new one begins later
// does the present one stay until then. BadInput: the pack is refused; AlreadyExists: the company has had this version
// with another text, and records may name it.
Result<Activation> activatePack(Batch& batch, const Id& id, std::string_view text);

// A company that has never chosen gets the default preset as a record: a later program's preset may differ, and every
// device must judge by the same text.
Status giveDefaultPack(Batch& batch, const Id& id);

} // namespace roadbook
