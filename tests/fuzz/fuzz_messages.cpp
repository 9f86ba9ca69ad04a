// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every message of the conversation in both wire forms. The first byte says which message and form, the rest is the
// body. What decodes is encoded; that decodes, and encodes to the same bytes again. It can be said in the other form
// as well.
#include "attach/messages.h"
#include "fuzz/fuzz.h"
#include "protocol/messages.h"

using namespace roadbook;
using namespace roadbook::fuzz;

namespace {

template <typename Decode, typename Encode>
void roundTrip(std::string_view body, Decode&& decode, Encode&& encode)
{
    const auto message = decode(body);
    if (!message) {
        demand(!message.error().message.empty(), "a refusal says why");
        return;
    }
    const std::string once = encode(*message);
    const auto again = decode(once);
    if (!again)
        std::fprintf(stderr, "%s (%s)\n", again.error().message.c_str(), again.error().field.c_str());
    demand(again.has_value(), "what we write we read");
    demand(encode(*again) == once, "and write again alike");
}

template <typename Message, typename Decode>
void inForm(std::string_view body, WireForm form, Decode&& decode)
{
    const auto other = form == WireForm::Cbor ? WireForm::Json : WireForm::Cbor;
    roundTrip(
        body, [&](std::string_view text) { return decode(text, form); },
        [&](const Message& message) {
            static_cast<void>(encode(message, other));
            return encode(message, form);
        });
}

void readMessage(unsigned which, WireForm form, std::string_view body)
{
    switch (which) {
    case 0:
        return inForm<SignInRequest>(body, form, decodeSignInRequest);
    case 1:
        return inForm<SignInReply>(body, form, decodeSignInReply);
    case 2:
        return inForm<SyncRequest>(body, form, decodeSyncRequest);
    case 3:
        return inForm<SyncReply>(body, form, decodeSyncReply);
    case 4:
        return inForm<ForkRequest>(body, form, decodeForkRequest);
    case 5:
        return inForm<ForkReply>(body, form, decodeForkReply);
    case 6:
        return roundTrip(
            body, [&](std::string_view text) { return decodeError(text, form); },
            [&](const Error& error) { return encodeError(error, form); });
    case 7:
        return form == WireForm::Cbor
                   ? roundTrip(body, decodeCompareRequest, [](const CompareRequest& m) { return encode(m); })
                   : roundTrip(body, decodeCompareReply, [](const CompareReply& m) { return encode(m); });
    default:
        return form == WireForm::Cbor ? roundTrip(body, decodeBlobs, encodeBlobs)
                                      : roundTrip(body, decodeBlob, encodeBlob);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    readMessage((data[0] >> 1U) % 9U, (data[0] & 1U) == 0 ? WireForm::Cbor : WireForm::Json,
                viewOf(data + 1, size - 1));
    return 0;
}
