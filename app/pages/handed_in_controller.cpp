// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/handed_in_controller.h"

#include "models/tone.h"
#include "pages/paper_export.h"

namespace roadbook {

HandedInController::HandedInController(Services& services, TypeId type, Touched shows, QObject* parent)
    : PageController(services, shows, parent), m_type(type), m_talk(services)
{}

FieldId HandedInController::stateField() const
{
    return findType(m_type)->field("state")->id;
}

bool HandedInController::editable() const
{
    return handedIn() != nullptr && handedIn()->editable;
}

bool HandedInController::exportable() const
{
    return handedIn() != nullptr && handedIn()->view.has_value();
}

QString HandedInController::moveText(const char* name, bool evenRefused) const
{
    const MoveFacts* move = handedIn() != nullptr ? handedIn()->move(name) : nullptr;
    return move == nullptr || (move->refusal && !evenRefused) ? QString() : inLanguage(move->label, words());
}

void HandedInController::showStanding()
{
    m_words = handedIn() != nullptr ? handedInWords(*handedIn(), m_type, words()) : HandedInWords();
    m_talk.show(handedIn() != nullptr ? handedIn()->talk : ConversationFacts());
}

void HandedInController::clearStanding()
{
    m_words = {};
    m_talk.show({});
    m_refusal.clear();
}

void HandedInController::exportPaper()
{
    if (exportable())
        roadbook::exportPaper(services(), this, handedIn()->id);
}

void HandedInController::recall()
{
    moveTo("recall", "draft", tr("已撤回，可以修改"));
}

void HandedInController::moveTo(const char* name, const char* to, const QString& said)
{
    const MoveFacts* move = handedIn() != nullptr ? handedIn()->move(name) : nullptr;
    if (move == nullptr)
        return;
    m_refusal = move->refusal ? refusalText(*move->refusal, words()) : QString();
    if (!move->refusal) {
        const auto saved =
            services().store.save({{OpKind::Edit, m_type, handedIn()->id, {{stateField(), std::string(to)}}}});
        if (saved)
            services().notices.say(said, Tone::Good);
        else
            m_refusal = words().refusal(saved.error());
    }
    emit changed();
}

} // namespace roadbook
