// SPDX-License-Identifier: GPL-3.0-or-later
//
// FileIntake: takes chosen files, recordings and photographs into the store without holding anybody up: one thread of its
// own looks at them (reads, hashes, shrinks, stamps; it never touches the store), and their bytes go to the store thread
// piece by piece, so that a save waits for one piece at most. One file after the other. GUI thread.
#pragma once

#include "files/chosen_file.h"
#include "store/store_thread.h"
#include "threads/mailbox.h"
#include "threads/side_thread.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace roadbook {

class FileIntake : public QObject {
    Q_OBJECT

public:
    explicit FileIntake(StoreThread& store, QObject* parent = nullptr);

    using File = std::shared_ptr<const ChosenFile>;
    using Taken = std::function<void(const QString& path, Result<File> file)>;
    // Its bytes are in the store when `taken` is called with it.
    void take(const QString& path, PhotoStamp stamp, Taken taken);
    // Made here, so that this is all there is of it. `path` is its name then.
    struct Made {
        QString name;
        std::function<std::string()> bytes; // any thread, slow, as often as one likes
        HangsOn place;
        Timestamp at = 0;
        PhotoStamp stamp = {};
        Id id = {}; // of the file; of a recording, of which the store has pieces by now (store/kept_recording.h)
        std::chrono::milliseconds rescued{}; // so much of one that was never stopped
    };
    void takeMade(Made made, Taken taken);
    static Result<ChosenFile> lookAt(const Made& made); // any thread, slow
    // Forgets what has not been taken yet; answers with what would be lost by that.
    std::vector<Made> forget();
    qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }

    // Work that needs no store, on the same thread; `done` on the GUI thread.
    void aside(std::function<std::string()> work, std::function<void(std::string)> done);

signals:
    void waitingChanged();

private:
    struct Job {
        QString path;
        PhotoStamp stamp;
        Taken taken;
        std::optional<Made> made = {};
    };
    void begin(Job job);
    void next();
    void putIn(const File& file);
    void finish(Result<File> file);

    StoreThread& m_store;
    std::deque<Job> m_waiting; // the first one is under way
    std::uint64_t m_run = 0;   // answers from before forget() are nobody's
    Mailbox m_mailbox;         // from the thread aside
    SideThread m_aside;        // last: it uses everything above, and waits for the file that is being looked at
};

} // namespace roadbook
