// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/account_controller.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/due_rows.h"
#include "pages/field_text.h"
#include "pages/grade_refusal.h"
#include "pages/rows.h"
#include "store/regrade_facts.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

namespace af = field::account;
namespace cf = field::contact;
namespace pf = field::promise;

const TypeInfo& accountType()
{
    return *findType(type::kAccount);
}

} // namespace

AccountController::AccountController(Services& services, QObject* parent)
    : PageController(services, kTouchedAll & ~kTouchedDrafts, parent), m_contactLevels(ChoiceModel::Pick::One),
      m_files(services)
{}

AccountController::~AccountController() = default;

QString AccountController::name() const
{
    return m_found ? Words::text(m_facts.account->record.text(af::kName)) : QString();
}

QString AccountController::grade() const
{
    return m_found ? Words::text(m_facts.account->record.text(af::kGrade)) : QString();
}

bool AccountController::tender() const
{
    return m_found && m_facts.account->record.boolean(af::kIsTender);
}

QString AccountController::ownerName() const
{
    return m_found ? nameOf(m_facts.account->record.ref(af::kOwner)) : QString();
}

QString AccountController::secondName() const
{
    return m_found ? nameOf(m_facts.account->record.ref(af::kSecondContact)) : QString();
}

QString AccountController::annualUsageText() const
{
    if (!m_found || isNull(m_facts.account->record.value(af::kAnnualUsage)))
        return {};
    return words().usage(m_facts.account->record.integer(af::kAnnualUsage));
}

QString AccountController::updatedText() const
{
    return m_found ? words().nearMoment(m_facts.account->record.lastStamp().at) : QString();
}

QString AccountController::subtitle() const
{
    if (!m_found)
        return m_accountId.isEmpty() ? QString() : tr("这位客户已经不在本机，可能移交给了别人");
    QStringList parts;
    if (!ownerName().isEmpty())
        parts.append(tr("主联系 %1").arg(ownerName()));
    if (!secondName().isEmpty())
        parts.append(tr("副联系 %1").arg(secondName()));
    if (!annualUsageText().isEmpty())
        parts.append(tr("年用量 %1").arg(annualUsageText()));
    parts.append(tr("资料更新于 %1").arg(updatedText()));
    return parts.join(QStringLiteral(" · "));
}

QString AccountController::noDueText() const
{
    return m_found && m_facts.due.none ? inLanguage(*m_facts.due.none, words()) : QString();
}

int AccountController::openPromises() const
{
    return static_cast<int>(std::ranges::count(m_promises.rows(), int(PromiseModel::Open), &PromiseRow::phase));
}

QString AccountController::today() const
{
    return Words::isoDay(m_facts.today != 0 ? dateOf(m_facts.today) : words().today());
}

bool AccountController::canEdit() const
{
    return m_found && services().me.role != roadbook::Role::It;
}

QString AccountController::nameOf(const Id& id) const
{
    for (const StaffFacts& person : m_facts.staff)
        if (person.id == id)
            return Words::text(person.name);
    return {};
}

void AccountController::open(const QString& accountId)
{
    if (m_accountId != accountId)
        clear();
    m_accountId = accountId;
    m_files.open(shelf());
    emit opened();
    emit changed();
    if (isActive())
        refresh();
}

FilesController::Shelf AccountController::shelf() const
{
    const Id account = idOf(m_accountId);
    return {.question = [account]() -> FilesController::Question {
                return [account](Replica& replica) { return filesOfAccount(replica, account); };
            },
            .place = {account, account, type::kAccount},
            .keep = {},
            .drop = {},
            .stamp = {},
            .canAdd = services().me.role != roadbook::Role::It};
}

QString AccountController::editTitle(const QString& field) const
{
    const FieldInfo* info = accountType().field(field.toStdString());
    if (info == nullptr)
        return {};
    const QString label = words().label(*info);
    return info->kind == Kind::Position ? tr("%1（纬度,经度）").arg(label) : label;
}

QString AccountController::editValue(const QString& field) const
{
    const FieldInfo* info = accountType().field(field.toStdString());
    return info && m_found ? editText(*info, m_facts.account->record.value(info->id)) : QString();
}

