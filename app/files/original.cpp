// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/original.h"

#include <QtCore/QSaveFile>

namespace roadbook {

Status writeOriginal(Attachments store, const std::string& sha256, const QString& file)
{
    QSaveFile out(file);
    const auto failed = [&] {
        return fail(ErrorCode::Storage, "cannot write " + file.toStdString() + ": " + out.errorString().toStdString());
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

Result<std::string> readOriginal(Attachments store, const std::string& sha256)
{
    std::string all;
    RB_TRY(store.each(sha256, [&all](std::string_view bytes) -> Status {
        all += bytes;
        return {};
    }));
    return all;
}

} // namespace roadbook
