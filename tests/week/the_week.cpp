// SPDX-License-Identifier: GPL-3.0-or-later
#include "week/the_week.h"

namespace roadbook::test {

const QList<Customer>& customers()
{
    static const QList<Customer> all{
        {"华星橡胶制品有限公司", "hxxj", "A1", "江城", "橡胶制品", "赵敏"},
        {"东岭机械股份有限公司", "dljx", "A2", "江城", "矿山机械", "孙凯"},
        {"江城市政工程集团", "jcsz", "", "江城", "市政工程", "刘志远"},
        {"瑞丰五金商行", "rfwj", "B1", "临江", "五金", "李建国"},
        {"华北仪表厂", "hbyb", "A1", "江城", "仪器仪表", "马晓燕"},
        {"宏达轴承有限公司", "hdzc", "A2", "临江", "轴承", "陈立"},
        {"新港物流有限公司", "xgwl", "B1", "新港", "物流", "许海峰"},
        {"重山橡胶厂", "csxj", "B2", "重山", "橡胶制品", "韩雪梅"},
        {"长乐水泵制造有限公司", "clsb", "A2", "长乐", "泵阀", "冯国强"},
        {"青禾粮油集团", "qhly", "", "青禾", "粮油", "邓丽"},
        {"白石天和密封件厂", "bsth", "B1", "白石", "橡胶制品", "曹文博"},
        {"云湖博远阀门有限公司", "yhby", "B1", "云湖", "泵阀", "彭春生"},
    };
    return all;
}

const QList<PlannedVisit>& plannedVisits()
{
    static const QList<PlannedVisit> all{
        {0, 0, {9, 30}},  {1, 0, {14, 0}},  {2, 1, {10, 0}},  {3, 1, {15, 0}}, {4, 2, {9, 0}},
        {5, 2, {14, 30}}, {6, 3, {10, 30}}, {7, 3, {15, 30}}, {8, 4, {9, 30}}, {9, 4, {14, 0}},
    };
    return all;
}

const QList<MadeVisit>& madeVisits()
{
    static const QList<MadeVisit> all{
        {0, 0, {9, 35}, 45, "核对三季度到货，数量一致，发票下周寄出。"},
        {1, 0, {14, 5}, 50, "新产线密封件年用量确认，等总经理签字。"},
        {2, 1, {10, 10}, 40, "招标文件十天后发布，资质要求已确认。"},
        {4, 2, {9, 5}, 35, "仪表产线检修到月底，恢复后正常要货。"},
        {5, 2, {14, 40}, 55, "轴承库存还够三周，下月上旬再下单。"},
        {10, 2, {16, 40}, 30, "来电要看试样，当场确认了耐温要求。", false},
        {3, 3, {9, 0}, 40, "盘点结束，补一批五金件，账期照旧。"},
        {6, 3, {10, 40}, 45, "物流包装改小箱，回去协调仓库。"},
        {8, 4, {9, 25}, 60, "参观了新厂房，明年一季度投产。"},
        {9, 4, {14, 0}, 40, "付款流程换了系统，这个月会晚几天。"},
        {11, 4, {16, 10}, 25, "顺路介绍了新品，留下样册。", false},
    };
    return all;
}

const QList<ComparedRow>& comparedRows()
{
    static const QList<ComparedRow> all{
        {0, 0, "as_planned", "按计划", "", true},         {1, 0, "as_planned", "按计划", "", true},
        {2, 1, "as_planned", "按计划", "", true},         {4, 2, "as_planned", "按计划", "", true},
        {5, 2, "as_planned", "按计划", "", true},         {10, 2, "added", "计划外", kFirstAddedReason, true},
        {3, 3, "moved", "改期", kMovedReason, true},      {6, 3, "as_planned", "按计划", "", true},
        {7, 3, "skipped", "未去", kSkippedReason, false}, {8, 4, "as_planned", "按计划", "", true},
        {9, 4, "as_planned", "按计划", "", true},         {11, 4, "added", "计划外", kSecondAddedReason, true},
    };
    return all;
}

} // namespace roadbook::test