ChoiceModel* AccountController::choicesFor(const QString& field)
{
    const FieldInfo* info = accountType().field(field.toStdString());
    auto& model = m_choices[field];
    if (!model)
        model = std::make_unique<ChoiceModel>(ChoiceModel::Pick::OneOrNone, this); // a parent: QML must not own it
    if (!info)
        return model.get();
    const QString current = editValue(field);
    QList<ChoiceRow> rows;
    const auto add = [&](const QString& value, const QString& label) {
        rows.append({value, label, {}, value == current});
    };
    if (info->target == type::kStaff) {
        for (const StaffFacts& person : m_facts.staff)
            if (person.role != "it")
                add(textOf(person.id), Words::text(person.name));
    } else if (info->kind == Kind::Boolean) {
        add(QStringLiteral("true"), tr("是"));
        add(QStringLiteral("false"), tr("否"));
    } else {
        for (const Choice& choice : info->choices)
            add(Words::text(choice.value), words().label(choice));
    }
    model->setRows(std::move(rows));
    return model.get();
}

QString AccountController::edit(const QString& field, const QString& text)
{
    const FieldInfo* info = accountType().field(field.toStdString());
    if (!info || !m_found)
        return tr("这一项不能在这里修改。");
    const auto value = valueFromEditText(*info, text);
    if (!value)
        return tr("“%1”填写不对，没有保存。%2").arg(words().label(*info), editHint(*info));
    const auto saved = services().store.save({{OpKind::Edit, type::kAccount, idOf(m_accountId), {{info->id, *value}}}});
    if (saved)
        return {};
    const auto week = services().store.ask([](Replica& replica) { return thisWeek(replica); });
    return gradeRefusal(saved.error(), week.value_or(0), words());
}

QString AccountController::saveContact(const QString& contactId, const QString& name, const QString& level,
                                       const QString& jobTitle, const QString& mobile, const QString& wechat,
                                       const QString& email)
{
    const TypeInfo& contact = *findType(type::kContact);
    if (name.trimmed().isEmpty())
        return tr("请先填写姓名。");
    Edit edit{contactId.isEmpty() ? OpKind::Create : OpKind::Edit, type::kContact, idOf(contactId), {}};
    const bool isNew = edit.kind == OpKind::Create;
    if (isNew)
        edit.fields.emplace_back(cf::kAccount, idOf(m_accountId));
    const std::pair<FieldId, QString> given[]{{cf::kName, name},
                                              {cf::kLevel, level},
                                              {cf::kTitle, jobTitle},
                                              {cf::kMobile, mobile},
                                              {contact.field("wechat")->id, wechat},
                                              {contact.field("email")->id, email}};
    for (const auto& [fieldId, text] : given)
        if (Value value = normalised(text.trimmed().toStdString()); !isNew || !isNull(value))
            edit.fields.emplace_back(fieldId, std::move(value));
    const auto saved = services().store.save({std::move(edit)});
    return saved ? QString() : words().refusal(saved.error());
}

QString AccountController::addPromise(const QString& what, const QString& due)
{
    if (what.trimmed().isEmpty())
        return tr("请先写答应了什么。");
    Edit edit{OpKind::Create,
              type::kPromise,
              {},
              {{pf::kAccount, idOf(m_accountId)},
               {pf::kWhat, what.trimmed().toStdString()},
               {pf::kOwner, services().me.staff},
               {pf::kState, std::string("open")}}};
    if (!due.isEmpty())
        edit.fields.emplace_back(pf::kDue, due.toStdString());
    const auto saved = services().store.save({std::move(edit)});
    return saved ? QString() : words().refusal(saved.error());
}

void AccountController::keepPromise(const QString& promiseId)
{
    closePromise(promiseId, "kept", tr("已兑现，已存本机"));
}

void AccountController::dropPromise(const QString& promiseId)
{
    closePromise(promiseId, "dropped", tr("已取消，已存本机"));
}

void AccountController::closePromise(const QString& promiseId, const char* state, const QString& done)
{
    const auto set = [this, promise = idOf(promiseId)](const char* to) {
        const auto saved =
            services().store.save({{OpKind::Edit, type::kPromise, promise, {{pf::kState, std::string(to)}}}});
        if (!saved)
            services().notices.say(words().refusal(saved.error()), Tone::Danger);
        return saved.has_value();
    };
    if (set(state))
        services().notices.say(done, Tone::Good, [set] { set("open"); });
}

