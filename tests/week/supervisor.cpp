// SPDX-License-Identifier: GPL-3.0-or-later
#include "week/supervisor.h"

#include <cstdlib>

namespace roadbook::test {
namespace {

constexpr int kMostShown = 12;

QString rowNamed(const char* list, int number)
{
    return QString("%1.row.%2").arg(list).arg(number);
}

} // namespace

void Supervisor::openReview(const QString& kind)
{
    go("review");
    int wanted = -1;
    const auto isThere = [&] {
        wanted = rowWith([&](const QString& row) {
            return screen.value(row, "kindLabel") == kind && screen.value(row, "section") == "waiting";
        });
        return wanted >= 0;
    };
    screen.until(isThere, kind, 60);
    const QString row = rowNamed("review", wanted);
    m_document = screen.value(row, "reviewId");
    const int selected = rowWith([&](const QString& one) { return screen.value(one, "selected") == "true"; });
    for (int steps = std::abs(wanted - selected); steps > 0; --steps)
        screen.key(selected < wanted ? "j" : "k");
    screen.waitForValue(row, "selected", "true");
    screen.waitFor("review.line.0");
}

int Supervisor::rowWith(const std::function<bool(const QString& row)>& holds)
{
    for (int i = 0; i < kMostShown; ++i)
        if (const QString row = rowNamed("review", i); !screen.value(row, "reviewId").isEmpty() && holds(row))
            return i;
    return -1;
}

void Supervisor::approve()
{
    screen.key("a");
}

void Supervisor::waitUntilDecided()
{
    const auto isDecided = [this] {
        return rowWith([this](const QString& row) {
                   return screen.value(row, "reviewId") == m_document && screen.value(row, "section") == "waiting";
               }) < 0;
    };
    screen.until(isDecided, "the decision");
    waitUntilSent();
}

void Supervisor::approve(const QString& words)
{
    screen.key("g");
    screen.type(words);
    screen.waitForValue("review.guidance", "text", words);
    screen.key("ctrl+Return");
}

void Supervisor::sendBack(const QString& words)
{
    screen.key("r");
    screen.waitForValue("review.approve", "text", "退回");
    screen.type(words);
    screen.waitForValue("review.guidance", "text", words);
    screen.key("ctrl+Return");
}

QString Supervisor::line(int number, const QString& property)
{
    return screen.value(QString("review.line.%1").arg(number), property);
}

int Supervisor::checkSample(const QString& answer)
{
    go("spot");
    const QString first = rowNamed("spot", 0); // what is done goes below
    screen.waitFor(first);
    int checked = 0;
    for (; screen.value(first, "settled") == "false"; ++checked) {
        const QString visit = screen.value(first, "visitId");
        screen.click(first);
        screen.click("spot.outcome.confirmed");
        screen.click("spot.answer");
        screen.type(answer);
        screen.click("spot.record");
        screen.until(
            [&] { return screen.value(first, "visitId") != visit || screen.value(first, "settled") == "true"; },
            "the result of a spot check");
    }
    return checked;
}

} // namespace roadbook::test
