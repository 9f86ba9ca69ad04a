// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/kept_recording.h"

#include "store/visit_draft.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr std::string_view kPrefix = "recording/";
constexpr std::string_view kName = "name"; // sorts behind the pieces
constexpr std::size_t kDigits = 6;

std::string keyOf(const Id& record, const Id& id)
{
    return std::string(kPrefix) + record.text() + "/" + id.text() + "/";
}

std::string pieceKey(const KeptRecording& recording, int piece)
{
    const std::string number = std::to_string(piece);
    return keyOf(recording.record, recording.id) + std::string(kDigits - std::min(kDigits, number.size()), '0') +
           number;
}

Status forget(Replica& replica, std::string_view prefix)
{
    RB_ASSIGN(const auto keys, replica.draftKeys());
    for (const std::string& key : keys)
        if (key.starts_with(prefix))
            RB_TRY(replica.dropDraft(key));
    return {};
}

Result<bool> isFile(Replica& replica, const Id& record, const Id& id)
{
    RB_ASSIGN(const auto saved, replica.find(id));
    if (saved)
        return true;
    RB_ASSIGN(const auto content, replica.draft(draftKey(record)));
    const auto draft = content ? decodeDraft(*content) : fail(ErrorCode::NotFound, {});
    return draft && std::ranges::find(draft->files, id, &DraftFile::id) != draft->files.end();
}

} // namespace

Status keepPiece(Replica& replica, const KeptRecording& recording, int piece, std::string_view samples)
{
    if (piece == 0)
        RB_TRY(replica.saveDraft(keyOf(recording.record, recording.id) + std::string(kName), recording.name,
                                 recording.account));
    return replica.saveDraft(pieceKey(recording, piece), Blob{samples}, recording.account);
}

Result<std::vector<KeptRecording>> recordingsLeft(Replica& replica, const Id& record)
{
    const std::string prefix = std::string(kPrefix) + record.text() + "/";
    RB_ASSIGN(const auto keys, replica.draftKeys()); // in order: of the recordings, and of the pieces of each
    std::vector<KeptRecording> left;
    for (const std::string& key : keys) {
        if (!key.starts_with(prefix))
            continue;
        const std::size_t slash = key.find('/', prefix.size());
        const auto id = Id::parse(std::string_view(key).substr(prefix.size(), slash - prefix.size()));
        if (!id)
            continue;
        RB_ASSIGN(const auto content, replica.draft(key));
        if (left.empty() || left.back().id != *id)
            left.push_back({.id = *id, .record = record, .account = {}, .name = {}});
        (key.ends_with(kName) ? left.back().name : left.back().samples) += content.value_or(std::string{});
    }
    for (auto one = left.begin(); one != left.end();) {
        RB_ASSIGN(const bool file, isFile(replica, record, one->id));
        if (file || one->samples.empty()) {
            RB_TRY(forget(replica, keyOf(record, one->id)));
            one = left.erase(one);
        } else {
            ++one;
        }
    }
    return left;
}

Status settleRecording(Replica& replica, const Id& record, const Id& id)
{
    RB_ASSIGN(const bool file, isFile(replica, record, id));
    return file ? forget(replica, keyOf(record, id)) : Status{};
}

} // namespace roadbook
