// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/together.h"

#include <barrier>
#include <chrono>
#include <exception>
#include <mutex>
#include <thread>

namespace roadbook::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMostSteps = 32;

} // namespace

std::vector<double> together(std::size_t count, const std::function<void(std::size_t, const Step&)>& work)
{
    std::vector<Clock::time_point> moments;
    moments.reserve(kMostSteps);
    const auto note = [&]() noexcept {
        moments.push_back(Clock::now());
    }; // by the last who comes, before anybody goes on
    std::barrier all(static_cast<std::ptrdiff_t>(count), note);
    std::mutex mutex;
    std::exception_ptr problem;
    std::vector<std::thread> threads;
    threads.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        threads.emplace_back([&, i] {
            try {
                work(i, [&] { all.arrive_and_wait(); });
            } catch (...) {
                const std::scoped_lock lock(mutex);
                if (!problem)
                    problem = std::current_exception();
            }
            all.arrive_and_drop();
        });
    for (auto& thread : threads)
        thread.join();
    if (problem)
        std::rethrow_exception(problem);
    std::vector<double> steps;
    for (std::size_t i = 1; i < moments.size(); ++i)
        steps.push_back(std::chrono::duration<double, std::milli>(moments[i] - moments[i - 1]).count());
    return steps;
}

} // namespace roadbook::bench
