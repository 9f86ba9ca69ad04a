// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stage: one picture: the whole app over a store of its own, in a window. What the steps of a shot see: session, navigator
// and the functions below. A step that names nobody begins as 林晓. GUI thread.
#pragma once

#include "screens/half_server.h"
#include "screens/stores.h"
#include "support/test_camera.h"

#include <QQmlEngine>
#include <QQuickWindow>

namespace roadbook::test {

struct Look {
    int width = 0;
    int height = 0;
    bool dark = false;
    int textStep = 0;
    QString language = {};
};

class Stage : public QObject {
    Q_OBJECT
    Q_PROPERTY(QObject* session READ session)
    Q_PROPERTY(QObject* navigator READ navigator)

public:
    Stage(QQmlEngine& engine, Stores& stores, const Look& look);
    ~Stage() override;

    // Runs the steps, each when everything that the one before it asked for has arrived. False: one of them failed.
    bool play(const QString& steps);
    QQuickWindow* window() const { return m_window.get(); }

    QObject* session() const;
    QObject* navigator() const;

    // Who is in front of it; the first step of a shot.
    Q_INVOKABLE bool person(const QString& login); // 林晓 "lin", 王敏 "wang", 沈立 "shen"
    Q_INVOKABLE bool signedOut();
    Q_INVOKABLE bool locked();
    Q_INVOKABLE bool receiving(); // in the middle of a first sync

    // A visible item or an open popup of that name.
    Q_INVOKABLE QObject* find(const QString& objectName) const;
    // Of the account with that name.
    Q_INVOKABLE QString account(const QString& name) const;
    // What names the row of a list: its first column.
    Q_INVOKABLE QString key(QObject* model, int row) const;
    // Has a file of the source tree tried on the past year, to its end.
    Q_INVOKABLE bool tryPack(const QString& file);
    Q_INVOKABLE bool tryBrokenPack(); // a draft with three mistakes that people make
    // Opens the camera at a visit, one of two; a test card stands before both.
    Q_INVOKABLE bool aim();

private:
    struct App;
    bool open(std::unique_ptr<QTemporaryDir> folder);
    bool show();
    bool unlock();
    void settle();

    TestCamera m_cameras;
    QQmlEngine& m_engine;
    Stores& m_stores;
    Look m_look;
    std::unique_ptr<HalfServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<App> m_app;
    std::unique_ptr<QQuickWindow> m_window; // first to go
};

} // namespace roadbook::test
