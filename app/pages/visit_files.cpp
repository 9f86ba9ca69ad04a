// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files of a visit: they hang on the draft until the visit is finished, and go into its one save. What arrives when
// the page shows another visit, or this one is finished, is saved by itself (FilesController).
#include "model/fields.h"
#include "models/tone.h"
#include "pages/rows.h"
#include "pages/visit_controller.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace roadbook {
namespace {

// On another thread: no Words.
PhotoStamp stampOf(const regulation::PhotoRules& rules, const std::string& account)
{
    return [rules, name = Words::text(account)](Timestamp takenAt) {
        QStringList lines;
        if (rules.stampTime)
            lines.append(QDateTime::fromMSecsSinceEpoch(takenAt).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        if (rules.stampAccount)
            lines.append(name);
        return lines;
    };
}

} // namespace

FilesController::Shelf VisitController::shelf()
{
    FilesController::Shelf shelf{.question = [this]() -> FilesController::Question {
                                     return
                                         [draft = m_draft](Replica& replica) { return filesOfVisit(replica, draft); };
                                 },
                                 .place = {m_draft.account, m_draft.visit, type::kVisit},
                                 .keep = [this](const ChosenFile& file, const Id& id) { keepFile(file, id); },
                                 .drop = [this](const Id& file) { return dropFile(file); },
                                 .stamp = {},
                                 .canAdd = !readOnly()};
    if (m_due && m_due->pack->workflow.visit && m_due->pack->workflow.visit->photos)
        shelf.stamp = stampOf(*m_due->pack->workflow.visit->photos, m_account.name);
    return shelf;
}

void VisitController::keepFile(const ChosenFile& file, const Id& id)
{
    const Environment& env = services().store.environment();
    m_draft.files.push_back({id.isNull() ? makeId(env.clock(), env.random) : id, file.name, file.mediaType, file.size,
                             file.sha256, file.thumbnailSha256, file.takenAt});
    m_dirty = true;
    saveDraft(); // at once: the pieces of a recording go when the draft has it
}

bool VisitController::dropFile(const Id& file)
{
    const auto found = std::ranges::find(m_draft.files, file, &DraftFile::id);
    if (found == m_draft.files.end())
        return false;
    const DraftFile dropped = *found;
    m_draft.files.erase(found);
    draftChanged();
    services().notices.say(tr("“%1”已拿掉").arg(Words::text(dropped.name)), Tone::Neutral,
                           [this, dropped, visit = m_draft.visit] {
                               if (m_draft.visit != visit || readOnly())
                                   return;
                               m_draft.files.push_back(dropped);
                               draftChanged();
                               m_files.look();
                           });
    return true;
}

} // namespace roadbook
