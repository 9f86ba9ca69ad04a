// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/fact_names.h"

#include "model/scaled.h"

#include <algorithm>
#include <array>

namespace roadbook::regulation {
namespace {

constexpr auto kNumber = FactKind::Number;
constexpr auto kText = FactKind::Text;
constexpr int kWholeYuan = 0; // usage: 万元 with four places
constexpr int kFen = 2;
constexpr auto kCurrency = "CNY ";

constexpr std::array kFacts{
    // S0 §3
    FactName{"annual_usage", kNumber, 4, "年用量", "Annual usage", "万元", {}, kWholeYuan},
    FactName{"payment_credit", kText, 0, "付款信用", "Payment credit"},
    FactName{"growth_potential", kText, 0, "增长潜力", "Growth potential"},
    FactName{"profit_level", kText, 0, "利润率水平", "Profit level"},
    // S4/1: what a bare ranking by volume overlooks
    FactName{"usage_to_date", kNumber, 4, "合作以来用量", "Usage since the start", "万元", {}, kWholeYuan},
    FactName{"months_active", kNumber, 1, "合作月数", "Months active", "个月", " months"},
    FactName{"competitors", kNumber, 0, "竞争品牌数", "Competing brands", "个", ""},
    FactName{"region", kText, 0, "地区", "Region"},
    FactName{"region_purchasing_power", kText, 0, "地区购买力", "Purchasing power of the region"},
    // S2 §12
    FactName{"cooperation", FactKind::Set, 0, "合作领域", "Fields of cooperation"},
    FactName{"customer_nature", kText, 0, "客户性质", "Nature of the customer"},
    FactName{"relation", kText, 0, "往来阶段", "Stage of dealings"},
    // S3
    FactName{"contract_value", kNumber, 2, "合同额", "Contract value", "元", {}, kFen},
    FactName{"profit_contribution", kNumber, 2, "利润贡献", "Profit contribution", "元", {}, kFen},
    FactName{"purchase_frequency", kNumber, 0, "消费频次", "Purchase frequency", "次", " times"},
    // S4/2
    FactName{"deals", kNumber, 0, "成交笔数", "Completed deals", "笔", ""},
    FactName{"months_since_order", kNumber, 0, "距上次下单", "Since the last order", "个月", " months"},
    FactName{"purchase_amount", kNumber, 2, "购买金额", "Amount purchased", "元", {}, kFen},
    FactName{"sample_orders", kNumber, 0, "样品单", "Sample orders", "单", ""},
    FactName{"sample_region", kText, 0, "寄样地区", "Region of the samples"},
    FactName{"development_potential", kText, 0, "开发潜力", "Potential for development"},
};

} // namespace

std::span<const FactName> allFactNames()
{
    return kFacts;
}

const FactName* findFactName(std::string_view name)
{
    const auto* at = std::ranges::find(kFacts, name, &FactName::name);
    return at != kFacts.end() ? at : nullptr;
}

std::string choiceLabel(const FactName& fact, std::string_view value, bool english)
{
    if (const auto* field = findType(type::kAccount)->field(fact.name))
        for (const auto& choice : field->choices)
            if (choice.value == value)
                return std::string(english ? choice.en : choice.zh);
    return std::string(value);
}

std::string numberLabel(const FactName& fact, std::int64_t value, bool english)
{
    if (english && fact.yuanPlaces >= 0)
        return kCurrency + formatAmount(value, fact.yuanPlaces);
    return formatScaled(value, fact.places) + std::string(english ? fact.unitEn : fact.unitZh);
}

std::string boundsLabel(const FactName& fact, const Bounds& bounds, bool english)
{
    if (english && fact.yuanPlaces >= 0)
        return boundsLabel(bounds, english, kCurrency,
                           [&fact](std::int64_t value) { return formatAmount(value, fact.yuanPlaces); });
    return boundsLabel(bounds, fact.places, english) + std::string(english ? fact.unitEn : fact.unitZh);
}

} // namespace roadbook::regulation
