// SPDX-License-Identifier: GPL-3.0-or-later
//
// BadRoad: between one device and the server. Unlike support/cut_proxy.h it knows where a request and an answer begin and
// end, so it can lose, double, hold back and overtake whole messages, and strike at a moment inside an exchange.
// Works in threads of its own; every method may be called from any thread.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace roadbook::road {

enum class Fault {
    None,
    CutRequest,    // the server gets a part of it
    CutAnswer,     // the server has done it, the device gets a part of the answer
    Delay,         // the request comes `micros` later
    Duplicate,     // the server gets it twice at once on two connections, the device one answer
    LateDuplicate, // and once more when replayLate() says so
    HoldRequest,   // until release(): others overtake it
    HoldAnswer,    // done, but the device hears of it after release()
    Throttle,      // 1 Mbit/s
    Far,           // 300 ms there and back, and 5 % of the requests die with their connection
    StrikeRequest, // strike() is called `micros` after the server has the whole request
    StrikeAnswer,  // strike() is called `micros` after the device has `where` of the answer; the rest follows then
};

struct Trouble {
    Fault fault = Fault::None;
    int times = 1;    // how many requests it meets
    double where = 0; // 0 … 1 of the message
    long micros = 0;
    bool other = false;                // Duplicate: the device gets the second answer
    std::uint64_t seed = 0;            // Far: which ones die
    std::function<bool()> strike = {}; // true: it hit
    std::string name = {};             // what it counts as
};

class BadRoad {
public:
    explicit BadRoad(int serverPort);
    ~BadRoad();
    BadRoad(const BadRoad&) = delete;
    BadRoad& operator=(const BadRoad&) = delete;

    int port() const { return m_port; }
    void meet(Trouble trouble); // instead of what was before
    bool waitHeld(int millis);  // until a message is held; false: none in that time
    void release();
    void replayLate();                           // waits for the answer and drops it
    void calm();                                 // no trouble any more, and nothing held
    std::map<std::string, int> happened() const; // counts since the beginning

private:
    void loop();
    void serve(int client);
    bool exchange(int client, const std::string& request, const Trouble& trouble);
    Trouble take();
    void count(const std::string& name);
    void hold();
    bool tell(int socket, const std::string& bytes, const Trouble& trouble) const;
    bool ask(const std::string& request, std::string& answer, const Trouble& trouble,
             const std::function<void()>& sent);
    bool askTwice(const std::string& request, std::string& answer, bool other);

    int m_serverPort;
    int m_port = 0;
    int m_listener = -1;
    mutable std::mutex m_mutex; // guards the following
    std::condition_variable m_changed;
    Trouble m_trouble;
    int m_held = 0;
    int m_connections = 0; // each has a thread, which ends with it
    bool m_released = true;
    bool m_ending = false;
    std::vector<std::string> m_late;
    std::map<std::string, int> m_happened;
    std::thread m_loop; // last: it uses all of the above
};

} // namespace roadbook::road
