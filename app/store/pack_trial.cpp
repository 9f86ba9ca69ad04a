// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pack_trial.h"

#include "model/limits.h"
#include "replica/replay_input.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace roadbook {

Result<TrialInput> readTrial(Replica& replica, const std::string& path)
{
    std::ifstream in(std::filesystem::path(path), std::ios::binary);
    if (!in)
        return fail(ErrorCode::BadInput, "cannot read " + path, "file");
    in.seekg(0, std::ios::end);
    if (in.tellg() > static_cast<std::streamoff>(limits::kLargeTextBytes))
        return fail(ErrorCode::TooLarge, "a pack has at most 512 KiB", "file");
    in.seekg(0);
    std::ostringstream text;
    text << in.rdbuf();
    auto reading = regulation::checkPack(text.view());
    TrialInput input{.findings = std::move(reading.findings), .refused = reading.refused};
    if (input.refused) {
        input.places = regulation::TextPlaces(text.view());
        return input;
    }
    input.pack = std::move(reading.pack);
    input.now = replica.now();
    RB_ASSIGN(input.inForce, replica.regulation());
    RB_ASSIGN(input.records, replayInput(replica));
    return input;
}

void PackTrial::start(std::shared_ptr<const TrialInput> input)
{
    stop();
    const std::uint64_t run = m_run;
    m_thread = std::jthread([this, run, input = std::move(input)](const std::stop_token& ended) {
        // Said on the GUI thread, which stops this one before the object goes.
        const auto say = [this, run](auto what) {
            m_mailbox.post([this, run, what] {
                if (run == m_run)
                    what();
            });
        };
        const auto goOn = [&](int done, int of) {
            say([this, done, of] { emit progressed(done, of); });
            return !ended.stop_requested();
        };
        auto replay = std::make_shared<const regulation::Replay>(
            regulation::replay(*input->inForce, input->pack, input->records.staff, input->records.accounts, input->now,
                               goOn, input->records.done));
        say([this, replay] { emit finished(replay); });
    });
}

void PackTrial::stop()
{
    ++m_run;
    m_thread.request_stop();
    m_ended.push_back(std::move(m_thread));
}

} // namespace roadbook
