// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file_facts.h"

#include "attach/sha256.h"
#include "model/fields.h"
#include "replica/attachments.h"
#include "store/reader.h"

#include <algorithm>
#include <map>

namespace roadbook {
namespace {

namespace fields = field::attachment;
using Is = ListQuery::Where::Is;

constexpr int kMostWaiting = 10'000; // more than a device ever holds unsent; beyond it, they count as held

// What is known of bytes by their name, gathered once for a whole page.
class Bytes {
public:
    static Result<Bytes> of(Replica& replica)
    {
        Bytes bytes(replica.attachments());
        RB_ASSIGN(auto waiting, bytes.m_store.waiting(false, kMostWaiting));
        for (WaitingBlob& blob : waiting)
            bytes.m_waiting.emplace(blob.sha256, std::move(blob.reason));
        return bytes;
    }
    Status describe(FileFacts& file, const std::string& thumbnail)
    {
        RB_ASSIGN(const auto original, m_store.find(file.sha256));
        file.here = original && original->whole;
        file.have = original ? original->have : 0;
        const auto waiting = m_waiting.find(file.sha256);
        file.held = waiting == m_waiting.end() && !file.draft;
        if (waiting != m_waiting.end())
            file.why = waiting->second;
        if (!isSha256Hex(thumbnail))
            return {};
        RB_ASSIGN(const auto small, m_store.find(thumbnail));
        if (!small || !small->whole)
            return {};
        return m_store.each(thumbnail, [&file](std::string_view part) -> Status {
            file.thumbnail += part;
            return {};
        });
    }

private:
    explicit Bytes(Attachments store) : m_store(std::move(store)) {}

    Attachments m_store;
    std::map<std::string, std::optional<Error>, std::less<>> m_waiting;
};

Result<FileFacts> fileOf(const View& view, Bytes& bytes, Reader& reader, Replica& replica)
{
    const Record& record = view.record;
    FileFacts file{.id = record.id,
                   .name = std::string(record.text(fields::kName)),
                   .mediaType = std::string(record.text(fields::kMediaType)),
                   .size = static_cast<std::uint64_t>(std::max<std::int64_t>(0, record.integer(fields::kSize))),
                   .sha256 = std::string(record.text(fields::kSha256))};
    file.at = record.integer(fields::kTakenAt);
    if (const Stamp* born = record.stampOf(fields::kSha256)) {
        file.byName = reader.staffName(born->author);
        file.at = file.at != 0 ? file.at : born->at;
    }
    file.pending = view.pending;
    file.hangsOnId = record.ref(fields::kRecord);
    if (const TypeInfo* type = findType(record.text(fields::kRecordType)))
        file.hangsOn = type->id;
    if (file.hangsOn == type::kVisit)
        if (const auto visit = replica.get(type::kVisit, file.hangsOnId))
            file.visitAt = visit->record.integer(field::visit::kStartedAt);
    RB_TRY(bytes.describe(file, std::string(record.text(fields::kThumbnail))));
    return file;
}

Result<std::vector<FileFacts>> filesBy(Replica& replica, FieldId by, const Id& what)
{
    Reader reader(replica);
    RB_ASSIGN(Bytes bytes, Bytes::of(replica));
    std::vector<View> views;
    RB_TRY(replica.list({.type = type::kAttachment, .where = {{by, Is::Equal, what}}}, [&views](const View& view) {
        views.push_back(view);
        return true;
    }));
    std::vector<FileFacts> files;
    for (const View& view : views) {
        RB_ASSIGN(FileFacts file, fileOf(view, bytes, reader, replica));
        files.push_back(std::move(file));
    }
    std::ranges::stable_sort(files, std::greater<>(), &FileFacts::at);
    return files;
}

} // namespace

Result<std::vector<FileFacts>> filesOfVisit(Replica& replica, const VisitDraft& draft)
{
    RB_ASSIGN(auto files, filesBy(replica, fields::kRecord, draft.visit));
    RB_ASSIGN(Bytes bytes, Bytes::of(replica));
    for (const DraftFile& chosen : draft.files) {
        FileFacts file{.id = chosen.id,
                       .name = chosen.name,
                       .mediaType = chosen.mediaType,
                       .size = chosen.size,
                       .sha256 = chosen.sha256,
                       .at = chosen.takenAt,
                       .hangsOn = type::kVisit,
                       .hangsOnId = draft.visit,
                       .draft = true};
        RB_TRY(bytes.describe(file, chosen.thumbnail));
        files.insert(files.begin(), std::move(file));
    }
    return files;
}

Result<std::vector<FileFacts>> filesOfAccount(Replica& replica, const Id& account)
{
    return filesBy(replica, fields::kAccount, account);
}

} // namespace roadbook
