// SPDX-License-Identifier: GPL-3.0-or-later
//
// What may be attached, what it is called, and how large the pieces are in which it travels.
#include "attach/media.h"
#include "attach/messages.h"
#include "attach/pace.h"
#include "attach/sha256.h"
#include "protocol/limits.h"

#include <QTest>

using namespace roadbook;
using namespace std::string_literals;

class TestAttach : public QObject {
    Q_OBJECT

private slots:
    void sha256IsTheOneEverybodyKnows()
    {
        QCOMPARE(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"s);
        Sha256 inParts;
        inParts.add("a");
        inParts.add("bc");
        QCOMPARE(inParts.hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"s);
    }

    void onlySixtyFourDigitsNameBytes()
    {
        QVERIFY(isSha256Hex(sha256Hex("x")));
        std::vector<std::string> notNames(1);
        notNames.emplace_back(63, 'a');
        notNames.emplace_back(65, 'a');
        notNames.emplace_back(64, 'A');
        notNames.emplace_back(64, 'a').front() = '.';
        notNames.emplace_back(64, 'a').back() = '/';
        for (const auto& wrong : notNames)
            QVERIFY2(!isSha256Hex(wrong), wrong.c_str());
    }

    void mediaIsKnownByItsBytes_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type"); // "" = not taken
        const auto row = [](const char* tag, QByteArray head, const char* name, const char* type) {
            QTest::newRow(tag) << head << name << type;
        };
        const auto zip = [](const QByteArray& first) { return "PK\x03\x04" + QByteArray(26, '\0') + first; };
        row("jpeg", "\xff\xd8\xff\xe0 jfif", "photo.jpg", "image/jpeg");
        row("jpeg called png", "\xff\xd8\xff\xe1", "photo.png", "image/jpeg");
        row("png", "\x89PNG\r\n\x1a\n....", "x", "image/png");
        row("webp", "RIFF....WEBPVP8 ", "a.webp", "image/webp");
        row("wav", "RIFF....WAVEfmt ", "a.wav", "audio/wav");
        row("heic",
            QByteArray("\0\0\0\x18"
                       "ftypheic",
                       12),
            "IMG_1.HEIC", "image/heic");
        row("m4a",
            QByteArray("\0\0\0\x18"
                       "ftypM4A ",
                       12),
            "a.m4a", "audio/mp4");
        row("film",
            QByteArray("\0\0\0\x18"
                       "ftypisom",
                       12),
            "a.mp4", "");
        row("mp3 with a tag", "ID3\x04", "a.mp3", "audio/mpeg");
        row("mp3 without", "\xff\xfb\x90\x64", "a.mp3", "audio/mpeg");
        row("amr", "#!AMR\n", "a.amr", "audio/amr");
        row("pdf", "%PDF-1.7", "contract.pdf", "application/pdf");
        row("xlsx", zip("[Content_Types].xml"), "T.XLSX",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        row("odt", zip("mimetypeapplication/vnd.oasis.opendocument.text"), "a.odt",
            "application/vnd.oasis.opendocument.text");
        row("plain archive", zip("holiday/1.jpg"), "a.docx", "");
        row("doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "application/msword");
        row("text", "访谈记录\r\n1. 价格", "a.txt", "text/plain");
        row("gb18030", "\xb7\xc3\xcc\xb8", "a.csv", "text/csv");
        row("program",
            QByteArray("\x7f"
                       "ELF\x02\x01\x01\0",
                       8),
            "photo.jpg", "");
        row("windows program", QByteArray("MZ\x90\0\x03\0", 6), "a.txt", "");
        row("nothing", "", "a.txt", "");
    }
    void mediaIsKnownByItsBytes()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, name);
        QFETCH(QString, type);
        const auto found = mediaTypeOf(head.toStdString(), name.toStdString());
        QCOMPARE(found.has_value(), !type.isEmpty());
        if (found) {
            QCOMPARE(QString::fromStdString(*found), type);
            QVERIFY(checkMedia(head.toStdString(), *found));
        } else {
            QCOMPARE(found.error().code, ErrorCode::BadValue);
            QVERIFY(found.error().message.contains("PDF")); // it says what is taken
        }
    }

    void aRecordMayNotSaySomethingElse()
    {
        QVERIFY(checkMedia("%PDF-1.4", "application/pdf"));
        QVERIFY(checkMedia("%PDF-1.4", ""));
        QVERIFY(!checkMedia("%PDF-1.4", "image/png"));
    }

    void sizesHaveALimit()
    {
        QVERIFY(checkBlobSize(1));
        QVERIFY(checkBlobSize(limits::kBlobBytes));
        QCOMPARE(checkBlobSize(limits::kBlobBytes + 1).error().code, ErrorCode::TooLarge);
        QCOMPARE(checkBlobSize(0).error().code, ErrorCode::BadValue);
    }

    void piecesShrinkOnABadRoadAndGrowAgain()
    {
        Pace pace;
        QCOMPARE(pace.piece(), limits::kBlobPieceBytes);
        for (int i = 0; i < 20; ++i) {
            pace.cut(true); // something came: it is worth going on
            QVERIFY(!pace.isHopeless());
        }
        QCOMPARE(pace.piece(), limits::kBlobPieceLeastBytes);
        for (int i = 0; i < limits::kBlobCutsInARow - 1; ++i)
            pace.cut(false);
        QVERIFY(!pace.isHopeless());
        pace.cut(false);
        QVERIFY(pace.isHopeless());
        for (int i = 0; i < 10; ++i)
            pace.arrived();
        QVERIFY(!pace.isHopeless());
        QCOMPARE(pace.piece(), limits::kBlobPieceBytes);
    }

    void answersAreReadStrictly()
    {
        const BlobHeld one{sha256Hex("1"), 5, false};
        const BlobHeld two{sha256Hex("2"), 7, true};
        QVERIFY(decodeBlob(encodeBlob(one)) == one);
        QVERIFY(decodeBlobs(encodeBlobs({one, two})) == (std::vector{one, two}));
        QVERIFY(decodeBlobs(encodeBlobs({}))->empty());
        for (const auto* wrong : {"", "[]", "{}", R"({"blobs":{}})", R"({"blobs":[1]})",
                                  R"({"blobs":[{"sha256":"x","have":1,"whole":true}]})",
                                  R"({"blobs":[{"sha256":")"
                                  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                                  R"(","have":-1,"whole":true}]})"})
            QVERIFY2(!decodeBlobs(wrong), wrong);
    }
};

QTEST_GUILESS_MAIN(TestAttach)
#include "tst_attach.moc"
