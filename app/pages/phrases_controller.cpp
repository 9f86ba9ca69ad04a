// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/phrases_controller.h"

#include "models/tone.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr qsizetype kMostKept = 20; // more would not be found faster than typed
constexpr qsizetype kLongest = 60;
constexpr QStringView kEnds = u"。！？；，、：.!?;,:\n";

QStringList listOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(Words::text(text));
    return list;
}

} // namespace

PhrasesController::PhrasesController(Services& services, QObject* parent)
    : PageController(services, touchedType(type::kVisit), parent)
{}

PhrasesController::Inserted PhrasesController::inserted(const QString& text, int cursor, const QString& phrase)
{
    const auto at = std::clamp<qsizetype>(cursor, 0, text.size());
    const QString before = text.left(at);
    const QString after = text.mid(at);
    const bool chinese = std::ranges::any_of(phrase, [](QChar c) { return c.script() == QChar::Script_Han; });
    QString piece = phrase;
    if (!before.isEmpty() && !kEnds.contains(before.back()) && !before.back().isSpace())
        piece.prepend(chinese ? QStringLiteral("。") : QStringLiteral(". "));
    if (after.isEmpty() || !kEnds.contains(after.front()))
        piece.append(chinese ? QStringLiteral("。") : QStringLiteral(". "));
    return {before + piece + after, static_cast<int>(at + piece.size())};
}

QString PhrasesController::keep(const QString& phrase)
{
    const QString text = phrase.simplified();
    if (text.isEmpty())
        return tr("请先写一句话。");
    if (text.size() > kLongest)
        return tr("一条常用语最多 60 个字。");
    if (m_kept.contains(text))
        return tr("这一句已经有了。");
    if (m_kept.size() >= kMostKept)
        return tr("最多存 20 条，请先去掉一条不常用的。");
    save(m_kept + QStringList{text});
    return {};
}

void PhrasesController::forget(const QString& phrase)
{
    const QStringList before = m_kept;
    QStringList kept = m_kept;
    if (kept.removeAll(phrase) == 0)
        return;
    save(kept);
    services().notices.say(tr("常用语已去掉"), Tone::Neutral, [this, before] { save(before); });
}

void PhrasesController::save(const QStringList& kept)
{
    m_kept = kept;
    std::vector<std::string> texts;
    for (const QString& one : kept)
        texts.push_back(one.toStdString());
    services().store.run([texts](Replica& replica) { return keepPhrases(replica, texts); }, this,
                         [this](const Status& status) {
                             if (!status)
                                 services().notices.say(words().refusal(status.error()), Tone::Danger);
                             refreshSoon();
                         });
    emit changed();
}

void PhrasesController::refresh()
{
    read([me = services().me.staff](Replica& replica) { return phraseFacts(replica, me); },
         [this](const PhraseFacts& facts) {
             m_kept = listOf(facts.kept);
             m_learned = listOf(facts.learned);
             emit changed();
         });
}

void PhrasesController::clear()
{
    m_kept.clear();
    m_learned.clear();
    emit changed();
}

} // namespace roadbook
