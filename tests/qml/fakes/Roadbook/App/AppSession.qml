// SPDX-License-Identifier: GPL-3.0-or-later
//
// AppSession: the root of the fakes: a rep's day as in the design pictures.
import QtQml

QtObject {
    enum Stage { SignedOut, Locked, FirstSync, Ready }
    enum Role { Rep, Supervisor, Manager, It }

    property int stage: AppSession.Ready
    property int role: AppSession.Rep
    property string userName: "林晓"
    property string userInitial: "林"
    property string roleLabel: "大客户专员"
    property string teamName: "江城一组"
    readonly property SignInController signIn: SignInController {}
    readonly property UnlockController unlock: UnlockController {}
    readonly property FirstSyncController firstSync: FirstSyncController {}
    readonly property SyncController sync: SyncController {}
    readonly property TodayController today: TodayController {}
    readonly property AccountsController accounts: AccountsController {}
    readonly property AccountController account: AccountController {}
    readonly property VisitController visit: VisitController {}
    readonly property TeamVisitsController teamVisits: TeamVisitsController {}
    readonly property ReviewController review: ReviewController {}
    readonly property SpotCheckController spotCheck: SpotCheckController {}
    readonly property ImportController importer: ImportController {}
    readonly property NumbersController numbers: NumbersController {}
    readonly property RegulationController regulation: RegulationController {}
    readonly property PaletteController palette: PaletteController {}
    readonly property WeekPlanController weekPlan: WeekPlanController {}
    readonly property WeekRecordController weekRecord: WeekRecordController {}
    readonly property MonthRecordController monthRecord: MonthRecordController {}
    readonly property OwnChecksController ownChecks: OwnChecksController {}
    readonly property OverviewController overview: OverviewController {}
    readonly property RegradeController regrade: RegradeController {}
    readonly property RequestsController requests: RequestsController {}
    readonly property PackTrialController packTrial: PackTrialController {}
    readonly property WorkbenchController workbench: WorkbenchController {}
    readonly property DeviceController device: DeviceController {}
    readonly property GalleryController gallery: GalleryController {}
    readonly property SettingsController settings: SettingsController {}

    signal notice(string text, int tone, string undoToken)

    property string lookedAt: ""

    function look(page) {
        lookedAt = page;
    }
    function lock() {
        stage = AppSession.Locked;
    }
    function signOut() {
        stage = AppSession.SignedOut;
    }
    function undo(undoToken) {}
}
