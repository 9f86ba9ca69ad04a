// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/attachments.h"

#include "attach/sha256.h"
#include "model/codec.h"
#include "model/fields.h"
#include "protocol/limits.h"
#include "replica/inner.h"
#include "sqlite/transaction.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr Timestamp kHour = 3600 * 1000;
constexpr Timestamp kRefusedWait = kHour;
constexpr Timestamp kTidyEvery = 24 * kHour;

Error reasonOf(const Statement& row, int column)
{
    return Error{codeFromName(row.text(column)), std::string(row.text(column + 1)), {}};
}

} // namespace

Attachments Replica::attachments()
{
    return {m_inner->db, m_inner->rows, m_inner->env.clock};
}

Status Attachments::add(const std::string& sha256, std::uint64_t size, const Read& read)
{
    RB_ASSIGN(const auto present, find(sha256));
    if (present && present->whole)
        return {};
    RB_TRY(drop(sha256));
    for (std::uint64_t offset = 0; offset < size;) {
        const auto length = static_cast<std::size_t>(std::min<std::uint64_t>(limits::kBlobPieceBytes, size - offset));
        RB_ASSIGN(const auto bytes, read(offset, length));
        if (bytes.size() != length)
            return fail(ErrorCode::BadInput, "the file became shorter while it was read");
        RB_TRY(append(sha256, size, offset, bytes));
        offset += length;
    }
    RB_ASSIGN(const bool right, verify(sha256));
    if (!right)
        return fail(ErrorCode::BadInput, "the file changed while it was read; try again");
    return {};
}

Result<std::optional<BlobOnDevice>> Attachments::find(const std::string& sha256)
{
    std::optional<BlobOnDevice> found;
    RB_TRY(m_db.each(
        "SELECT size, have, whole FROM blob WHERE sha256 = ?",
        [&](const Statement& row) {
            found = BlobOnDevice{static_cast<std::uint64_t>(row.integer(0)), static_cast<std::uint64_t>(row.integer(1)),
                                 row.integer(2) != 0};
        },
        sha256));
    return found;
}

Status Attachments::each(const std::string& sha256, const std::function<Status(std::string_view)>& visit)
{
    RB_ASSIGN(const auto blob, find(sha256));
    if (!blob || !blob->whole)
        return fail(ErrorCode::NotFound, "these bytes are not on this device");
    return m_db.each(
        "SELECT bytes FROM blob_part WHERE sha256 = ? ORDER BY offset",
        [&](const Statement& row) { return visit(row.blob(0)); }, sha256);
}

Result<std::string> Attachments::read(const std::string& sha256, std::uint64_t offset, std::size_t length)
{
    std::string bytes;
    bytes.reserve(length);
    RB_TRY(m_db.each(
        "SELECT offset, bytes FROM blob_part WHERE sha256 = ?1 AND offset < ?2 + ?3 AND offset >= "
        "(SELECT max(offset) FROM blob_part WHERE sha256 = ?1 AND offset <= ?2) ORDER BY offset",
        [&](const Statement& row) {
            const auto begin = static_cast<std::uint64_t>(row.integer(0));
            auto part = row.blob(1);
            part.remove_prefix(std::min<std::size_t>(part.size(), begin < offset ? offset - begin : 0));
            bytes.append(part.substr(0, length - bytes.size()));
        },
        sha256, offset, length));
    return bytes;
}

Result<AttachmentCounts> Attachments::counts()
{
    AttachmentCounts counts;
    RB_ASSIGN(const auto epoch, m_rows.metaText("epoch"));
    RB_TRY(m_db.each(
        "SELECT count(*), coalesce(sum(size), 0), coalesce(sum(held_in = '' OR held_in <> ?1), 0), "
        "coalesce(sum(CASE WHEN held_in = '' OR held_in <> ?1 THEN size END), 0) FROM blob WHERE whole = 1",
        [&](const Statement& row) { counts = {row.integer(0), row.integer(1), row.integer(2), row.integer(3)}; },
        epoch));
    return counts;
}

