// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a benchmark prints: one JSON object per line, each number beside its floor from the same run.
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

namespace roadbook::bench {

// Milliseconds since it was made.
class Stopwatch {
public:
    double millis() const { return std::chrono::duration<double, std::milli>(Clock::now() - m_start).count(); }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

// Of several measurements; q = 0.5 is the median.
inline double quantile(std::vector<double> values, double q)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, static_cast<std::size_t>(q * static_cast<double>(values.size()))));
}

class Report {
public:
    // Also writes to that file; "" = nowhere else.
    explicit Report(const std::string& file) : m_file(file.empty() ? nullptr : std::fopen(file.c_str(), "w")) {}
    Report(const Report&) = delete;
    Report& operator=(const Report&) = delete;
    ~Report()
    {
        if (m_file != nullptr)
            std::fclose(m_file);
    }

    // Ours against the floor; the budget is a ratio.
    void ratio(const std::string& name, double ours, double floor, double budget, nlohmann::json more = {})
    {
        nlohmann::json line{{"name", name},
                            {"ours_ms", round(ours)},
                            {"floor_ms", round(floor)},
                            {"ratio", round(ours / floor)},
                            {"budget", budget},
                            {"ok", ours / floor <= budget}};
        print(std::move(line), std::move(more));
    }
    // A number with a ceiling of its own; `unit` says of what. `floor` when there is one to compare with.
    void ceiling(const std::string& name, double value, double budget, const std::string& unit,
                 nlohmann::json more = {})
    {
        nlohmann::json line{
            {"name", name}, {"value", round(value)}, {"unit", unit}, {"budget", budget}, {"ok", value <= budget}};
        print(std::move(line), std::move(more));
    }

private:
    static double round(double value) { return std::round(value * 1000) / 1000; }

    void print(nlohmann::json line, nlohmann::json more)
    {
        if (more.is_object())
            line.update(more);
        const auto text = line.dump() + "\n";
        for (auto* out : {stdout, m_file}) {
            if (out == nullptr)
                continue;
            std::fwrite(text.data(), 1, text.size(), out);
            std::fflush(out);
        }
    }

    std::FILE* m_file;
};

} // namespace roadbook::bench
