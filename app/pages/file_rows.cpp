// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/file_rows.h"

#include "attach/media.h"
#include "models/tone.h"
#include "pages/rows.h"

#include <QtCore/QCoreApplication>

namespace roadbook {
namespace {

struct FileRowWords {
    Q_DECLARE_TR_FUNCTIONS(FileRowWords)
};

bool isRecording(const std::string& mediaType)
{
    return mediaType.starts_with("audio/");
}

QString kindText(const std::string& mediaType)
{
    if (isPicture(mediaType))
        return FileRowWords::tr("照片");
    if (isRecording(mediaType))
        return FileRowWords::tr("录音");
    if (mediaType == "application/pdf")
        return QStringLiteral("PDF");
    return FileRowWords::tr("文件");
}

QString whereText(const FileFacts& facts, const Words& words)
{
    if (facts.hangsOn == type::kAccount)
        return FileRowWords::tr("客户档案");
    if (facts.hangsOn == type::kVisit && facts.visitAt != 0)
        return FileRowWords::tr("%1拜访").arg(words.nearDay(Words::dayOf(facts.visitAt)));
    return words.typeLabel(facts.hangsOn);
}

QString percent(const BlobMoving& moving)
{
    const auto share = moving.size == 0 ? 0 : moving.offset * 100 / moving.size;
    return QString::number(share) + QLatin1Char('%');
}

struct State {
    FileModel::Place place = FileModel::Here;
    QString text;
    int tone = Tone::Neutral;
};

QString whyRefused(const Error& why)
{
    if (why.code == ErrorCode::TooLarge)
        return FileRowWords::tr("服务器没有收：这位客户的空间满了，请找管理员。文件还在本机");
    return FileRowWords::tr("服务器没有收，稍后再试。文件还在本机");
}

State stateOf(const FileFacts& facts, const FileMotion& motion)
{
    if (facts.draft)
        return {FileModel::Chosen, FileRowWords::tr("随拜访一起保存")};
    if (!facts.here && motion.moving)
        return {FileModel::Coming, FileRowWords::tr("正在取回 %1").arg(percent(*motion.moving)), Tone::Info};
    if (!facts.here && motion.wanted)
        return {FileModel::Coming, FileRowWords::tr("联网后自动取回"), Tone::Info};
    if (!facts.here)
        return {FileModel::Elsewhere, FileRowWords::tr("还没有取到本机")};
    if (facts.why)
        return {FileModel::Here, whyRefused(*facts.why), Tone::Danger};
    if (!facts.held && motion.moving)
        return {FileModel::Here, FileRowWords::tr("正在上传 %1").arg(percent(*motion.moving)), Tone::Info};
    if (!facts.held)
        return {FileModel::Here, FileRowWords::tr("已存本机，等待上传"), Tone::Warning};
    return {FileModel::Here, FileRowWords::tr("已存本机，已上传"), Tone::Good};
}

} // namespace

bool isPlayable(const FileFacts& facts)
{
    return facts.mediaType == "audio/wav";
}

QString dataAddress(std::string_view mediaType, std::string_view bytes)
{
    if (bytes.empty())
        return {};
    const auto raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QStringLiteral("data:%1;base64,%2").arg(Words::text(mediaType), QLatin1StringView(raw.toBase64()));
}

FileRow fileRow(const FileFacts& facts, const FileMotion& motion, bool removable, const QString& picture,
                const Words& words)
{
    const State state = stateOf(facts, motion);
    FileRow row;
    row.fileId = textOf(facts.id);
    row.name = Words::text(facts.name);
    row.detail = kindText(facts.mediaType) + QStringLiteral(" · ") + words.bytes(static_cast<std::int64_t>(facts.size));
    row.whenText = facts.at != 0 ? words.nearMoment(facts.at) : QString();
    row.whoText = Words::text(facts.byName);
    row.whereText = whereText(facts, words);
    row.picture = picture.isEmpty() ? dataAddress("image/jpeg", facts.thumbnail) : picture;
    row.iconName = isPicture(facts.mediaType)     ? QStringLiteral("image")
                   : isRecording(facts.mediaType) ? QStringLiteral("mic")
                                                  : QStringLiteral("file-text");
    row.place = state.place;
    row.stateText = state.text;
    row.tone = state.tone;
    row.viewable = !facts.thumbnail.empty();
    row.playable = isPlayable(facts);
    row.removable = removable;
    return row;
}

QString fileRefusal(const Error& error, const QString& name, const Words& words)
{
    switch (error.code) {
    case ErrorCode::TooLarge:
        return FileRowWords::tr("“%1”超过 50 MB，没有加上。请缩小一些，或者只加需要的几页。").arg(name);
    case ErrorCode::BadValue:
        return FileRowWords::tr(
                   "“%1”不是能加的文件。可以加照片、录音、PDF、Office 文档和文本；压缩包、视频和程序不收。")
            .arg(name);
    case ErrorCode::BadInput:
        return FileRowWords::tr("“%1”读不出来，没有加上。请确认它还在，再选一次。").arg(name);
    default:
        return words.refusal(error);
    }
}

} // namespace roadbook
