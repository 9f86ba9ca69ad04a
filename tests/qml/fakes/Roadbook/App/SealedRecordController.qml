// SPDX-License-Identifier: GPL-3.0-or-later
HandedInController {
    property string problem: ""
    property int missingCount: 0
    property string supplementText: ""
    property string sealText: ""
    property string remarks: ""

    function supplement() {}
}
