// SPDX-License-Identifier: GPL-3.0-or-later
//
// ShellPages: every page of the signed-in app by name, wired to the session's controllers and to where its signals lead.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: pages

    required property AppSession session
    required property Navigator to

    readonly property var byName: Object.assign({
        "today": todayPage,
        "accounts": accountsPage,
        "account": accountPage,
        "visit": visitPage,
        "pick": pickPage,
        "sync": syncPage,
        "import": importPage,
        "week": weekPage,
        "checks": checksPage,
        "more": morePage,
        "device": devicePage,
        "gallery": galleryPage,
        "regulation": regulationPage,
        "numbers": numbersPage
    }, lead.byName)

    LeadPages {
        id: lead

        session: pages.session
        to: pages.to
    }
    Component {
        id: todayPage

        TodayPage {
            checks: pages.session.ownChecks
            controller: pages.session.today
            sync: pages.session.sync

            onAccountWanted: accountId => pages.to.openAccount(accountId)
            onChecksWanted: pages.to.openChecks()
            onDueVisitWanted: (accountId, kind, channel) => pages.to.startDueVisit(accountId, kind, channel)
            onFilingWanted: filing => pages.to.openFiling(filing)
            onPlanItemWanted: itemId => pages.to.startItem(itemId)
            onPlannedVisitWanted: visitId => pages.to.startPlanned(visitId)
            onRecordWanted: pages.to.pickAccount()
            onSearchWanted: pages.to.search()
            onSyncWanted: pages.to.go("sync")
            onVisitShown: visitId => pages.to.openVisit(visitId)
            onVisitWanted: accountId => pages.to.startVisit(accountId)
        }
    }
    Component {
        id: accountsPage

        AccountsPage {
            account: pages.session.account
            controller: pages.session.accounts
            showOwner: !pages.to.rep

            onAccountWanted: accountId => pages.to.openAccount(accountId)
            onImportWanted: pages.to.openImport()
            onVisitShown: visitId => pages.to.openVisit(visitId)
            onVisitWanted: accountId => pages.to.startVisit(accountId)
        }
    }
    Component {
        id: accountPage

        AccountPage {
            controller: pages.session.account

            onBack: pages.to.back()
            onVisitShown: visitId => pages.to.openVisit(visitId)
            onVisitWanted: accountId => pages.to.startVisit(accountId)
        }
    }
    Component {
        id: visitPage

        VisitPage {
            controller: pages.session.visit

            onBack: pages.to.back()
            onEnded: pages.to.go(pages.to.rep ? "today" : "team")
        }
    }
    Component {
        id: pickPage

        PickAccountPage {
            controller: pages.session.accounts

            onBack: pages.to.back()
            onCalled: accountId => pages.to.startCall(accountId)
            onPicked: accountId => pages.to.startVisit(accountId)
        }
    }
    Component {
        id: syncPage

        SyncPage {
            controller: pages.session.sync

            onConflictWanted: accountId => pages.to.openAccount(accountId)
            onDeviceWanted: pages.to.openDevice()
        }
    }
    Component {
        id: importPage

        ImportPage {
            controller: pages.session.importer

            onBack: pages.to.back()
        }
    }
    Component {
        id: weekPage

        WeekPage {
            month: pages.session.monthRecord
            plan: pages.session.weekPlan
            record: pages.session.weekRecord
            sync: pages.session.sync

            onAccountWanted: accountId => pages.to.openAccount(accountId)
            onSyncWanted: pages.to.go("sync")
            onVisitWanted: accountId => pages.to.startVisit(accountId)
        }
    }
    Component {
        id: checksPage

        OwnChecksPage {
            controller: pages.session.ownChecks

            onBack: pages.to.back()
        }
    }
    Component {
        id: morePage

        MorePage {
            session: pages.session

            onChecksWanted: pages.to.openChecks()
            onImportWanted: pages.to.openImport()
            onNumbersWanted: pages.to.openNumbers()
            onOverviewWanted: pages.to.openOverview()
            onRegradeWanted: pages.to.openRegrade()
            onRegulationWanted: pages.to.openRegulation()
            onRequestsWanted: pages.to.openRequests("")
        }
    }
    Component {
        id: devicePage

        DevicePage {
            controller: pages.session.device

            onBack: pages.to.back()
        }
    }
    Component {
        id: galleryPage

        GalleryPage {
            session: pages.session

            onBack: pages.to.back()
        }
    }
    Component {
        id: regulationPage

        RegulationPage {
            controller: pages.session.regulation
            mayTry: pages.session.role === AppSession.Manager

            onBack: pages.to.back()
            onTrialWanted: pages.to.openPackTrial()
        }
    }
    Component {
        id: numbersPage

        NumbersPage {
            controller: pages.session.numbers

            onBack: pages.to.back()
        }
    }
}
