// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/schedule.h"

namespace roadbook::tiny {
namespace {

void grow(std::vector<int>& left, std::vector<int>& sequence, std::vector<std::vector<int>>& all)
{
    bool done = true;
    for (std::size_t writer = 0; writer < left.size(); ++writer) {
        if (left[writer] == 0)
            continue;
        done = false;
        --left[writer];
        sequence.push_back(static_cast<int>(writer));
        grow(left, sequence, all);
        sequence.pop_back();
        ++left[writer];
    }
    if (done)
        all.push_back(sequence);
}

std::size_t deliver(const TinyHub& hub, const std::vector<std::vector<Sent>>& queues, std::vector<std::size_t>& next,
                    const std::function<void(const TinyHub&)>& atEnd)
{
    std::size_t ends = 0;
    bool done = true;
    for (std::size_t i = 0; i < queues.size(); ++i) {
        if (next[i] == queues[i].size())
            continue;
        done = false;
        TinyHub fork = hub;
        static_cast<void>(fork.take(queues[i][next[i]]));
        ++next[i];
        ends += deliver(fork, queues, next, atEnd);
        --next[i];
    }
    if (!done)
        return ends;
    atEnd(hub);
    return 1;
}

} // namespace

std::vector<std::vector<int>> interleavings(const std::vector<int>& counts)
{
    std::vector<std::vector<int>> all;
    std::vector<int> left = counts;
    std::vector<int> sequence;
    grow(left, sequence, all);
    return all;
}

std::size_t inEveryOrder(const TinyHub& start, const std::vector<std::vector<Sent>>& queues,
                         const std::function<void(const TinyHub&)>& atEnd)
{
    std::vector<std::size_t> next(queues.size(), 0);
    return deliver(start, queues, next, atEnd);
}

} // namespace roadbook::tiny
