// SPDX-License-Identifier: GPL-3.0-or-later
//
// SealedSummary: what stands below a record that makes itself: the rep's own words about it, and its seal.
import QtQuick
import Roadbook.App
import Roadbook.Ui

Column {
    id: summary

    required property SealedRecordController controller
    required property string title
    required property string placeholder
    required property string fieldName

    spacing: Theme.space4
    visible: controller.problem === ""

    SectionTitle {
        hint: summary.controller.editable ? qsTr("可以不写；随写随存") : ""
        text: summary.title
        visible: remarks.visible
        width: parent.width
    }
    TextArea {
        id: remarks

        minimumHeight: 92
        name: summary.title
        objectName: summary.fieldName
        placeholderText: summary.placeholder
        readOnly: !summary.controller.editable
        text: summary.controller.remarks
        visible: summary.controller.editable || text !== ""
        width: parent.width

        onTextChanged: if (activeFocus && summary.controller.remarks !== text) summary.controller.remarks = text
    }
    AppText {
        color: Theme.muted
        font.pixelSize: Theme.text12
        text: summary.controller.sealText !== "" ? summary.controller.sealText : qsTr("提交后封存；以后补记的拜访会成为新的一版，旧的一版留在历史里。")
        width: parent.width
        wrapMode: Text.Wrap
    }
}
