// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/gallery_controller.h"

#include "models/tone.h"

namespace roadbook {

GalleryController::GalleryController(Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_one(ChoiceModel::Pick::One), m_several(ChoiceModel::Pick::Several),
      m_conflict(QStringLiteral("gallery"), [](int, const QString&) { return QString(); })
{
    connect(&services.words, &Words::changed, this, &GalleryController::fill);
    fill();
}

void GalleryController::fill()
{
    m_one.setRows(
        {{"done", tr("达成"), {}, true}, {"follow", tr("需跟进"), {}, false}, {"not", tr("未见到人"), {}, false}});
    m_several.setRows({{"a", tr("赵敏"), tr("经办"), true},
                       {"b", tr("孙凯"), tr("负责人"), false},
                       {"c", tr("刘总"), tr("关键决策人"), true}});
    m_conflict.set(
        {tr("法定代表人"), tr("东岭机械股份有限公司"), tr("刘建国"), false, {}, {}},
        {{"1", tr("刘志元"), tr("周航"), tr("电脑"), tr("11月22日 09:05"), {}, true},
         {"2", tr("刘志远"), tr("林晓"), tr("平板"), tr("11月21日 16:40"), tr("离线，今天 08:12 到达"), false}});
    emit changed();
}

void GalleryController::say(int tone, bool undoable)
{
    if (!undoable)
        return m_services.notices.say(tr("已存本机，联网后自动上传"), tone);
    m_services.notices.say(tr("草稿已放弃"), tone, [this] { m_services.notices.say(tr("已恢复"), Tone::Good); });
}

} // namespace roadbook
