// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

QtObject {
    id: shelf

    property bool ofVisit: false
    property bool canAdd: true
    property int taking: 0
    property string problem: ""
    property string viewedName: ""
    property string viewedPicture: ""
    property string viewedText: ""
    property string playing: ""
    property bool canKeepAgain: false
    property int added: 0
    readonly property VoiceRecording voice: VoiceRecording {}
    readonly property PhotoTaking photo: PhotoTaking {}
    readonly property FileModel files: FileModel {
        Component.onCompleted: {
            if (shelf.ofVisit)
                fill([
                    ["f1", "新产线.jpg", "照片 · 3.2 MB", "今天 11:24", "", "今天拜访", hall, "image", FileModel.Chosen, "随拜访一起保存", 0],
                    ["f2", "IMG_20261123_1131.jpg", "照片 · 2.8 MB", "今天 11:31", "", "今天拜访", yard, "image", FileModel.Chosen, "随拜访一起保存", 0],
                    ["f8", "录音 11:36.wav", "录音 · 1.3 MB", "今天 11:36", "", "今天拜访", "", "mic", FileModel.Chosen, "随拜访一起保存", 0],
                    ["f3", "检测要求.pdf", "PDF · 412 kB", "今天 11:40", "", "今天拜访", "", "file-text", FileModel.Chosen, "随拜访一起保存", 0]
                ]);
            else
                fill([
                    ["f1", "新产线.jpg", "照片 · 3.2 MB", "今天 11:24", "林晓", "今天拜访", hall, "image", FileModel.Here, "正在上传 40%", 2],
                    ["f4", "交期沟通.m4a", "录音 · 1.1 MB", "11月18日 15:28", "林晓", "11月18日拜访", "", "mic", FileModel.Here, "已存本机，等待上传", 3],
                    ["f5", "厂区全景.png", "照片 · 8.6 MB", "10月31日 09:52", "周航", "10月31日拜访", yard, "image", FileModel.Elsewhere, "还没有取到本机", 0],
                    ["f6", "营业执照.pdf", "PDF · 1.4 MB", "9月3日 10:31", "王敏", "客户档案", "", "file-text", FileModel.Here, "已存本机，已上传", 1],
                    ["f7", "年度合同扫描件.pdf", "PDF · 24.0 MB", "9月3日 10:33", "王敏", "客户档案", "", "file-text", FileModel.Here, "服务器没有收：这位客户的空间满了，请找管理员。文件还在本机", 4]
                ]);
        }
    }

    function add(urls) {
        added += urls.length;
    }
    function record() {
        voice.running = !voice.running;
    }
    function photograph() {
        photo.shown = true;
        photo.ready = true;
    }
    function keepAgain() {}
    function remove(id) {
        for (let i = 0; i < files.count; ++i)
            if (files.get(i).fileId === id)
                return files.remove(i);
    }
    function fetch(id) {}
    function view(id) {
        if (id === "f8") {
            playing = playing === id ? "" : id;
            return;
        }
        viewedName = "新产线.jpg";
        viewedPicture = files.hall;
        viewedText = "原图还没有取到本机，联网后自动取回";
    }
    function endView() {
        viewedName = "";
    }
    function saveCopy(id, to) {}
}
