// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/visit_draft.h"

#include "model/fields.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace roadbook {
namespace {

using nlohmann::json;
namespace vf = field::visit;

Value optionalTime(Timestamp at)
{
    return at == 0 ? Value{} : Value{at};
}

Edit editOf(const DraftFile& file, const VisitDraft& draft)
{
    namespace af = field::attachment;
    Edit edit{OpKind::Create,
              type::kAttachment,
              file.id,
              {{af::kAccount, draft.account},
               {af::kRecord, draft.visit},
               {af::kRecordType, std::string(findType(type::kVisit)->name)},
               {af::kName, file.name},
               {af::kMediaType, file.mediaType},
               {af::kSize, static_cast<std::int64_t>(file.size)},
               {af::kSha256, file.sha256}}};
    if (!file.thumbnail.empty())
        edit.fields.emplace_back(af::kThumbnail, file.thumbnail);
    if (file.takenAt != 0)
        edit.fields.emplace_back(af::kTakenAt, file.takenAt);
    return edit;
}

Id idOf(const json& object, const char* key)
{
    return Id::parse(object.value(key, std::string())).value_or(Id{}); // drafts of earlier versions know less
}

} // namespace

std::string draftKey(const Id& visit)
{
    return std::string(kVisitDraftPrefix) + visit.text();
}

std::string encodeDraft(const VisitDraft& d)
{
    json out{{"visit", d.visit.text()},
             {"account", d.account.text()},
             {"plan_item", d.planItem.isNull() ? std::string() : d.planItem.text()},
             {"exists", d.exists},
             {"finished", d.finished},
             {"planned_start", d.plannedStart},
             {"started_at", d.startedAt},
             {"ended_at", d.endedAt},
             {"kind", d.kind},
             {"channel", d.channel},
             {"outcome", d.outcome},
             {"purposes", d.purposes},
             {"people", d.people},
             {"summary", d.summary},
             {"competitor", d.competitor},
             {"time_reason", d.timeReason},
             {"new_people", json::array()},
             {"promises", json::array()},
             {"files", json::array()},
             {"prepared", d.prepared}};
    for (const DraftPerson& person : d.newPeople)
        out["new_people"].push_back({{"id", person.id.text()}, {"name", person.name}, {"level", person.level}});
    for (const DraftPromise& promise : d.promises)
        out["promises"].push_back({{"id", promise.id.text()}, {"what", promise.what}, {"due", promise.due}});
    for (const DraftFile& file : d.files)
        out["files"].push_back({{"id", file.id.text()},
                                {"name", file.name},
                                {"media_type", file.mediaType},
                                {"size", file.size},
                                {"sha256", file.sha256},
                                {"thumbnail", file.thumbnail},
                                {"taken_at", file.takenAt}});
    return out.dump(-1, ' ', false,
                    json::error_handler_t::replace); // half a surrogate pair is no reason to lose the rest
}

Result<VisitDraft> decodeDraft(std::string_view content)
{
    try {
        const json in = json::parse(content);
        VisitDraft d{.visit = idOf(in, "visit"),
                     .account = idOf(in, "account"),
                     .planItem = idOf(in, "plan_item"),
                     .exists = in.at("exists"),
                     .finished = in.at("finished"),
                     .plannedStart = in.at("planned_start"),
                     .startedAt = in.at("started_at"),
                     .endedAt = in.at("ended_at"),
                     .kind = in.at("kind"),
                     .channel = in.at("channel"),
                     .outcome = in.at("outcome"),
                     .purposes = in.at("purposes"),
                     .people = in.at("people"),
                     .summary = in.at("summary"),
                     .competitor = in.at("competitor"),
                     .timeReason = in.at("time_reason"),
                     .newPeople = {},
                     .promises = {},
                     .files = {},
                     .prepared = in.value("prepared", TextSet{})};
        for (const json& person : in.at("new_people"))
            d.newPeople.push_back({idOf(person, "id"), person.at("name"), person.at("level")});
        for (const json& promise : in.at("promises"))
            d.promises.push_back({idOf(promise, "id"), promise.at("what"), promise.at("due")});
        for (const json& file : in.value("files", json::array())) // drafts of earlier releases have none
            d.files.push_back({idOf(file, "id"), file.at("name"), file.at("media_type"), file.at("size"),
                               file.at("sha256"), file.at("thumbnail"), file.at("taken_at")});
        return d;
    } catch (const json::exception&) {
        return fail(ErrorCode::BadInput, "The draft cannot be read.");
    }
}

