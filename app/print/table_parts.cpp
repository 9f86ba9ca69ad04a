// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/present.h"
#include "print/tables.h"

#include <algorithm>
#include <utility>

namespace roadbook {

std::string differenceLabel(const DifferenceRules& rules, std::string_view name, const PaperWords& words)
{
    const auto rule =
        std::ranges::find_if(rules, [&](const auto& one) { return regulation::differenceName(one.first) == name; });
    return rule != rules.end() ? words.of(rule->second.label) : std::string(name);
}

std::string reasonCell(const std::string& reason, bool missing, const PaperWords& words)
{
    return inLines({reason, missing ? words.of("缺原因或变更报告", "Reason or report missing") : std::string()});
}

std::string inLines(const std::vector<std::string>& lines)
{
    std::string text;
    for (const auto& line : lines)
        if (!line.empty())
            text += (text.empty() ? "" : "\n") + line;
    return text;
}

std::vector<DocumentTable::Line> handlingLines(const Record& record, const Handling& fields,
                                               const std::string& decidedBy, const PaperWords& words)
{
    std::string submitted = words.moment(record.integer(fields.submittedAt));
    if (record.boolean(fields.late))
        submitted += words.bracketed(words.field(fields.type, fields.late));
    return {
        {words.field(fields.type, fields.state), words.choice(fields.type, fields.state, record.text(fields.state))},
        {words.field(fields.type, fields.submittedAt), std::move(submitted)},
        {words.of("审阅人", "Reviewed by"), decidedBy},
        {words.of("审阅时间", "Reviewed at"), words.moment(record.integer(fields.decidedAt))}};
}

std::string remarksText(const TextSet& remarks, const PaperNames& names, const PaperWords& words)
{
    std::vector<std::string> lines;
    for (const Remark& remark : readRemarks(remarks)) {
        const auto author = names.staff.find(remark.author);
        std::string head = words.moment(remark.at);
        if (author != names.staff.end() && !author->second.empty())
            head += (head.empty() ? "" : " ") + author->second;
        lines.push_back(head.empty() ? remark.text : words.labelled(head, remark.text));
    }
    return inLines(lines);
}

void addText(std::vector<DocumentTable::Line>& lines, std::string label, std::string_view text)
{
    if (!text.empty())
        lines.push_back({std::move(label), std::string(text)});
}

} // namespace roadbook
