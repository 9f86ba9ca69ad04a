// SPDX-License-Identifier: GPL-3.0-or-later
//
// Arrows run one way: qml → app → shared ← server, tests → all. This reads the sources and fails
// with file and line when one points back, or when something is in the tree that must not be.
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot{RB_SOURCE_DIR};

struct Line {
    std::string file; // from the root: "shared/base/id.h"
    int number;
    std::string text;
};

// What each folder of shared/ may include besides itself. Below, what is used comes before its users.
const std::map<std::string, std::set<std::string>> kArrowsInShared{
    {"base", {}},
    {"sqlite", {"base"}},
    {"model", {"base"}},
    {"ledger", {"base"}},
    {"merge", {"base", "model"}},
    {"access", {"base", "model", "merge"}},
    {"regulation", {"base", "model"}},
    {"judge", {"base", "model", "merge", "access", "regulation"}},
    {"protocol", {"base", "model", "merge"}},
    {"attach", {"base", "protocol"}},
    {"replica", {"base", "model", "merge", "access", "regulation", "judge", "protocol", "attach", "sqlite"}},
};

bool isSource(const fs::path& path)
{
    static const std::set<std::string> kEndings{".h",  ".cpp",  ".qml", ".js", ".txt",  ".cmake",   ".json",
                                                ".md", ".yaml", ".sh",  ".ts", ".conf", ".service", ""};
    return kEndings.contains(path.extension().string());
}

std::string rootRelative(const fs::path& path)
{
    return path.lexically_relative(kRoot).generic_string();
}

std::vector<std::string> filesUnder(const std::string& folder)
{
    std::vector<std::string> files;
    if (!fs::exists(kRoot / folder))
        return files;
    for (auto at = fs::recursive_directory_iterator(kRoot / folder); at != fs::end(at); ++at) {
        const auto name = rootRelative(at->path());
        if (name == "build" || name.starts_with(".git") || name.starts_with(".cache")) {
            at.disable_recursion_pending();
            continue;
        }
        if (at->is_regular_file() && isSource(at->path()))
            files.push_back(name);
    }
    std::ranges::sort(files);
    return files;
}

std::vector<Line> linesOf(const std::string& file)
{
    std::vector<Line> lines;
    std::ifstream in{kRoot / file};
    std::string text;
    while (std::getline(in, text))
        lines.push_back({file, static_cast<int>(lines.size()) + 1, text});
    return lines;
}

bool isCpp(const std::string& file)
{
    return file.ends_with(".h") || file.ends_with(".cpp");
}

struct Include {
    Line at;
    std::string name; // "base/id.h", "QString", "cpprest/http_listener.h"
    bool quoted;
};

std::vector<Include> includesUnder(const std::string& folder)
{
    // Not a raw string: moc stumbles over a quote in one.
    static const std::regex kInclude{"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"};
    std::vector<Include> includes;
    for (const auto& file : filesUnder(folder)) {
        if (!isCpp(file))
            continue;
        for (auto& line : linesOf(file)) {
            std::smatch found;
            if (std::regex_search(line.text, found, kInclude))
                includes.push_back({line, found[2].str(), found[1].str() == "\""});
        }
    }
    return includes;
}

std::string firstFolder(const std::string& path)
{
    return path.substr(0, path.find('/'));
}

std::set<std::string> foldersOf(const std::string& tree)
{
    std::set<std::string> names;
    if (fs::exists(kRoot / tree))
        for (const auto& entry : fs::directory_iterator(kRoot / tree))
            if (entry.is_directory())
                names.insert(entry.path().filename().string());
    return names;
}

bool isQt(const std::string& include)
{
    static const std::regex kQt{R"(^(Q[A-Z][A-Za-z]*(/.*)?|q[a-z]+\.h|Qt[A-Z][A-Za-z]*/.*)$)"};
    return std::regex_match(include, kQt);
}

bool isHttp(const std::string& include)
{
    return include.starts_with("cpprest/") || include.starts_with("pplx/") || include.starts_with("boost/");
}

// Gathers what is wrong, so that one run shows everything.
class Findings {
public:
    void add(const Line& at, const std::string& why)
    {
        m_text += "\n  " + at.file + ":" + std::to_string(at.number) + ": " + why;
    }
    bool none() const { return m_text.empty(); }
    const char* text() const { return m_text.c_str(); }

private:
    std::string m_text;
};

} // namespace

#define VERIFY_NONE(findings) QVERIFY2((findings).none(), (findings).text())

class TestLayering : public QObject {
    Q_OBJECT

private slots:
    void theTreeIsThere()
    {
        QVERIFY(filesUnder("shared").size() > 10); // otherwise everything below passes for nothing
    }

