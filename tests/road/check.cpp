// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/check.h"

#include <map>
#include <set>

namespace roadbook::road {

using nlohmann::json;

namespace {

constexpr int kMostRounds = 12;
constexpr int kRoundsForErrors = 3; // a sync may fail at first: the server asks to wait, or has just been started

using Records = std::map<std::string, json>; // by id

struct Shown {
    Device* device = nullptr;
    json status;
    json verify;
    std::map<std::string, Records> records; // by type
    std::vector<json> quarantine;
    std::string all; // everything as text
};

// "" where the field is absent or was cleared.
std::string textOf(const json& fields, const char* name)
{
    const auto found = fields.find(name);
    return found != fields.end() && found->is_string() ? found->get<std::string>() : std::string();
}

class Judge {
public:
    Judge(World& world, const std::vector<Save>& saves) : m_world(world), m_saves(saves) {}

    std::vector<std::string> all()
    {
        look();
        for (const auto& [name, shown] : m_shown)
            checkDevice(shown);
        for (auto* each : m_world.devices())
            if (each->user() != "wang")
                compare(m_shown[each->name()], m_shown["wang"]);
        for (const auto& save : m_saves)
            save.isGroup ? checkGroup(save) : checkValue(save);
        return std::move(m_problems);
    }

private:
    void problem(std::string words) { m_problems.push_back(std::move(words)); }

    // The same question to every device at once.
    std::map<std::string, Ended> askAll(const std::vector<std::string>& question)
    {
        std::vector<std::pair<Device*, std::shared_ptr<Child>>> asked;
        for (auto* each : m_world.devices())
            asked.emplace_back(each, each->begin(question));
        std::map<std::string, Ended> answers;
        for (auto& [device, child] : asked) {
            auto ended = child->finish();
            if (ended.exit != 0)
                problem(device->name() + ": " + question.front() + " fails: " + ended.err);
            m_shown[device->name()].device = device;
            m_shown[device->name()].all += ended.out;
            answers[device->name()] = std::move(ended);
        }
        return answers;
    }

    static json first(const Ended& ended)
    {
        const auto all = linesOf(ended);
        return all.empty() ? json::object() : all.front();
    }

    void look()
    {
        for (const auto& [name, ended] : askAll({"status"}))
            m_shown[name].status = first(ended);
        for (const auto& [name, ended] : askAll({"verify"}))
            m_shown[name].verify = first(ended);
        for (const auto* type : {"account", "visit", "promise"})
            for (const auto& [name, ended] : askAll({"list", type}))
                for (const auto& record : linesOf(ended))
                    if (!m_shown[name].records[type].emplace(record.at("id"), record).second)
                        problem(name + " lists " + type + " " + record.at("id").get<std::string>() + " twice");
        auto& wang = m_shown["wang"];
        const auto ask = [&](const std::vector<std::string>& question) {
            auto ended = m_world.wang().run(question);
            if (ended.exit != 0)
                problem("wang: " + question.front() + " fails: " + ended.err);
            wang.all += ended.out;
            return ended;
        };
        ask({"conflicts", "list", "--all"});
        wang.quarantine = linesOf(ask({"quarantine", "list"}));
        for (const auto& account : m_world.accounts())
            ask({"history", "account", account});
    }

    void checkDevice(const Shown& shown)
    {
        const auto& name = shown.device->name();
        if (shown.status.value("pending", -1) != 0)
            problem(name + " still has pending saves: " + shown.status.dump());
        if (!shown.verify.value("ok", false))
            problem(name + " does not verify: " + shown.verify.dump());
        for (const auto& [type, records] : shown.records)
            for (const auto& [id, record] : records)
                if (record.value("pending", true))
                    problem(name + " shows " + type + " " + id + " as pending");
        // A group is whole on every device.
        for (const auto& save : m_saves)
            if (save.isGroup) {
                const auto visits = holding(shown, "visit", save.token);
                const auto promises = holding(shown, "promise", save.token);
                if (visits > 1 || promises != 2 * visits)
                    problem(name + " shows " + std::to_string(visits) + " visits and " + std::to_string(promises) +
                            " promises of " + save.words);
            }
    }

