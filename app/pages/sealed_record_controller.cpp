// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sealed_record_controller.h"

#include "model/record.h"
#include "models/tone.h"

#include <utility>

namespace roadbook {
namespace {

constexpr int kShownOfSeal = 8;

} // namespace

QString SealedRecordController::sealText() const
{
    const regulation::Sheet* sheet = sealedSheet();
    if (sheet == nullptr)
        return {};
    return tr("第 %1 版 · %2 封存 · 封印 %3 · 依据 %4")
        .arg(sheet->version)
        .arg(words().nearMoment(sheet->sealedAt), Words::text(sheet->seal).left(kShownOfSeal),
             Words::text(sheet->pack));
}

QString SealedRecordController::refusalOf(const char* /*move*/) const
{
    return {};
}

void SealedRecordController::setRemarks(const QString& text)
{
    if (!editable() || m_remarks == text)
        return;
    m_remarks = text;
    emit remarksChanged();
    m_dirty = true;
    saveDraft();
}

// One save at a time, always of the newest state.
void SealedRecordController::saveDraft()
{
    if (m_saving || !m_dirty || handedIn() == nullptr)
        return;
    m_saving = true;
    m_dirty = false;
    services().store.run([key = summaryKey(), content = m_remarks.toStdString()](
                             Replica& replica) { return replica.saveDraft(key, content); },
                         this,
                         [this](const Status& status) {
                             m_saving = false;
                             if (!status)
                                 services().notices.say(words().refusal(status.error()), Tone::Danger);
                             saveDraft(); // what was typed meanwhile
                         });
}

void SealedRecordController::keepDraft()
{
    if (m_dirty && handedIn() != nullptr)
        services().store.run([key = summaryKey(), content = m_remarks.toStdString()](Replica& replica) {
            return replica.saveDraft(key, content);
        });
    m_dirty = false;
}

void SealedRecordController::showRemarks(bool other, const std::optional<std::string>& draft)
{
    m_problem.clear();
    if (!other && editable())
        return;
    const HandedIn& record = *handedIn();
    const QString kept = record.view ? Words::text(record.view->record.text(summaryField())) : QString();
    m_remarks = record.editable && draft ? Words::text(*draft) : kept;
    m_dirty = false;
    emit remarksChanged();
}

Edit SealedRecordController::submissionEdit(std::vector<std::pair<FieldId, Value>> key) const
{
    const HandedIn& record = *handedIn();
    Edit edit{record.view ? OpKind::Edit : OpKind::Create, recordType(), record.id, {}};
    if (!record.view)
        edit.fields = std::move(key);
    if (const std::string summary = m_remarks.trimmed().toStdString(); !summary.empty() || record.view)
        edit.fields.emplace_back(summaryField(), normalised(summary));
    edit.fields.emplace_back(stateField(), std::string("submitted"));
    return edit;
}

void SealedRecordController::submit()
{
    if (submitText().isEmpty())
        return;
    setRefusal(refusalOf("submit"));
    if (refusal().isEmpty()) {
        const auto saved = services().store.save(submission());
        if (saved) {
            m_dirty = false;
            services().store.run([key = summaryKey()](Replica& replica) { return replica.dropDraft(key); });
            services().notices.say(submittedText(), Tone::Good);
        } else {
            setRefusal(words().refusal(saved.error()));
        }
    }
    emit changed();
}

void SealedRecordController::supplement()
{
    if (supplementText().isEmpty())
        return;
    setRefusal(refusalOf("supplement"));
    if (refusal().isEmpty()) {
        const auto made =
            services().store.ask([id = handedIn()->id](Replica& replica) { return replica.supplement(id); });
        if (made) {
            services().store.announce(touchedType(recordType()), true);
            services().notices.say(tr("补录已封存为新的一版，已存本机"), Tone::Good);
        } else {
            setRefusal(words().refusal(made.error()));
        }
    }
    emit changed();
}

void SealedRecordController::readFailed(const Error& error)
{
    clear();
    m_problem = words().refusal(error);
    emit changed();
}

void SealedRecordController::clearRemarks()
{
    m_problem.clear();
    m_remarks.clear();
    m_dirty = false;
    emit remarksChanged();
}

} // namespace roadbook
