// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/field_text.h"

#include "model/fields.h"
#include "model/present.h"
#include "models/tone.h"
#include "pages/rows.h"
#include "pages/week_rows.h"

#include <QtCore/QCoreApplication>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace roadbook {
namespace {

namespace af = field::account;

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

int toneOfLevel(std::string_view level)
{
    if (level == "decision_maker")
        return Tone::Good;
    return level == "head" ? Tone::Info : Tone::Neutral;
}

// The basic data of A-02: an empty one is missing, the rest of the archive may grow with time.
constexpr FieldId kBasic[]{
    af::kCreditCode, af::kLegalRepresentative, af::kRegisteredCapital, af::kBusinessScope, af::kAddress,
    af::kPhone,      af::kPaymentCredit,       af::kIndustry,          af::kRegion,        af::kAnnualUsage};

// In the order in which people look for them; the rest of the schema follows.
constexpr FieldId kFirst[]{af::kCreditCode,
                           af::kLegalRepresentative,
                           af::kRegisteredCapital,
                           af::kBusinessScope,
                           af::kAddress,
                           af::kPosition,
                           af::kPostcode,
                           af::kPhone,
                           af::kFax,
                           af::kPaymentCredit,
                           af::kIndustry,
                           af::kRegion,
                           af::kAnnualUsage,
                           af::kGrade,
                           af::kIsTender,
                           af::kOwner,
                           af::kSecondContact,
                           af::kNotes};

bool isIn(std::span<const FieldId> list, FieldId field)
{
    return std::ranges::find(list, field) != list.end();
}

struct HowWords {
    QString text;
    int tone = Tone::Neutral;
};

HowWords howOf(const HistoryFacts& entry)
{
    using State = HistoryLine::State;
    switch (entry.line.state) {
    case State::Overtaken:
    case State::Merged:
        return {FieldWords::tr("自动合并"), Tone::Info};
    case State::Rejected:
        return {FieldWords::tr("裁决未采用"), Tone::Warning};
    case State::Removed:
        return {FieldWords::tr("移除"), Tone::Neutral};
    case State::Unsent:
        return {FieldWords::tr("待同步"), Tone::Warning};
    case State::Current:
    case State::Replaced:
        break;
    }
    if (entry.disputed)
        return {FieldWords::tr("待裁决"), Tone::Danger};
    if (entry.creation)
        return {FieldWords::tr("新建"), Tone::Good};
    return entry.settled ? HowWords{FieldWords::tr("裁决"), Tone::Info}
                         : HowWords{FieldWords::tr("修改"), Tone::Neutral};
}

QString valueText(const FieldInfo* field, const Value& value, const Words& words, const NameOf& nameOf)
{
    if (field)
        return words.value(*field, value, nameOf);
    const auto* deleted = std::get_if<bool>(&value); // the record's life
    return deleted && *deleted ? FieldWords::tr("已删除") : FieldWords::tr("保留");
}

} // namespace

QString bareLabel(const FieldInfo& field, const Words& words)
{
    QString label = words.label(field);
    const auto unit = label.indexOf(words.english() ? QStringLiteral(" (") : QStringLiteral("（"));
    if (field.kind == Kind::Usage && unit > 0) // "年用量（万元）", "Annual usage (CNY 10k)"
        label.truncate(unit);
    return label;
}

QString editorKind(const FieldInfo& field)
{
    switch (field.kind) {
    case Kind::LongText:
        return QStringLiteral("multiline");
    case Kind::Integer:
    case Kind::Money:
    case Kind::Usage:
        return QStringLiteral("number");
    case Kind::Boolean:
    case Kind::Choice:
    case Kind::OpenChoice:
    case Kind::Ref:
        return QStringLiteral("choice");
    case Kind::Date:
        return QStringLiteral("date");
    default:
        return QStringLiteral("text");
    }
}

