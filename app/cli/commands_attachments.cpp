// SPDX-License-Identifier: GPL-3.0-or-later
#include "attach/sha256.h"
#include "cli/attachment_run.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "files/chosen_file.h"
#include "files/original.h"
#include "model/fields.h"

#include <CLI/App.hpp>

#include <memory>

namespace roadbook::cli {
namespace {

namespace fields = field::attachment;

struct AttachOptions {
    std::string type;
    std::string id;
    std::string file;
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

Status attach(const Settings& settings, const AttachOptions& options)
{
    RB_ASSIGN(const TypeInfo* type, typeNamed(options.type));
    RB_ASSIGN(const Id id, Id::parse(options.id));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const View on, device.replica.get(type->id, id));
    RB_ASSIGN(const Id account, accountOf(on));
    RB_ASSIGN(const auto file, lookAt(QString::fromStdString(options.file), {}));
    RB_TRY(takeIn(device.replica.attachments(), file));
    RB_ASSIGN(const auto views, device.replica.save(std::vector{attachmentEdit({}, {account, id, type->id}, file)}));
    // Once more, unless another process of this device purged them just now.
    RB_TRY(takeIn(device.replica.attachments(), file));
    return print(toJson(views.front()));
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
    RB_TRY(writeOriginal(store, sha256, QString::fromStdString(options.file)));
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
