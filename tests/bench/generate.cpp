// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/generate.h"

#include "model/fields.h"

#include <array>
#include <string_view>

namespace roadbook::bench {
namespace {

using Words = std::string_view;

constexpr auto kCities =
    std::to_array<Words>({"长沙市岳麓区", "成都市武侯区", "厦门市湖里区", "重庆市渝北区", "昆明市盘龙区",
                          "西安市雁塔区", "贵阳市云岩区", "银川市兴庆区", "无锡市梁溪区", "单县城关镇"});
constexpr auto kFirst =
    std::to_array<Words>({"海", "正", "天", "重", "鼎", "行", "中", "江", "曾", "恒", "嘉", "东", "长", "乐",
                          "宏", "远", "金", "华", "盛", "永", "安", "瑞", "德", "丰", "凯", "新", "锦", "通"});
constexpr auto kSecond =
    std::to_array<Words>({"川", "阳", "元", "山", "盛", "知", "泰", "城", "记", "信", "禾", "岭", "风", "达",
                          "图", "航", "鑫", "润", "源", "昌", "邦", "祥", "和", "林", "旋", "创", "绣", "汇"});
constexpr auto kTrades =
    std::to_array<Words>({"仪表", "物流", "纺织", "橡胶制品", "五金", "医药", "建材", "食品", "机械", "电气", "包装",
                          "轴承", "化工", "汽配", "印刷", "陶瓷", "家具", "水泵"});
constexpr auto kForms = std::to_array<Words>({"有限公司", "股份有限公司", "有限责任公司", "集团", "厂"});
constexpr auto kFamilies =
    std::to_array<Words>({"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "陈", "林", "何", "吕", "施", "曹"});
constexpr auto kGiven =
    std::to_array<Words>({"敏", "伟", "静", "刚", "洋", "丽", "强", "艳", "平", "涛", "霞", "杰", "娟", "明"});
constexpr auto kParts =
    std::to_array<Words>({"核对了上季度的用量", "对新规格的样品感兴趣", "希望月底前收到报价", "仓库正在搬迁",
                          "提到另一家供应商降价", "付款要等月结", "下周安排技术人员上门", "负责人出差未见到",
                          "经办换了人", "对交货期不满意", "愿意签年度协议", "要求更换包装"});
constexpr auto kKinds = std::to_array<Words>({"return_visit", "business", "development", "reception", "store_patrol"});
constexpr auto kChannels = std::to_array<Words>({"on_site", "phone", "wechat", "mail", "meeting"});
constexpr auto kPurposes = std::to_array<Words>(
    {"relationship", "market_research", "competitors", "new_product", "new_customer", "market_share"});
constexpr auto kOutcomes = std::to_array<Words>({"achieved", "follow_up", "not_met", "complaint"});
constexpr auto kCredits = std::to_array<Words>({"excellent", "good", "fair", "poor"});
constexpr std::string_view kCodeCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

template <std::size_t N>
std::string pick(Generator& generator, const std::array<Words, N>& words)
{
    return std::string(words.at(generator.next(N)));
}

} // namespace

std::uint64_t Generator::next(std::uint64_t below)
{
    m_state += 0x9e3779b97f4a7c15ULL; // splitmix64
    auto z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return (z ^ (z >> 31)) % below;
}

Id Generator::id()
{
    m_births += 37;
    return makeId(m_births, [this](std::span<std::uint8_t> out) {
        for (auto& byte : out)
            byte = static_cast<std::uint8_t>(next(256));
    });
}

std::string Generator::name()
{
    return pick(*this, kFirst) + pick(*this, kSecond) + pick(*this, kFirst) + pick(*this, kTrades) +
           pick(*this, kForms);
}

std::string Generator::person()
{
    return pick(*this, kFamilies) + pick(*this, kGiven) + (next(2) == 0 ? pick(*this, kGiven) : "");
}

std::string Generator::sentence(int parts)
{
    std::string text;
    for (int i = 0; i < parts; ++i)
        text += pick(*this, kParts) + (i + 1 < parts ? "，" : "。");
    return text;
}

Sample Generator::account(const Id& owner)
{
    namespace f = field::account;
    std::string code = "91";
    for (int i = 0; i < 16; ++i)
        code += kCodeCharacters.at(next(kCodeCharacters.size()));
    return {type::kAccount,
            id(),
            {{f::kName, name()},
             {f::kCreditCode, code},
             {f::kLegalRepresentative, person()},
             {f::kAddress, pick(*this, kCities) + "建设路" + std::to_string(next(400) + 1) + "号"},
             {f::kPostcode, std::to_string(400'000 + next(300'000))},
             {f::kPhone, "0731-" + std::to_string(5'550'000 + next(9999))},
             {f::kBusinessScope, pick(*this, kTrades) + "生产、" + pick(*this, kTrades) + "销售"},
             {f::kRegisteredCapital, static_cast<std::int64_t>(next(5000) + 1) * 1'000'000},
             {f::kIndustry, pick(*this, kTrades)},
             {f::kRegion, pick(*this, kCities)},
             {f::kAnnualUsage, static_cast<std::int64_t>(next(600'000))},
             {f::kPaymentCredit, pick(*this, kCredits)},
             {f::kIsTender, next(8) == 0},
             {f::kOwner, owner},
             {f::kNotes, sentence(1)}}};
}

Sample Generator::visit(const Id& account, const Id& rep)
{
    namespace f = field::visit;
    const auto start = 1'763'000'000'000 - static_cast<std::int64_t>(next(400)) * 86'400'000;
    TextSet purposes{pick(*this, kPurposes), pick(*this, kPurposes)};
    sortUnique(purposes);
    return {type::kVisit,
            id(),
            {{f::kAccount, account},
             {f::kRep, rep},
             {f::kKind, pick(*this, kKinds)},
             {f::kChannel, pick(*this, kChannels)},
             {f::kPurposes, purposes},
             {f::kPeopleMet, TextSet{person()}},
             {f::kStartedAt, start},
             {f::kEndedAt, start + 1000 * static_cast<std::int64_t>(600 + next(4000))},
             {f::kOutcome, pick(*this, kOutcomes)},
             {f::kSummary, sentence(2)},
             {f::kState, std::string("done")}}};
}

Sample Generator::promise(const Id& account, const Id& visit, const Id& owner)
{
    namespace f = field::promise;
    return {type::kPromise,
            id(),
            {{f::kAccount, account},
             {f::kVisit, visit},
             {f::kWhat, pick(*this, kParts)},
             {f::kDue, "2026-11-" + std::to_string(10 + next(20))},
             {f::kOwner, owner},
             {f::kState, std::string("open")}}};
}

} // namespace roadbook::bench
