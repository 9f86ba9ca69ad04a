// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/columns.h"

#include "base/text.h"
#include "ledger/cells.h"
#include "ledger/csv_reader.h"

#include <algorithm>
#include <array>

namespace roadbook {
namespace {

constexpr std::size_t kMostRowsAboveHeader = 10;

struct FieldNames {
    LedgerField field;
    std::string_view name;    // in `put`
    std::string_view headers; // separated by spaces, without brackets
};

using F = LedgerField;
constexpr auto kFields = std::to_array<FieldNames>({
    {F::Name, "name", "客户名称 名称 单位名称 公司名称 企业名称 客户 客户单位"},
    {F::CreditCode, "credit_code", "统一社会信用代码 社会信用代码 信用代码 纳税人识别号 税号 creditcode"},
    {F::LegalRepresentative, "legal_representative", "法定代表人 法人代表 法人 法定代表 legalrepresentative"},
    {F::Address, "address", "地址 单位地址 公司地址 注册地址 通讯地址 详细地址"},
    {F::Postcode, "postcode", "邮编 邮政编码"},
    {F::Phone, "phone", "电话 联系电话 电话号码 固定电话 座机 手机"},
    {F::Fax, "fax", "传真 传真号码"},
    {F::BusinessScope, "business_scope", "经营范围 主营业务 主营范围 businessscope"},
    {F::RegisteredCapital, "registered_capital", "注册资本 注册资金 registeredcapital"},
    {F::AnnualUsage, "annual_usage", "年用量 年采购量 年使用量 年采购额 annualusage"},
    {F::Industry, "industry", "行业 所属行业"},
    {F::Region, "region", "地区 区域 所在地区 所属区域"},
    {F::PaymentCredit, "payment_credit", "付款信用 付款信誉 回款信誉 回款信用 paymentcredit"},
    {F::IsTender, "is_tender", "招投标客户 是否招投标 istender"},
    {F::CustomerCategory, "customer_category", "客户类别 客户类型 类别 customercategory"},
    {F::Owner, "owner", "业务员 负责业务员 主联系人 客户经理 大客户专员 专员 经办业务员"},
    {F::ArchivedOn, "archived_on", "建档日期 建档时间 建档 archivedon"},
    {F::LastVisitOn, "last_visit_on", "最近拜访 最近拜访日期 上次拜访 上次拜访日期 建档前最近拜访 lastvisiton"},
    {F::Notes, "notes", "备注 说明 附注"},
    {F::Position, "position", "坐标 经纬度 经纬度坐标 地理坐标 位置坐标 coordinates"},
    {F::Latitude, "", "纬度 latitude lat"},
    {F::Longitude, "", "经度 longitude lng lon"},
    {F::Serial, "", "序号 编号 no"},
    {F::Supervisor, "", "主管 大客户主管 部门主管"},
});

bool isListed(std::string_view word, std::string_view list)
{
    for (std::size_t at = 0; at < list.size();) {
        const auto end = std::min(list.find(' ', at), list.size());
        if (list.substr(at, end - at) == word)
            return true;
        at = end + 1;
    }
    return false;
}

// "年用量(万元)" -> 年用量 and 万元
struct HeaderParts {
    std::string name;
    std::string unit;
};
HeaderParts split(std::string_view header)
{
    const auto plain = foldWidth(cleanLine(header));
    const auto open = plain.find('(');
    if (open == std::string::npos)
        return {normalisedName(plain), {}};
    return {normalisedName(plain.substr(0, open)), normalisedName(plain.substr(open))};
}

bool isAmount(LedgerField field)
{
    return field == F::RegisteredCapital || field == F::AnnualUsage;
}

std::optional<AmountUnit> unitOf(LedgerField field, std::string_view unit)
{
    if (unit.empty()) // usage is counted in 万元, capital in 元
        return field == F::AnnualUsage ? AmountUnit::TenThousandYuan : AmountUnit::Yuan;
    if (unit == "万元" || unit == "万" || unit == "万元人民币" || unit == "人民币万元" || unit == "万元年")
        return AmountUnit::TenThousandYuan;
    if (unit == "元" || unit == "人民币" || unit == "人民币元" || unit == "元年")
        return AmountUnit::Yuan;
    return std::nullopt;
}

LedgerColumn columnOf(std::string_view header, const std::vector<LedgerColumn>& before)
{
    LedgerColumn column;
    column.header = cleanLine(header);
    const auto field = ledgerFieldOf(header);
    if (!field) {
        if (!column.header.empty())
            column.trouble = Reason::UnknownColumn;
        return column;
    }
    if (std::any_of(before.begin(), before.end(), [&](const LedgerColumn& other) { return other.field == field; })) {
        column.trouble = Reason::RepeatedColumn;
        return column;
    }
    if (isAmount(*field)) {
        const auto unit = unitOf(*field, split(header).unit);
        if (!unit) {
            column.trouble = Reason::UnknownUnit;
            return column;
        }
        column.unit = *unit;
    }
    column.field = field;
    return column;
}

bool hasName(const std::vector<LedgerColumn>& columns)
{
    return std::any_of(columns.begin(), columns.end(), [](const LedgerColumn& c) { return c.field == F::Name; });
}

std::size_t recognised(const std::vector<LedgerColumn>& columns)
{
    return static_cast<std::size_t>(
        std::count_if(columns.begin(), columns.end(), [](const LedgerColumn& c) { return c.field.has_value(); }));
}

// The first row with a name column, when the text is split by that separator.
Result<std::optional<LedgerHeader>> headerWith(std::string_view text, char separator)
{
    CsvReader reader(text, separator);
    CsvRow row;
    for (std::size_t rows = 1; rows <= kMostRowsAboveHeader; ++rows) {
        RB_ASSIGN(const bool more, reader.next(row));
        if (!more)
            break;
        LedgerHeader header{row.line, rows, separator, {}};
        for (const auto& cell : row.cells)
            header.columns.push_back(columnOf(cell, header.columns));
        if (hasName(header.columns))
            return header;
    }
    return std::nullopt;
}

} // namespace

std::string_view accountFieldName(LedgerField field)
{
    for (const auto& known : kFields)
        if (known.field == field)
            return known.name;
    return {};
}

std::optional<LedgerField> ledgerFieldOf(std::string_view header)
{
    const auto name = split(header).name;
    if (name.empty())
        return std::nullopt;
    for (const auto& known : kFields)
        if (known.name == name || isListed(name, known.headers))
            return known.field;
    return std::nullopt;
}

Result<LedgerHeader> findLedgerHeader(std::string_view text)
{
    std::optional<LedgerHeader> best;
    std::optional<Error> trouble;
    for (const char separator : {',', ';', '\t'}) {
        auto found = headerWith(text, separator);
        if (!found)
            trouble = found.error(); // a wrong guess may well break a limit; the right one still counts
        else if (*found && (!best || recognised((*found)->columns) > recognised(best->columns)))
            best = **found;
    }
    if (best)
        return *std::move(best);
    if (trouble)
        return fail(*trouble);
    return fail(ErrorCode::BadInput, "No column is called 客户名称: the ledger needs a header with it.", "客户名称");
}

} // namespace roadbook
