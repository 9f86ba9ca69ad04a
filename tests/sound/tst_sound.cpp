// SPDX-License-Identifier: GPL-3.0-or-later
//
// Voices: the WAV file, how loud it is, and the microphone and the loudspeaker of the real libasound, whose plugins read
// and write files here.
#include "sound/sound_player.h"
#include "sound/sound_recorder.h"
#include "support/temp_folder.h"
#include "support/test_sound.h"

#include <rapidcheck.h>

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

namespace {

constexpr std::size_t kSecond = bytesPerSecond(kVoice);

std::string sample(int value)
{
    return {static_cast<char>(value & 0xff), static_cast<char>((value >> 8) & 0xff)};
}

} // namespace

class TestVoices : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        m_sound = std::make_unique<TestSound>(m_folder->path());
    }
    void cleanup()
    {
        m_sound.reset();
        m_folder.reset();
    }

    // Byte for byte what the format's description says.
    void theHeader()
    {
        const QByteArray expected =
            QByteArray::fromHex("52494646 a4000000 57415645 666d7420 10000000 0100 0100 803e0000 007d0000 0200 1000"
                                "64617461 80000000");
        QCOMPARE(QByteArray::fromStdString(wavHeader(kVoice, 128)), expected);
        QCOMPARE(wavHeader(kVoice, 128).size(), kWavHeaderBytes);
    }

    void whatIsWrittenIsRead()
    {
        QVERIFY(rc::check([](const std::string& bytes) {
            const SoundFormat format{*rc::gen::element(8'000, 16'000, 44'100, 48'000), *rc::gen::element(1, 2)};
            const std::string file = wavHeader(format, bytes.size()) + bytes;
            const auto wav = readWav(file);
            RC_ASSERT(wav.has_value());
            RC_ASSERT(wav->format == format);
            const auto frame = static_cast<std::size_t>(format.channels) * kSampleBytes;
            RC_ASSERT(wav->samples == std::string_view(bytes).substr(0, bytes.size() / frame * frame));
        }));
    }

    // Whatever is attached comes here: any bytes are refused or read, never beyond their end.
    void anyBytesAreReadOrRefused()
    {
        QVERIFY(rc::check([](std::string bytes) {
            std::string file = wavHeader(kVoice, bytes.size()) + bytes;
            for (int changes = *rc::gen::inRange(0, 4); changes > 0; --changes)
                file[*rc::gen::inRange<std::size_t>(0, file.size())] = *rc::gen::arbitrary<char>();
            file.resize(*rc::gen::inRange<std::size_t>(0, file.size() + 1));
            if (const auto wav = readWav(file); wav && !wav->samples.empty()) {
                RC_ASSERT(wav->samples.data() >= file.data());
                RC_ASSERT(wav->samples.data() + wav->samples.size() <= file.data() + file.size());
            }
            (void)readWav(bytes);
        }));
    }

    void otherKindsAreRefused()
    {
        std::string eightBit = wavHeader(kVoice, 4) + "abcd";
        eightBit[34] = 8;
        std::string packed = wavHeader(kVoice, 4) + "abcd";
        packed[20] = 7; // μ-law
        for (const std::string& file : {std::string(), std::string("RIFF"), std::string("OggS\0\0", 6), eightBit,
                                        packed, wavHeader({.rate = 16'000, .channels = 6}, 0)}) {
            const auto wav = readWav(file);
            QVERIFY(!wav);
            QCOMPARE(int(wav.error().code), int(ErrorCode::BadValue));
        }
    }

    // What other recorders put before the samples is stepped over.
    void otherChunksAreSteppedOver()
    {
        std::string file = wavHeader(kVoice, 4) + "abcd";
        file.insert(36, std::string("LIST\3\0\0\0abc\0", 12)); // of odd length: padded
        const auto wav = readWav(file);
        QVERIFY(wav);
        QCOMPARE(wav->samples, std::string_view("abcd"));
    }

    void loudness()
    {
        QCOMPARE(loudnessOf({}), 0);
        QCOMPARE(loudnessOf(sample(0) + sample(0)), 0);
        QCOMPARE(loudnessOf(sample(3) + sample(-2)), 0); // below what anybody hears
        QCOMPARE(loudnessOf(sample(100) + sample(-32768)), 100);
        QVERIFY(loudnessOf(sample(3277)) == 60); // 20 dB below all there is
        QVERIFY(loudnessOf(sample(-3277)) == 60);
    }

    void whatTheMicrophoneHearsIsTheFile()
    {
        m_sound->plugInMicrophone();
        SoundRecorder recorder;
        const auto silence = qScopeGuard([this] { m_sound->unplug(); });
        recorder.start();
        const QByteArray speech = TestSound::speech(30);
        QVERIFY(m_sound->say(speech));
        QTRY_COMPARE(recorder.length().count(), 1500);
        QVERIFY(recorder.loudness() > 0);
        const std::string file = recorder.stop();
        QVERIFY(!recorder.isRunning());
        const auto wav = readWav(file);
        QVERIFY(wav);
        QVERIFY(wav->format == kVoice);
        QCOMPARE(QByteArray::fromStdString(std::string(wav->samples)), speech);
        QCOMPARE(recorder.stop(), std::string());
    }

    void theSecondOneBeginsAnew()
    {
        SoundRecorder recorder;
        const auto silence = qScopeGuard([this] { m_sound->unplug(); });
        for (int seed = 1; seed <= 2; ++seed) {
            m_sound->plugInMicrophone();
            recorder.start();
            QVERIFY(m_sound->say(TestSound::speech(4, seed)));
            QTRY_COMPARE(recorder.length().count(), 200);
            QCOMPARE(recorder.stop().substr(kWavHeaderBytes), TestSound::speech(4, seed).toStdString());
        }
    }

    void withoutAMicrophoneItEndsAtOnce()
    {
        SoundRecorder recorder;
        std::optional<SoundTrouble> why;
        QSignalSpy ended(&recorder, &SoundRecorder::ended);
        connect(&recorder, &SoundRecorder::ended, this, [&why](std::optional<SoundTrouble> trouble) { why = trouble; });
        recorder.start();
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(why == SoundTrouble::NoDevice);
        QCOMPARE(recorder.stop(), std::string());
    }

    void itEndsAtItsFullLength()
    {
        m_sound->plugInFastMicrophone(TestSound::speech(3));
        SoundRecorder recorder;
        std::optional<SoundTrouble> why = SoundTrouble::Broken;
        QSignalSpy ended(&recorder, &SoundRecorder::ended);
        connect(&recorder, &SoundRecorder::ended, this, [&why](std::optional<SoundTrouble> trouble) { why = trouble; });
        recorder.start();
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!why);
        const std::string file = recorder.stop();
        QCOMPARE(file.size(), kWavHeaderBytes + kSecond * 300);
        QVERIFY(QByteArray::fromStdString(file.substr(kWavHeaderBytes)).startsWith(TestSound::speech(3)));
    }

    void whatIsPlayedIsWhatWasRecorded()
    {
        m_sound->plugInLoudspeaker();
        SoundPlayer player;
        QSignalSpy ended(&player, &SoundPlayer::ended);
        const QByteArray speech = TestSound::speech(40);
        QVERIFY(player.play(wavHeader(kVoice, static_cast<std::size_t>(speech.size())) + speech.toStdString()));
        QTRY_COMPARE(ended.count(), 1);
        QTRY_COMPARE(m_sound->saidAloud(), speech);
        QVERIFY(!player.play("no sound at all"));
    }

    void withoutALoudspeakerItSaysSo()
    {
        SoundPlayer player;
        std::optional<SoundTrouble> why;
        connect(&player, &SoundPlayer::ended, this, [&why](std::optional<SoundTrouble> trouble) { why = trouble; });
        QVERIFY(player.play(wavHeader(kVoice, 2) + sample(1)));
        QTRY_VERIFY(why == SoundTrouble::NoDevice);
    }

private:
    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestSound> m_sound;
};

QTEST_GUILESS_MAIN(TestVoices)
#include "tst_sound.moc"
