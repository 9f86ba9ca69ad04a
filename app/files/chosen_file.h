// SPDX-License-Identifier: GPL-3.0-or-later
//
// ChosenFile: a file that a person chose to attach, looked at whole: what it is, its SHA-256, a thumbnail when it is a
// picture; with a stamp, a copy of the picture with those lines on it. The chosen file itself is never touched.
//
//     RB_ASSIGN(const auto file, lookAt("IMG_0001.jpg", {}));                                     // any thread, slow
//     RB_TRY(takeIn(replica.attachments(), file));                                                // the replica's
//     RB_ASSIGN(const auto views, replica.save(std::vector{attachmentEdit({}, place, file)}));
#pragma once

#include "replica/attachments.h"
#include "replica/replica.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <string>

namespace roadbook {

struct ChosenFile {
    std::string name; // without its folder
    std::string mediaType;
    std::uint64_t size = 0;
    std::string sha256;
    std::string thumbnail = {};       // JPEG; "" when it has none
    std::string thumbnailSha256 = {}; // likewise
    Timestamp takenAt = 0;            // of a picture: when its file was written, or when it was taken here
    QString path;
    std::string made = {}; // the bytes when they are not those of `path`: a stamped copy, a recording, a photograph
};

// What the lines of a stamp say depends on the picture: when it was taken.
using PhotoStamp = std::function<QStringList(Timestamp takenAt)>;

// BadInput: it cannot be read; BadValue: not a kind that may be attached; TooLarge.
Result<ChosenFile> lookAt(const QString& path, const PhotoStamp& stamp);

// The same of something that was made here at that time and never was a file: a recording, a photograph.
Result<ChosenFile> lookAtMade(const std::string& name, std::string bytes, Timestamp madeAt, const PhotoStamp& stamp);

// The bytes into the store: the original and its thumbnail. Bytes that are there already are not read again. BadInput when
// the file has changed since it was looked at.
Status takeIn(const Attachments& store, const ChosenFile& file);
// The same, one piece further (limits::kBlobPieceBytes), so that a save never waits for a whole film roll. True: all is in.
Result<bool> takeInPiece(Attachments store, const ChosenFile& file);

// Where it hangs: `record` is the account or something that hangs on it.
struct HangsOn {
    Id account;
    Id record;
    TypeId type = 0;
};
Edit attachmentEdit(const Id& id, const HangsOn& place, const ChosenFile& file);

} // namespace roadbook
