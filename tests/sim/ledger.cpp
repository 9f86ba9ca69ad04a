// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/ledger.h"

#include "merge/change.h"

#include <cctype>

namespace roadbook::sim {
namespace {

constexpr std::string_view kHead = "tk";
constexpr std::string_view kTail = "kt";

// A copied store sends the same save under another number: what it says is the same.
std::string contentOf(const ChangeGroup& group)
{
    std::string text = std::to_string(group.at);
    for (const auto& op : group.operations) {
        text += '|' + std::to_string(static_cast<int>(op.kind)) + op.record.text();
        for (const auto& change : op.changes) {
            text += ':' + std::to_string(change.field) + '=';
            ByteWriter out(text);
            encodeValue(out, change.after);
        }
    }
    return text;
}

} // namespace

std::string Ledger::mark(int step, int number)
{
    return std::string(kHead) + std::to_string(step) + "v" + std::to_string(number) + std::string(kTail);
}

std::set<std::string> Ledger::marksIn(std::string_view bytes)
{
    std::set<std::string> found;
    const auto digits = [&](std::size_t at) {
        while (at < bytes.size() && std::isdigit(static_cast<unsigned char>(bytes[at])) != 0)
            ++at;
        return at;
    };
    for (auto at = bytes.find(kHead); at != std::string_view::npos; at = bytes.find(kHead, at + 1)) {
        const auto step = digits(at + kHead.size());
        if (step == at + kHead.size() || step >= bytes.size() || bytes[step] != 'v')
            continue;
        const auto number = digits(step + 1);
        if (number > step + 1 && bytes.substr(number).starts_with(kTail))
            found.emplace(bytes.substr(at, number + kTail.size() - at));
    }
    return found;
}

std::set<std::string> Ledger::marksWritten(std::string_view bytes)
{
    const auto group = decodeGroup(bytes);
    if (!group)
        return marksIn(bytes);
    std::set<std::string> written;
    for (const auto& op : group->operations) {
        for (const auto& change : op.changes) {
            std::string after;
            ByteWriter out(after);
            encodeValue(out, change.after);
            written.merge(marksIn(after));
        }
    }
    return written;
}

std::string Ledger::markOf(std::string_view bytes)
{
    const auto found = marksIn(bytes);
    return found.empty() ? std::string() : *found.begin();
}

void Ledger::note(Save save, std::string_view bytes)
{
    const auto group = decodeGroup(bytes);
    if (!group)
        throw std::runtime_error("a device keeps a save that cannot be read");
    m_byContent[contentOf(*group)] = m_saves.size();
    for (const auto& [place, mark] : save.wrote)
        m_byMark[mark] = m_saves.size();
    m_saves.push_back(std::move(save));
}

void Ledger::taken(const Id& device, std::string_view bytes)
{
    const auto group = decodeGroup(bytes);
    if (!group)
        return;
    const auto known = m_byContent.find(contentOf(*group));
    if (known == m_byContent.end())
        return;
    const auto [name, isNew] = m_byName.try_emplace({device, group->seq}, Named{known->second, m_restores});
    if (!isNew && name->second.restores == m_restores)
        return; // it answers that it knows the number
    name->second = {known->second, m_restores};
    m_saves[known->second].takenFrom.insert(device);
}

const Save* Ledger::saveThatWrote(const std::string& mark) const
{
    const auto known = m_byMark.find(mark);
    return known != m_byMark.end() ? &m_saves[known->second] : nullptr;
}

const Save* Ledger::saveOf(const Id& device, std::uint64_t number) const
{
    const auto known = m_byName.find({device, number});
    return known != m_byName.end() ? &m_saves[known->second.save] : nullptr;
}

} // namespace roadbook::sim
