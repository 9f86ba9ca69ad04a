// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/words.h"

#include "model/present.h"
#include "model/scaled.h"
#include "models/tone.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <nlohmann/json.hpp>

#include <utility>

namespace roadbook {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kYuanPerWan = 10'000;
constexpr int kMoneyPlaces = 2; // 分
constexpr int kUsagePlaces = 4; // 元 of a 万元

// It names the version of the regulation that judged something, as programs do: "S0@1".
bool isJudgedBy(const FieldInfo& field)
{
    return field.name == "judged_by" || field.name == "grade_pack";
}

} // namespace

Words::Words(Clock clock, QObject* parent) : QObject(parent), m_clock(std::move(clock)) {}

void Words::setEnglish(bool english)
{
    m_english = english;
    emit changed();
}

QDate Words::dayOf(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at).date();
}

Timestamp Words::startOfDay(const QDate& day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

QDate Words::parseDay(std::string_view date)
{
    return QDate::fromString(text(date), Qt::ISODate);
}

QString Words::isoDay(const QDate& day)
{
    return day.toString(Qt::ISODate);
}

QString Words::day(const QDate& day) const
{
    if (day.year() != today().year())
        return fullDay(day);
    return m_english ? QLocale(QLocale::English).toString(day, QStringLiteral("d MMM"))
                     : tr("%1月%2日").arg(day.month()).arg(day.day());
}

QString Words::fullDay(const QDate& day) const
{
    return m_english ? QLocale(QLocale::English).toString(day, QStringLiteral("d MMM yyyy"))
                     : tr("%1年%2").arg(day.year()).arg(tr("%1月%2日").arg(day.month()).arg(day.day()));
}

QString Words::axisDay(const QDate& day) const
{
    return m_english ? QLocale(QLocale::English).toString(day, QStringLiteral("d MMM"))
                     : QStringLiteral("%1/%2").arg(day.month()).arg(day.day());
}

QString Words::weekday(const QDate& day) const
{
    return QLocale(m_english ? QLocale::English : QLocale::Chinese).dayName(day.dayOfWeek());
}

QString Words::dayTitle(const QDate& day) const
{
    return tr("%1 %2", "day and weekday").arg(this->day(day), weekday(day));
}

QString Words::begun(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString Words::nearDay(const QDate& day) const
{
    switch (today().daysTo(day)) {
    case -1:
        return tr("昨天");
    case 0:
        return tr("今天");
    case 1:
        return tr("明天");
    default:
        return this->day(day);
    }
}

QString Words::time(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at).toString(QStringLiteral("HH:mm"));
}

QString Words::moment(Timestamp at) const
{
    return tr("%1 %2").arg(day(dayOf(at)), time(at));
}

QString Words::nearMoment(Timestamp at) const
{
    return tr("%1 %2").arg(nearDay(dayOf(at)), time(at));
}

QString Words::stay(Timestamp millis) const
{
    const qint64 minutes = std::max<Timestamp>(millis, 0) / kMinute;
    if (minutes < 60)
        return tr("%1 分钟").arg(minutes);
    if (minutes % 60 == 0)
        return tr("%1 小时").arg(minutes / 60);
    return tr("%1 小时 %2 分钟").arg(minutes / 60).arg(minutes % 60);
}

QString Words::clockText(Timestamp millis)
{
    const qint64 seconds = std::max<Timestamp>(millis, 0) / 1000;
    const QChar zero = QLatin1Char('0');
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600, 2, 10, zero)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

QString Words::daysAgo(const QDate& day) const
{
    const qint64 days = day.daysTo(today());
    return days <= 1 ? nearDay(day) : tr("%n 天前", nullptr, static_cast<int>(days));
}

DueWords Words::due(const QDate& day, bool open) const
{
    if (!day.isValid())
        return {tr("没有期限"), Tone::Neutral};
    const qint64 left = today().daysTo(day);
    if (!open || left > 7)
        return {this->day(day), Tone::Neutral};
    if (left < 0)
        return {tr("逾期 %n 天", nullptr, static_cast<int>(-left)), Tone::Danger};
    return {nearDay(day), Tone::Warning};
}

QString Words::label(const FieldInfo& field) const
{
    return text(m_english ? field.en : field.zh);
}

QString Words::label(const Choice& choice) const
{
    return text(m_english ? choice.en : choice.zh);
}

QString Words::typeLabel(TypeId type) const
{
    const TypeInfo* info = findType(type);
    return info ? text(m_english ? info->en : info->zh) : QString();
}

QString Words::choice(const FieldInfo& field, std::string_view value) const
{
    for (const Choice& choice : field.choices)
        if (choice.value == value)
            return label(choice);
    return text(value);
}

QString Words::choice(TypeId type, FieldId field, std::string_view value) const
{
    const FieldInfo* info = findType(type)->field(field);
    return info ? choice(*info, value) : text(value);
}

QString Words::value(const FieldInfo& field, const Value& value, const std::function<QString(const Id&)>& nameOf) const
{
    if (isNull(value))
        return {};
    if (const auto* yes = std::get_if<bool>(&value))
        return *yes ? tr("是") : tr("否");
    if (const auto* id = std::get_if<Id>(&value))
        return nameOf(*id);
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (field.kind == Kind::Money)
            return money(*number);
        if (field.kind == Kind::Usage)
            return usage(*number);
        return field.kind == Kind::DateTime ? nearMoment(*number) : QString::number(*number);
    }
    if (const auto* set = std::get_if<TextSet>(&value)) {
        QStringList members;
        for (const std::string& member : *set) {
            if (field.kind == Kind::Remarks) { // ["id","author","text"]
                const auto remark = nlohmann::json::parse(member, nullptr, false);
                members.append(remark.is_array() && remark.size() == 3 && remark[2].is_string()
                                   ? text(remark[2].get_ref<const std::string&>())
                                   : text(member));
                continue;
            }
            const auto id = Id::parse(member);
            const QString name = id ? nameOf(*id) : QString();
            members.append(name.isEmpty() ? choice(field, member) : name);
        }
        return members.join(tr("、"));
    }
    const auto& plain = std::get<std::string>(value);
    if (field.kind == Kind::Date) {
        const QDate date = parseDay(plain);
        return date.isValid() ? day(date) : text(plain);
    }
    if (const auto at = plain.rfind('@'); at != std::string::npos && isJudgedBy(field))
        return tr("制度第 %1 版").arg(text(plain.substr(at + 1)));
    return choice(field, plain);
}

