// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sealed_record_controller.h"

#include "model/record.h"
#include "models/tone.h"

#include <utility>

namespace roadbook {
namespace {

constexpr int kShownOfSeal = 8;

} // namespace

SealedRecordController::SealedRecordController(Services& services, TypeId type, Touched shows, QObject* parent)
    : HandedInController(services, type, shows, parent), m_remarks(services)
{}

QString SealedRecordController::sealText() const
{
    const regulation::Sheet* sheet = sealedSheet();
    if (sheet == nullptr)
        return {};
    return tr("第 %1 版 · %2 封存 · 封印 %3 · 依据制度第 %4 版")
        .arg(sheet->version)
        .arg(words().nearMoment(sheet->sealedAt), Words::text(sheet->seal).left(kShownOfSeal),
             Words::text(sheet->pack).section(QLatin1Char('@'), -1)); // "S0@1"
}

QString SealedRecordController::refusalOf(const char* /*move*/) const
{
    return {};
}

void SealedRecordController::setRemarks(const QString& text)
{
    if (!editable() || remarks() == text)
        return;
    m_remarks.write(summaryKey(), text);
    emit remarksChanged();
}

void SealedRecordController::showRemarks(bool other, const std::optional<std::string>& draft)
{
    m_problem.clear();
    if (!other && editable())
        return;
    const HandedIn& record = *handedIn();
    const QString kept = record.view ? Words::text(record.view->record.text(summaryField())) : QString();
    m_remarks.show(record.editable && draft ? Words::text(*draft) : kept);
    emit remarksChanged();
}

Edit SealedRecordController::submissionEdit(std::vector<std::pair<FieldId, Value>> key) const
{
    const HandedIn& record = *handedIn();
    Edit edit{record.view ? OpKind::Edit : OpKind::Create, recordType(), record.id, {}};
    if (!record.view)
        edit.fields = std::move(key);
    if (const std::string summary = remarks().trimmed().toStdString(); !summary.empty() || record.view)
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
            m_remarks.drop(summaryKey());
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
    m_remarks.show({});
    emit remarksChanged();
}

} // namespace roadbook