QString editText(const FieldInfo& field, const Value& value)
{
    if (isNull(value))
        return {};
    const nlohmann::json json = valueToJson(field, value);
    return Words::text(json.is_string() ? json.get<std::string>() : json.dump());
}

Result<Value> valueFromEditText(const FieldInfo& field, const QString& text)
{
    const QString trimmed = field.kind == Kind::LongText ? text : text.trimmed();
    if (trimmed.isEmpty())
        return Value{};
    nlohmann::json json = trimmed.toStdString();
    if (field.kind == Kind::Boolean)
        json = trimmed == QLatin1String("true");
    bool isNumber = false;
    if (const qlonglong number = trimmed.toLongLong(&isNumber); field.kind == Kind::Integer && isNumber)
        json = number;
    RB_ASSIGN(Value value, valueFromJson(field, json));
    RB_TRY(checkValue(field, value));
    return value;
}

QString editHint(const FieldInfo& field)
{
    switch (field.kind) {
    case Kind::Integer:
        return FieldWords::tr("应当是整数，例如 120。");
    case Kind::Money:
        return FieldWords::tr("应当是以元为单位的数字，例如 5000000。");
    case Kind::Usage:
        return FieldWords::tr("应当是以万元为单位的数字，例如 26.4。");
    case Kind::Date:
        return FieldWords::tr("应当是日期，例如 2026-11-23。");
    case Kind::Position:
        return FieldWords::tr("应当是纬度和经度，例如 31.230410,121.473700，可以从地图上复制。");
    default:
        return {};
    }
}

// Whether somebody has to fill it in: what the regulation says is lacking; where it cannot be asked, what everybody needs.
bool isAskedFor(const AccountDueFacts& due, FieldId field)
{
    if (due.items.empty())
        return isIn(kBasic, field);
    return std::ranges::any_of(due.items, [field](const DueFacts& one) {
        return one.item.kind == regulation::DueKind::Completion &&
               std::ranges::find(one.item.missing, field) != one.item.missing.end();
    });
}

QList<FieldRow> fieldRows(const AccountFacts& facts, bool canEdit, const Words& words, const NameOf& nameOf)
{
    const Record& account = facts.account->record;
    QList<FieldRow> rows;
    const auto add = [&](const FieldInfo& field) {
        const bool open = std::ranges::any_of(facts.conflicts, [&](const ConflictFacts& conflict) {
            return conflict.conflict.record == account.id && conflict.conflict.field == field.id;
        });
        const Value& value = account.value(field.id);
        const bool missing = isNull(value) && isAskedFor(facts.due, field.id);
        const bool isScheme = field.id == af::kGradeScheme && !facts.gradeScheme.zh.empty();
        rows.append({Words::text(field.name), bareLabel(field, words),
                     isScheme ? inLanguage(facts.gradeScheme, words) : words.value(field, value, nameOf),
                     open      ? QStringLiteral("conflict")
                     : missing ? QStringLiteral("missing")
                               : QString(),
                     canEdit, editorKind(field), facts.unsent.contains(field.id)});
    };
    const TypeInfo& type = *findType(type::kAccount);
    for (const FieldId first : kFirst)
        add(*type.field(first));
    for (const FieldInfo& field : type.fields)
        if (!isIn(kFirst, field.id) && field.id != af::kName && field.kind != Kind::Remarks)
            add(field);
    return rows;
}

ContactRow contactRow(const View& contact, const Words& words)
{
    namespace cf = field::contact;
    const Record& record = contact.record;
    const auto text = [&record](std::string_view name) {
        return Words::text(record.text(findType(type::kContact)->field(name)->id));
    };
    return {textOf(record.id),
            text("name"),
            text("name").left(1),
            text("level"),
            words.choice(type::kContact, cf::kLevel, record.text(cf::kLevel)),
            toneOfLevel(record.text(cf::kLevel)),
            text("title"),
            text("mobile"),
            text("wechat"),
            text("email"),
            contact.pending};
}

