// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rule_rows.h"

#include "pages/due_rows.h"
#include "pages/finding_words.h"
#include "pages/week_rows.h"
#include "regulation/due/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <utility>

namespace roadbook {
namespace {

struct RuleRowsWords {
    Q_DECLARE_TR_FUNCTIONS(RuleRowsWords)
};

class Lister {
public:
    explicit Lister(const Words& words) : m_words(words) {}

    void begin(const char* key, const QString& section)
    {
        m_key = QLatin1String(key);
        m_section = section;
    }
    void add(std::string_view id, const regulation::Bilingual& label, const regulation::Source& source)
    {
        m_rows.append({.ruleId = m_key + QLatin1Char('/') + Words::text(id),
                       .section = std::exchange(m_section, {}),
                       .label = inLanguage(label, m_words),
                       .source = inLanguage(regulation::sourceWords(source), m_words),
                       .note = noteOf(source),
                       .proposal = source.assumption});
    }
    void add(std::string_view id, const regulation::Label& label, const regulation::Source& source)
    {
        add(id, regulation::Bilingual{label.zh, label.en.empty() ? label.zh : label.en}, source);
    }
    QList<RuleRow> rows() && { return std::move(m_rows); }

private:
    // A company's own pack may write its notes in one language: better that one than none.
    QString noteOf(const regulation::Source& source) const
    {
        return Words::text(m_words.english() && !source.noteEn.empty() ? source.noteEn : source.note);
    }

    const Words& m_words;
    QString m_key;
    QString m_section;
    QList<RuleRow> m_rows;
};

void addDuties(Lister& list, const regulation::DueSection& due)
{
    list.begin("contact", RuleRowsWords::tr("联系与拜访"));
    for (const auto& obligation : due.obligations)
        list.add(obligation.id, obligation.label, obligation.source);
    list.begin("dated", RuleRowsWords::tr("按日期的事"));
    for (const auto& duty : due.dated)
        list.add(duty.id, duty.label, duty.source);
    list.begin("complaint", RuleRowsWords::tr("投诉"));
    if (due.complaints.onSite)
        list.add("on_site", due.complaints.onSite->label, due.complaints.onSite->source);
    if (due.complaints.feedback)
        list.add("feedback", due.complaints.feedback->label, due.complaints.feedback->source);
    if (due.complaints.returnVisit)
        list.add("return_visit", due.complaints.returnVisit->label, due.complaints.returnVisit->source);
}

// "联系要求第 3 项（A1 主管每季度上门 1 次） · 由谁负责：没有“boss”这个值"
QString placedText(const regulation::Finding& finding, const Words& words, const regulation::TextPlaces& places)
{
    const QString place = inLanguage(places.words(finding.path), words);
    const QString said = findingText(finding, words);
    return place.isEmpty() ? said : RuleRowsWords::tr("%1：%2").arg(place, said);
}

QString lineText(int line)
{
    return line > 0 ? RuleRowsWords::tr("文件第 %1 行").arg(line) : QString();
}

} // namespace

QString packText(const regulation::Pack& pack, const Words& words)
{
    const auto& title = words.english() && !pack.title.en.empty() ? pack.title.en : pack.title.zh;
    return RuleRowsWords::tr("《%1》第 %2 版").arg(Words::text(title), Words::text(pack.version));
}

QList<RuleRow> ruleRows(const regulation::Pack& pack, const Words& words)
{
    Lister list(words);
    addDuties(list, pack.due);
    list.begin("deadline", RuleRowsWords::tr("交什么、何时交"));
    for (const auto& deadline : pack.workflow.deadlines)
        list.add(deadline.id, deadline.label, deadline.source);
    list.begin("grade", RuleRowsWords::tr("定级"));
    for (const auto& scheme : pack.grading.schemes)
        list.add(scheme.id, scheme.label, scheme.source);
    list.begin("approval", RuleRowsWords::tr("审批"));
    for (const auto& chain : pack.workflow.chains)
        list.add(chain.id, chain.label, chain.source);
    return std::move(list).rows();
}

QList<RuleRow> findingRows(const std::vector<regulation::Finding>& findings, const Words& words,
                           const regulation::TextPlaces& places)
{
    using Found = regulation::Finding::Kind;
    QList<RuleRow> rows;
    QString above;
    QHash<QString, std::pair<qsizetype, int>> said; // in this section: the row of a sentence, and how often it came
    for (const regulation::Finding& finding : findings) {
        const QString section = finding.kind == Found::Error ? RuleRowsWords::tr("错误")
                                : finding.kind == Found::Gap ? RuleRowsWords::tr("缺口")
                                                             : RuleRowsWords::tr("需要配置");
        const bool wrong = finding.kind == Found::Error;
        const QString label = wrong ? placedText(finding, words, places) : findingText(finding, words);
        if (section != above)
            said.clear();
        if (const auto before = said.find(label); !wrong && before != said.end()) {
            rows[before->first].source = RuleRowsWords::tr("共 %n 处", nullptr, ++before->second);
            continue;
        }
        said.insert(label, {rows.size(), 1});
        rows.append({.ruleId = Words::text(finding.path) + QLatin1Char('#') + QString::number(rows.size()),
                     .section = section == above ? QString() : section,
                     .label = label,
                     .source = wrong ? Words::text(finding.path) : QString(),
                     .note = wrong ? lineText(places.line(finding.path)) : QString(),
                     .proposal = false});
        above = section;
    }
    return rows;
}

} // namespace roadbook
