// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/said.h"

#include "model/present.h"

namespace roadbook {
namespace {

FieldId remarksOf(TypeId type)
{
    return findType(type)->field("remarks")->id;
}

} // namespace

std::vector<SaidFacts> saidIn(Reader& reader, const TextSet& remarks)
{
    std::vector<SaidFacts> said;
    for (Remark& remark : readRemarks(remarks))
        said.push_back({remark.author, reader.staffName(remark.author), remark.at, std::move(remark.text)});
    return said;
}

Result<ConversationFacts> conversationOn(Replica& replica, Reader& reader, const Record& record)
{
    ConversationFacts facts{.type = record.type, .record = record.id};
    facts.said = saidIn(reader, record.set(remarksOf(record.type)));
    RB_ASSIGN(facts.draft, replica.draft(remarkKey(record.id)));
    return facts;
}

std::string remarkKey(const Id& record)
{
    return "remark/" + record.text();
}

Edit remarkEdit(TypeId type, const Id& record, std::string text)
{
    return {OpKind::Edit, type, record, {{remarksOf(type), TextSet{std::move(text)}}}};
}

} // namespace roadbook
