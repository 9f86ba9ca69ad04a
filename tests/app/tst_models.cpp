// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lists keep what they show: rows move, change, come and go without a reset; choices choose.
#include "models/choice_model.h"
#include "models/visit_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace roadbook;

namespace {

VisitRow visit(const QString& id, const QString& summary = {})
{
    VisitRow row;
    row.visitId = id;
    row.summary = summary;
    return row;
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT

private slots:
    void rowsApproachWhatIsWanted()
    {
        VisitModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QRandomGenerator dice(7);
        for (int round = 0; round < 300; ++round) {
            QList<VisitRow> wanted;
            for (int id = 0; id < 12; ++id)
                if (dice.bounded(2) == 0)
                    wanted.append(visit(QString::number(id), QString::number(dice.bounded(3))));
            std::shuffle(wanted.begin(), wanted.end(), dice);
            model.setRows(wanted);
            QCOMPARE(model.rows(), wanted);
            QCOMPARE(model.count(), int(wanted.size()));
        }
        QCOMPARE(resets.count(), 0);
    }

    void unchangedRowsSayNothing()
    {
        VisitModel model;
        model.setRows({visit("a"), visit("b")});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setRows({visit("a"), visit("b", "new")});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 1);
    }

    void rolesAreNamed()
    {
        VisitModel model;
        model.setRows({visit("a", "words")});
        const auto names = model.roleNames();
        const int role = names.key("summary");
        QCOMPARE(model.data(model.index(0), role).toString(), QString("words"));
        QCOMPARE(names.size(), 19);
    }

    void oneChoiceMoves()
    {
        ChoiceModel model(ChoiceModel::Pick::One);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{"a", "A", {}, true}, {"b", "B", {}, false}});
        QSignalSpy picked(&model, &ChoiceModel::picked);
        model.toggle(1);
        QCOMPARE(model.chosenValues(), QStringList{"b"});
        model.toggle(1);
        QCOMPARE(model.chosenValue(), QString("b"));
        QCOMPARE(picked.count(), 2);
        model.toggle(7); // nothing there
        QCOMPARE(picked.count(), 2);
    }

    void severalChoicesAdd()
    {
        ChoiceModel model(ChoiceModel::Pick::Several);
        model.setRows({{"a", "A", {}, true}, {"b", "B", {}, false}});
        model.toggle(1);
        QCOMPARE(model.chosenValues(), (QStringList{"a", "b"}));
        model.toggle(0);
        QCOMPARE(model.chosenValues(), QStringList{"b"});
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
