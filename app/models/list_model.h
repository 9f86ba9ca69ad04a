// SPDX-License-Identifier: GPL-3.0-or-later
//
// ListModel: the base of every list that QML shows. Rows are plain structs; a table of columns says which member
// is which role. set() compares with what is shown and inserts, removes, moves and updates only what differs, so
// that live lists do not jump. GUI thread.
//
//     class VisitModel : public roadbook::ListModel { // qualified, or qmltyperegistrar loses the base
//         …
//         void setRows(QList<VisitRow> rows) { m_rows.set(std::move(rows)); }
//     private:
//         RowList<VisitRow> m_rows{*this, columns()};
//     };
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <type_traits>

namespace roadbook {

// What ListModel needs of its rows, whatever their type.
class AbstractRows {
public:
    virtual ~AbstractRows() = default;
    virtual int size() const = 0;
    virtual int columnCount() const = 0;
    virtual const char* columnName(int column) const = 0;
    virtual QVariant cell(int row, int column) const = 0;
};

class ListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    int count() const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    template <typename Row>
    friend class RowList;
    const AbstractRows* m_rows = nullptr;
};

template <typename Row>
struct Column {
    const char* name;
    QVariant (*read)(const Row&);
};

// column<&VisitRow::summary>("summary"); enumerations arrive in QML as integers.
template <auto Member>
struct MemberOf;
template <typename Row, typename T, T Row::* Member>
struct MemberOf<Member> {
    static QVariant read(const Row& row)
    {
        if constexpr (std::is_enum_v<T>)
            return static_cast<int>(row.*Member);
        else
            return QVariant::fromValue(row.*Member);
    }
    static constexpr Column<Row> column(const char* name) { return {name, &read}; }
};
template <auto Member>
constexpr auto column(const char* name)
{
    return MemberOf<Member>::column(name);
}

// The rows of one model. The first column names a row: unique within the list, stable over time.
template <typename Row>
class RowList final : public AbstractRows {
public:
    RowList(ListModel& model, QList<Column<Row>> columns) : m_model(model), m_columns(std::move(columns))
    {
        model.m_rows = this;
    }

    const QList<Row>& all() const { return m_rows; }
    const Row& at(int row) const { return m_rows.at(row); }

    int size() const override { return static_cast<int>(m_rows.size()); }
    int columnCount() const override { return static_cast<int>(m_columns.size()); }
    const char* columnName(int column) const override { return m_columns.at(column).name; }
    QVariant cell(int row, int column) const override { return m_columns.at(column).read(m_rows.at(row)); }

    void set(QList<Row> rows)
    {
        const qsizetype before = m_rows.size();
        if (!hasUniqueKeys(rows) || !hasUniqueKeys(m_rows))
            replaceAll(std::move(rows));
        else
            approach(rows);
        if (m_rows.size() != before)
            emit m_model.countChanged();
    }
    void update(int row, const Row& value)
    {
        if (m_rows.at(row) == value)
            return;
        m_rows[row] = value;
        const QModelIndex index = m_model.index(row);
        emit m_model.dataChanged(index, index);
    }
    int find(const QString& key) const
    {
        for (int row = 0; row < size(); ++row)
            if (keyOf(m_rows.at(row)) == key)
                return row;
        return -1;
    }

private:
    QString keyOf(const Row& row) const { return m_columns.first().read(row).toString(); }
    bool hasUniqueKeys(const QList<Row>& rows) const
    {
        QSet<QString> keys;
        for (const Row& row : rows)
            keys.insert(keyOf(row));
        return keys.size() == rows.size();
    }
    void replaceAll(QList<Row> rows)
    {
        m_model.beginResetModel();
        m_rows = std::move(rows);
        m_model.endResetModel();
    }
    void approach(const QList<Row>& rows)
    {
        QSet<QString> wanted;
        for (const Row& row : rows)
            wanted.insert(keyOf(row));
        for (int row = size() - 1; row >= 0; --row) {
            if (wanted.contains(keyOf(m_rows.at(row))))
                continue;
            m_model.beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            m_model.endRemoveRows();
        }
        for (int row = 0; row < rows.size(); ++row)
            place(row, rows.at(row));
    }
    void place(int row, const Row& value)
    {
        const int from = findFrom(row, keyOf(value));
        if (from < 0) {
            m_model.beginInsertRows({}, row, row);
            m_rows.insert(row, value);
            m_model.endInsertRows();
            return;
        }
        if (from != row) {
            m_model.beginMoveRows({}, from, from, {}, row);
            m_rows.move(from, row);
            m_model.endMoveRows();
        }
        update(row, value);
    }
    int findFrom(int row, const QString& key) const
    {
        for (; row < size(); ++row)
            if (keyOf(m_rows.at(row)) == key)
                return row;
        return -1;
    }

    ListModel& m_model;
    QList<Column<Row>> m_columns;
    QList<Row> m_rows;
};

} // namespace roadbook
