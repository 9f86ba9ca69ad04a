// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/every_policy.h"

#include <array>

namespace roadbook::tiny {
namespace {

constexpr FieldInfo line(FieldId id, std::string_view name, Kind kind, Policy policy)
{
    return FieldInfo{id, name, kind, policy, Sensitivity::Working, name, name, {}, 0, false, false};
}

namespace f = field_of_every_policy;
constexpr std::array kFields{
    line(f::kText, "text", Kind::LongText, Policy::Text),    line(f::kMost, "most", Kind::Integer, Policy::Max),
    line(f::kLeast, "least", Kind::Date, Policy::Min),       line(f::kSum, "sum", Kind::Money, Policy::Sum),
    line(f::kOwned, "owned", Kind::Text, Policy::OwnerOnly), line(f::kState, "state", Kind::Text, Policy::Latest),
    line(f::kAuthor, "author", Kind::Ref, Policy::Fixed),
};

} // namespace

const TypeInfo& everyPolicy()
{
    // The number of a type that exists: conflicts name type and field, and find them again by name.
    static const TypeInfo kType{type::kVisit, "every_policy", "",          "",        ScopeRule::AccountField,
                                kFields,      f::kState,      "submitted", f::kAuthor};
    return kType;
}

} // namespace roadbook::tiny
