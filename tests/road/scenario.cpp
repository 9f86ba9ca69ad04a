// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/scenario.h"

#include <array>
#include <csignal>

namespace roadbook::road {

using nlohmann::json;

namespace {

constexpr int kFewestSteps = 15;
constexpr int kMoreSteps = 16;
constexpr long kPutMicros = 200'000; // about as long as a save takes here, with the password's 50 ms

} // namespace

bool failedForWantOfSpace(const Ended& ended)
{
    return ended.exit > 0 && ended.err.find("\"code\":\"storage\"") != std::string::npos;
}

std::string inShort(const Ended& ended)
{
    auto text = std::to_string(ended.exit);
    if (ended.exit != 0)
        return text + " " + ended.err.substr(0, ended.err.find('\n'));
    const auto said = linesOf(ended);
    for (const auto* what : {"pushed", "pulled", "purged", "conflicts", "quarantined", "repaired", "forked"})
        if (said.size() == 1 && said.front().contains(what) && said.front()[what] != json(0) &&
            said.front()[what] != json(false))
            text += std::string(" ") + what + " " + said.front()[what].dump();
    return text;
}

Scenario::Scenario(World& world, std::uint64_t seed)
    : m_world(world), m_dice(sim::Dice(seed).next()), m_chenWorks(!m_dice.oneIn(4))
{}

std::vector<std::string> Scenario::play()
{
    m_world.reset();
    const auto steps = kFewestSteps + m_dice.roll(kMoreSteps);
    for (std::uint64_t i = 0; i < steps; ++i)
        step();
    note("all faults end");
    for (auto* each : m_world.devices())
        each->road().calm();
    reviveServer();
    auto problems = comeToRest(m_world);
    if (problems.empty())
        problems = check(m_world, m_saves);
    m_problems.insert(m_problems.end(), problems.begin(), problems.end());
    if (const int exit = m_world.office().stop(); exit != 0)
        m_problems.push_back("the server does not drain: " + std::to_string(exit));
    return m_problems;
}

Device& Scenario::anyDevice()
{
    for (;;) {
        const auto all = m_world.devices();
        auto& one = *all[m_dice.roll(all.size())];
        if (m_chenWorks || one.user() != "chen")
            return one;
    }
}

const std::string& Scenario::anyAccount()
{
    return m_world.accounts()[m_dice.roll(m_world.accounts().size())];
}

std::string Scenario::token()
{
    return "#" + std::to_string(++m_tokens) + ";";
}

void Scenario::step()
{
    switch (m_dice.roll(20)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return saveVisit();
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
        return editAccount();
    case 9:
        return handOver();
    case 10:
        return settleConflict();
    case 11:
        return m_dice.oneIn(2) ? fixRefused() : copyStore();
    default:
        return sync(anyDevice());
    }
}

void Scenario::saveVisit()
{
    saveVisit(anyDevice());
}

void Scenario::saveVisit(Device& device)
{
    const auto& account = anyAccount();
    const auto mark = token();
    const auto promise = [&](const char* what) {
        return json{{"type", "promise"}, {"fields", {{"account", account}, {"visit", "$0"}, {"what", mark + what}}}};
    };
    const json group{{{"type", "visit"}, {"fields", {{"account", account}, {"channel", "on_site"}, {"summary", mark}}}},
                     promise("寄样品"),
                     promise("报价")};
    put(device, {"put", "--group"}, group, {.token = mark, .isGroup = true, .words = "visit"});
}

void Scenario::editAccount()
{
    static constexpr std::array kFields{"phone", "address", "name", "legal_representative", "notes", "notes"};
    auto& device = anyDevice();
    const auto& account = anyAccount();
    const std::string field = kFields[m_dice.roll(kFields.size())];
    const auto mark = token();
    auto value = mark;
    const auto line = m_dice.roll(5);
    if (field == "notes") { // one of its lines becomes another
        const auto shown = linesOf(device.run({"get", "account", account}));
        auto text = shown.empty() ? std::string() : shown.front().at("fields").value("notes", "");
        std::size_t at = 0;
        for (std::uint64_t i = 0; i < line && at != std::string::npos; ++i)
            at = text.find('\n', at) == std::string::npos ? std::string::npos : text.find('\n', at) + 1;
        if (at == std::string::npos)
            value = text + "\n" + mark;
        else
            value = text.replace(at, std::min(text.find('\n', at), text.size()) - at, mark);
    }
    put(device, {"put", "account", account}, {{field, value}}, {.token = mark, .words = field + " of " + account});
}

void Scenario::handOver()
{
    json fields{{"owner", (m_dice.oneIn(2) ? m_world.lin() : m_world.chen()).staff()}};
    if (m_dice.oneIn(3))
        fields["second_contact"] = m_dice.oneIn(2) ? json(nullptr) : json(m_world.chen().staff());
    const auto& account = anyAccount();
    const auto ended = m_world.wang().run({"put", "account", account}, fields);
    note("wang hands over " + account + " " + fields.dump() + ": " + inShort(ended));
}

void Scenario::settleConflict()
{
    auto& device = anyDevice();
    const auto open = linesOf(device.run({"conflicts", "list"}));
    if (open.empty())
        return sync(device);
    const auto& one = open[m_dice.roll(open.size())];
    const auto& fields = one.at("fields");
    const std::string field = fields.at("field");
    const auto& rivals = fields.at("rivals");
    const bool person = field == "owner" || field == "second_contact";
    const std::vector<std::string> settle{"conflicts", "settle", one.at("id"), "--value"};
    auto arguments = settle;
    if (person || m_dice.oneIn(2)) {
        arguments.push_back(rivals[m_dice.roll(rivals.size())].at("value").dump());
        const auto ended = device.run(arguments);
        return note(device.name() + " settles " + field + ": " + inShort(ended));
    }
    const auto mark = token();
    arguments.push_back(json(mark).dump());
    put(device, arguments, {}, {.token = mark, .words = "settled " + field});
}

void Scenario::fixRefused()
{
    const auto refused = linesOf(m_world.wang().run({"quarantine", "list"}));
    if (refused.empty())
        return sync(m_world.wang());
    const auto& one = refused[m_dice.roll(refused.size())].at("id");
    const auto id = one.is_string() ? one.get<std::string>() : one.dump();
    const auto ended = m_world.wang().run({"quarantine", "fix", id});
    note("wang fixes " + id + ": " + inShort(ended));
}

void Scenario::copyStore()
{
    if (m_world.copyStore()) {
        ++m_happened["copied store"];
        note("lin's store is copied");
    } else {
        sync(anyDevice());
    }
}

Ended Scenario::put(Device& device, const std::vector<std::string>& arguments, const json& input, Save save)
{
    const auto way = m_dice.roll(8);
    const auto micros = static_cast<long>(m_dice.roll(kPutMicros));
    const auto keep = static_cast<long>(m_dice.roll(40)) * 4096;
    Ended ended;
    std::string how;
    if (way == 0) {
        const auto child = device.begin(arguments, input);
        sleepMicros(micros);
        child->signal(SIGKILL);
        ended = child->finish();
        if (ended.exit == -1) {
            ++m_happened["killed save"];
            how = ", killed after " + std::to_string(micros / 1000) + " ms";
        }
    } else if (way == 1) {
        device.disk().fill(keep);
        device.limitFiles(!device.disk().isReal());
        ended = device.run(arguments, input);
        device.disk().clear();
        device.limitFiles(false);
        how = ", " + std::to_string(keep) + " bytes free";
        m_happened["device disk full"] += failedForWantOfSpace(ended) ? 1 : 0;
    } else {
        ended = device.run(arguments, input);
    }
    save.isCertain = ended.exit == 0;
    if (save.isGroup && save.isCertain)
        for (const auto& line : linesOf(ended))
            if (line.value("type", "") == "visit")
                save.visit = line.at("id");
    save.words += " " + save.token + " on " + device.name();
    note(save.words + ": " + inShort(ended) + how);
    if (ended.stuck)
        m_problems.push_back("stuck: " + save.words);
    m_saves.push_back(std::move(save));
    return ended;
}

} // namespace roadbook::road
