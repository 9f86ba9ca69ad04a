// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/encoding.h"

#include "base/text.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

namespace roadbook {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kWorkbookStart = "PK\x03\x04";          // .xlsx is a zip file
constexpr std::string_view kOldWorkbookStart = "\xD0\xCF\x11\xE0"; // .xls

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Strict: a sequence that the encoding does not have is an error, never a replacement character.
Result<std::string> converted(std::string_view bytes, const char* encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status))
        return fail(ErrorCode::BadInput, "The file is neither UTF-8 nor GB18030 text; save it as CSV in UTF-8.");
    std::string out;
    text.toUTF8String(out);
    return out;
}

Result<DecodedText> recognised(std::string_view bytes)
{
    if (bytes.starts_with(kWorkbookStart) || bytes.starts_with(kOldWorkbookStart))
        return fail(ErrorCode::BadInput, "The file is a workbook, not a CSV file; save it as CSV in UTF-8.");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        RB_ASSIGN(auto text, converted(bytes, "UTF-16"));
        return DecodedText{std::move(text), Encoding::Utf16};
    }
    if (bytes.starts_with(kUtf8Mark))
        bytes.remove_prefix(kUtf8Mark.size());
    if (isValidUtf8(bytes))
        return DecodedText{std::string(bytes), Encoding::Utf8};
    RB_ASSIGN(auto text, converted(bytes, "gb18030"));
    if (text.starts_with(kUtf8Mark)) // GB18030 has a mark of its own
        text.erase(0, kUtf8Mark.size());
    return DecodedText{std::move(text), Encoding::Gb18030};
}

} // namespace

std::string_view encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "UTF-8";
    case Encoding::Utf16:
        return "UTF-16";
    case Encoding::Gb18030:
        return "GB18030";
    }
    return "UTF-8";
}

Result<DecodedText> decodeText(std::string_view bytes)
{
    RB_ASSIGN(auto decoded, recognised(bytes));
    if (decoded.text.find('\0') != std::string::npos)
        return fail(ErrorCode::BadInput, "The file is binary, not a CSV file; save it as CSV in UTF-8.");
    RB_ASSIGN(decoded.text, toNfc(decoded.text));
    return decoded;
}

} // namespace roadbook