    void sharedFoldersFollowTheArrows()
    {
        Findings findings;
        const auto folders = foldersOf("shared");
        for (const auto& folder : folders) {
            const auto allowed = kArrowsInShared.find(folder);
            if (allowed == kArrowsInShared.end()) {
                findings.add({"shared/" + folder, 0, {}}, "a folder without a place in kArrowsInShared");
                continue;
            }
            for (const auto& include : includesUnder("shared/" + folder)) {
                const auto target = firstFolder(include.name);
                if (include.quoted && target != folder && !allowed->second.contains(target))
                    findings.add(include.at, folder + " must not include " + include.name);
            }
        }
        VERIFY_NONE(findings);
    }

    void sharedKnowsNoQtNoHttpNoThreadsNoClock()
    {
        static const std::set<std::string> kThreads{"thread",       "mutex",      "condition_variable", "future",
                                                    "shared_mutex", "stop_token", "pthread.h",          "random"};
        static const std::regex kClock{
            R"(system_clock|steady_clock|gettimeofday|clock_gettime|random_device|\bgetenv\b)"};
        Findings findings;
        for (const auto& include : includesUnder("shared"))
            if (isQt(include.name) || isHttp(include.name) || kThreads.contains(include.name) ||
                include.name.starts_with("spdlog/"))
                findings.add(include.at, "shared/ must not include " + include.name);
        for (const auto& file : filesUnder("shared"))
            if (isCpp(file))
                for (const auto& line : linesOf(file))
                    if (std::regex_search(line.text.substr(0, line.text.find("//")), kClock))
                        findings.add(line, "law 15: time, randomness and environment are handed in");
        VERIFY_NONE(findings);
    }

    void sqliteIsSeenOnlyThroughItsWrapper()
    {
        Findings findings;
        for (const auto* tree : {"shared", "server", "app"})
            for (const auto& include : includesUnder(tree))
                if (include.name == "sqlite3.h" && !include.at.file.starts_with("shared/sqlite/") &&
                    !(include.at.file.starts_with("shared/replica/") && include.at.file.ends_with(".cpp")))
                    findings.add(include.at, "use sqlite/database.h");
        VERIFY_NONE(findings);
    }

    void onlyTheListenerKnowsCpprest()
    {
        Findings findings;
        for (const auto* tree : {"shared", "server", "app", "qml", "tests"})
            for (const auto& include : includesUnder(tree))
                if (isHttp(include.name) && include.at.file != "server/http/listener.cpp")
                    findings.add(include.at, "only server/http/listener.cpp includes cpprestsdk and its like");
        VERIFY_NONE(findings);
    }

    // The microphone and the loudspeaker are asked for in one place, which knows nothing of stores and pages.
    void onlyTheSoundDeviceKnowsAlsa()
    {
        Findings findings;
        for (const auto* tree : {"shared", "server", "app", "qml", "tests"})
            for (const auto& include : includesUnder(tree))
                if (include.name.starts_with("alsa/") && include.at.file != "app/sound/sound_device.cpp")
                    findings.add(include.at, "use sound/sound_recorder.h or sound/sound_player.h");
        const auto sound = includesUnder("app/sound");
        QVERIFY(!sound.empty());
        for (const auto& include : sound)
            if (include.quoted && !include.name.starts_with("sound/") && !include.name.starts_with("threads/") &&
                !include.name.starts_with("base/"))
                findings.add(include.at, "of app/, sound/ knows only threads/");
        VERIFY_NONE(findings);
    }

    // Likewise the camera; and nothing of the app is linked to GStreamer, which would make every start slower.
    void onlyTheCameraKnowsGstreamer()
    {
        Findings findings;
        for (const auto* tree : {"shared", "server", "app", "qml", "tests"})
            for (const auto& include : includesUnder(tree))
                if ((include.name.starts_with("gst/") || include.name.starts_with("glib")) &&
                    include.at.file != "app/camera/gst_library.h" && include.at.file != "tests/support/test_camera.cpp")
                    findings.add(include.at, "use camera/camera.h");
        const auto camera = includesUnder("app/camera");
        QVERIFY(!camera.empty());
        for (const auto& include : camera)
            if (include.quoted && !include.name.starts_with("camera/") && !include.name.starts_with("threads/") &&
                !include.name.starts_with("base/"))
                findings.add(include.at, "of app/, camera/ knows only threads/");
        static const std::regex kLinked{R"(\brb_gstreamer\b)"};
        for (const auto* tree : {"app", "qml", "server", "shared"})
            for (const auto& file : filesUnder(tree))
                if (file.ends_with("CMakeLists.txt"))
                    for (const auto& line : linesOf(file))
                        if (std::regex_search(line.text, kLinked))
                            findings.add(line, "GStreamer is opened when a camera is asked for");
        VERIFY_NONE(findings);
    }

