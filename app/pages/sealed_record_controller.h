// SPDX-License-Identifier: GPL-3.0-or-later
//
// SealedRecordController: the base of the pages of 周拜访记录表 and 月度客户拜访记录表: a table that makes itself, a summary in the
// rep's own words, and a seal when it is handed in. What comes later is added as 补录. GUI thread.
#pragma once

#include "pages/handed_in_controller.h"
#include "pages/typed_draft.h"

namespace roadbook {

class SealedRecordController : public roadbook::HandedInController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the base of the pages of the weekly and the monthly record")
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(int missingCount READ missingCount NOTIFY changed)
    Q_PROPERTY(QString supplementText READ supplementText NOTIFY changed)
    Q_PROPERTY(QString sealText READ sealText NOTIFY changed)
    Q_PROPERTY(QString remarks READ remarks WRITE setRemarks NOTIFY remarksChanged)

public:
    SealedRecordController(Services& services, TypeId type, Touched shows, QObject* parent = nullptr);

    QString problem() const { return m_problem; } // why there is no record at all
    virtual int missingCount() const = 0;         // what it still lacks
    virtual QString supplementText() const = 0;   // "" when there is nothing to add
    QString sealText() const;
    QString remarks() const { return m_remarks.text(); } // the rep's own summary
    void setRemarks(const QString& text);

    void submit() override;
    Q_INVOKABLE void supplement();

signals:
    void remarksChanged();

protected:
    virtual const regulation::Sheet* sealedSheet() const = 0; // nullptr: not handed in
    virtual std::string summaryKey() const = 0;               // of its draft
    virtual FieldId summaryField() const = 0;
    virtual QString submittedText() const = 0;
    // The record, and what goes with it in the same save.
    virtual std::vector<Edit> submission() const = 0;
    // What it would be refused for, before it is made.
    virtual QString refusalOf(const char* move) const;

    // The record with its summary and its new state; `key`: the fields that make it this record.
    Edit submissionEdit(std::vector<std::pair<FieldId, Value>> key) const;
    // While it is being written, what is on the screen stands; `other`: it is another record than before.
    void showRemarks(bool other, const std::optional<std::string>& draft);
    void keepDraft() { m_remarks.keep(); }
    void clearRemarks(); // and the problem
    void readFailed(const Error& error) override;

private:
    QString m_problem;
    TypedDraft m_remarks;
};

} // namespace roadbook
