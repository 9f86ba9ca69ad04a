// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/stores.h"

#include "model/fields.h"
#include "store/visit_draft.h"
#include "support/sample_dice.h"
#include "support/sample_records.h"
#include "support/sample_store.h"

#include <QDateTime>
#include <algorithm>

namespace roadbook::test {
namespace {

constexpr Timestamp kMinute = 60'000;

// 林晓 is sitting with a customer: the visit planned for 11:00 runs.
Status addRunningVisit(const std::filesystem::path& folder)
{
    namespace vf = field::visit;
    const Environment env = pictureEnvironment();
    RB_ASSIGN(const StoreKey key, KeyFile(folder).unlock(kSamplePassword, env));
    RB_ASSIGN(Replica replica, Replica::open(folder, key, env));
    VisitDraft draft;
    RB_TRY(replica.list(
        {.type = type::kVisit, .where = {{.field = vf::kPlannedStart, .value = pictureMidnight() + 11 * 60 * kMinute}}},
        [&draft](const View& view) {
            draft = draftOf(view.record);
            return false;
        }));
    draft.startedAt = pictureMidnight() + (11 * 60 + 2) * kMinute;
    draft.channel = "on_site";
    draft.outcome = "follow_up";
    draft.summary = "年底前要补一批库存，主要是密封件。";
    return replica.saveDraft(draftKey(draft.visit), encodeDraft(draft), draft.account);
}

} // namespace

Timestamp pictureMidnight()
{
    return QDate::fromString(kPictureDay, Qt::ISODate).startOfDay().toMSecsSinceEpoch();
}

Timestamp pictureNow()
{
    return pictureMidnight() + (11 * 60 + 26) * kMinute;
}

Environment pictureEnvironment()
{
    return {[] { return pictureNow(); },
            [dice = std::make_shared<Dice>(7)](std::span<std::uint8_t> bytes) {
                for (auto& byte : bytes)
                    byte = static_cast<std::uint8_t>(dice->next());
            }};
}

std::unique_ptr<QTemporaryDir> Stores::copyFor(const std::string& login)
{
    auto& made = m_made[login];
    if (made.empty()) {
        made = m_folder / login;
        std::filesystem::remove_all(made);
        std::filesystem::create_directories(made);
        Status status = makeSampleYearStore(made, login, pictureMidnight(), pictureEnvironment());
        if (status && login == "lin")
            status = addRunningVisit(made);
        if (!status) {
            qWarning("the store of %s: %s", login.c_str(), status.error().message.c_str());
            return nullptr;
        }
    }
    auto copy = empty();
    std::filesystem::copy(made, copy->path().toStdString(), std::filesystem::copy_options::recursive);
    return copy;
}

std::unique_ptr<QTemporaryDir> Stores::signedInOnly(const std::string& login, const std::string& server)
{
    const auto me = std::ranges::find(samplePeople(), login, &SamplePerson::login);
    auto folder = empty();
    const std::filesystem::path path = folder->path().toStdString();
    const Environment env = pictureEnvironment();
    const Status made = [&]() -> Status {
        RB_ASSIGN(const StoreKey key, KeyFile(path).create({server, login, me->display}, kSamplePassword, env));
        RB_ASSIGN(Replica replica, Replica::open(path, key, env));
        RB_ASSIGN(const Role role, roleNamed(me->role));
        return replica.setIdentity({sampleId("device", login), me->display + "的平板", sampleStaffId(login), role,
                                    me->display, login, server, "session"});
    }();
    if (!made)
        qWarning("a new store: %s", made.error().message.c_str());
    return made ? std::move(folder) : nullptr;
}

std::unique_ptr<QTemporaryDir> Stores::empty()
{
    std::filesystem::create_directories(m_folder);
    return std::make_unique<QTemporaryDir>(QString::fromStdString((m_folder / "copy-XXXXXX").string()));
}

} // namespace roadbook::test
