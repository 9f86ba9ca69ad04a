// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/device.h"

#include "road/office.h"

#include <filesystem>
#include <sstream>
#include <stdexcept>

namespace roadbook::road {

using nlohmann::json;

namespace {

constexpr long kDiskBytes = 16L << 20;

} // namespace

Device::Device(std::string name, std::string user, const std::string& folder, bool canMount,
               std::shared_ptr<BadRoad> road)
    : m_name(std::move(name)), m_user(std::move(user)), m_disk(folder + "/" + m_name, kDiskBytes, canMount),
      m_scratch(folder + "/said-" + m_name), m_road(std::move(road))
{}

void Device::login()
{
    const auto server = "http://127.0.0.1:" + std::to_string(m_road->port());
    const auto said = lines({"login", "--server", server, "--user", m_user, "--device", m_name});
    m_staff = said.front().at("staff");
}

std::shared_ptr<Child> Device::begin(const std::vector<std::string>& arguments, const json& input)
{
    Order order{.program = programPath("roadbook-cli"),
                .arguments = {"--store", store()},
                .scratch = m_scratch + "-" + std::to_string(m_runs++ % 8)};
    order.arguments.insert(order.arguments.end(), arguments.begin(), arguments.end());
    order.variables["ROADBOOK_PASSWORD"] = passwordOf(m_user);
    if (!input.is_null())
        order.input = input.dump();
    if (m_limited)
        order.fileLimit = static_cast<long>(std::filesystem::file_size(store() + "/roadbook.db")) / 2;
    return std::make_shared<Child>(std::move(order));
}

Ended Device::run(const std::vector<std::string>& arguments, const json& input)
{
    return begin(arguments, input)->finish();
}

std::vector<json> Device::lines(const std::vector<std::string>& arguments)
{
    const auto ended = run(arguments);
    if (ended.exit != 0)
        throw std::runtime_error(m_name + " " + arguments.front() + ": exit " + std::to_string(ended.exit) + ": " +
                                 ended.err);
    return linesOf(ended);
}

std::vector<json> linesOf(const Ended& ended)
{
    std::vector<json> all;
    std::istringstream text(ended.out);
    for (std::string line; std::getline(text, line);)
        if (auto parsed = json::parse(line, nullptr, false); !parsed.is_discarded())
            all.push_back(std::move(parsed));
    return all;
}

} // namespace roadbook::road
