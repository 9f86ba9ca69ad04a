// SPDX-License-Identifier: GPL-3.0-or-later
//
// Internal to protocol/: pieces that several CBOR messages share.
#pragma once

#include "base/id.h"
#include "model/digest.h"
#include "protocol/cbor.h"

#include <string>
#include <vector>

namespace roadbook::cborform {

// A map of which only some pairs are written. Counts them first: a CBOR map announces its size.
class SparseMap {
public:
    SparseMap() : m_out(m_inside) {}
    SparseMap(const SparseMap&) = delete;
    SparseMap& operator=(const SparseMap&) = delete;

    std::string finish() const
    {
        std::string body;
        body.reserve(m_inside.size() + 4);
        cbor::Writer(body).map(m_pairs);
        body.append(m_inside);
        return body;
    }

    cbor::Writer& add(std::uint64_t name)
    {
        ++m_pairs;
        m_out.unsignedInt(name);
        return m_out;
    }

private:
    std::string m_inside;
    cbor::Writer m_out;
    std::uint64_t m_pairs = 0;
};

inline Id readId(cbor::Reader& in)
{
    const auto id = Id::fromBytes(in.bytes());
    if (!id)
        in.failNow();
    return id.value_or(Id{});
}

inline void writeIds(cbor::Writer& out, const std::vector<Id>& ids)
{
    out.array(ids.size());
    for (const auto& id : ids)
        out.bytes(id.view());
}

inline std::vector<Id> readIds(cbor::Reader& in)
{
    std::vector<Id> ids;
    const auto count = in.array();
    for (std::uint64_t i = 0; i < count && in.ok(); ++i)
        ids.push_back(readId(in));
    return ids;
}

inline Digest readDigest(cbor::Reader& in)
{
    const auto bytes = in.bytes();
    if (bytes.size() != 16)
        in.failNow();
    return digestFromBytes(bytes);
}

} // namespace roadbook::cborform