    void serverAndAppDoNotKnowEachOther()
    {
        Findings findings;
        const auto shared = foldersOf("shared");
        const auto crossing = [&](const char* tree, const char* other) {
            const auto own = foldersOf(tree);
            for (const auto& include : includesUnder(tree)) {
                const auto target = firstFolder(include.name);
                if (!include.quoted || !include.name.contains('/') || own.contains(target) || shared.contains(target))
                    continue;
                if (foldersOf(other).contains(target) || target == other || target == ".." || target == "tests")
                    findings.add(include.at, std::string{tree} + "/ must not include " + include.name);
            }
        };
        crossing("server", "app");
        crossing("app", "server");
        for (const auto& include : includesUnder("server"))
            if (isQt(include.name))
                findings.add(include.at, "the server uses no Qt");
        VERIFY_NONE(findings);
    }

    void hubIsPlainFunctions()
    {
        Findings findings;
        for (const auto& include : includesUnder("server/hub"))
            if (include.quoted && (include.name.starts_with("http/") || include.name.starts_with("ops/")))
                findings.add(include.at, "the hub knows no HTTP");
        for (const auto& include : includesUnder("server/storage"))
            if (include.quoted && (include.name.starts_with("http/") || include.name.starts_with("hub/")))
                findings.add(include.at, "storage is below the hub");
        VERIFY_NONE(findings);
    }

    void qmlSeesTypedObjectsOnly()
    {
        Findings findings;
        for (const auto* tree : {"app", "qml"})
            for (const auto& file : filesUnder(tree))
                for (const auto& line : linesOf(file)) {
                    if (line.text.contains("setContextProperty"))
                        findings.add(line, "no context properties: hand in a required property");
                    if (file.ends_with(".qml") && line.text.starts_with("import \"."))
                        findings.add(line, "import the module by name, not a folder by path");
                }
        VERIFY_NONE(findings);
    }

    // Three widths, by what a page is; Theme.qml has them.
    void pagesAreAsWideAsTheThemeSays()
    {
        static const std::regex kOwnWidth{R"(\b(maximumWidth|inside):.*\b[0-9]{3,4}\b)"};
        Findings findings;
        int pages = 0;
        for (const auto& file : filesUnder("qml/pages")) {
            if (!file.ends_with("Page.qml") && !file.ends_with("Pane.qml"))
                continue;
            ++pages;
            for (const auto& line : linesOf(file))
                if (std::regex_search(line.text, kOwnWidth))
                    findings.add(line, "use readingWidth, formWidth or tableWidth of the Theme");
        }
        QVERIFY(pages > 20);
        VERIFY_NONE(findings);
    }

    void nothingOfThisMachineIsInTheTree()
    {
        // Put together here, so that this file does not find itself.
        const std::vector<std::pair<std::regex, std::string>> forbidden{
            {std::regex{std::string{"(^|[\"'\\s=(:])/"} + "(work|root|home)/[A-Za-z0-9.]"},
             "an absolute path of some machine"},
            {std::regex{std::string{"https?://[A-Za-z0-9.-]*"} +
                        "(registry|npmjs|artifactory|nexus|pypi|debian\\.org)"},
             "the address of a registry: pins.txt has name, version and integrity"},
            {std::regex{std::string{"BEGIN [A-Z ]*PRIVATE"} + " KEY"}, "a private key"},
        };
        Findings findings;
        for (const auto& file : filesUnder(""))
            if (file != "LICENSE")
                for (const auto& line : linesOf(file))
                    for (const auto& [pattern, why] : forbidden)
                        if (line.text.size() < 4000 && std::regex_search(line.text, pattern))
                            findings.add(line, why);
        VERIFY_NONE(findings);
    }

    void everySourceSaysItsLicence()
    {
        Findings findings;
        for (const auto* tree : {"shared", "server", "app", "qml", "tests"})
            for (const auto& file : filesUnder(tree)) {
                if (!isCpp(file) && !file.ends_with(".qml") && !file.ends_with("CMakeLists.txt"))
                    continue;
                const auto lines = linesOf(file);
                if (lines.empty() || !lines.front().text.contains("SPDX-License-Identifier: GPL-3.0-or-later"))
                    findings.add({file, 1, {}}, "the first line is the SPDX line");
            }
        VERIFY_NONE(findings);
    }

    void filesStaySmall()
    {
        constexpr std::size_t kMostCppLines = 500;
        constexpr std::size_t kMostQmlLines = 250;
        Findings findings;
        for (const auto* tree : {"shared", "server", "app", "qml", "tests"})
            for (const auto& file : filesUnder(tree)) {
                const auto count = linesOf(file).size();
                if ((isCpp(file) && count > kMostCppLines && !file.contains("_table")) ||
                    (file.ends_with(".qml") && count > kMostQmlLines))
                    findings.add({file, static_cast<int>(count), {}}, "too long: split it");
            }
        VERIFY_NONE(findings);
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
