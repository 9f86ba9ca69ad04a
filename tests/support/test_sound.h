// SPDX-License-Identifier: GPL-3.0-or-later
//
// TestSound: the sound devices of a test, through the real libasound: a configuration of the test's own, whose plugins read
// and write plain files. Without it a test would hear the room. Test thread.
//
//     TestSound sound(folder);                 // no device at all
//     sound.plugInMicrophone();
//     sound.say(samples);                      // the recorder waits for more, as it does at a real one
//     sound.unplug();                          // before whoever listens is destroyed
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace roadbook::test {

class TestSound {
public:
    explicit TestSound(std::filesystem::path folder) : m_folder(std::move(folder))
    {
        std::filesystem::create_directories(m_folder);
        configure({});
    }
    TestSound(const TestSound&) = delete;
    TestSound& operator=(const TestSound&) = delete;
    ~TestSound() { unplug(); }

    void unplug()
    {
        if (m_pipe >= 0)
            ::close(m_pipe); // whoever reads from it comes to its end
        m_pipe = -1;
        configure({});
    }
    void plugInMicrophone()
    {
        unplug();
        const auto pipe = m_folder / ("microphone" + std::to_string(++m_plugged));
        if (::mkfifo(pipe.c_str(), 0600) == 0)
            m_pipe = ::open(pipe.c_str(), O_RDWR | O_CLOEXEC);
        configure("pcm.default { type file slave.pcm { type null } file \"/dev/null\" format \"raw\" infile \"" +
                  pipe.string() + "\" }\n");
    }
    // Says these samples and then nothing, as fast as anybody listens.
    void plugInFastMicrophone(const QByteArray& samples)
    {
        unplug();
        const auto file = m_folder / "speech";
        std::ofstream(file, std::ios::binary).write(samples.constData(), samples.size());
        configure("pcm.default { type file slave.pcm { type null } file \"/dev/null\" format \"raw\" infile \"" +
                  file.string() + "\" }\n");
    }
    void plugInLoudspeaker()
    {
        unplug();
        std::filesystem::remove(m_folder / "said");
        configure("pcm.default { type file slave.pcm { type null } format \"raw\" file \"" +
                  (m_folder / "said").string() + "\" }\n");
    }
    // In pieces of what a recorder asks for, which a pipe hands over whole.
    bool say(const QByteArray& samples) const
    {
        for (qsizetype at = 0; at < samples.size(); at += kPieceBytes)
            if (::write(m_pipe, samples.constData() + at, kPieceBytes) != kPieceBytes)
                return false;
        return true;
    }
    QByteArray saidAloud() const
    {
        QFile file(QString::fromStdString((m_folder / "said").string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static constexpr qsizetype kPieceBytes = 1600;
    // Speech enough for that many pieces; no two seeds sound alike.
    static QByteArray speech(int pieces, int seed = 1)
    {
        QByteArray samples;
        for (qsizetype i = 0; i < pieces * kPieceBytes; ++i)
            samples.append(static_cast<char>((i * 37 + i / 251 + seed * 101) % 256));
        return samples;
    }

private:
    void configure(const std::string& text)
    {
        // A new name each time: ALSA reads one again only when its time has changed, in seconds.
        const auto file = m_folder / ("asound" + std::to_string(++m_configured) + ".conf");
        std::ofstream(file) << "# of a test\n" << text;
        qputenv("ALSA_CONFIG_PATH", QByteArray::fromStdString(file.string()));
    }

    std::filesystem::path m_folder;
    int m_pipe = -1;
    int m_plugged = 0;
    int m_configured = 0;
};

} // namespace roadbook::test
