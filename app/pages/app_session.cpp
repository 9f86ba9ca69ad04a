// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/app_session.h"

#include "model/fields.h"
#include "models/tone.h"
#include "net/calls.h"

#include <utility>

namespace roadbook {

AppSession::AppSession(Services& services, SettingsController& settings, QObject* parent)
    : QObject(parent), m_services(services), m_settings(settings), m_signIn(services), m_unlock(services),
      m_firstSync(services), m_sync(services), m_today(services), m_accounts(services), m_account(services),
      m_visit(services), m_teamVisits(services), m_review(services), m_spotCheck(services), m_importer(services),
      m_numbers(services), m_regulation(services), m_palette(services), m_weekPlan(services), m_weekRecord(services),
      m_monthRecord(services), m_ownChecks(services), m_workbench(services), m_overview(services), m_regrade(services),
      m_requests(services), m_packTrial(services), m_device(services), m_gallery(services),
      // Whoever may be looked at first comes first.
      m_pages{&m_today,          &m_teamVisits,       &m_sync,        &m_accounts,  &m_account,      &m_visit,
              &m_weekPlan,       &m_review,           &m_spotCheck,   &m_importer,  &m_numbers,      &m_regulation,
              &m_palette,        &m_weekRecord,       &m_monthRecord, &m_ownChecks, &m_workbench,    &m_overview,
              &m_regrade,        &m_requests,         &m_packTrial,   &m_device,    m_visit.files(), m_visit.phrases(),
              m_account.files(), m_teamVisits.files()},
      m_lookedAt{{"today", &m_today},           {"accounts", &m_accounts},      {"accounts", &m_account},
                 {"account", &m_account},       {"pick", &m_accounts},          {"team", &m_teamVisits},
                 {"week", &m_weekPlan},         {"week", &m_weekRecord},        {"week", &m_monthRecord},
                 {"review", &m_review},         {"spot", &m_spotCheck},         {"requests", &m_requests},
                 {"visit", m_visit.files()},    {"account", m_account.files()}, {"accounts", m_account.files()},
                 {"team", m_teamVisits.files()}}
{
    connect(&services.notices, &Notices::said, this, &AppSession::notice);
    connect(&m_signIn, &SignInController::signedIn, this, &AppSession::enter);
    connect(&m_unlock, &UnlockController::unlocked, this, &AppSession::enter);
    connect(&m_unlock, &UnlockController::otherUserWanted, this, [this] { setStage(SignedOut); });
    connect(&m_firstSync, &FirstSyncController::entered, this, &AppSession::ready);
    connect(&m_account, &AccountController::opened, this, [this] { m_accounts.setChosen(m_account.accountId()); });
    connect(&settings, &SettingsController::languageChanged, this, [this] {
        m_services.words.setEnglish(m_settings.language() == QLatin1String("en"));
        emit personChanged();
    });
    connect(&services.store, &StoreThread::changed, this, [this](Touched touched) {
        if (m_stage == Ready && (touched & (touchedType(type::kStaff) | touchedType(type::kTeam))) != 0)
            readPerson();
    });
    // Before anything else is done with it: whoever was shut out keeps nothing (law 10).
    connect(&services.sync, &SyncRunner::finished, this, [this](bool ok) {
        const auto& trouble = m_services.sync.trouble();
        if (ok || !trouble || trouble->code != ErrorCode::Revoked)
            return;
        const QString why = m_services.words.refusal(*trouble);
        leave(SignedOut);
        (void)destroyStore(m_services.directory);
        m_services.notices.say(why, Tone::Danger);
    });
    services.words.setEnglish(settings.language() == QLatin1String("en"));
}

AppSession::Role AppSession::role() const
{
    switch (m_services.me.role) {
    case roadbook::Role::Rep:
        return Rep;
    case roadbook::Role::Supervisor:
        return Supervisor;
    case roadbook::Role::Manager:
        return Manager;
    case roadbook::Role::It:
        return It;
    }
    return Rep;
}

QString AppSession::roleLabel() const
{
    return m_services.me.staff.isNull()
               ? QString()
               : m_services.words.choice(type::kStaff, field::staff::kRole, roleName(m_services.me.role));
}

void AppSession::begin()
{
    if (!KeyFile(m_services.directory).exists())
        return setStage(SignedOut);
    m_unlock.look();
    setStage(Locked);
}

// The store is open: the work can begin, with the network or without. Only the very first time everything has to
// arrive before there is something to work with.
void AppSession::enter()
{
    struct Opened {
        Identity identity;
        bool firstSyncDone = false;
    };
    m_services.store.run(
        [](Replica& replica) -> Result<Opened> {
            RB_ASSIGN(const Identity identity, replica.identity());
            RB_ASSIGN(const ReplicaStatus status, replica.status());
            return Opened{identity, status.firstSyncDone};
        },
        this,
        [this](Result<Opened> opened) {
            if (!opened) // the sign-in was cut before the store knew whose it is
                return leave(SignedOut);
            m_services.me = opened->identity;
            emit personChanged();
            if (!opened->firstSyncDone) {
                m_firstSync.begin();
                return setStage(FirstSync);
            }
            m_services.sync.start(m_services.me);
            ready();
        });
}

void AppSession::ready()
{
    for (PageController* page : m_pages)
        page->setActive(true);
    readPerson();
    setStage(Ready);
}

void AppSession::look(const QString& page)
{
    for (PageController* controller : std::as_const(m_lookedAt)) // who is left first, so that nothing stands in the way
        if (!m_lookedAt.contains(page, controller))
            controller->setLookedAt(false);
    for (auto [at, end] = std::as_const(m_lookedAt).equal_range(page); at != end; ++at)
        (*at)->setLookedAt(true);
}

void AppSession::readPerson()
{
    struct Person {
        std::string name;
        std::string team;
    };
    m_services.store.run(
        [me = m_services.me.staff](Replica& replica) -> Result<Person> {
            RB_ASSIGN(const View view, replica.get(type::kStaff, me));
            Person person{std::string(view.record.text(field::staff::kName)), {}};
            if (const auto team = replica.get(type::kTeam, view.record.ref(field::staff::kTeam)))
                person.team = team->record.text(field::team::kName);
            return person;
        },
        this,
        [this](Result<Person> person) {
            if (!person)
                return;
            m_services.me.display = person->name;
            m_teamName = Words::text(person->team);
            emit personChanged();
        });
}

void AppSession::lock()
{
    leave(Locked);
    m_unlock.look();
}

void AppSession::signOut()
{
    roadbook::signOut(m_services.http, [](const Status&) {}); // without network the token simply is forgotten here
    Identity identity = m_services.me;
    identity.token.clear();
    m_services.store.run([identity](Replica& replica) { return replica.setIdentity(identity); });
    leave(SignedOut);
}

void AppSession::leave(Stage stage)
{
    m_services.sync.stop();
    for (PageController* page : m_pages)
        page->setActive(false); // drafts go to the disk
    m_services.store.close();
    m_services.due = std::make_shared<DueKeeper>(); // the next store is another one
    m_services.drawn = std::make_shared<DrawnWeeks>();
    m_services.notices.forget();
    m_services.me = {};
    m_teamName.clear();
    emit personChanged();
    setStage(stage);
}

void AppSession::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    emit stageChanged();
}

} // namespace roadbook
