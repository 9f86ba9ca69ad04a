// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words that the demo company is made of. All invented.
#pragma once

#include <array>
#include <string_view>

namespace roadbook::test::names {

struct Known {
    std::string_view name;
    std::string_view grade; // "" = 待定级
    bool tender;
    std::string_view region;
    std::string_view industry;
    std::string_view usage; // 万元
};

// Of the rep that the demo follows.
inline constexpr std::array kKnown{
    Known{"华星橡胶制品有限公司", "A1", false, "江城", "橡胶制品", "46.8"},
    Known{"东岭机械股份有限公司", "A2", false, "江城", "矿山机械", "26.4"},
    Known{"江城市政工程集团", "", true, "江城", "市政工程", "18"},
    Known{"瑞丰五金商行", "B1", false, "临江", "五金", "8.2"},
    Known{"华北仪表厂", "A1", false, "江城", "仪器仪表", "52.5"},
    Known{"宏达轴承有限公司", "A2", false, "临江", "轴承", "22.3"},
    Known{"新港物流有限公司", "B1", false, "新港", "物流", "9.6"},
    Known{"重山橡胶厂", "B2", false, "重山", "橡胶制品", "4.1"},
    Known{"长乐水泵制造有限公司", "A2", false, "长乐", "泵阀", "24"},
    Known{"青禾粮油集团", "", true, "青禾", "粮油", "12.7"},
};

inline constexpr std::array<std::string_view, 12> kPlaces{"江城", "临江", "新港", "重山", "长乐", "青禾",
                                                          "东岭", "白石", "云湖", "南坪", "北桥", "石门"};
inline constexpr std::array<std::string_view, 14> kStems{"恒通", "宏远", "永泰", "金桥", "星河", "天和", "瑞安",
                                                         "博远", "华宇", "顺达", "嘉禾", "同创", "宝源", "鼎盛"};
struct Trade {
    std::string_view word;
    std::string_view industry;
};
inline constexpr std::array kTrades{Trade{"机械制造", "机械"}, Trade{"密封件", "橡胶制品"}, Trade{"电气设备", "电气"},
                                    Trade{"汽车配件", "汽配"}, Trade{"化工", "化工"},       Trade{"建材", "建材"},
                                    Trade{"阀门", "泵阀"},     Trade{"包装材料", "包装"},   Trade{"水务", "市政工程"},
                                    Trade{"食品机械", "食品"}};
inline constexpr std::array<std::string_view, 3> kForms{"有限公司", "股份有限公司", "厂"};
// Some names are as long as the licences that they stand on.
inline constexpr std::array<std::string_view, 4> kLongForms{
    "与配套设备研究开发有限责任公司", "进出口贸易（集团）股份有限公司", "科技产业园发展有限公司第二分公司",
    "及新材料应用技术有限公司"};
inline constexpr std::array<std::string_view, 7> kGrades{"A1", "A2", "B1", "B2", "C", "D", ""};

inline constexpr std::array<std::string_view, 16> kFamilyNames{"赵", "孙", "刘", "李", "马", "陈", "曾", "单",
                                                               "胡", "许", "韩", "冯", "邓", "曹", "彭", "苏"};
inline constexpr std::array<std::string_view, 16> kGivenNames{
    "敏", "凯", "志远", "建国", "晓燕", "立", "海峰", "雪梅", "国强", "丽", "文博", "春生", "慧", "大勇", "思源", "静"};
inline constexpr std::array<std::string_view, 3> kTitles{"采购员", "采购部负责人", "总经理"};
inline constexpr std::array<std::string_view, 3> kLevels{"handler", "head", "decision_maker"};

inline constexpr std::array<std::string_view, 12> kSummaries{
    "年底前要补一批库存，主要是密封件。同行报价低一些，对方更看重交期。",
    "核对了三季度到货，数量一致，发票下周寄出。",
    "产线检修到月底，检修后恢复正常要货。",
    "新来的采购部负责人第一次见面，介绍了我们的交期和售后。",
    "对上批货的包装有意见，希望改成小箱。已记下，回去协调仓库。",
    "看了仓库，库存还够三周，下月上旬再下单。",
    "谈了明年的框架合同，价格还要请示总经理。",
    "对方技术部提出耐温要求，需要检测报告。",
    "参观了新厂房，预计明年一季度投产，用量会翻番。",
    "招标文件十天后发布，已确认资质要求。",
    "付款流程换了系统，这个月会晚几天，已约好时间。",
    "例行走访，一切正常。",
};
// What nobody can say of a telephone call, and what is said instead.
struct ByPhone {
    std::string_view seen;
    std::string_view heard;
};
inline constexpr std::array kByPhone{ByPhone{kSummaries[3], "新来的采购部负责人第一次通话，介绍了我们的交期和售后。"},
                                     ByPhone{kSummaries[5], "问了库存，还够三周，下月上旬再下单。"},
                                     ByPhone{kSummaries[8], "对方说新厂房快完工了，预计明年一季度投产，用量会翻番。"},
                                     ByPhone{kSummaries[11], "例行电话，一切正常。"}};
constexpr std::string_view heard(std::string_view summary)
{
    for (const ByPhone& one : kByPhone)
        if (one.seen == summary)
            return one.heard;
    return summary;
}
inline constexpr std::array<std::string_view, 3> kNobodyMet{
    "约好的采购员临时外出，没有见到人，样册留在前台。",
    "对方停产检修，没有见到人，已打电话改约下周。",
    "负责人一直在开会，等了十分钟没有见到人。",
};
inline constexpr std::array<std::string_view, 4> kCompetitors{"北方某厂送来样品，报价低 3%，交期要 20 天。",
                                                              "同行上周来过，谈了账期。", "", ""};
inline constexpr std::array<std::string_view, 8> kPromises{
    "寄 NBR-70 试样与检测报告", "确认新产线密封件年用量", "寄样册 20 份", "发最新报价单",
    "安排技术人员上门",         "补开上月发票",           "协调小箱包装", "准备框架合同草稿"};
inline constexpr std::array<std::string_view, 6> kPurposes{"relationship", "market_research", "competitors",
                                                           "new_product",  "new_customer",    "market_share"};
inline constexpr std::array<std::string_view, 5> kKinds{"return_visit", "return_visit", "business", "development",
                                                        "store_patrol"};

// Of the working week.
inline constexpr std::array<std::string_view, 6> kDropReasons{"对方停业盘点", "对方出差未归",   "产线抢修，改约下周",
                                                              "对方临时开会", "暴雨，高速封路", "对方经办请假"};
inline constexpr std::array<std::string_view, 4> kMoveReasons{"客户停电改期", "客户要求改期", "前一家拖延",
                                                              "对方负责人出差"};
inline constexpr std::array<std::string_view, 4> kAddReasons{"客户来电，要当面看样品", "顺路拜访", "补签送货单",
                                                             "对方投诉包装，当天处理"};
inline constexpr std::string_view kAddedCall = "客户来电，当场答复";
inline constexpr std::array<std::string_view, 5> kMatters{"核对上月到货与对账单", "谈明年框架合同", "介绍耐高温新规格",
                                                          "了解同行报价", "回访上次反映的包装问题"};
inline constexpr std::array<std::string_view, 6> kGuidance{"都按计划完成，请保持。",
                                                           "停业的客户出发前打个电话。",
                                                           "框架合同的进度下周单独说一次。",
                                                           "同行报价的情况写得好，转给市场部。",
                                                           "电话多、上门少，下周多走两家 A 类。",
                                                           "承诺的检测报告盯一下技术中心。"};
inline constexpr std::array<std::string_view, 5> kWeekSummaries{
    "本周以客情维护为主，两家谈到明年的框架合同。", "新产线的两家用量会翻番，需要技术中心支持。",
    "雨天走得少，电话补上了。", "两家提出账期，已按制度答复。", "样品都送到了，下周收反馈。"};

// A spot check that found less than was written, what the rep says to it, and what the supervisor answers.
struct Doubt {
    std::string_view answer;
    std::string_view explanation;
    std::string_view reply; // begins as the page begins it (store/spot_check_facts.h)
};
inline constexpr std::array kDoubts{
    Doubt{"来过，只在门口交了样品，没有谈", "当天对方停电，样品交给门卫签收，第二天电话里谈的。",
          "接受说明：以后送样记一条，电话另记一条。"},
    Doubt{"来过，见的是仓库的人，不是采购部负责人", "约好的负责人临时去总部开会，由仓库接待，纪要里写错了人。",
          "接受说明：请在那条拜访上加一条批注。"},
    Doubt{"来过，十来分钟就走了", "到得早，在会客室等了半小时，见面确实只有十几分钟。", "接受说明"},
    Doubt{"记得来过，说不清是哪一天", "接待的人刚调来，送货签收单上有对方签名和日期。", "接受说明：签收单看过了。"},
    Doubt{"只对了账，没有谈框架合同", "框架合同是和他们副总单独谈的，接电话的人不在场。", "接受说明"},
    Doubt{"来过，送来的是样册，没有看到样品", "样品路上受潮，当场没有拿出来，第三天快递补的。",
          "维持原结果：纪要写了已送样，请按实际写。"}};

} // namespace roadbook::test::names
