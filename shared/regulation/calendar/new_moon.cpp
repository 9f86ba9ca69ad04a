// SPDX-License-Identifier: GPL-3.0-or-later
//
// After J. Meeus, Astronomical Algorithms, chapter 49: the mean new moon and its periodic terms.
#include "regulation/calendar/new_moon.h"

#include <array>
#include <cmath>
#include <numbers>

namespace roadbook::regulation {
namespace {

constexpr double kDayMillis = 86'400'000.0;
constexpr double kFirst = 2451550.09766; // the mean new moon of 6 January 2000, Julian ephemeris day
constexpr double kMonth = 29.530588861;  // mean synodic month, days
constexpr double kUnixEpoch = 2440587.5; // 1970-01-01 as a Julian day
constexpr double kClockLag =
    70.0 / 86400.0; // dynamical time ahead of ours in these decades: 64 s in 2000, 75 s in 2035
constexpr double kMonthsPerCentury = 1236.85;

// size (days) · E^powerOfE · sin(sun·M + moon·M' + latitude·F)
struct Term {
    double size;
    int powerOfE;
    int sun;
    int moon;
    int latitude;
};
constexpr std::array kTerms{
    Term{-0.40720, 0, 0, 1, 0}, Term{0.17241, 1, 1, 0, 0},    Term{0.01608, 0, 0, 2, 0},  Term{0.01039, 0, 0, 0, 2},
    Term{0.00739, 1, -1, 1, 0}, Term{-0.00514, 1, 1, 1, 0},   Term{0.00208, 2, 2, 0, 0},  Term{-0.00111, 0, 0, 1, -2},
    Term{-0.00057, 0, 0, 1, 2}, Term{0.00056, 1, 1, 2, 0},    Term{-0.00042, 0, 0, 3, 0}, Term{0.00042, 1, 1, 0, 2},
    Term{0.00038, 1, 1, 0, -2}, Term{-0.00024, 1, -1, 2, 0},  Term{-0.00007, 0, 2, 1, 0}, Term{0.00004, 0, 0, 2, -2},
    Term{0.00004, 0, 3, 0, 0},  Term{0.00003, 0, 1, 1, -2},   Term{0.00003, 0, 0, 2, 2},  Term{-0.00003, 0, 1, 1, 2},
    Term{0.00003, 0, -1, 1, 2}, Term{-0.00002, 0, -1, 1, -2}, Term{-0.00002, 0, 1, 3, 0}, Term{0.00002, 0, 0, 4, 0},
};

// What the planets do: size (days) · sin(at + speed·k)
struct Pull {
    double size;
    double at;
    double speed;
};
constexpr std::array kPulls{
    Pull{0.000325, 299.77, 0.107408},  Pull{0.000165, 251.88, 0.016321}, Pull{0.000164, 251.83, 26.651886},
    Pull{0.000126, 349.42, 36.412478}, Pull{0.000110, 84.66, 18.206239}, Pull{0.000062, 141.74, 53.303771},
    Pull{0.000060, 207.14, 2.453732},  Pull{0.000056, 154.84, 7.306860}, Pull{0.000047, 34.52, 27.261239},
    Pull{0.000042, 207.19, 0.121824},  Pull{0.000040, 291.34, 1.844379}, Pull{0.000037, 161.72, 24.198154},
    Pull{0.000035, 239.56, 25.513099}, Pull{0.000023, 331.55, 3.592518}, Pull{-0.00017, 124.7746, -1.56375588},
};

double sine(double degrees)
{
    return std::sin(degrees * std::numbers::pi / 180.0);
}

} // namespace

Timestamp newMoonNear(Timestamp at)
{
    const double days = static_cast<double>(at) / kDayMillis + kUnixEpoch;
    const double k = std::round((days - kFirst) / kMonth);
    const double t = k / kMonthsPerCentury;
    const double e = 1 - 0.002516 * t - 0.0000074 * t * t;
    const double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
    const double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
    const double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
    double moment = kFirst + kMonth * k + 0.00015437 * t * t - kClockLag;
    for (const Term& term : kTerms)
        moment +=
            term.size * std::pow(e, term.powerOfE) * sine(term.sun * sun + term.moon * moon + term.latitude * latitude);
    for (const Pull& pull : kPulls)
        moment += pull.size * sine(pull.at + pull.speed * k);
    return static_cast<Timestamp>(std::llround((moment - kUnixEpoch) * kDayMillis));
}

} // namespace roadbook::regulation
