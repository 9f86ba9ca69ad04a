// SPDX-License-Identifier: GPL-3.0-or-later
//
// COMPARE_JSON(actual, expected): QCOMPARE for nlohmann's json, which QCOMPARE itself cannot take (it tries whether a
// json is a qfloat16). Says both when they differ.
#pragma once

#include <nlohmann/json.hpp>

#include <QTest>

#define COMPARE_JSON(actual, expected)                                                                                 \
    do {                                                                                                               \
        const nlohmann::json rbActual = (actual);                                                                      \
        const nlohmann::json rbExpected = (expected);                                                                  \
        QVERIFY2(rbActual == rbExpected, (rbActual.dump() + " is not " + rbExpected.dump()).c_str());                  \
    } while (false)
