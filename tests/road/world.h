// SPDX-License-Identifier: GPL-3.0-or-later
//
// World: a small company on a real server with its devices. It is made once and photographed; each scenario starts from
// that picture of everything, server and devices, so nothing is seen as restored or copied. One thread.
#pragma once

#include "road/device.h"
#include "road/office.h"

#include <memory>
#include <string>
#include <vector>

namespace roadbook::road {

class World {
public:
    World(std::string folder, bool canMount); // throws; the folder is the world's own and goes with it
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    void reset();                        // as on the first day; the server runs
    void keep(const std::string& where); // copies what there is now, for people

    Office& office() { return m_office; }
    Device& lin() { return *m_devices[0]; }
    Device& chen() { return *m_devices[1]; }
    Device& wang() { return *m_devices[2]; }
    // lin, chen (reps), wang (their supervisor), and a copy of lin's store once it has been made.
    std::vector<Device*> devices();
    bool copyStore(); // false: there is one already
    const std::vector<std::string>& accounts() const { return m_accounts; }
    std::map<std::string, int> happened(); // on the roads

private:
    void found();
    void copyAll(bool back);

    std::string m_folder;
    Office m_office;
    std::vector<std::unique_ptr<Device>> m_devices;
    bool m_copied = false;
    std::vector<std::string> m_accounts; // of lin, of both (lin first), of both (chen first), of chen
};

} // namespace roadbook::road
