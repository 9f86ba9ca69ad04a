// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/moves.h"

#include "hub/grants.h"
#include "judge/judge.h"
#include "model/fields.h"

#include <algorithm>

namespace roadbook {
namespace {

namespace fq = field::access_query;
constexpr Timestamp kDay = 24LL * 3600 * 1000;

class GroupWorld final : public regulation::MoveWorld {
public:
    explicit GroupWorld(Batch& batch) : m_batch(batch) {}

    Result<std::optional<Record>> before(const Id& id) override { return there(m_batch.beforeGroup(id)); }
    Result<std::optional<Record>> after(const Id& id) override
    {
        RB_ASSIGN(const auto* entry, m_batch.load(id));
        return there(entry->record);
    }
    Result<std::vector<Record>> hanging(TypeId type, FieldId reference, const Id& on, const Id& scope) override
    {
        RB_ASSIGN(auto records, m_batch.ofScope(scope, type));
        std::erase_if(records, [&](const Record& r) { return r.deleted || r.ref(reference) != on; });
        return records;
    }
    Result<bool> leads(const Id& lead, const Id& person) override
    {
        RB_ASSIGN(const auto* staff, m_batch.members());
        RB_ASSIGN(const auto* teams, m_batch.teams());
        return leadsPerson(lead, person, *staff, *teams);
    }

private:
    static Result<std::optional<Record>> there(Result<std::optional<Record>> record)
    {
        if (record && *record && (*record)->deleted)
            record->reset();
        return record;
    }

    Batch& m_batch;
};

bool justApproved(const Record* before, const Record& after)
{
    return after.type == type::kAccessQuery && after.text(fq::kState) == "approved" &&
           (before == nullptr || before->text(fq::kState) != "approved");
}

// Nobody opens an archive that they do not keep themselves.
Status keepsWhatIsOpened(Batch& batch, const Actor& actor, const ChangeGroup& group)
{
    for (const auto& op : group.operations) {
        if (op.type != type::kAccessQuery)
            continue;
        RB_ASSIGN(const auto* entry, batch.load(op.record));
        RB_ASSIGN(const auto before, batch.beforeGroup(op.record));
        if (!entry->record || !justApproved(before ? &*before : nullptr, *entry->record))
            continue;
        RB_ASSIGN(const Level level, batch.level(actor.staff, entry->record->ref(fq::kAccount)));
        if (level != Level::Full)
            return fail(ErrorCode::Forbidden, "只有掌管这份档案的人才能开放；请交经理批准（第四章三）", "account");
    }
    return {};
}

} // namespace

Status checkMoves(Batch& batch, const Actor& actor, const ChangeGroup& group)
{
    const auto pack = batch.regulation();
    if (!pack) // written by a newer program: nobody is judged by another regulation instead
        return pack.error().code == ErrorCode::Incompatible ? Status{} : fail(pack.error());
    if (!concernsWorkflow(workflowOf(**pack), group))
        return {};
    GroupWorld world(batch);
    RB_TRY(judge(**pack, batch.now(), group, actor, world));
    return keepsWhatIsOpened(batch, actor, group);
}

Status openWhatWasApproved(Batch& batch, const Record* before, const Record& after)
{
    if (!justApproved(before, after))
        return {};
    const Id account = after.ref(fq::kAccount);
    RB_ASSIGN(const auto* entry, batch.load(account));
    if (!entry->record || entry->record->type != type::kAccount)
        return {};
    RB_ASSIGN(const auto pack, batch.regulation());
    const auto* level = workflowOf(*pack).accessLevel(after.text(fq::kLevel));
    if (level == nullptr)
        return {};
    const auto asked = after.integer(fq::kDays);
    const auto days = asked > 0 ? std::min<std::int64_t>(asked, level->mostDays) : level->days;
    return lend(batch, after.ref(fq::kAuthor), account, Level::Working, batch.now() + days * kDay);
}

} // namespace roadbook
