// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spot_check_model.h"

namespace roadbook {

SpotCheckModel::SpotCheckModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&SpotCheckRow::visitId>("visitId"),
                                           column<&SpotCheckRow::accountName>("accountName"),
                                           column<&SpotCheckRow::grade>("grade"),
                                           column<&SpotCheckRow::tender>("tender"),
                                           column<&SpotCheckRow::repName>("repName"),
                                           column<&SpotCheckRow::whenText>("whenText"),
                                           column<&SpotCheckRow::markText>("markText"),
                                           column<&SpotCheckRow::markTone>("markTone"),
                                           column<&SpotCheckRow::settled>("settled"),
                                       })
{}

OwnCheckModel::OwnCheckModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&OwnCheckRow::checkId>("checkId"),
                                           column<&OwnCheckRow::accountName>("accountName"),
                                           column<&OwnCheckRow::grade>("grade"),
                                           column<&OwnCheckRow::tender>("tender"),
                                           column<&OwnCheckRow::visitText>("visitText"),
                                           column<&OwnCheckRow::outcomeText>("outcomeText"),
                                           column<&OwnCheckRow::outcomeTone>("outcomeTone"),
                                           column<&OwnCheckRow::foundText>("foundText"),
                                           column<&OwnCheckRow::answerText>("answerText"),
                                           column<&OwnCheckRow::explanationText>("explanationText"),
                                           column<&OwnCheckRow::explainedText>("explainedText"),
                                           column<&OwnCheckRow::replyText>("replyText"),
                                           column<&OwnCheckRow::stateText>("stateText"),
                                           column<&OwnCheckRow::waiting>("waiting"),
                                           column<&OwnCheckRow::explainable>("explainable"),
                                       })
{}

} // namespace roadbook
