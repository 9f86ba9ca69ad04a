// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two accounts turn out to be one: the loser leads to the survivor, late edits land there, and it can be undone.
#include "hub/alias.h"
#include "model/conflict.h"
#include "model/fields.h"
#include "model/present.h"
#include "server/hub_company.h"

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace fa = field::account;

Value text(const char* value)
{
    return std::string(value);
}

} // namespace

class TestHubAlias : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_company.emplace();
        m_lin = m_company->device("lin");   // of the north
        m_he = m_company->device("he");     // of the south
        m_qian = m_company->device("qian"); // the manager
        m_loser = m_company->account(m_lin, "东岭机械");
        m_survivor = m_company->account(m_he, "东岭机械有限公司");
        pullAll();
    }

    void onlySupervisorsAndManagersMerge()
    {
        const auto refused = m_company->save(m_lin, {merge(m_lin, m_loser, m_survivor)});
        QCOMPARE(refused.reason.value().code, ErrorCode::Forbidden);
        QCOMPARE(refused.reason.value().field, std::string("merged_into"));
        auto wang = m_company->device("wang");
        const Id other = m_company->account(m_lin, "东岭");
        QVERIFY(!m_company->save(wang, {merge(wang, other, m_loser)}).reason);
        // Into an account that is not theirs: it might as well not exist.
        QCOMPARE(m_company->save(wang, {merge(wang, m_loser, m_survivor)}).reason.value().code, ErrorCode::NotFound);
        QCOMPARE(m_company->save(wang, {merge(wang, m_loser, nextId())}).reason.value().code, ErrorCode::NotFound);
    }

    void circlesAreRefused()
    {
        const auto code = [&](const Id& from, const Id& to) {
            const auto outcome = m_company->save(m_qian, {merge(m_qian, from, to)});
            return outcome.reason ? outcome.reason->code : ErrorCode{};
        };
        QCOMPARE(code(m_loser, m_loser), ErrorCode::BadValue);
        QCOMPARE(code(m_loser, m_survivor), ErrorCode{});
        QCOMPARE(code(m_survivor, m_loser), ErrorCode::BadValue);
        const Id third = m_company->account(m_he, "第三家");
        QCOMPARE(code(m_survivor, third), ErrorCode{});
        QCOMPARE(code(third, m_loser), ErrorCode::BadValue);
        QVERIFY(m_company->stored(third)->ref(fa::kMergedInto).isNull());
        const Id gone = m_company->account(m_he, "删掉的");
        Operation remove = m_he.edit(*m_company->stored(gone), fa::kPhone, {});
        remove.kind = OpKind::Delete;
        remove.changes.clear();
        QVERIFY(!m_company->save(m_he, {remove}).reason);
        QCOMPARE(code(third, gone), ErrorCode::BadValue);
    }

    void chainsEnd()
    {
        std::vector<Id> all{m_loser};
        for (std::size_t i = 0; i <= kLongestMergeChain; ++i)
            all.push_back(m_company->account(m_lin, "分店 " + std::to_string(i)));
        std::size_t merged = 0; // from the end, so that the chain grows in front
        for (std::size_t i = all.size() - 1; i > 0; --i) {
            if (m_company->save(m_qian, {merge(m_qian, all[i - 1], all[i])}).reason)
                break;
            ++merged;
        }
        QCOMPARE(merged, kLongestMergeChain - 1);
        m_company->write([&](Batch& batch) -> Status {
            RB_ASSIGN(const auto end, survivorOf(batch, all[all.size() - 1 - merged]));
            RB_ASSIGN(const auto losers, mergedInto(batch, all.back()));
            return end == all.back() && losers.size() == merged ? Status{} : fail(ErrorCode::Conflict, "other end");
        });
    }

    void readersOfBoth()
    {
        const auto visit = m_company->visit(m_lin, m_loser, "旧的拜访");
        m_company->save(m_lin, {visit});
        m_company->save(m_qian, {merge(m_qian, m_loser, m_survivor)});
        const auto he = m_company->pull(m_he);
        QVERIFY(he.granted.contains(m_loser));
        QVERIFY(he.records.contains(visit.record));
        QCOMPARE(he.records.at(m_loser).ref(fa::kMergedInto), m_survivor);
        QVERIFY(m_company->pull(m_lin).purged.empty());
        // Nothing was moved: the first owner does not see the survivor.
        QVERIFY(!m_company->pull(m_lin).granted.contains(m_survivor));
        // The survivor changes hands: the loser goes with it.
        auto chen = m_company->device("chen");
        m_company->save(m_qian, {m_qian.edit(*m_company->stored(m_survivor), fa::kOwner, Value{chen.staff})});
        QVERIFY(m_company->pull(chen).records.contains(visit.record));
        QVERIFY(m_company->pull(m_he).purged.contains(m_loser));
    }

    void undone()
    {
        m_company->save(m_qian, {merge(m_qian, m_loser, m_survivor)});
        m_company->pull(m_he);
        m_company->save(m_qian, {m_qian.edit(*m_company->stored(m_loser), fa::kMergedInto, {})});
        const auto he = m_company->pull(m_he);
        QCOMPARE(he.purged, std::set<Id>{m_loser});
        // And an edit by somebody who had heard of neither is an edit again.
        m_company->save(m_lin, {m_lin.edit(m_before, fa::kPhone, text("010"))});
        QCOMPARE(m_company->stored(m_loser)->text(fa::kPhone), std::string_view("010"));
        QCOMPARE(m_company->stored(m_survivor)->text(fa::kPhone), std::string_view());
    }

    void law3_lateEditsLandOnTheSurvivor()
    {
        m_company->save(m_he, {m_he.edit(*m_company->stored(m_survivor), fa::kPhone, text("020"))});
        m_company->save(m_he, {m_he.edit(*m_company->stored(m_survivor), fa::kFax, text("021"))});
        m_company->save(m_he, {m_he.edit(*m_company->stored(m_survivor), fa::kRegion, text("华北"))});
        m_company->save(m_qian, {merge(m_qian, m_loser, m_survivor)});
        m_company->now += 60'000;
        Operation late = m_lin.edit(m_before, fa::kPhone, text("010"));
        late.changes.push_back({fa::kName, m_he.edit(m_before, fa::kName, {}).changes[0].seen, text("东岭机械"),
                                text("东岭机械（集团）")});
        late.changes.push_back({fa::kRegion, {}, {}, text("华北")}); // as the survivor has it
        late.changes.push_back({fa::kNotes, {}, {}, text("下周再去。")});
        late.changes.push_back({fa::kRemarks, {}, {}, TextSet{makeRemark(nextId(), m_lin.staff, "路上记的")}});
        const auto outcome = m_company->save(m_lin, {late});
        QVERIFY(!outcome.reason);
        QVERIFY(!outcome.exact);
        QCOMPARE(outcome.verdict, GroupVerdict::Conflicted);
        const Record survivor = *m_company->stored(m_survivor);
        QCOMPARE(survivor.text(fa::kPhone), std::string_view("010")); // saved later
        QCOMPARE(survivor.text(fa::kFax), std::string_view("021"));
        QCOMPARE(survivor.text(fa::kNotes), std::string_view("下周再去。"));
        QCOMPARE(survivor.set(fa::kRemarks).size(), std::size_t{1});
        const auto he = m_company->pull(m_he);
        QVERIFY(std::any_of(he.past.begin(), he.past.end(), [&](const PastValue& past) {
            return past.record == m_survivor && past.value == text("020") && past.reason == PastReason::Overtaken;
        }));
        std::vector<FieldId> disputed;
        for (const auto& [id, record] : he.records)
            if (const auto conflict = conflictFromRecord(record); conflict && conflict->open)
                disputed.push_back(conflict->field);
        QCOMPARE(disputed, std::vector<FieldId>{fa::kName});
        // The loser is as it was.
        Record loser = *m_company->stored(m_loser);
        QVERIFY(loser.value(fa::kPhone) == m_before.value(fa::kPhone));
        QVERIFY(loser.value(fa::kNotes) == m_before.value(fa::kNotes));
    }

    void nobodyIsInConflictWithThemselves()
    {
        const Id own = m_company->account(m_lin, "东岭总部");
        m_company->save(m_qian, {merge(m_qian, m_loser, own)});
        const auto outcome = m_company->save(m_lin, {m_lin.edit(m_before, fa::kName, text("东岭机械厂"))});
        QVERIFY(outcome.verdict != GroupVerdict::Conflicted);
        QCOMPARE(m_company->stored(own)->text(fa::kName), std::string_view("东岭机械厂"));
    }

    void whoKnewIsToldWhere()
    {
        m_company->save(m_qian, {merge(m_qian, m_loser, m_survivor)});
        const Record seen = m_company->pull(m_lin).records.at(m_loser);
        const auto refused = m_company->save(m_lin, {m_lin.edit(seen, fa::kPhone, text("010"))});
        QCOMPARE(refused.reason.value().code, ErrorCode::Frozen);
        QVERIFY(refused.reason.value().message.find("有限公司") == std::string::npos); // not theirs to read
        const auto qian = m_company->save(m_qian, {m_qian.edit(seen, fa::kPhone, text("010"))});
        QVERIFY(qian.reason.value().message.find("东岭机械有限公司") != std::string::npos);
        Operation remark = m_lin.edit(seen, fa::kRemarks, TextSet{makeRemark(nextId(), m_lin.staff, "记一下")});
        remark.changes[0].before = {};
        QVERIFY(!m_company->save(m_lin, {remark}).reason);
        QCOMPARE(m_company->stored(m_loser)->set(fa::kRemarks).size(), std::size_t{1});
        QVERIFY(!m_company->save(m_lin, {m_company->visit(m_lin, m_loser, "照常拜访")}).reason);
    }

    void lateEditsFollowTheChain()
    {
        const Id third = m_company->account(m_he, "东岭集团");
        auto chen = m_company->device("chen");
        m_company->save(m_qian, {m_qian.edit(*m_company->stored(third), fa::kOwner, Value{chen.staff})});
        m_company->save(m_qian, {merge(m_qian, m_survivor, third)});
        m_company->save(m_qian, {merge(m_qian, m_loser, m_survivor)});
        m_company->save(m_lin, {m_lin.edit(m_before, fa::kPhone, text("010"))});
        QCOMPARE(m_company->stored(third)->text(fa::kPhone), std::string_view("010"));
        const auto pulled = m_company->pull(chen);
        QVERIFY(pulled.granted.contains(m_loser) && pulled.granted.contains(m_survivor));
        // The middle is taken out again: the first one stays with the middle.
        m_company->save(m_qian, {m_qian.edit(*m_company->stored(m_survivor), fa::kMergedInto, {})});
        QCOMPARE(m_company->pull(chen).purged, (std::set<Id>{m_loser, m_survivor}));
        m_company->save(m_lin, {m_lin.edit(m_before, fa::kFax, text("011"))});
        QCOMPARE(m_company->stored(m_survivor)->text(fa::kFax), std::string_view("011"));
    }

    void law5_theWholeGroupOrNothing()
    {
        m_company->save(m_qian, {merge(m_qian, m_loser, m_survivor)});
        const Record before = *m_company->stored(m_survivor);
        auto bad = m_company->visit(m_lin, m_loser, "坏的");
        bad.scope = nextId();
        const auto outcome = m_company->save(m_lin, {m_lin.edit(m_before, fa::kPhone, text("010")), bad});
        QCOMPARE(outcome.verdict, GroupVerdict::Quarantined);
        QVERIFY(*m_company->stored(m_survivor) == before);
    }

private:
    Operation merge(const Device& device, const Id& loser, const Id& survivor)
    {
        return device.edit(*m_company->stored(loser), fa::kMergedInto, Value{survivor});
    }
    void pullAll()
    {
        for (auto* device : {&m_lin, &m_he, &m_qian})
            m_company->pull(*device);
        m_before = *m_company->stored(m_loser);
    }

    std::optional<HubCompany> m_company;
    Device m_lin;
    Device m_he;
    Device m_qian;
    Id m_loser;
    Id m_survivor;
    Record m_before; // the loser before anything
};

QTEST_GUILESS_MAIN(TestHubAlias)
#include "tst_hub_alias.moc"
