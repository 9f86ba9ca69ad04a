// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/crowd_floor.h"

#include "bench/floor.h"
#include "bench/report.h"
#include "bench/together.h"
#include "model/fields.h"

#include <deque>
#include <filesystem>
#include <mutex>

namespace roadbook::bench {
namespace {

struct FloorDevice {
    FloorDevice(const std::string& file, const std::vector<Sample>& visits, const Exchanged& exchanged)
        : store(Floor::open(file)),
          pushing(static_cast<std::size_t>(exchanged.push.bytesUp), static_cast<std::size_t>(exchanged.push.bytesDown)),
          pulling(static_cast<std::size_t>(exchanged.pull.bytesUp), static_cast<std::size_t>(exchanged.pull.bytesDown))
    {
        store.write(visits); // recorded offline
    }

    Floor store;
    Loopback pushing;
    Loopback pulling;
};

class FloorCrowd {
public:
    FloorCrowd(const std::vector<std::vector<Sample>>& visits, const std::vector<Exchanged>& exchanged,
               const std::string& folder)
        : m_visits(visits), m_server(openIn(folder))
    {
        for (std::size_t i = 0; i < visits.size(); ++i)
            m_devices.emplace_back(folder + "/device" + std::to_string(i), visits[i], exchanged[i]);
    }

    std::size_t count() const { return m_devices.size(); }
    void push(std::size_t i)
    {
        auto& device = m_devices[i];
        device.store.readUnsent(type::kVisit);
        device.pushing.exchange();
        {
            const std::scoped_lock lock(m_oneWriter);
            m_server.write(m_visits[i]);
        }
        device.store.markSent(type::kVisit, m_visits[i]);
    }
    void pull(std::size_t i)
    {
        m_devices[i].pulling.exchange();
        m_devices[i].store.write(m_visits[i ^ 1U]);
    }

private:
    static Floor openIn(const std::string& folder)
    {
        std::filesystem::create_directories(folder);
        return Floor::open(folder + "/server");
    }

    const std::vector<std::vector<Sample>>& m_visits;
    Floor m_server;
    std::mutex m_oneWriter;
    std::deque<FloorDevice> m_devices; // which do not move
};

Phases oneAfterTheOther(FloorCrowd&& crowd)
{
    const Stopwatch clock;
    for (std::size_t i = 0; i < crowd.count(); ++i)
        crowd.push(i);
    const double pushed = clock.millis();
    for (std::size_t i = 0; i < crowd.count(); ++i)
        crowd.pull(i);
    return {pushed, clock.millis() - pushed};
}

Phases sideBySide(FloorCrowd&& crowd)
{
    const auto steps = together(crowd.count(), [&](std::size_t i, const Step& allHere) {
        allHere();
        crowd.push(i);
        allHere();
        crowd.pull(i);
        allHere();
    });
    return {steps.at(0), steps.at(1)};
}

} // namespace

Phases crowdFloor(const std::vector<std::vector<Sample>>& visits, const std::vector<Exchanged>& exchanged,
                  const std::string& folder)
{
    const auto one = oneAfterTheOther(FloorCrowd(visits, exchanged, folder + "/one"));
    const auto side = sideBySide(FloorCrowd(visits, exchanged, folder + "/side"));
    return one.both() < side.both() ? one : side;
}

} // namespace roadbook::bench
