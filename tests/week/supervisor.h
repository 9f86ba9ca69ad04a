// SPDX-License-Identifier: GPL-3.0-or-later
//
// 王敏 at the desk, keyboard first. Test thread; waits; throws.
#pragma once

#include "week/person.h"
#include "week/the_week.h"

namespace roadbook::test {

class Supervisor : public Person {
public:
    using Person::Person;

    // The document of that kind (周计划) among what waits, opened on the review page with J and K.
    void openReview(const QString& kind);
    void approve();                      // A
    void approve(const QString& words);  // G, the guidance, Ctrl+Enter
    void sendBack(const QString& words); // R, the reason, Ctrl+Enter
    void waitUntilDecided();             // and the server knows
    QString line(int number, const QString& property);

    // The drawn visits of last week; each answered.
    int checkSample(const QString& answer);

private:
    int rowWith(const std::function<bool(const QString& row)>& holds); // -1: none

    QString m_document; // that is open
};

} // namespace roadbook::test