VisitDraft draftOf(const Record& visit)
{
    const auto text = [&visit](FieldId field) { return std::string(visit.text(field)); };
    return VisitDraft{.visit = visit.id,
                      .account = visit.ref(vf::kAccount),
                      .planItem = visit.ref(vf::kPlanItem),
                      .exists = true,
                      .finished = visit.integer(vf::kEndedAt) != 0,
                      .plannedStart = visit.integer(vf::kPlannedStart),
                      .startedAt = visit.integer(vf::kStartedAt),
                      .endedAt = visit.integer(vf::kEndedAt),
                      .kind = text(vf::kKind),
                      .channel = text(vf::kChannel),
                      .outcome = text(vf::kOutcome),
                      .purposes = visit.set(vf::kPurposes),
                      .people = visit.set(vf::kPeopleMet),
                      .summary = text(vf::kSummary),
                      .competitor = text(vf::kCompetitor),
                      .timeReason = text(vf::kTimeReason),
                      .newPeople = {},
                      .promises = {},
                      .files = {},
                      .prepared = {}};
}

std::vector<Edit> editsOf(const VisitDraft& d, const Id& me, Timestamp now)
{
    std::vector<Edit> edits;
    for (const DraftPerson& person : d.newPeople)
        edits.push_back({OpKind::Create,
                         type::kContact,
                         person.id,
                         {{field::contact::kAccount, d.account},
                          {field::contact::kName, person.name},
                          {field::contact::kLevel, person.level}}});

    Edit visit{d.exists ? OpKind::Edit : OpKind::Create, type::kVisit, d.visit, {}};
    if (!d.exists) {
        visit.fields.emplace_back(vf::kAccount, d.account);
        visit.fields.emplace_back(vf::kRep, me);
        visit.fields.emplace_back(vf::kPlannedStart, optionalTime(d.plannedStart));
    }
    if (!d.planItem.isNull())
        visit.fields.emplace_back(vf::kPlanItem, d.planItem);
    visit.fields.emplace_back(vf::kKind, d.kind);
    visit.fields.emplace_back(vf::kChannel, d.channel);
    visit.fields.emplace_back(vf::kPurposes, d.purposes);
    visit.fields.emplace_back(vf::kPeopleMet, d.people);
    visit.fields.emplace_back(vf::kStartedAt, optionalTime(d.startedAt));
    visit.fields.emplace_back(vf::kEndedAt, d.endedAt != 0 ? d.endedAt : std::max(now, d.startedAt));
    visit.fields.emplace_back(vf::kOutcome, d.outcome);
    visit.fields.emplace_back(vf::kSummary, d.summary);
    visit.fields.emplace_back(vf::kCompetitor, d.competitor);
    visit.fields.emplace_back(vf::kTimeReason, d.timeReason);
    visit.fields.emplace_back(vf::kState, std::string("done"));
    for (auto& [fieldId, value] : visit.fields)
        value = normalised(std::move(value));
    if (!d.exists)
        std::erase_if(visit.fields, [](const auto& given) { return isNull(given.second); });
    edits.push_back(std::move(visit));

    for (const DraftPromise& promise : d.promises) {
        Edit edit{OpKind::Create,
                  type::kPromise,
                  promise.id,
                  {{field::promise::kAccount, d.account},
                   {field::promise::kVisit, d.visit},
                   {field::promise::kWhat, promise.what},
                   {field::promise::kOwner, me},
                   {field::promise::kState, std::string("open")}}};
        if (!promise.due.empty())
            edit.fields.emplace_back(field::promise::kDue, promise.due);
        edits.push_back(std::move(edit));
    }
    for (const DraftFile& file : d.files)
        edits.push_back(editOf(file, d));
    return edits;
}

} // namespace roadbook
