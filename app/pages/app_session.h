// SPDX-License-Identifier: GPL-3.0-or-later
//
// AppSession: the root of what QML sees: who is here, how far they are let in, and a controller for each page. It
// decides the stage; pages only show it. GUI thread.
#pragma once

#include "pages/account_controller.h"
#include "pages/accounts_controller.h"
#include "pages/device_controller.h"
#include "pages/first_sync_controller.h"
#include "pages/gallery_controller.h"
#include "pages/import_controller.h"
#include "pages/month_record_controller.h"
#include "pages/numbers_controller.h"
#include "pages/overview_controller.h"
#include "pages/own_checks_controller.h"
#include "pages/pack_trial_controller.h"
#include "pages/palette_controller.h"
#include "pages/regrade_controller.h"
#include "pages/regulation_controller.h"
#include "pages/requests_controller.h"
#include "pages/review_controller.h"
#include "pages/settings_controller.h"
#include "pages/sign_in_controller.h"
#include "pages/spot_check_controller.h"
#include "pages/sync_controller.h"
#include "pages/team_visits_controller.h"
#include "pages/today_controller.h"
#include "pages/unlock_controller.h"
#include "pages/visit_controller.h"
#include "pages/week_plan_controller.h"
#include "pages/week_record_controller.h"
#include "pages/workbench_controller.h"

namespace roadbook {

class AppSession : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(Role role READ role NOTIFY personChanged)
    Q_PROPERTY(QString userName READ userName NOTIFY personChanged)
    Q_PROPERTY(QString userInitial READ userInitial NOTIFY personChanged)
    Q_PROPERTY(QString roleLabel READ roleLabel NOTIFY personChanged)
    Q_PROPERTY(QString teamName READ teamName NOTIFY personChanged)
    Q_PROPERTY(roadbook::SignInController* signIn READ signIn CONSTANT)
    Q_PROPERTY(roadbook::UnlockController* unlock READ unlock CONSTANT)
    Q_PROPERTY(roadbook::FirstSyncController* firstSync READ firstSync CONSTANT)
    Q_PROPERTY(roadbook::SyncController* sync READ sync CONSTANT)
    Q_PROPERTY(roadbook::TodayController* today READ today CONSTANT)
    Q_PROPERTY(roadbook::AccountsController* accounts READ accounts CONSTANT)
    Q_PROPERTY(roadbook::AccountController* account READ account CONSTANT)
    Q_PROPERTY(roadbook::VisitController* visit READ visit CONSTANT)
    Q_PROPERTY(roadbook::TeamVisitsController* teamVisits READ teamVisits CONSTANT)
    Q_PROPERTY(roadbook::ReviewController* review READ review CONSTANT)
    Q_PROPERTY(roadbook::SpotCheckController* spotCheck READ spotCheck CONSTANT)
    Q_PROPERTY(roadbook::ImportController* importer READ importer CONSTANT)
    Q_PROPERTY(roadbook::NumbersController* numbers READ numbers CONSTANT)
    Q_PROPERTY(roadbook::RegulationController* regulation READ regulation CONSTANT)
    Q_PROPERTY(roadbook::PaletteController* palette READ palette CONSTANT)
    Q_PROPERTY(roadbook::WeekPlanController* weekPlan READ weekPlan CONSTANT)
    Q_PROPERTY(roadbook::WeekRecordController* weekRecord READ weekRecord CONSTANT)
    Q_PROPERTY(roadbook::MonthRecordController* monthRecord READ monthRecord CONSTANT)
    Q_PROPERTY(roadbook::OwnChecksController* ownChecks READ ownChecks CONSTANT)
    Q_PROPERTY(roadbook::OverviewController* overview READ overview CONSTANT)
    Q_PROPERTY(roadbook::RegradeController* regrade READ regrade CONSTANT)
    Q_PROPERTY(roadbook::RequestsController* requests READ requests CONSTANT)
    Q_PROPERTY(roadbook::PackTrialController* packTrial READ packTrial CONSTANT)
    Q_PROPERTY(roadbook::WorkbenchController* workbench READ workbench CONSTANT)
    Q_PROPERTY(roadbook::DeviceController* device READ device CONSTANT)
    Q_PROPERTY(roadbook::GalleryController* gallery READ gallery CONSTANT)
    Q_PROPERTY(roadbook::SettingsController* settings READ settings CONSTANT)

public:
    enum Stage { SignedOut, Locked, FirstSync, Ready };
    Q_ENUM(Stage)
    enum Role { Rep, Supervisor, Manager, It };
    Q_ENUM(Role)

