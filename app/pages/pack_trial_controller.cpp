// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pack_trial_controller.h"

#include "pages/rule_rows.h"
#include "pages/trial_rows.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace roadbook {

PackTrialController::PackTrialController(Services& services, QObject* parent) : PageController(services, 0, parent)
{
    connect(&m_trial, &PackTrial::progressed, this, [this](int done, int of) {
        m_progress = static_cast<double>(done) / of;
        emit progressChanged();
    });
    connect(&m_trial, &PackTrial::finished, this, [this](const std::shared_ptr<const regulation::Replay>& replay) {
        m_replay = replay;
        show();
        setState(Done);
    });
}

void PackTrialController::choose(const QUrl& file)
{
    reset();
    if (!isActive())
        return;
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    m_fileName = QFileInfo(path).fileName();
    setState(Reading);
    services().store.run([path = path.toStdString()](Replica& replica) { return readTrial(replica, path); }, this,
                         [this, choice = m_choice](Result<TrialInput> input) {
                             if (choice != m_choice || !isActive())
                                 return;
                             if (input)
                                 return take(std::move(*input));
                             m_unread = input.error();
                             setState(Refused);
                         });
}

QString PackTrialController::errorText() const
{
    if (m_state != Refused)
        return {};
    return m_unread ? whyNotRead(*m_unread) : whyRefused(m_input->findings);
}

QString PackTrialController::whyNotRead(const Error& error) const
{
    switch (error.code) {
    case ErrorCode::BadInput:
        return tr("打不开文件 %1。请确认它还在、可以读取。").arg(m_fileName);
    case ErrorCode::TooLarge:
        return tr("文件 %1 不是制度包：制度包最大 512 KiB。请另选一个。").arg(m_fileName);
    default:
        return words().refusal(error);
    }
}

// Another file was chosen: what a pack would lack of it is of no use to anybody.
bool PackTrialController::isNoPack(const std::vector<regulation::Finding>& findings)
{
    using regulation::Finding;
    const auto lacks = [&findings](const char* member) {
        return std::ranges::find(findings, Finding{Finding::Kind::Error, member, {regulation::Said::Missing}}) !=
               findings.end();
    };
    return lacks("id") && lacks("title");
}

QString PackTrialController::whyRefused(const std::vector<regulation::Finding>& findings) const
{
    if (isNoPack(findings))
        return tr("文件 %1 不像制度包：没有编号，也没有名称。请确认选对了文件，再选一次。").arg(m_fileName);
    const auto errors = std::ranges::count(findings, regulation::Finding::Kind::Error, &regulation::Finding::kind);
    return tr("文件 %1 有 %n 处错误，不能用，也不能启用。请把下面的位置和原因交给编写制度包的人，改好以后再选一次。",
              nullptr, static_cast<int>(errors))
        .arg(m_fileName);
}

void PackTrialController::showFindings()
{
    m_findings.setRows(isNoPack(m_input->findings) ? QList<RuleRow>()
                                                   : findingRows(m_input->findings, words(), m_input->places));
}

void PackTrialController::take(TrialInput input)
{
    m_input = std::make_shared<const TrialInput>(std::move(input));
    showFindings();
    if (!m_input->refused) {
        setState(Running);
        return m_trial.start(m_input);
    }
    setState(Refused);
}

void PackTrialController::show()
{
    if (!m_replay)
        return;
    TrialRows rows = trialRows(*m_replay, m_input->records.staff, words());
    m_facts.setRows(std::move(rows.facts));
    m_regraded.setRows(std::move(rows.regraded));
    m_owed.setRows(std::move(rows.owed));
    m_people.setRows(std::move(rows.people));
    m_months.setRows(std::move(rows.months));
}

QString PackTrialController::title() const
{
    return m_replay
               ? tr("试算的%1与现行的%2").arg(packText(m_input->pack, words()), packText(*m_input->inForce, words()))
               : QString();
}

QString PackTrialController::nextText() const
{
    return m_state == Done ? tr("把文件 %1 "
                                "交给信息管理员。服务器上有所有团队的记录：先在那里再试算一遍，看过结果再启用。两步的命"
                                "令写在运行手册里。")
                                 .arg(m_fileName)
                           : QString();
}

void PackTrialController::reset()
{
    m_trial.stop();
    ++m_choice;
    m_fileName.clear();
    m_unread.reset();
    m_progress = -1;
    m_input.reset();
    m_replay.reset();
    m_findings.setRows({});
    m_facts.setRows({});
    for (ReplayModel* model : {&m_regraded, &m_owed, &m_people})
        model->setRows({});
    m_months.setRows({});
    m_state = Choosing;
    emit progressChanged();
    emit changed();
}

void PackTrialController::refresh()
{
    if (m_input)
        showFindings();
    show();
    emit changed();
}

void PackTrialController::clear()
{
    reset();
}

void PackTrialController::setState(State state)
{
    m_state = state;
    emit changed();
}

} // namespace roadbook