QString Words::money(std::int64_t fen) const
{
    constexpr std::int64_t fenPerWan = kYuanPerWan * 100;
    if (m_english) // nobody outside China counts in 万
        return QStringLiteral("CNY ") + text(formatAmount(fen, kMoneyPlaces));
    if (fen != 0 && fen % (fenPerWan / 100) == 0 && std::abs(fen) >= fenPerWan)
        return QStringLiteral("%1 万元").arg(text(formatScaled(fen / (fenPerWan / 100), 2)));
    QString yuan = text(formatScaled(fen, kMoneyPlaces));
    if (fen % 10 == 0 && fen % 100 != 0)
        yuan += QLatin1Char('0');
    return QStringLiteral("%1 元").arg(yuan);
}

QString Words::usage(std::int64_t yuan) const
{
    return m_english ? money(yuan * 100) : QStringLiteral("%1 万元").arg(text(formatScaled(yuan, kUsagePlaces)));
}

QString Words::bytes(std::int64_t count) const
{
    return QLocale(m_english ? QLocale::English : QLocale::Chinese)
        .formattedDataSize(count, 1, QLocale::DataSizeTraditionalFormat);
}

namespace {

// A grade is held only by that (judge/regrade.h).
bool isOfOpenWeek(const Error& error)
{
    return error.code == ErrorCode::Frozen && error.field == "grade";
}

// A refusal names a field as programs do; people know it by its label. The same name means the same in every type.
QString fieldInWords(const std::string& name, const Words& words)
{
    for (const TypeInfo& type : allTypes())
        if (const FieldInfo* field = type.field(name))
            return words.label(*field);
    return Words::text(name);
}

} // namespace

QString Words::refusal(const Error& error) const
{
    switch (error.code) {
    case ErrorCode::BadValue:
        return error.field.empty() ? tr("有一项填写不对，没有生效。请改一改再试。")
                                   : tr("“%1”填写不对，没有生效。请改一改再试。").arg(fieldInWords(error.field, *this));
    case ErrorCode::NotFound:
        return tr("这条记录已经不在本机，可能移交给了别人。您的修改没有生效。");
    case ErrorCode::AlreadyExists:
        return tr("这条记录已经存在，没有重复保存。");
    case ErrorCode::Deleted:
        return tr("这条记录已被删除，修改没有生效。需要的话请先恢复它。");
    case ErrorCode::Frozen:
        if (isOfOpenWeek(error)) // whose week it was is known to who asked
            return m_english ? tr("负责人的一周还在执行，等级不能在周内调整。请在周拜访记录表提交之后再调。")
                             : text(error.message);
        return tr("这条记录已经提交，不能再改，可以加批注。");
    case ErrorCode::Forbidden:
        return tr("您没有权限改这一项，修改没有生效。需要的话请找主管。");
    case ErrorCode::Conflict:
        return tr("这处冲突已经有人裁决，请看最新的结果。");
    case ErrorCode::TooLarge:
        return tr("内容太长，没有生效。请分成几条。");
    case ErrorCode::NotSignedIn:
        return tr("服务器要求重新登录。您的记录都还在本机。");
    case ErrorCode::Revoked:
        return tr("这台设备或您的账号已被管理员停用，本机的档案已经销毁。有疑问请找管理员。");
    case ErrorCode::Held:
        return tr("它要等前面一条待处理的保存，那一条处理好后自动接上。");
    case ErrorCode::Locked:
        return tr("档案已锁定，请先输入密码。");
    case ErrorCode::Throttled:
        return tr("试得太多，请稍等再试。");
    case ErrorCode::NoConnection:
        return tr("连不上服务器。您的记录都在本机，联网后自动上传。");
    case ErrorCode::ServerBusy:
        return tr("服务器正忙，稍后自动再试。您的记录都在本机。");
    case ErrorCode::Incompatible:
        return tr("程序版本不一致，请更新程序。您的记录都在本机。");
    case ErrorCode::Storage:
        return tr("没有写进磁盘，请检查存储空间后再试。");
    case ErrorCode::BadInput:
    case ErrorCode::UnknownType:
    case ErrorCode::UnknownField:
    case ErrorCode::Internal:
        return tr("程序出了问题，没有完成。您已保存的记录不受影响，请把情况告诉管理员。");
    }
    return {};
}

} // namespace roadbook
