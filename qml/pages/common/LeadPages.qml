// SPDX-License-Identifier: GPL-3.0-or-later
//
// LeadPages: the pages of whoever leads, by name, wired as ShellPages wires the others.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Item {
    id: pages

    required property AppSession session
    required property Navigator to

    readonly property var byName: ({
        "team": teamPage,
        "desk": deskPage,
        "review": reviewPage,
        "spot": spotPage,
        "overview": overviewPage,
        "regrade": regradePage,
        "requests": requestsPage,
        "trial": trialPage
    })

    Component {
        id: teamPage

        TeamVisitsPage {
            controller: pages.session.teamVisits
            sync: pages.session.sync

            onAccountWanted: accountId => pages.to.openAccount(accountId)
            onSyncWanted: pages.to.go("sync")
        }
    }
    Component {
        id: reviewPage

        ReviewPage {
            controller: pages.session.review
        }
    }
    Component {
        id: overviewPage

        OverviewPage {
            controller: pages.session.overview

            onAccountWanted: accountId => pages.to.openAccount(accountId)
            onBack: pages.to.back()
        }
    }
    Component {
        id: regradePage

        RegradePage {
            controller: pages.session.regrade

            onAccountWanted: accountId => pages.to.openAccount(accountId)
            onBack: pages.to.back()
        }
    }
    Component {
        id: requestsPage

        RequestsPage {
            controller: pages.session.requests

            onAccountWanted: accountId => pages.to.openAccount(accountId)
            onBack: pages.to.back()
        }
    }
    Component {
        id: trialPage

        PackTrialPage {
            controller: pages.session.packTrial

            onBack: pages.to.back()
        }
    }
    Component {
        id: deskPage

        WorkbenchPage {
            controller: pages.session.workbench
            sync: pages.session.sync

            onAccountWanted: accountId => pages.to.openAccount(accountId)
            onRequestWanted: requestId => pages.to.openRequests(requestId)
            onReviewWanted: reviewId => pages.to.openReview(reviewId)
            onSpotCheckWanted: visitId => pages.to.openSpotCheck(visitId)
            onSyncWanted: pages.to.go("sync")
            onTodayWanted: pages.to.go("today")
        }
    }
    Component {
        id: spotPage

        SpotCheckPage {
            controller: pages.session.spotCheck
        }
    }
}
