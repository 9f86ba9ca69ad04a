// SPDX-License-Identifier: GPL-3.0-or-later
//
// FileModel: photographs, recordings and papers that hang on a visit or an account. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct FileRow {
    QString fileId;
    QString name;
    QString detail;    // "照片 · 3.2 MB"
    QString whenText;  // "今天 11:24"
    QString whoText;   // who added it
    QString whereText; // "11月23日拜访", "客户档案"
    QString picture;   // a thumbnail as a data: address; "" = none
    QString iconName;
    int place = 0; // FileModel::Place
    QString stateText;
    int tone = 0;          // Tone::Value, of stateText
    bool viewable = false; // a picture that can be looked at here
    bool playable = false; // a recording that can be heard here
    bool removable = false;

    bool operator==(const FileRow&) const = default;
};

class FileModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    // Where the original is, as far as this device is concerned.
    enum Place { Chosen, Here, Elsewhere, Coming };
    Q_ENUM(Place)

    explicit FileModel(QObject* parent = nullptr);
    void setRows(QList<FileRow> rows) { m_rows.set(std::move(rows)); }
    const QList<FileRow>& rows() const { return m_rows.all(); }

private:
    RowList<FileRow> m_rows;
};

} // namespace roadbook
