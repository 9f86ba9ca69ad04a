// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_controller.h"

#include "model/fields.h"
#include "model/present.h"
#include "models/tone.h"
#include "pages/field_text.h"
#include "pages/issue_words.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <utility>

namespace roadbook {
namespace {

// Small enough that a stop is obeyed at once and a save by hand meanwhile does not wait.
constexpr std::size_t kRowsPerSave = 20;
constexpr int kMostIssues = 500;

Result<LedgerPlan> plan(Replica& replica, const std::string& bytes)
{
    namespace af = field::account;
    std::vector<LedgerAccount> accounts;
    for (const bool deleted : {false, true})
        RB_TRY(replica.list({.type = type::kAccount, .deleted = deleted}, [&](const View& view) {
            const Record& account = view.record;
            accounts.push_back({account.id, std::string(account.text(af::kName)),
                                std::string(account.text(af::kCreditCode)), std::string(account.text(af::kAddress)),
                                deleted});
            return true;
        }));
    std::vector<LedgerStaff> staff;
    RB_TRY(replica.list({.type = type::kStaff}, [&staff](const View& view) {
        staff.push_back({view.record.id, std::string(view.record.text(field::staff::kName))});
        return true;
    }));
    return planAccounts(bytes, {accounts, staff});
}

Result<Edit> createEdit(const LedgerRow& row, const Id& importer)
{
    Edit edit{OpKind::Create, type::kAccount, row.account, {}};
    bool hasOwner = false;
    for (const auto& [name, text] : row.fields) {
        const FieldInfo* field = findType(type::kAccount)->field(name);
        if (!field)
            return fail(ErrorCode::UnknownField, "No such field.", name);
        RB_ASSIGN(Value value, valueFromEditText(*field, Words::text(text)));
        hasOwner = hasOwner || field->id == field::account::kOwner;
        edit.fields.emplace_back(field->id, std::move(value));
    }
    if (!hasOwner)
        edit.fields.emplace_back(field::account::kOwner, importer);
    return edit;
}

} // namespace

ImportController::ImportController(Services& services, QObject* parent) : PageController(services, 0, parent) {}

QString ImportController::encodingText() const
{
    return m_plan ? tr("%1，%n 行", nullptr, rows()).arg(Words::text(encodingName(m_plan->encoding))) : QString();
}

int ImportController::accepted() const
{
    return m_plan ? static_cast<int>(m_plan->count(RowOutcome::Create)) : 0;
}

int ImportController::warned() const
{
    return m_plan ? static_cast<int>(m_plan->count(Severity::Warning)) : 0;
}

int ImportController::refused() const
{
    return m_plan ? static_cast<int>(m_plan->count(RowOutcome::Refused)) : 0;
}

double ImportController::progress() const
{
    if (m_state == Checking || !m_plan || m_plan->rows.empty())
        return -1;
    return static_cast<double>(m_next) / static_cast<double>(m_plan->rows.size());
}

QString ImportController::resultText() const
{
    switch (m_state) {
    case Done:
        return tr("导入完成：新增 %1 家，%2 行没有变化，%3 行不能导入。已存本机，联网后自动上传。")
            .arg(m_saved)
            .arg(m_plan->count(RowOutcome::Unchanged))
            .arg(refused());
    case Cancelled:
        return tr("已停止：新增 %1 家，其余没有写入。再导入一次同一份文件就会接着来，不会重复。").arg(m_saved);
    default:
        return {};
    }
}

void ImportController::choose(const QUrl& file)
{
    reset();
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    m_fileName = QFileInfo(path).fileName();
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        m_errorText = tr("打不开这个文件，什么都没有写入。请确认文件还在、可以读取。");
        return setState(Failed);
    }
    if (source.size() > static_cast<qint64>(kMostLedgerBytes)) {
        m_errorText = tr("文件太大，什么都没有写入。请分成几份。");
        return setState(Failed);
    }
    check(source.readAll());
}

void ImportController::check(const QByteArray& bytes)
{
    setState(Checking);
    services().store.run(
        [bytes = bytes.toStdString()](Replica& replica) { return plan(replica, bytes); }, this,
        [this, run = m_run](Result<LedgerPlan> made) {
            if (run != m_run)
                return;
            if (!made) {
                m_errorText =
                    made.error().code == ErrorCode::TooLarge
                        ? tr("文件太大，什么都没有写入。请分成几份。")
                        : tr("这不是能读的客户一览表，什么都没有写入。请另存为 CSV，并且要有“客户名称”一列。");
                return setState(Failed);
            }
            m_plan = std::make_shared<const LedgerPlan>(std::move(*made));
            showIssues();
            setState(Checked);
        });
}

void ImportController::run()
{
    if (m_state != Checked)
        return;
    m_next = 0;
    m_saved = 0;
    setState(Running);
    saveNext();
}

// Every account is a save of its own: one that is refused does not stop the others.
void ImportController::saveNext()
{
    if (m_next >= m_plan->rows.size())
        return setState(Done);
    const std::size_t end = std::min(m_next + kRowsPerSave, m_plan->rows.size());
    services().store.run(
        [plan = m_plan, from = m_next, end, me = services().me.staff](Replica& replica) -> Result<int> {
            int saved = 0;
            for (std::size_t i = from; i < end; ++i) {
                if (plan->rows[i].outcome != RowOutcome::Create)
                    continue;
                RB_ASSIGN(const Edit edit, createEdit(plan->rows[i], me));
                RB_TRY(replica.save({&edit, 1}));
                ++saved;
            }
            return saved;
        },
        this,
        [this, end, run = m_run](Result<int> saved) {
            services().store.announce(touchedType(type::kAccount), true);
            if (run != m_run)
                return;
            if (!saved) {
                m_errorText = words().refusal(saved.error());
                return setState(Failed);
            }
            m_saved += *saved;
            m_next = end;
            emit changed();
            if (m_state == Running)
                saveNext();
        });
}

void ImportController::cancel()
{
    if (m_state == Checking)
        return reset();
    if (m_state == Running)
        setState(Cancelled); // the rows on their way are counted when they arrive
}

void ImportController::reset()
{
    ++m_run;
    m_plan.reset();
    m_fileName.clear();
    m_errorText.clear();
    m_next = 0;
    m_saved = 0;
    m_issues.setRows({});
    setState(Choosing);
}

void ImportController::showIssues()
{
    QList<IssueRow> rows;
    if (m_plan)
        for (const LedgerFinding& finding : m_plan->findings)
            if (rows.size() < kMostIssues)
                rows.append(issueRow(finding));
    m_issues.setRows(std::move(rows));
}

void ImportController::setState(State state)
{
    m_state = state;
    emit changed();
}

void ImportController::refresh()
{
    showIssues();
    emit changed();
}

void ImportController::clear()
{
    reset();
}

} // namespace roadbook
