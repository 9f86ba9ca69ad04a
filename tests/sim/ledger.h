// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ledger: the oracle's memory. Who wrote what, and what was on the screen when they did. It shares no code
// with merge(): everything here was read off a screen (Replica's queries) or off the wire.
//
// Every value that people write contains a mark that no other value contains ("tk12v1kt": step 12,
// first value), so that a value can be found again in any bytes, whatever they mean.
#pragma once

#include "base/id.h"
#include "model/schema.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::sim {

struct Place {
    Id record;
    FieldId field = 0;

    auto operator<=>(const Place&) const = default;
};

// What somebody saw of a field.
struct Screen {
    std::string shown;            // mark of the value shown; "" = none
    std::set<std::string> rivals; // marks of the rivals of open conflicts
};

struct Save {
    int step = 0;
    std::map<Place, Screen> screens;
    std::map<Place, std::string> wrote; // marks
    bool settles = false;
    std::set<Id> takenFrom; // devices the server took it from: two when a copied store sent it as well
};

class Ledger {
public:
    static std::string mark(int step, int number);
    static std::set<std::string> marksIn(std::string_view bytes);
    static std::set<std::string> marksWritten(std::string_view group); // by a group, not what it replaces
    static std::string markOf(std::string_view bytes);                 // the first, or ""

    // A save that is on the disk. `group`: its encoded bytes.
    void note(Save save, std::string_view group);
    // The server took a group under this name.
    void taken(const Id& device, std::string_view group);
    // The server was restored and has forgotten what it took since its backup. Of two stores with one name the other may
    // now be the first to come with a number: from then on the number means that one's save.
    void serverRestored() { ++m_restores; }
    // What stands behind a stamp; nullptr: the server itself, or nothing we know.
    const Save* saveOf(const Id& device, std::uint64_t number) const;
    // The save that wrote a value; nullptr: none that we know.
    const Save* saveThatWrote(const std::string& mark) const;

    struct Written {
        Place place;
        Id account; // that it belongs to
        int step = 0;
        std::size_t device = 0; // the slot of the device it was written on
        bool set = false;       // a member of a set, or a remark
        bool excused = false;   // gone with a disk or a key, and nobody had received it
    };
    std::map<std::string, Written>& values() { return m_values; }
    const std::vector<Save>& saves() const { return m_saves; }

private:
    std::vector<Save> m_saves;
    std::map<std::string, std::size_t> m_byContent; // what a group says, whatever its number
    struct Named {
        std::size_t save = 0;
        int restores = 0; // of the server, until it took this
    };
    std::map<std::pair<Id, std::uint64_t>, Named> m_byName;
    int m_restores = 0;
    std::map<std::string, std::size_t> m_byMark;
    std::map<std::string, Written> m_values;
};

} // namespace roadbook::sim
