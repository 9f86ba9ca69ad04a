// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/bounds.h"

#include "model/scaled.h"

namespace roadbook::regulation {
namespace {

std::optional<std::int64_t> readSide(Node& node, std::string_view closed, std::string_view open, int places,
                                     bool& isOpen)
{
    const auto including = node.scaledIf(closed, places);
    const auto excluding = node.scaledIf(open, places);
    if (including && excluding)
        node.error(closed, {Said::SameEnd, {std::string(open)}});
    isOpen = !including && excluding.has_value();
    return including ? including : excluding;
}

// Whether the ranges leave the same side of a point free: the top of `lower` does not reach the bottom of `upper`.
bool separated(const Bounds& lower, const Bounds& upper)
{
    if (!lower.to || !upper.from)
        return false;
    return *lower.to < *upper.from || (*lower.to == *upper.from && (lower.toOpen || upper.fromOpen));
}

} // namespace

bool Bounds::contains(std::int64_t value) const
{
    const bool aboveFrom = !from || (fromOpen ? value > *from : value >= *from);
    return aboveFrom && (!to || (toOpen ? value < *to : value <= *to));
}

bool overlap(const Bounds& a, const Bounds& b)
{
    return !separated(a, b) && !separated(b, a);
}

bool isBelow(std::int64_t value, const Bounds& a)
{
    return a.from && (a.fromOpen ? value <= *a.from : value < *a.from);
}

std::optional<Bounds> between(const Bounds& lower, const Bounds& upper)
{
    if (!lower.to || !upper.from)
        return {};
    Bounds hole{.from = lower.to, .to = upper.from, .fromOpen = !lower.toOpen, .toOpen = !upper.fromOpen};
    if (*hole.from > *hole.to || (*hole.from == *hole.to && (hole.fromOpen || hole.toOpen)))
        return {};
    return hole;
}

Bounds readBounds(Node& node, int places)
{
    Bounds bounds;
    bounds.from = readSide(node, "from", "above", places, bounds.fromOpen);
    bounds.to = readSide(node, "to", "below", places, bounds.toOpen);
    if (bounds.from && bounds.to &&
        (*bounds.from > *bounds.to || (*bounds.from == *bounds.to && (bounds.fromOpen || bounds.toOpen))))
        node.error("", {Said::EmptyRange});
    return bounds;
}

std::string boundsLabel(const Bounds& bounds, bool english, const std::string& unit,
                        const std::function<std::string(std::int64_t)>& number)
{
    if (bounds.from && bounds.to)
        return unit + number(*bounds.from) + "–" + number(*bounds.to);
    if (bounds.from)
        return (english ? (bounds.fromOpen ? "above " : "from ") : (bounds.fromOpen ? "超过" : "不低于")) + unit +
               number(*bounds.from);
    if (bounds.to)
        return (english ? (bounds.toOpen ? "below " : "up to ") : (bounds.toOpen ? "不满" : "不超过")) + unit +
               number(*bounds.to);
    return english ? "any" : "不限";
}

std::string boundsLabel(const Bounds& bounds, int places, bool english)
{
    return boundsLabel(bounds, english, {}, [places](std::int64_t value) { return formatScaled(value, places); });
}

} // namespace roadbook::regulation
