// SPDX-License-Identifier: GPL-3.0-or-later
//
// Golden cases: every folder of tests/cases/merge is a story with its end. base.json is the record
// that everybody has; ops.json is what people do, when it arrives, who pulls; expected.json is the
// end on the server, and on every device once it has pulled. A bug report becomes a folder.
#include "merge/oracle.h"
#include "merge/tiny_device.h"
#include "model/present.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QTest>
#include <fstream>
#include <map>

using namespace roadbook;
using namespace roadbook::tiny;
using nlohmann::json;

namespace {

json read(const QString& path)
{
    std::ifstream file(path.toStdString());
    return json::parse(file);
}

class Story {
public:
    explicit Story(const json& base) : m_type(*findType(base.at("type").get<std::string>())), m_hub(m_type)
    {
        TinyDevice office(m_type, 9);
        std::vector<std::pair<FieldId, Value>> values;
        for (const auto& [name, value] : base.at("fields").items())
            values.emplace_back(field(name).id, valueFromJson(field(name), value).value());
        if (!m_hub.take(office.create(values, 0)))
            throw std::runtime_error("base.json is refused");
        for (const auto& [number, who] : {std::pair{1, "a"}, {2, "b"}, {3, "c"}, {4, "d"}})
            m_people.emplace(who, TinyDevice(m_type, static_cast<std::uint8_t>(number))).first->second.pull(m_hub);
    }

    void play(const json& step)
    {
        if (step.contains("at"))
            m_hub.now = parseTimestamp(step["at"].get<std::string>()).value();
        if (step.contains("arrives")) {
            const auto who = step["arrives"].get<std::string>();
            const auto group = std::exchange(m_unsent[who], {});
            for (const auto& sent : group)
                if (const auto taken = m_hub.take(sent); !taken)
                    m_refused.push_back({{"who", who}, {"error", codeName(taken.error().code)}});
        } else if (step.contains("pulls")) {
            m_people.at(step["pulls"].get<std::string>()).pull(m_hub);
        } else {
            act(step.at("who").get<std::string>(), step);
        }
    }

    json end()
    {
        json result{{"deleted", m_hub.record().deleted}, {"fields", json::object()}, {"open", json::array()},
                    {"settled", json::array()},          {"history", json::array()}, {"refused", m_refused}};
        for (const auto& shown : m_hub.record().fields)
            result["fields"][nameOf(shown.id)] = toJson(shown.id, shown.value);
        for (const auto& conflict : m_hub.conflicts()) {
            json rivals = json::array();
            for (const auto& rival : conflict.rivals)
                rivals.push_back({{"value", toJson(conflict.field, rival.value)}, {"by", nameOf(rival.stamp.device)}});
            json shown{{"field", nameOf(conflict.field)},
                       {"before", toJson(conflict.field, conflict.before)},
                       {"rivals", rivals}};
            if (!conflict.open)
                shown["value"] = toJson(conflict.field, conflict.settledValue);
            result[conflict.open ? "open" : "settled"].push_back(std::move(shown));
        }
        for (const auto& past : m_hub.past())
            if (past.field != kLifeField)
                result["history"].push_back({{"field", nameOf(past.field)},
                                             {"value", toJson(past.field, past.value)},
                                             {"by", nameOf(past.stamp.device)},
                                             {"why", reason(past.reason)}});
        return result;
    }

    // At rest every device that has pulled shows what the server holds (law 4).
    bool everybodyAgrees()
    {
        for (auto& [who, device] : m_people) {
            device.pull(m_hub);
            if (m_unsent[who].empty() && device.view() != m_hub.record())
                return false;
        }
        return unsoundConflict(m_hub).empty();
    }

private:
    void act(const std::string& who, const json& step)
    {
        TinyDevice& device = m_people.at(who);
        const auto clock =
            (parseTimestamp(step.at("clock").get<std::string>()).value() - TinyDevice::rankAt(0)) / kRankStep;
        auto& unsent = m_unsent[who];
        if (step.contains("deletes"))
            unsent.push_back(device.remove(clock));
        else if (step.contains("undeletes"))
            unsent.push_back(device.undelete(clock));
        else if (step.contains("settles"))
            unsent.push_back(device.settle(idOf(step["settles"].get<std::string>()), settledValue(step), clock));
        else
            for (const auto& [name, value] : step.at(step.contains("adds") ? "adds" : "edits").items()) {
                const Value wanted = valueFromJson(field(name), value).value();
                unsent.push_back(step.contains("adds") ? device.editSet(field(name).id, wanted, {}, clock)
                                                       : device.edit(field(name).id, wanted, clock));
            }
    }

    Value settledValue(const json& step) const
    {
        const auto name = step["settles"].get<std::string>();
        return name == kLifeFieldName ? Value{step.at("for").get<bool>()}
                                      : valueFromJson(field(name), step.at("for")).value();
    }
    const FieldInfo& field(const std::string& name) const { return *m_type.field(name); }
    FieldId idOf(const std::string& name) const { return name == kLifeFieldName ? kLifeField : field(name).id; }
    std::string nameOf(FieldId id) const
    {
        return std::string(id == kLifeField ? kLifeFieldName : m_type.field(id)->name);
    }
    json toJson(FieldId id, const Value& value) const
    {
        if (id == kLifeField)
            return value == Value{true};
        const auto* info = m_type.field(id);
        const auto* set = std::get_if<TextSet>(&value);
        return set != nullptr ? json(*set) : valueToJson(*info, value);
    }
    static std::string nameOf(const Id& device)
    {
        const int number = device.bytes[0];
        return number == 9 ? "office" : number == 0 ? "nobody" : std::string(1, static_cast<char>('a' + number - 1));
    }
    static std::string reason(PastReason why)
    {
        switch (why) {
        case PastReason::Replaced:
            return "replaced";
        case PastReason::Overtaken:
            return "overtaken";
        case PastReason::Rejected:
            return "rejected";
        case PastReason::Removed:
            return "removed";
        case PastReason::Merged:
            return "merged";
        }
        return "?";
    }

    const TypeInfo& m_type;
    TinyHub m_hub;
    std::map<std::string, TinyDevice> m_people;
    std::map<std::string, std::vector<Sent>> m_unsent;
    json m_refused = json::array();
};

} // namespace

class CasesTest : public QObject {
    Q_OBJECT

private slots:
    void merge_data();
    void merge();
};

void CasesTest::merge_data()
{
    QTest::addColumn<QString>("folder");
    const QDir cases(QStringLiteral(RB_SOURCE_DIR "/tests/cases/merge"));
    const auto names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(names.size() >= 15);
    for (const auto& name : names)
        QTest::newRow(qPrintable(name)) << cases.filePath(name);
}

void CasesTest::merge()
{
    QFETCH(QString, folder);
    Story story(read(folder + "/base.json"));
    const json operations = read(folder + "/ops.json");
    for (const auto& step : operations.at("steps"))
        story.play(step);
    const json expected = read(folder + "/expected.json");
    const json end = story.end();
    if (end != expected)
        QFAIL(("expected\n" + expected.dump(2) + "\nbut it came to\n" + end.dump(2)).c_str());
    QVERIFY(story.everybodyAgrees());
}

QTEST_GUILESS_MAIN(CasesTest)
#include "tst_cases.moc"