Result<std::vector<WaitingBlob>> Attachments::waiting(bool sendable, int most)
{
    std::vector<WaitingBlob> blobs;
    RB_ASSIGN(const auto epoch, m_rows.metaText("epoch"));
    RB_TRY(m_db.each(
        "SELECT sha256, size, code, message FROM blob b WHERE whole = 1 AND (held_in = '' OR held_in <> ?1) "
        "AND (?2 = 0 OR (retry_at <= ?3 AND EXISTS (SELECT 1 FROM ix_attachment a CROSS JOIN record r ON r.rowid = "
        "a.rowid "
        "WHERE (a.sha256 = b.sha256 OR a.thumbnail = b.sha256) AND r.base IS NOT NULL))) ORDER BY size LIMIT ?4",
        [&](const Statement& row) {
            auto& blob = blobs.emplace_back();
            blob.sha256 = row.text(0);
            blob.size = static_cast<std::uint64_t>(row.integer(1));
            if (!row.text(2).empty())
                blob.reason = reasonOf(row, 2);
        },
        epoch, sendable, m_clock(), most));
    return blobs;
}

Result<std::vector<std::string>> Attachments::missingThumbnails(int most)
{
    std::vector<std::string> missing;
    RB_TRY(m_db.each(
        "SELECT a.thumbnail FROM ix_attachment a CROSS JOIN record r ON r.rowid = a.rowid "
        "LEFT JOIN blob b ON b.sha256 = a.thumbnail WHERE a.thumbnail IS NOT NULL AND coalesce(b.whole, 0) = 0 "
        "AND r.base IS NOT NULL GROUP BY a.thumbnail ORDER BY max(a.rowid) DESC LIMIT ?",
        [&](const Statement& row) {
            if (isSha256Hex(row.text(0)))
                missing.emplace_back(row.text(0));
        },
        most));
    return missing;
}

Status Attachments::heldByServer(const std::string& sha256)
{
    RB_ASSIGN(const auto epoch, m_rows.metaText("epoch"));
    return m_db.run("UPDATE blob SET held_in = ?, code = '', message = '', retry_at = 0 WHERE sha256 = ?", epoch,
                    sha256);
}

Status Attachments::refused(const std::string& sha256, const Error& reason)
{
    // What is too large today may fit tomorrow, when somebody has made room; no need to ask at every sync.
    const bool lasting = reason.code == ErrorCode::TooLarge || reason.code == ErrorCode::BadValue;
    return m_db.run("UPDATE blob SET code = ?, message = ?, retry_at = ? WHERE sha256 = ?", codeName(reason.code),
                    reason.message, lasting ? m_clock() + kRefusedWait : 0, sha256);
}

Status Attachments::append(const std::string& sha256, std::uint64_t size, std::uint64_t offset, std::string_view bytes)
{
    RB_ASSIGN(auto tx, Transaction::begin(m_db));
    RB_TRY(m_db.run("INSERT OR IGNORE INTO blob (sha256, size, have, whole, held_in, code, message, retry_at, at) "
                    "VALUES (?, ?, 0, 0, '', '', '', 0, ?)",
                    sha256, size, m_clock()));
    RB_TRY(m_db.run("UPDATE blob SET have = have + ?, size = ? WHERE sha256 = ? AND have = ? AND whole = 0",
                    bytes.size(), size, sha256, offset));
    if (m_db.changes() == 1) // otherwise another process of this device was faster
        RB_TRY(m_db.run("INSERT INTO blob_part (sha256, offset, bytes) VALUES (?, ?, ?)", sha256, offset, Blob{bytes}));
    return tx.commit();
}

