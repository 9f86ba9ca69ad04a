// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncController: the state of my work in plain words: what waits, why, when it was last confirmed, what needs me.
// GUI thread.
#pragma once

#include "models/sync_models.h"
#include "pages/page_controller.h"
#include "pages/refused_save.h"

namespace roadbook {

class SyncController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(int pendingCount READ pendingCount NOTIFY changed)
    Q_PROPERTY(int conflictCount READ conflictCount NOTIFY changed)
    Q_PROPERTY(int quarantineCount READ quarantineCount NOTIFY changed)
    Q_PROPERTY(QString lastConfirmedText READ lastConfirmedText NOTIFY changed)
    Q_PROPERTY(QString reasonText READ reasonText NOTIFY changed)
    Q_PROPERTY(QString serverText READ serverText NOTIFY changed)
    Q_PROPERTY(QString deviceText READ deviceText NOTIFY changed)
    Q_PROPERTY(QString storageText READ storageText NOTIFY changed)
    Q_PROPERTY(int recordCount READ recordCount NOTIFY changed)
    Q_PROPERTY(roadbook::SyncStepModel* steps READ steps CONSTANT)
    Q_PROPERTY(roadbook::PendingModel* waiting READ waiting CONSTANT)
    Q_PROPERTY(roadbook::AttentionModel* attention READ attention CONSTANT)
    Q_PROPERTY(roadbook::RefusedSave* refused READ refused CONSTANT)

public:
    enum State { UpToDate, Waiting, Syncing, Offline, Attention, Failed };
    Q_ENUM(State)
    // How far a record has come.
    enum Stage { OnDevice, Uploaded, Received };
    Q_ENUM(Stage)

    explicit SyncController(Services& services, QObject* parent = nullptr);

    State state() const;
    int pendingCount() const { return static_cast<int>(m_status.pending); }
    int conflictCount() const { return static_cast<int>(m_status.openConflicts); }
    int quarantineCount() const { return static_cast<int>(m_status.quarantined); }
    QString lastConfirmedText() const;
    QString reasonText() const;
    QString serverText() const;
    QString deviceText() const;
    QString storageText() const;
    int recordCount() const { return static_cast<int>(m_status.records); }
    SyncStepModel* steps() { return &m_steps; }
    PendingModel* waiting() { return &m_waiting; }
    AttentionModel* attention() { return &m_attention; }
    RefusedSave* refused() { return &m_refused; }

    Q_INVOKABLE void syncNow();

signals:
    void changed();

protected:
    void refresh() override;
    void clear() override;

private:
    QList<SyncStepRow> stepRows(int unseen) const;

    ReplicaStatus m_status;
    SyncStepModel m_steps;
    PendingModel m_waiting;
    AttentionModel m_attention;
    RefusedSave m_refused;
    QTimer m_second; // counts down to the next try
};

} // namespace roadbook