QList<HistoryRow> historyRows(const AccountFacts& facts, const Id& thisDevice, const Words& words, const NameOf& nameOf)
{
    QList<HistoryRow> rows;
    for (const HistoryFacts& entry : facts.history) {
        const FieldInfo* field = findType(entry.type)->field(entry.line.field);
        const HowWords how = howOf(entry);
        HistoryRow row{.entryId = QString::number(rows.size()),
                       .whenText = Words::begun(words.nearMoment(entry.line.stamp.at)),
                       .whoText = Words::text(entry.who),
                       .deviceText = entry.line.stamp.device == thisDevice ? FieldWords::tr("这台设备") : QString(),
                       .fieldLabel = field ? bareLabel(*field, words) : FieldWords::tr("整条记录"),
                       .beforeText = {},
                       .afterText = {},
                       .how = how.text,
                       .tone = how.tone};
        if (entry.creation) {
            row.fieldLabel = words.typeLabel(entry.type);
            row.afterText = Words::text(facts.account->record.text(af::kName));
        } else {
            row.beforeText = isNull(entry.before) ? QString() : valueText(field, entry.before, words, nameOf);
            row.afterText = valueText(field, entry.line.value, words, nameOf);
        }
        if (!entry.recordTitle.empty()) {
            const QString title = Words::text(entry.recordTitle);
            row.fieldLabel = entry.creation ? row.fieldLabel : FieldWords::tr("%1 · %2").arg(title, row.fieldLabel);
            row.afterText = entry.creation ? title : row.afterText;
        }
        rows.append(row);
    }
    return rows;
}

ConflictTexts conflictTexts(const ConflictFacts& facts, const Words& words, const NameOf& nameOf)
{
    const Conflict& conflict = facts.conflict;
    const TypeInfo* type = findType(conflict.recordType);
    const FieldInfo* field = type ? type->field(conflict.field) : nullptr;
    ConflictTexts texts;
    texts.title = field ? bareLabel(*field, words) : FieldWords::tr("是否删除");
    texts.recordTitle = Words::text(facts.recordTitle);
    texts.beforeText = field && isNull(conflict.before) ? QString() : valueText(field, conflict.before, words, nameOf);
    texts.settled = !conflict.open;
    if (!conflict.open)
        texts.settledText = FieldWords::tr("%1 在 %2 裁决为“%3”")
                                .arg(Words::text(facts.settledBy), words.nearMoment(conflict.settledAt),
                                     valueText(field, conflict.settledValue, words, nameOf));
    if (facts.alsoMerged > 0)
        texts.alsoMergedText = FieldWords::tr("同一次同步里另有 %1 个字段自动合并，没有丢失").arg(facts.alsoMerged);
    return texts;
}

QList<RivalRow> rivalRows(const ConflictFacts& facts, const Words& words, const NameOf& nameOf)
{
    constexpr Timestamp kWorthSaying = 10 * 60 * 1000; // that it arrived later than it was written
    const Conflict& conflict = facts.conflict;
    const TypeInfo* type = findType(conflict.recordType);
    const FieldInfo* field = type ? type->field(conflict.field) : nullptr;
    const Rival* shown = conflict.rivals.empty() ? nullptr : &shownRival(conflict.rivals);
    QList<RivalRow> rows;
    for (std::size_t i = 0; i < conflict.rivals.size(); ++i) {
        const Rival& rival = conflict.rivals[i];
        const QString value = valueText(field, rival.value, words, nameOf);
        RivalRow row{QString::number(i),
                     value.isEmpty() ? FieldWords::tr("（空）") : value,
                     Words::text(facts.authors[i]),
                     Words::text(rival.deviceName),
                     Words::begun(words.nearMoment(rival.stamp.at)),
                     {},
                     &rival == shown};
        if (rival.arrived - rival.stamp.at > kWorthSaying)
            row.arrivedText = FieldWords::tr("离线，%1 到达").arg(words.nearMoment(rival.arrived));
        rows.append(row);
    }
    return rows;
}

} // namespace roadbook