Result<bool> Attachments::verify(const std::string& sha256)
{
    RB_ASSIGN(const auto blob, find(sha256));
    if (blob && blob->whole)
        return true;
    Sha256 hash;
    RB_TRY(m_db.each(
        "SELECT bytes FROM blob_part WHERE sha256 = ? ORDER BY offset",
        [&](const Statement& row) { hash.add(row.blob(0)); }, sha256));
    if (!blob || blob->have != blob->size || hash.hex() != sha256) {
        RB_TRY(drop(sha256));
        return false;
    }
    RB_TRY(m_db.run("UPDATE blob SET whole = 1 WHERE sha256 = ?", sha256));
    return true;
}

Status Attachments::tidy()
{
    RB_ASSIGN(const auto last, m_rows.metaInteger("blobs_tidied"));
    const auto now = m_clock();
    if (last <= now && now - last < kTidyEvery)
        return {};
    std::vector<std::string> unnamed;
    RB_TRY(m_db.each(
        "SELECT sha256 FROM blob b WHERE at < ? AND NOT EXISTS "
        "(SELECT 1 FROM ix_attachment a WHERE a.sha256 = b.sha256 OR a.thumbnail = b.sha256) "
        "AND NOT EXISTS (SELECT 1 FROM draft d WHERE typeof(d.content) = 'text' " // a visit not finished yet
        "AND instr(d.content, b.sha256) > 0)",
        [&](const Statement& row) { unnamed.emplace_back(row.text(0)); }, now - kHour));
    // Deleted records are in no index table, and may be brought back.
    RB_TRY(m_db.each(
        "SELECT coalesce(view, base) FROM record WHERE type = ? AND deleted = 1",
        [&](const Statement& row) -> Status {
            RB_ASSIGN(const auto record, decodeRecord(row.blob(0)));
            std::erase(unnamed, record.text(field::attachment::kSha256));
            std::erase(unnamed, record.text(field::attachment::kThumbnail));
            return {};
        },
        type::kAttachment));
    for (const auto& sha256 : unnamed)
        RB_TRY(drop(sha256));
    return m_rows.setMeta("blobs_tidied", now);
}

Status Attachments::drop(const std::string& sha256)
{
    RB_ASSIGN(auto tx, Transaction::begin(m_db));
    RB_TRY(m_db.run("DELETE FROM blob_part WHERE sha256 = ?", sha256));
    RB_TRY(m_db.run("DELETE FROM blob WHERE sha256 = ?", sha256));
    return tx.commit();
}

Status removeBlobsOf(Database& db, const Id& scope)
{
    std::vector<std::string> names;
    RB_TRY(db.each(
        "SELECT coalesce(view, base) FROM record WHERE scope = ? AND type = ?",
        [&](const Statement& row) -> Status {
            RB_ASSIGN(const auto record, decodeRecord(row.blob(0)));
            for (const auto field : {field::attachment::kSha256, field::attachment::kThumbnail})
                if (!record.text(field).empty())
                    names.emplace_back(record.text(field));
            return {};
        },
        scope, type::kAttachment));
    RB_TRY(db.each(
        "SELECT sha256 FROM blob b WHERE EXISTS (SELECT 1 FROM draft d WHERE d.scope = ? "
        "AND typeof(d.content) = 'text' AND instr(d.content, b.sha256) > 0)",
        [&](const Statement& row) { names.emplace_back(row.text(0)); }, scope));
    for (const auto& name : names) {
        RB_ASSIGN(const auto elsewhere,
                  db.integer("SELECT 1 FROM ix_attachment a CROSS JOIN record r ON r.rowid = a.rowid "
                             "WHERE (a.sha256 = ?1 OR a.thumbnail = ?1) AND r.scope <> ?2 "
                             "UNION ALL SELECT 1 FROM draft d WHERE d.scope IS NOT ?2 "
                             "AND typeof(d.content) = 'text' AND instr(d.content, ?1) > 0 LIMIT 1",
                             name, scope));
        if (elsewhere)
            continue;
        RB_TRY(db.run("DELETE FROM blob_part WHERE sha256 = ?", name));
        RB_TRY(db.run("DELETE FROM blob WHERE sha256 = ?", name));
    }
    return {};
}

} // namespace roadbook
