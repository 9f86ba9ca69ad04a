// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/said.h"

#include "model/present.h"

namespace roadbook {

std::vector<SaidFacts> saidIn(Reader& reader, const TextSet& remarks)
{
    std::vector<SaidFacts> said;
    for (Remark& remark : readRemarks(remarks))
        said.push_back({reader.staffName(remark.author), remark.at, std::move(remark.text)});
    return said;
}

} // namespace roadbook
