// SPDX-License-Identifier: GPL-3.0-or-later
//
// The remarks (批注) of a record as people read them: who said what, when; and what somebody is about to say. Everybody who
// sees a record may say something to it, whoever may change it, and whatever has become of it. Store thread; plain values.
#pragma once

#include "store/reader.h"

#include <optional>

namespace roadbook {

struct SaidFacts {
    Id author;
    std::string who;
    Timestamp at = 0;
    std::string text;
};
std::vector<SaidFacts> saidIn(Reader& reader, const TextSet& remarks); // the earliest first

struct ConversationFacts {
    TypeId type = 0;
    Id record = {}; // null: there is nothing yet to say something to
    std::vector<SaidFacts> said = {};
    std::optional<std::string> draft = {}; // not sent yet
};
// Of a type that has remarks.
Result<ConversationFacts> conversationOn(Replica& replica, Reader& reader, const Record& record);
std::string remarkKey(const Id& record); // under which a remark is kept while it is being written
Edit remarkEdit(TypeId type, const Id& record, std::string text);

} // namespace roadbook
