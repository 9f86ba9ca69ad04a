// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    enum Value { Neutral, Good, Info, Warning, Danger }
}
