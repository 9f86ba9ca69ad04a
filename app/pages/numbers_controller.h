// SPDX-License-Identifier: GPL-3.0-or-later
//
// NumbersController: my numbers; for who leads, a team's, with a look at each of its people. Read when the page is opened
// and while it is on show, not before: it asks every plan of a month. GUI thread.
#pragma once

#include "models/choice_model.h"
#include "models/measure_model.h"
#include "pages/page_controller.h"
#include "store/numbers_facts.h"

namespace roadbook {

class NumbersController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(bool team READ team NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(roadbook::ChoiceModel* people READ people CONSTANT)
    Q_PROPERTY(roadbook::MeasureModel* measures READ measures CONSTANT)
    Q_PROPERTY(roadbook::MeasureModel* grades READ grades CONSTANT)
    Q_PROPERTY(roadbook::MeasureModel* persons READ persons CONSTANT)

public:
    explicit NumbersController(Services& services, QObject* parent = nullptr);

    QString title() const;
    QString subtitle() const;
    bool team() const;
    QString problem() const { return m_problem; } // why there are no numbers; "" = there are
    ChoiceModel* people() { return &m_people; }   // whose; "" is all
    MeasureModel* measures() { return &m_measures; }
    MeasureModel* grades() { return &m_grades; }   // coverage of each
    MeasureModel* persons() { return &m_persons; } // coverage of each

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();

signals:
    void changed();

protected:
    void refresh() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    void show();
    QList<MeasureRow> measuresOf(const Numbers& numbers) const;
    MeasureRow row(const QString& id, const QString& label, const QString& detail,
                   const regulation::Ratio& ratio) const;

    bool m_shown = false;
    QString m_problem;
    NumbersFacts m_facts;
    ChoiceModel m_people;
    MeasureModel m_measures;
    MeasureModel m_grades;
    MeasureModel m_persons;
};

} // namespace roadbook
