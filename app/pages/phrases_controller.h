// SPDX-License-Identifier: GPL-3.0-or-later
//
// PhrasesController: 常用语: what a rep writes again and again, to be put into the notes with one tap. Those they keep come
// first and stay on this device; the rest is learned from their own visits. GUI thread.
#pragma once

#include "pages/page_controller.h"
#include "store/visit_prep.h"

#include <QtCore/QStringList>

namespace roadbook {

class PhrasesController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QStringList phrases READ phrases NOTIFY changed)
    Q_PROPERTY(QStringList kept READ kept NOTIFY changed)

public:
    explicit PhrasesController(Services& services, QObject* parent = nullptr);

    QStringList phrases() const { return m_kept + m_learned; }
    QStringList kept() const { return m_kept; }

    // These return the sentence to show, "" = done.
    Q_INVOKABLE QString keep(const QString& phrase);
    Q_INVOKABLE void forget(const QString& phrase); // with undo

    // `text` with the phrase at the cursor as a sentence of its own, and where the cursor stands then.
    struct Inserted {
        QString text;
        int cursor = 0;
    };
    static Inserted inserted(const QString& text, int cursor, const QString& phrase);

signals:
    void changed();

protected:
    void refresh() override;
    void clear() override;

private:
    void save(const QStringList& kept);

    QStringList m_kept;
    QStringList m_learned;
};

} // namespace roadbook
