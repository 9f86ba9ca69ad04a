// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notices: short sentences at the bottom of the window, some of which can be undone. GUI thread.
#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <utility>

namespace roadbook {

class Notices : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void say(const QString& text, int tone) { emit said(text, tone, {}); }
    // Only the latest notice can be undone.
    void say(const QString& text, int tone, std::function<void()> undo)
    {
        m_undo = std::move(undo);
        m_token = QString::number(++m_last);
        emit said(text, tone, m_token);
    }
    void undo(const QString& token)
    {
        if (token.isEmpty() || token != m_token)
            return;
        m_token.clear();
        std::exchange(m_undo, nullptr)();
    }
    void forget()
    {
        m_token.clear();
        m_undo = nullptr;
    }

signals:
    void said(const QString& text, int tone, const QString& undoToken);

private:
    std::function<void()> m_undo;
    QString m_token;
    int m_last = 0;
};

} // namespace roadbook
