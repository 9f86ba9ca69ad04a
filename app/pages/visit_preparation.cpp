// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visit_preparation.h"

#include "pages/due_rows.h"
#include "pages/rows.h"

#include <algorithm>

namespace roadbook {

VisitPreparation::VisitPreparation(Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_bring(ChoiceModel::Pick::Several)
{
    connect(&m_bring, &ChoiceModel::picked, this, [this] {
        emit ticked();
        emit changed();
    });
}

QString VisitPreparation::lastText() const
{
    if (!m_shown || m_facts.lastAt == 0)
        return m_shown ? tr("第一次拜访这位客户") : QString();
    const QDate day = Words::dayOf(m_facts.lastAt);
    return tr("上次 %1，%2").arg(words().day(day), words().daysAgo(day));
}

QString VisitPreparation::lastSummary() const
{
    return Words::text(m_facts.lastSummary).simplified();
}

QString VisitPreparation::matters() const
{
    return Words::text(m_facts.matters);
}

QStringList VisitPreparation::days() const
{
    QStringList texts;
    for (const Anniversary& one : m_facts.days) {
        const QString day = words().nearDay(dateOf(one.next));
        if (!one.name.empty())
            texts.append(tr("%1 %2生日").arg(Words::text(one.name), day));
        else if (one.years > 0)
            texts.append(tr("%1合作满 %n 年", nullptr, one.years).arg(day));
    }
    return texts;
}

QString VisitPreparation::verification() const
{
    return m_facts.verification ? inLanguage(m_facts.verification->words.rule, words()) : QString();
}

QString VisitPreparation::briefText() const
{
    QStringList parts{lastText()};
    if (m_open.count() > 0)
        parts.append(tr("%n 项承诺未了", nullptr, m_open.count()));
    parts += days();
    if (m_facts.verification)
        parts.append(tr("档案待核实"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void VisitPreparation::show(PrepFacts facts, const regulation::Pack* pack, const TextSet& ticked)
{
    m_facts = std::move(facts);
    m_items.clear();
    if (pack && pack->workflow.visit)
        for (const regulation::Preparation& item : pack->workflow.visit->preparation)
            if (m_facts.bring.empty() || std::ranges::binary_search(m_facts.bring, item.id))
                m_items.emplace_back(Words::text(item.id), item.label);
    m_shown = true;
    showBring(ticked);
    tell();
}

void VisitPreparation::showBring(const TextSet& ticked)
{
    QList<ChoiceRow> rows;
    for (const auto& [id, label] : m_items)
        rows.append({id,
                     Words::text(words().english() && !label.en.empty() ? label.en : label.zh),
                     {},
                     std::ranges::find(ticked, id.toStdString()) != ticked.end()});
    m_bring.setRows(std::move(rows));
}

void VisitPreparation::tell()
{
    QList<PromiseRow> promises;
    for (const PromiseFacts& promise : m_facts.open)
        promises.append(promiseRow(promise, words()));
    m_open.setRows(std::move(promises));
    showBring(setOf(m_bring));
    emit changed();
}

void VisitPreparation::clear()
{
    m_shown = false;
    m_facts = {};
    m_items.clear();
    m_open.setRows({});
    m_bring.setRows({});
    emit changed();
}

} // namespace roadbook
