// SPDX-License-Identifier: GPL-3.0-or-later
//
// grade(): what a scheme makes of a customer, and why, in words that name the article (law 14). Every customer gets
// exactly one outcome: a grade of the scheme, or none (待定级) with the reason. Pure functions; any thread.
#pragma once

#include "regulation/grading/section.h"
#include "regulation/reading/article_words.h"

#include <span>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct Graded {
    std::string customer; // FactBag::id
    std::string scheme;
    std::string grade; // "" = 待定级
    Label label;       // "A一级"; "待定级"
    Label why;         // one sentence or two, with the article
    Source source;     // of the band, level or share; of the gap when there is none
    struct Input {
        std::string fact;
        std::string value; // as people read it
    };
    std::vector<Input> inputs; // what was looked at
    std::vector<Input> beside; // what stands beside it without effect
    struct Tag {
        std::string tag;
        Label label;
        Source source;
    };
    std::vector<Tag> tags;
    bool provisional = false; // a condition could not be looked at: its fact is not known

    std::string code() const { return scheme + ":" + grade; } // "S0:A1"
};

// All customers at once: score and top shares compare them with each other. In the order given. `citing`: how the reasons
// name the articles.
std::vector<Graded> gradeAll(const Scheme& scheme, std::span<const FactBag> customers, Citing citing = Citing::Words);
// One alone: as a list of one.
Graded grade(const Scheme& scheme, const FactBag& facts, Citing citing = Citing::Words);

// Of grade.cpp, for the kinds.
Graded begun(const Scheme& scheme, const FactBag& facts);                   // 待定级 until something is found
void give(Graded& graded, const Grade& grade);                              // label and source too
void noteInput(Graded& graded, const FactBag& facts, const FactName& fact); // when it is known
Graded gradeByBands(const Scheme& scheme, const FactBag& facts, Citing citing);
std::vector<Graded> gradeByLevels(const Scheme& scheme, std::span<const FactBag> customers, Citing citing);
std::vector<Graded> gradeByScore(const Scheme& scheme, std::span<const FactBag> customers, Citing citing);
bool anyHolds(const std::vector<std::vector<GradeCondition>>& when, const FactBag& facts); // empty: yes

} // namespace roadbook::regulation