    static int holding(const Shown& shown, const std::string& type, const std::string& token)
    {
        int found = 0;
        if (const auto of = shown.records.find(type); of != shown.records.end())
            for (const auto& [id, record] : of->second)
                found += record.dump().find(token) != std::string::npos ? 1 : 0;
        return found;
    }

    // A rep sees exactly the accounts that are theirs, with everything in them, as the supervisor does.
    void compare(Shown& rep, Shown& supervisor)
    {
        std::set<std::string> own;
        for (const auto& [id, account] : supervisor.records["account"]) {
            const auto& fields = account.at("fields");
            if (textOf(fields, "owner") == rep.device->staff() ||
                textOf(fields, "second_contact") == rep.device->staff())
                own.insert(id);
        }
        for (const auto* type : {"account", "visit", "promise"}) {
            Records expected;
            for (const auto& [id, record] : supervisor.records[type])
                if (own.contains(type == std::string("account") ? id : textOf(record.at("fields"), "account")))
                    expected[id] = record;
            const auto& shown = rep.records[type];
            for (const auto& [id, record] : expected)
                if (!shown.contains(id))
                    problem(rep.device->name() + " does not show " + type + " " + id + " which is theirs");
                else if (shown.at(id).at("fields") != record.at("fields"))
                    problem(rep.device->name() + " shows " + type + " " + id + " as " +
                            shown.at(id).at("fields").dump() + " and wang as " + record.at("fields").dump());
            for (const auto& [id, record] : shown)
                if (!expected.contains(id))
                    problem(rep.device->name() + " shows " + type + " " + id + " which is not theirs");
        }
    }

    void checkGroup(const Save& save)
    {
        const auto& wang = m_shown["wang"];
        int refused = 0;
        for (const auto& entry : wang.quarantine)
            if (entry.dump().find(save.token) != std::string::npos) {
                ++refused;
                int operations = 0;
                for (const auto& one : entry.at("operations"))
                    operations += one.dump().find(save.token) != std::string::npos ? 1 : 0;
                if (operations != 3)
                    problem("only " + std::to_string(operations) + " of 3 are in quarantine of " + save.words);
            }
        const int recorded = holding(wang, "visit", save.token);
        if (save.isCertain && recorded + refused == 0)
            problem("lost: " + save.words);
        if (recorded + refused > 1)
            problem("recorded " + std::to_string(recorded) + " times and refused " + std::to_string(refused) +
                    " times: " + save.words);
        if (recorded == 1 && !save.visit.empty() && !wang.records.at("visit").contains(save.visit))
            problem("under another id than " + save.visit + ": " + save.words);
    }

    void checkValue(const Save& save)
    {
        if (save.isCertain && m_shown["wang"].all.find(save.token) == std::string::npos)
            problem("not to be found: " + save.words);
    }

    World& m_world;
    const std::vector<Save>& m_saves;
    std::map<std::string, Shown> m_shown;
    std::vector<std::string> m_problems;
};

} // namespace

std::vector<std::string> comeToRest(World& world)
{
    for (int round = 1; round <= kMostRounds; ++round) {
        std::vector<std::pair<Device*, std::shared_ptr<Child>>> running;
        for (auto* each : world.devices())
            running.emplace_back(each, each->begin({"sync"}));
        long moved = 0;
        for (auto& [device, child] : running) {
            const auto ended = child->finish();
            if (ended.exit != 0 && round > kRoundsForErrors)
                return {device->name() + " cannot sync on a good road: exit " + std::to_string(ended.exit) + ": " +
                        ended.err};
            const auto lines = linesOf(ended);
            if (lines.empty()) {
                ++moved;
                continue;
            }
            for (const auto* what : {"pushed", "pulled", "purged", "repaired"})
                moved += lines.front().value(what, 0L);
        }
        if (moved == 0)
            return {};
    }
    return {"still moving after " + std::to_string(kMostRounds) + " rounds on a good road"};
}

std::vector<std::string> check(World& world, const std::vector<Save>& saves)
{
    return Judge(world, saves).all();
}

} // namespace roadbook::road
