// SPDX-License-Identifier: GPL-3.0-or-later
//
// ChoiceModel: chips, of which one or several are chosen. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct ChoiceRow {
    QString value;
    QString label;
    QString hint;
    bool chosen = false;

    bool operator==(const ChoiceRow&) const = default;
};

class ChoiceModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString chosenValue READ chosenValue NOTIFY chosenChanged)

public:
    enum class Pick : std::uint8_t {
        One,       // exactly one, once one is chosen
        OneOrNone, // a second tap takes it back
        Several,
    };
    explicit ChoiceModel(Pick pick, QObject* parent = nullptr);

    // A person's tap; says chosenChanged and picked.
    Q_INVOKABLE void toggle(int row);
    // Chooses that value alone; "" chooses nothing, unless "" is a row.
    Q_INVOKABLE void choose(const QString& value);

    QString chosenValue() const;
    QStringList chosenValues() const;
    QStringList chosenLabels() const;
    // Replaces the rows; what is chosen is what the rows say.
    void setRows(QList<ChoiceRow> rows);
    void setChosen(const QStringList& values);
    const QList<ChoiceRow>& rows() const { return m_rows.all(); }

signals:
    void chosenChanged();
    void picked(); // a person chose, as opposed to the program

private:
    Pick m_pick;
    RowList<ChoiceRow> m_rows;
};

} // namespace roadbook