    AppSession(Services& services, SettingsController& settings, QObject* parent = nullptr);

    Stage stage() const { return m_stage; }
    Role role() const;
    QString userName() const { return Words::text(m_services.me.display); }
    QString userInitial() const { return userName().left(1); }
    QString roleLabel() const;
    QString teamName() const { return m_teamName; }
    SignInController* signIn() { return &m_signIn; }
    UnlockController* unlock() { return &m_unlock; }
    FirstSyncController* firstSync() { return &m_firstSync; }
    SyncController* sync() { return &m_sync; }
    TodayController* today() { return &m_today; }
    AccountsController* accounts() { return &m_accounts; }
    AccountController* account() { return &m_account; }
    VisitController* visit() { return &m_visit; }
    TeamVisitsController* teamVisits() { return &m_teamVisits; }
    ReviewController* review() { return &m_review; }
    SpotCheckController* spotCheck() { return &m_spotCheck; }
    ImportController* importer() { return &m_importer; }
    NumbersController* numbers() { return &m_numbers; }
    RegulationController* regulation() { return &m_regulation; }
    PaletteController* palette() { return &m_palette; }
    WeekPlanController* weekPlan() { return &m_weekPlan; }
    WeekRecordController* weekRecord() { return &m_weekRecord; }
    MonthRecordController* monthRecord() { return &m_monthRecord; }
    OwnChecksController* ownChecks() { return &m_ownChecks; }
    OverviewController* overview() { return &m_overview; }
    RegradeController* regrade() { return &m_regrade; }
    RequestsController* requests() { return &m_requests; }
    PackTrialController* packTrial() { return &m_packTrial; }
    WorkbenchController* workbench() { return &m_workbench; }
    DeviceController* device() { return &m_device; }
    GalleryController* gallery() { return &m_gallery; }
    SettingsController* settings() { return &m_settings; }

    // The first page: locked when there is a store, else signed out.
    void begin();
    // Forgets the key; drafts and unsent work are safe in the store.
    Q_INVOKABLE void lock();
    // Ends the session on the server too, when it can be reached. The store and its unsent work stay.
    Q_INVOKABLE void signOut();
    // Which page of the window is looked at, by its name in the shell: the others read nothing but their counts.
    Q_INVOKABLE void look(const QString& page);
    Q_INVOKABLE void undo(const QString& undoToken) { m_services.notices.undo(undoToken); }

signals:
    void stageChanged();
    void personChanged();
    void notice(const QString& text, int tone, const QString& undoToken);

private:
    void enter(); // the store is open
    void ready();
    void leave(Stage stage);
    void setStage(Stage stage);
    void readPerson();

    Services& m_services;
    SettingsController& m_settings;
    Stage m_stage = SignedOut;
    QString m_teamName;
    SignInController m_signIn;
    UnlockController m_unlock;
    FirstSyncController m_firstSync;
    SyncController m_sync;
    TodayController m_today;
    AccountsController m_accounts;
    AccountController m_account;
    VisitController m_visit;
    TeamVisitsController m_teamVisits;
    ReviewController m_review;
    SpotCheckController m_spotCheck;
    ImportController m_importer;
    NumbersController m_numbers;
    RegulationController m_regulation;
    PaletteController m_palette;
    WeekPlanController m_weekPlan;
    WeekRecordController m_weekRecord;
    MonthRecordController m_monthRecord;
    OwnChecksController m_ownChecks;
    WorkbenchController m_workbench;
    OverviewController m_overview;
    RegradeController m_regrade;
    RequestsController m_requests;
    PackTrialController m_packTrial;
    DeviceController m_device;
    GalleryController m_gallery;
    std::vector<PageController*> m_pages;
    QMultiHash<QString, PageController*> m_lookedAt; // by page; who is in none is always looked at
};

} // namespace roadbook
