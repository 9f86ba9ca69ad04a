// SPDX-License-Identifier: GPL-3.0-or-later
#include "attach/media.h"
#include "attach/sha256.h"
#include "cli/attachment_run.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "model/fields.h"
#include "picture/thumbnail.h"
#include "protocol/limits.h"

#include <CLI/App.hpp>

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSaveFile>
#include <memory>

namespace roadbook::cli {
namespace {

namespace fields = field::attachment;

struct AttachOptions {
    std::string type;
    std::string id;
    std::string file;
};

// A file that is read in pieces, wherever one wants.
class Source {
public:
    explicit Source(const std::string& file) : m_file(QString::fromStdString(file)) {}

    Status open()
    {
        if (m_file.open(QIODevice::ReadOnly) && !m_file.isSequential())
            return {};
        return fail(ErrorCode::BadInput,
                    "cannot read " + m_file.fileName().toStdString() + ": " + m_file.errorString().toStdString());
    }
    std::uint64_t size() const { return static_cast<std::uint64_t>(m_file.size()); }
    Result<std::string> read(std::uint64_t offset, std::size_t length)
    {
        if (!m_file.seek(static_cast<qint64>(offset)))
            return fail(ErrorCode::BadInput, "cannot read on: " + m_file.errorString().toStdString());
        return m_file.read(static_cast<qint64>(length)).toStdString();
    }
    Result<std::string> sha256()
    {
        Sha256 hash;
        for (std::uint64_t offset = 0; offset < size(); offset += limits::kBlobPieceBytes) {
            RB_ASSIGN(const auto bytes, read(offset, limits::kBlobPieceBytes));
            hash.add(bytes);
        }
        return hash.hex();
    }

private:
    QFile m_file;
};

Result<Id> accountOf(const View& view)
{
    if (view.record.type == type::kAccount)
        return view.record.id;
    const auto* type = findType(view.record.type);
    const auto* account = type != nullptr ? type->field("account") : nullptr;
    const bool carries = account != nullptr && type->scope == ScopeRule::AccountField && type->id != type::kAttachment;
    if (!carries)
        return fail(ErrorCode::BadValue,
                    "files are attached to an account and what hangs on it: contacts, visits, promises", "type");
    return view.record.ref(account->id);
}

Result<std::string> addThumbnail(Attachments& store, const std::string& file)
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false")); // a damaged picture simply has none
    const auto small = thumbnailOf(QString::fromStdString(file));
    if (!small)
        return std::string{};
    const auto name = sha256Hex(*small);
    RB_TRY(store.add(name, small->size(), [&](std::uint64_t offset, std::size_t length) -> Result<std::string> {
        return small->substr(offset, length);
    }));
    return name;
}

Status attach(const Settings& settings, const AttachOptions& options)
{
    RB_ASSIGN(const TypeInfo* type, typeNamed(options.type));
    RB_ASSIGN(const Id id, Id::parse(options.id));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const View on, device.replica.get(type->id, id));
    RB_ASSIGN(const Id account, accountOf(on));
    Source source(options.file);
    RB_TRY(source.open());
    RB_TRY(checkBlobSize(source.size()));
    const auto name = QFileInfo(QString::fromStdString(options.file)).fileName().toStdString();
    RB_ASSIGN(const auto head, source.read(0, kMediaHeadBytes));
    RB_ASSIGN(const auto mediaType, mediaTypeOf(head, name));
    RB_ASSIGN(const auto sha256, source.sha256());

    auto store = device.replica.attachments();
    const auto read = [&](std::uint64_t offset, std::size_t length) { return source.read(offset, length); };
    RB_TRY(store.add(sha256, source.size(), read));
    std::string thumbnail;
    if (isPicture(mediaType)) {
        RB_ASSIGN(thumbnail, addThumbnail(store, options.file));
    }
    Edit edit{OpKind::Create, type::kAttachment, {}, {}};
    edit.fields = {{fields::kAccount, account},
                   {fields::kRecord, id},
                   {fields::kRecordType, std::string(type->name)},
                   {fields::kName, name},
                   {fields::kMediaType, mediaType},
                   {fields::kSize, static_cast<std::int64_t>(source.size())},
                   {fields::kSha256, sha256}};
    if (!thumbnail.empty())
        edit.fields.emplace_back(fields::kThumbnail, thumbnail);
    RB_ASSIGN(const auto views, device.replica.save(std::vector{edit}));
    RB_TRY(store.add(sha256, source.size(), read)); // unless another process of this device purged them just now
    return print(toJson(views.front()));
}

Status writeWhole(Attachments& store, const std::string& sha256, const std::string& file)
{
    QSaveFile out(QString::fromStdString(file)); // takes its place whole, or nothing is there
    const auto failed = [&] {
        return fail(ErrorCode::Storage, "cannot write " + file + ": " + out.errorString().toStdString());
    };
    if (!out.open(QIODevice::WriteOnly))
        return failed();
    RB_TRY(store.each(sha256, [&](std::string_view bytes) -> Status {
        if (out.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
            return failed();
        return {};
    }));
    if (!out.commit())
        return failed();
    return {};
}

Status fetch(const Settings& settings, const AttachOptions& options)
{
    RB_ASSIGN(const Id id, Id::parse(options.id));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const View view, device.replica.get(type::kAttachment, id));
    const std::string sha256(view.record.text(fields::kSha256));
    if (!isSha256Hex(sha256))
        return fail(ErrorCode::BadValue, "this attachment names no bytes", "sha256");
    auto store = device.replica.attachments();
    RB_ASSIGN(auto here, store.find(sha256));
    if (!here || !here->whole) {
        if (device.identity.token.empty())
            return fail(ErrorCode::NotSignedIn, "signed out; use login");
        RB_ASSIGN(const auto lane, runBlobs(device.replica, sha256, [] { return Status{}; }));
        RB_ASSIGN(here, store.find(sha256));
        if (!here || !here->whole)
            return fail(lane.trouble.value_or(Error{ErrorCode::NotFound, "the attachment has not arrived yet"}));
    }
    RB_TRY(writeWhole(store, sha256, options.file));
    return print({{"id", id.text()},
                  {"file", options.file},
                  {"name", view.record.text(fields::kName)},
                  {"media_type", view.record.text(fields::kMediaType)},
                  {"size", here->size},
                  {"sha256", sha256}});
}

} // namespace

void addAttachmentCommands(CLI::App& app, Program& program)
{
    const auto options = std::make_shared<AttachOptions>();
    auto* up = app.add_subcommand("attach", "Hang a picture, a recording or a paper on a record; sent after the text");
    up->add_option("type", options->type)->required();
    up->add_option("id", options->id)->required();
    up->add_option("file", options->file)->required();
    up->callback(
        [&program, options] { program.run = [&program, options] { return attach(program.settings, *options); }; });

    auto* down =
        app.add_subcommand("fetch-attachment", "Write the whole original to a file, from the server if need be");
    down->add_option("id", options->id, "Id of the attachment record")->required();
    down->add_option("file", options->file)->required();
    down->callback(
        [&program, options] { program.run = [&program, options] { return fetch(program.settings, *options); }; });
}

} // namespace roadbook::cli
