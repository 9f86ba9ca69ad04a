// SPDX-License-Identifier: GPL-3.0-or-later
//
// DeviceController: which device this is, what lies on it, and whether what lies on it is right: the store's own rules
// now, and its digest beside the server's with the next sync (law 12). GUI thread.
#pragma once

#include "models/measure_model.h"
#include "pages/page_controller.h"

#include <QtCore/QStringList>

namespace roadbook {

class DeviceController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY changed)
    Q_PROPERTY(QString sinceText READ sinceText NOTIFY changed)
    Q_PROPERTY(QString userText READ userText NOTIFY changed)
    Q_PROPERTY(QString serverText READ serverText NOTIFY changed)
    Q_PROPERTY(QString contactText READ contactText NOTIFY changed)
    Q_PROPERTY(QString clockText READ clockText NOTIFY changed)
    Q_PROPERTY(bool clockIsWrong READ clockIsWrong NOTIFY changed)
    Q_PROPERTY(QString recordsText READ recordsText NOTIFY changed)
    Q_PROPERTY(QString filesText READ filesText NOTIFY changed)
    Q_PROPERTY(QString storageText READ storageText NOTIFY changed)
    Q_PROPERTY(QString freeText READ freeText NOTIFY changed)
    Q_PROPERTY(roadbook::MeasureModel* kinds READ kinds CONSTANT)
    Q_PROPERTY(bool checking READ checking NOTIFY checkedChanged)
    Q_PROPERTY(QString checkText READ checkText NOTIFY checkedChanged)
    Q_PROPERTY(int checkTone READ checkTone NOTIFY checkedChanged)
    Q_PROPERTY(QStringList incidents READ incidents NOTIFY changed)

public:
    explicit DeviceController(Services& services, QObject* parent = nullptr);

    QString deviceName() const;
    QString sinceText() const;
    QString userText() const;
    QString serverText() const;
    QString contactText() const; // when the server last confirmed everything
    QString clockText() const;   // how far this device's clock is off
    bool clockIsWrong() const;
    QString recordsText() const;
    QString filesText() const;
    QString storageText() const;
    QString freeText() const;
    MeasureModel* kinds() { return &m_kinds; }
    bool checking() const { return m_check == Check::Here || m_check == Check::There; }
    QString checkText() const;
    int checkTone() const;
    QStringList incidents() const; // what was found and put right, newest first

    Q_INVOKABLE void look(); // gathers it anew: the page is opened
    Q_INVOKABLE void check();

signals:
    void changed();
    void checkedChanged();

protected:
    void refresh() override {} // only when somebody looks: it reads everything once
    void clear() override;

private:
    struct Facts {
        ReplicaStatus status;
        StoreSizes sizes;
        std::int64_t files = 0;
        std::vector<Incident> incidents; // oldest first
        std::int64_t freeBytes = -1;     // -1: not known
    };
    enum class Check : std::uint8_t { None, Here, Broken, There, Offline, Right, Mended };
    static Result<Facts> gather(Replica& replica, const std::filesystem::path& directory);
    void show(Facts facts);
    void setCheck(Check check);
    void synced(bool ok);

    Facts m_facts;
    MeasureModel m_kinds;
    Check m_check = Check::None;
    std::size_t m_wrong = 0;    // rules that are broken here
    std::int64_t m_mended = 0;  // records that differed from the server's
    std::int64_t m_checked = 0; // records
};

} // namespace roadbook
