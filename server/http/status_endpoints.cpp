// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/service.h"

namespace roadbook {

// Can it serve? Asks the store, through the queue that requests take.
void Service::health(CallPtr call)
{
    onReader(std::move(call), [this](Call& own, Connection& connection) {
        const auto reading = connection.read();
        const auto head = reading ? (*reading)->head() : fail(reading.error());
        if (!head)
            return refuse(own, Error{ErrorCode::ServerBusy, "the store does not answer"});
        answer(own, 200, R"({"status":"ok"})", "application/json");
    });
}

void Service::metrics(CallPtr call)
{
    const Gauges gauges{m_polls->count(), m_writer->queued(), m_readers->queued()};
    answer(*call, 200, m_metrics.text(gauges), "text/plain; version=0.0.4");
}

} // namespace roadbook