void AccountController::refresh()
{
    if (m_accountId.isEmpty())
        return;
    read([account = idOf(m_accountId),
          keeper = services().due](Replica& replica) { return accountFacts(replica, *keeper, account); },
         [this](AccountFacts facts) {
             m_answered = true;
             show(std::move(facts));
         });
}

void AccountController::readFailed(const Error& error)
{
    m_answered = true;
    emit changed();
    PageController::readFailed(error);
}

void AccountController::show(AccountFacts facts)
{
    m_facts = std::move(facts);
    m_found = m_facts.account && !m_facts.account->record.deleted;
    const auto nameOfId = [this](const Id& id) { return nameOf(id); };
    m_fields.setRows(m_found ? fieldRows(m_facts, canEdit(), words(), nameOfId) : QList<FieldRow>());
    m_due.setRows(accountDueRows(m_facts.due, words()));
    QList<ContactRow> contacts;
    for (const View& view : m_facts.contacts)
        contacts.append(contactRow(view, words()));
    m_contacts.setRows(std::move(contacts));
    QList<VisitRow> visits;
    for (const VisitFacts& visit : m_facts.visits)
        visits.append(visitRow(visit, words()));
    m_timeline.setRows(std::move(visits));
    QList<PromiseRow> promises;
    for (const PromiseFacts& promise : m_facts.promises)
        promises.append(promiseRow(promise, words()));
    m_promises.setRows(std::move(promises));
    m_history.setRows(historyRows(m_facts, services().me.device, words(), nameOfId));
    showConflicts();
    QList<ChoiceRow> levels;
    for (const Choice& level : findType(type::kContact)->field(cf::kLevel)->choices)
        levels.append({Words::text(level.value),
                       words().label(level),
                       {},
                       Words::text(level.value) == m_contactLevels.chosenValue()});
    m_contactLevels.setRows(std::move(levels));
    emit changed();
}

void AccountController::showConflicts()
{
    QList<ConflictRow> rows;
    std::map<QString, std::unique_ptr<ConflictItem>> items;
    for (const ConflictFacts& facts : m_facts.conflicts) {
        const QString id = textOf(facts.conflict.id);
        auto& item = items[id];
        if (const auto known = m_items.find(id); known != m_items.end())
            item = std::move(known->second);
        else
            item =
                std::make_unique<ConflictItem>(id, [this, conflict = facts.conflict.id](int row, const QString& text) {
                    return settle(conflict, row, text);
                });
        const auto nameOfId = [this](const Id& staff) { return nameOf(staff); };
        item->set(conflictTexts(facts, words(), nameOfId), rivalRows(facts, words(), nameOfId));
        rows.append({id, item.get()});
    }
    m_conflicts.setRows(std::move(rows));
    for (auto& [id, gone] : m_items) // QML may still be looking at it in this very call
        if (gone)
            gone.release()->deleteLater();
    m_items = std::move(items);
}

QString AccountController::settle(const Id& conflict, int row, const QString& text)
{
    const auto known =
        std::ranges::find(m_facts.conflicts, conflict, [](const ConflictFacts& facts) { return facts.conflict.id; });
    if (known == m_facts.conflicts.end())
        return words().refusal({ErrorCode::Conflict, {}, {}});
    Value value;
    if (row >= 0 && row < std::ssize(known->conflict.rivals)) {
        value = known->conflict.rivals[static_cast<std::size_t>(row)].value;
    } else {
        const TypeInfo* type = findType(known->conflict.recordType);
        const FieldInfo* field = type ? type->field(known->conflict.field) : nullptr;
        const auto written = field ? valueFromEditText(*field, text) : fail(ErrorCode::BadValue, "Choose one.");
        if (!written)
            return field ? tr("“%1”填写不对，没有保存。%2").arg(words().label(*field), editHint(*field))
                         : tr("请在两个值里选一个。");
        value = *written;
    }
    const auto settled = services().store.ask([&](Replica& replica) { return replica.settle(conflict, value); });
    if (!settled)
        return words().refusal(settled.error());
    services().store.announce(kTouchedAll, true);
    services().notices.say(tr("已裁决，其他值留在变更历史里"), Tone::Good);
    return {};
}

void AccountController::clear()
{
    m_accountId.clear();
    m_answered = false;
    m_files.close();
    show({});
}

} // namespace roadbook
