// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/world.h"

#include <filesystem>
#include <stdexcept>

namespace roadbook::road {

namespace fs = std::filesystem;
using nlohmann::json;

World::World(std::string folder, bool canMount) : m_folder(std::move(folder)), m_office(m_folder, canMount)
{
    for (const auto* user : {"lin", "chen", "wang"})
        m_devices.push_back(
            std::make_unique<Device>(user, user, m_folder, canMount, std::make_shared<BadRoad>(m_office.port())));
    // The copy goes by the road that its store names: the original's.
    const std::shared_ptr<BadRoad> same(&lin().road(), [](BadRoad*) {}); // lives as long as lin's
    m_devices.push_back(std::make_unique<Device>("copy", "lin", m_folder, canMount, same));
    found();
}

World::~World()
{
    m_office.kill();
    m_devices.clear(); // their disks lie in the folder
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

void World::found()
{
    fs::create_directories(m_office.data());
    m_office.admin({"team", "add", "north"});
    m_office.admin({"user", "add", "lin", "--role", "rep", "--team", "north", "--display", "林晓"}, passwordOf("lin"));
    m_office.admin({"user", "add", "chen", "--role", "rep", "--team", "north", "--display", "陈露"},
                   passwordOf("chen"));
    m_office.admin({"user", "add", "wang", "--role", "supervisor", "--team", "north", "--display", "王敏"},
                   passwordOf("wang"));
    m_office.start();
    for (auto* each : devices())
        each->login();
    m_devices[3]->takeStaff(lin());
    const auto add = [&](const char* name, const Device& owner, const Device* second) {
        json fields{{"name", name}, {"owner", owner.staff()}, {"notes", "一\n二\n三\n四\n五"}, {"phone", "0571-1"}};
        if (second != nullptr)
            fields["second_contact"] = second->staff();
        const auto said = linesOf(wang().run({"put", "account"}, fields));
        if (said.size() != 1)
            throw std::runtime_error("the company has no accounts");
        m_accounts.push_back(said.front().at("id"));
    };
    add("江城建材厂", lin(), nullptr);
    add("东岭机械", lin(), &chen());
    add("云河化工", chen(), &lin());
    add("北塔印刷", chen(), nullptr);
    for (auto* each : {&wang(), &lin(), &chen(), &wang()})
        each->lines({"sync"});
    if (m_office.stop() != 0)
        throw std::runtime_error("roadbookd does not drain");
    copyAll(false);
}

void World::copyAll(bool back)
{
    const auto picture = [&](const std::string& name, const std::string& real) {
        const auto taken = m_folder + "/first-day/" + name;
        const auto& from = back ? taken : real;
        const auto& to = back ? real : taken;
        fs::remove_all(to);
        fs::create_directories(to);
        fs::permissions(to, fs::perms::owner_all);
        fs::copy(from, to, fs::copy_options::recursive);
    };
    picture("office", m_office.data());
    for (auto* each : {&lin(), &chen(), &wang()})
        picture(each->name(), each->store());
}

void World::reset()
{
    m_office.kill();
    m_office.disk().clear();
    for (const auto& each : m_devices) {
        each->disk().clear();
        each->limitFiles(false);
        each->road().calm();
    }
    fs::remove_all(m_devices[3]->store());
    m_copied = false;
    copyAll(true);
    m_office.start();
}

void World::keep(const std::string& where)
{
    fs::remove_all(where);
    fs::create_directories(where);
    fs::copy(m_office.data(), where + "/office", fs::copy_options::recursive);
    for (auto* each : devices())
        fs::copy(each->store(), where + "/" + each->name(), fs::copy_options::recursive);
    fs::copy(m_folder + "/first-day", where + "/first-day", fs::copy_options::recursive);
}

std::vector<Device*> World::devices()
{
    std::vector<Device*> all{&lin(), &chen(), &wang()};
    if (m_copied)
        all.push_back(m_devices[3].get());
    return all;
}

bool World::copyStore()
{
    if (m_copied)
        return false;
    fs::copy(lin().store(), m_devices[3]->store(), fs::copy_options::recursive);
    m_copied = true;
    return true;
}

std::map<std::string, int> World::happened()
{
    std::map<std::string, int> all;
    for (auto* each : {&lin(), &chen(), &wang()})
        for (const auto& [name, times] : each->road().happened())
            all[name] += times;
    return all;
}

} // namespace roadbook::road
