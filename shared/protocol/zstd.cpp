// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/limits.h"
#include "protocol/messages.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

namespace roadbook {
namespace {

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

// A peer may not make us hold more than this for its window, whatever it announces.
constexpr int kWindowLogMost = 24;

// Contexts are half a megabyte and costly to make: one per thread that compresses.
ZSTD_CCtx* packer()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    return context.get();
}

ZSTD_DCtx* unpacker()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    return context.get();
}

} // namespace

std::string compressed(std::string_view plain)
{
    auto* context = packer();
    ZSTD_CCtx_reset(context, ZSTD_reset_session_and_parameters);
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, limits::kCompressionLevel);
    // A transport that ends a cut body as if it were complete must not pass for a whole one.
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    std::string packed(ZSTD_compressBound(plain.size()), '\0');
    const auto size = ZSTD_compress2(context, packed.data(), packed.size(), plain.data(), plain.size());
    if (ZSTD_isError(size) != 0)
        throw BrokenInvariant("zstd cannot compress: " + std::string(ZSTD_getErrorName(size)));
    packed.resize(size);
    return packed;
}

Result<std::string> decompressed(std::string_view packed, std::size_t most)
{
    auto* context = unpacker();
    ZSTD_DCtx_reset(context, ZSTD_reset_session_and_parameters);
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, kWindowLogMost);

    // What the sender announces saves growing, but is not trusted.
    const auto announced = ZSTD_getFrameContentSize(packed.data(), packed.size());
    const bool known = announced != ZSTD_CONTENTSIZE_UNKNOWN && announced != ZSTD_CONTENTSIZE_ERROR;
    if (known && announced > most)
        return fail(ErrorCode::TooLarge, "the body is too large once unpacked");

    std::string plain;
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    std::size_t left = 1; // what zstd still expects of this frame; 0 = the frame is whole
    const std::size_t start = known ? static_cast<std::size_t>(announced) + 1 : 16UL * 1024;
    plain.resize(std::min(start, most + 1));
    ZSTD_outBuffer out{plain.data(), plain.size(), 0};
    while (in.pos < in.size || out.pos == out.size) {
        if (out.pos == out.size) {
            if (plain.size() > most)
                return fail(ErrorCode::TooLarge, "the body is too large once unpacked");
            plain.resize(std::min(plain.size() * 2, most + 1));
            out.dst = plain.data();
            out.size = plain.size();
        }
        const auto before = std::pair{in.pos, out.pos};
        left = ZSTD_decompressStream(context, &out, &in);
        if (ZSTD_isError(left) != 0)
            return fail(ErrorCode::BadInput, "the body is not what zstd makes");
        if (left == 0 && in.pos == in.size)
            break;
        if (before == std::pair{in.pos, out.pos})
            break; // no progress: the input ends inside the frame
    }
    if (left != 0)
        return fail(ErrorCode::BadInput, "the compressed body is cut off");
    if (out.pos > most)
        return fail(ErrorCode::TooLarge, "the body is too large once unpacked");
    plain.resize(out.pos);
    return plain;
}

} // namespace roadbook
